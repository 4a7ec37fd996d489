/** What enemies and accidents send: always an answer, in linear work, and no neighbour lost. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFeed } from '../../src/collect/parse.ts'
import { bytes, FEED, rss, told } from './samples.ts'

const many = (text: string, count: number) => text.repeat(count)
const each = (count: number, write: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => write(n)).join('')
const read = (body: string | Uint8Array) =>
  parseFeed(typeof body === 'string' ? bytes(body) : body, { url: FEED.url })

/** Two plain items with something terrible between them. */
const between = (terror: string, prolog = '') =>
  `${prolog}<rss version="2.0"><channel><item><title>Before</title></item>` +
  `<item><title>Middle</title>${terror}</item><item><title>After</title></item></channel></rss>`

const bomb = `<!DOCTYPE x [<!ENTITY l "lol">${each(9, (n) => `<!ENTITY l${n} "${many(`&l${n || ''};`, 10)}">`)}]>`

const INSIDE: Readonly<Record<string, string>> = {
  'an entity bomb': '<description>&l9;</description>',
  '100,000 elements in a description': `<description>${many('<a>', 100_000)}${many('</a>', 100_000)}</description>`,
  '100,000 elements without end': many('<a>', 100_000),
  '100,000 line breaks between fields': many('<br>', 100_000),
  '20,000 names without end': each(20_000, (n) => `<u${n}>`),
  '20,000 foreign names without end': each(20_000, (n) => `<z:u${n}>`),
  '200,000 bare signs': `<description>${many('<', 200_000)}</description>`,
  '200,000 bare signs in CDATA': `<description><![CDATA[${many('<', 200_000)}]]></description>`,
  '50,000 escaped paragraphs': `<description>${many('&lt;p', 50_000)}</description>`,
  '60,000 escaped scripts': `<description>${many('&lt;script>', 60_000)}</description>`,
  '200,000 ampersands': `<title>${many('&', 200_000)}</title>`,
  '100,000 references': `<description>${many('&#65;', 100_000)}</description>`,
  '100,000 attributes': `<x ${each(100_000, (n) => `a${n}="1" `)}/>`,
  'one attribute of 500,000 letters': `<x ${many('a', 500_000)}/>`,
  '200,000 signs of equality': `<link ${many('=', 200_000)}/>`,
  '20,000 namespaces': `<x ${each(20_000, (n) => `xmlns:a${n}="u" `)}/>`,
  '100,000 quotes left open': many('<a b="', 100_000),
  '50,000 sections': `<description>${many('<![CDATA[a]]>', 50_000)}</description>`,
  '50,000 sections left open': `<description>${many('<![CDATA[', 50_000)}</description>`,
  '20,000 sections left open in as many elements': each(20_000, (n) => `<p${n}><![CDATA[x</p${n}>`),
  '100,000 comments': many('<!-- x -->', 100_000),
  '100,000 instructions': many('<?x ?>', 100_000),
  '100,000 instructions left open': many('<? ', 100_000),
  '500,000 spaces in a title': `<title>${many(' ', 500_000)}x</title>`,
  '600,000 lines in a text': `<description>a${many('\n ', 300_000)}b</description>`,
  '100,000 categories': many('<category>x</category>', 100_000),
  '100,000 titles': many('<title>again</title>', 100_000),
  '50,000 authors': many('<author>x (', 50_000),
  '100,000 NULs': `<description>a${many('\0', 100_000)}</description>`,
  '200,000 bare signs in an address': `<link>${many('<', 200_000)}</link><guid>${many('<', 200_000)}</guid>`,
  '200,000 strokes for a namespace': `<x xmlns:y="${many('/', 200_000)}x"/>`,
  '60,000 signs of a mail address': `<author>${many('a@', 60_000)} (</author>`,
  '100,000 DOCTYPEs': many('<!DOCTYPE x [', 100_000),
  '500,000 brackets in a section': `<description><![CDATA[${many('] [', 200_000)}]]></description>`,
  'names of JavaScript': '<__proto__>x</__proto__><constructor>y</constructor>',
  'an address of a million letters': `<link>https://wire.example/${many('a', 1_000_000)}</link>`,
  '50,000 groups in one another': `${many('<media:group>', 50_000)}${many('</media:group>', 50_000)}`,
  '200,000 accents out of order': `<description>a${many('\u0316\u0300', 100_000)}</description>`,
  '300,000 accents on one letter': `<description>a${many('\u0301', 300_000)}</description>`,
}

test.each(Object.keys(INSIDE))('%s: the neighbours are read', async (name) => {
  const { items } = await read(between(INSIDE[name]!, name === 'an entity bomb' ? bomb : ''))
  const titles = items.map(({ title }) => title)
  expect(titles).toContain('Before')
  expect(titles).toContain('After')
})

const OUTSIDE: Readonly<Record<string, string>> = {
  'items within items': `<rss><channel>${many('<item>', 100_000)}`,
  'items within items, closed': `<rss><channel>${many('<item>', 100_000)}${many('</item>', 100_000)}`,
  'content that ends in a neighbour': `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry>${many('<a:content>', 50_000)}${many('x', 300_000)}</a:entry><a:entry></a:content></a:entry></a:feed>`,
  'entries within content': `<feed>${many('<entry><content>', 50_000)}`,
  'roots within roots, and a channel at last': `${many('<rss>', 50_000)}<channel></channel>`,
  'feeds within feeds': many('<feed>', 100_000),
  'titles of a feed': `<rss><channel>${many('<title>x', 100_000)}</channel></rss>`,
  'a DOCTYPE of brackets': `<!DOCTYPE r ${many('[', 100_000)}>${rss([told(1)])}`,
  'a DOCTYPE without end': `<!DOCTYPE r [ ${many('<!ENTITY a "b">', 10_000)}${rss([told(1)])}`,
  'JSON lists without end': `{"version":"https://jsonfeed.org/version/1","items":${many('[', 100_000)}`,
  'JSON objects without end': `{"items":[${many('{"a":', 100_000)}`,
  'bare signs': many('<', 500_000),
  'bare tags': many('<a', 500_000),
  '40,000 items': rss(Array.from({ length: 40_000 }, () => ({ title: 'x' }))),
}

test.each(Object.keys(OUTSIDE))('%s: there is an answer, and it is bounded', async (name) => {
  const { items, problems } = await read(OUTSIDE[name]!)
  expect(items.length).toBeLessThanOrEqual(1_000)
  expect(items.length + problems.length).toBeGreaterThan(0)
})

const jsonItem = (title: string, more = '') => `{"id":"${title}","title":"${title}"${more}}`

test.each(['[', '{"a":'])(
  'JSON nested a hundred thousand deep by %s: the neighbours are read',
  async (open) => {
    const close = open === '[' ? ']' : '}'
    const deep = `${many(open, 100_000)}${open === '[' ? '' : '1'}${many(close, 100_000)}`
    const items = [jsonItem('Before'), jsonItem('Middle', `,"x":${deep}`), jsonItem('After')]
    const { items: found } = await read(
      `{"version":"https://jsonfeed.org/version/1.1","_x":${deep},"items":[${items.join()}]}`,
    )
    expect(found.map(({ title }) => title)).toEqual(['Before', 'Middle', 'After'])
  },
)

test('content left open does not end in a neighbour', async () => {
  const { items } = await read(
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Before</a:title><a:content>x' +
      '</a:entry><a:entry><a:title>After</a:title></a:content></a:entry></a:feed>',
  )
  expect(items.map(({ title }) => title)).toEqual(['Before', 'After'])
})

test('a section left open beside the items swallows none of them', async () => {
  const { items } = await read(`<rss><channel><![CDATA[ ${between('').slice(28)}`)
  expect(items.map(({ title }) => title)).toEqual(['Before', 'Middle', 'After'])
})

test('instructions left open in a head swallow no item', async () => {
  for (const open of ['<?', '<?x ', many('<? ', 1_000), '<?php if (a < b) ']) {
    const { items } = await read(between('').replace('<channel>', `<channel>${open}`))
    expect(items.map(({ title }) => title)).toEqual(['Before', 'Middle', 'After'])
  }
})

test('50 MB of text: cut to what a field may hold', async () => {
  const { items } = await read(between(`<description>${many('word ', 10_000_000)}</description>`))
  expect(items.map(({ summary }) => summary.length)).toEqual([0, 65_536, 0])
})

test('bytes that mean nothing are named for it, and nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (body) => {
      const { items, problems } = await read(body)
      expect(items.length + problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

test('a feed with a piece cut out, doubled or replaced is still answered', async () => {
  const whole = bytes(rss([1, 2, 3, 4].map((n) => told(n, { text: `<![CDATA[<p>№ ${n}</p>]]>` }))))
  const place = fc.integer({ min: 0, max: whole.length })
  const piece = fc.constantFrom(
    '',
    '<',
    '>',
    '"',
    '&',
    ']]>',
    '<![CDATA[',
    '<!--',
    '</item>',
    '\0',
    '<item>',
  )
  await fc.assert(
    fc.asyncProperty(place, place, piece, async (a, b, inserted) => {
      const [from, to] = a < b ? [a, b] : [b, a]
      const damaged = Buffer.concat([whole.subarray(0, from), bytes(inserted), whole.subarray(to)])
      const { items, problems } = await read(new Uint8Array(damaged))
      expect(items.length + problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})

test('cut off anywhere, a feed gives all its whole items', async () => {
  const text = rss([1, 2, 3, 4, 5].map((n) => told(n)))
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: text.length }), async (at) => {
      const cut = text.slice(0, at)
      const whole = cut.split('</item>').length - 1
      const { items } = await read(cut)
      const titles = items.map(({ title }) => title)
      const wanted = [1, 2, 3, 4, 5].slice(0, whole).map((n) => told(n).title)
      expect(titles.slice(0, whole)).toEqual(wanted)
      // Of the first item alone the beginning is better than nothing.
      expect(titles.length).toBeLessThanOrEqual(Math.max(1, whole))
    }),
    { numRuns: 300 },
  )
})
