/** One feed, however it is written, gives the same items. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFresh } from '../../src/collect/fresh.ts'
import { parseFeed } from '../../src/collect/parse.ts'
import type { Item } from '../../src/types/feeds.ts'
import { bytes, changed, FEED, NOW } from './samples.ts'

type Written = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly at: number
}

const word = fc.constantFrom(
  ...'Реклама службы по контракту в армии Казахстан 450000 road & <b> "quoted" том'.split(' '),
)
const words = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(' '))
const written = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    title: words(8),
    text: words(40),
    at: fc.integer({ min: Date.UTC(2020, 0), max: NOW }).map((at) => at - (at % 1_000)),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 12 },
)

/** As text in mark-up: what is HTML in it is meant as words. */
const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const xml = (text: string) => html(html(text))
const link = ({ id }: Written) => `https://wire.example/${id}`

const RSS = (items: readonly Written[], encoding = 'utf-8') =>
  `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>W</title>${items
    .map(
      (item) =>
        `<item><title>${xml(item.title)}</title><link>${link(item)}</link><guid>${item.id}</guid>` +
        `<pubDate>${new Date(item.at).toUTCString()}</pubDate><description><![CDATA[${html(item.text)}]]></description></item>`,
    )
    .join('\n')}</channel></rss>`

const RDF = (items: readonly Written[]) =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/"><channel><title>W</title></channel>${items
    .map(
      (item) =>
        `<item rdf:about="${item.id}"><title>${xml(item.title)}</title><link>${link(item)}</link>` +
        `<d:date>${new Date(item.at).toISOString()}</d:date><description>${xml(item.text)}</description></item>`,
    )
    .join('')}</rdf:RDF>`

const ATOM = (items: readonly Written[]) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>W</title>${items
    .map(
      (item) =>
        `<entry><id>${item.id}</id><link href="${link(item)}"/><title type="html">${xml(item.title)}</title>` +
        `<published>${new Date(item.at).toISOString()}</published>` +
        `<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html(item.text)}</div></summary></entry>`,
    )
    .join('')}</feed>`

const JSON_FEED = (items: readonly Written[]) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'W',
    items: items.map((item) => ({
      id: item.id,
      url: link(item),
      title: html(item.title),
      summary: html(item.text),
      date_published: new Date(item.at).toISOString(),
    })),
  })

const read = async (body: string | Uint8Array): Promise<readonly Item[]> =>
  (await parseFeed(typeof body === 'string' ? bytes(body) : body, { url: FEED.url })).items

/** Encodes by turning a decoder round: what byte stands for each letter. */
const singleByte = (text: string, label: string): Uint8Array => {
  const table = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Uint8Array.from(text, (char) => table.indexOf(char))
}

const utf16 = (text: string, isLittle: boolean, mark: string): Uint8Array => {
  const all = mark + text
  const view = new DataView(new ArrayBuffer(all.length * 2))
  for (let at = 0; at < all.length; at++) view.setUint16(at * 2, all.charCodeAt(at), isLittle)
  return new Uint8Array(view.buffer)
}

const expected = (items: readonly Written[]) =>
  items.map((item) => ({
    id: item.id,
    url: link(item),
    title: item.title,
    summary: item.text,
    content: '',
    authors: [],
    publishedAt: item.at,
  }))

const byId = (items: readonly Item[]) => items.toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** A text without what tidying may change. */
const bare = (text: string) => text.normalize('NFC').replace(/[\s\p{C}]+/gu, '')

test('in RSS 2.0, RSS 1.0, Atom and JSON', async () => {
  await fc.assert(
    fc.asyncProperty(written, async (items) => {
      // A word in brackets that HTML knows is mark-up wherever it stands.
      const plain = items.map((item) => ({
        ...item,
        title: item.title.replaceAll('<b>', '').replace(/\s+/g, ' ').trim(),
        text: item.text.replaceAll('<b>', '').replace(/\s+/g, ' ').trim(),
      }))
      for (const format of [RSS, RDF, ATOM, JSON_FEED]) {
        expect(await read(format(plain))).toEqual(expected(plain))
      }
    }),
    { numRuns: 60 },
  )
})

test('in seven encodings', async () => {
  await fc.assert(
    fc.asyncProperty(written, async (items) => {
      const wanted = await read(RSS(items))
      const encodings = [
        bytes(`\ufeff${RSS(items)}`),
        utf16(RSS(items, 'utf-16'), true, '\ufeff'),
        utf16(RSS(items), false, ''),
        singleByte(RSS(items, 'windows-1251'), 'windows-1251'),
        singleByte(RSS(items, 'koi8-r'), 'koi8-r'),
        singleByte(RSS(items, 'iso-8859-5'), 'iso-8859-5'),
      ]
      for (const body of encodings) expect(await read(body)).toEqual(wanted)
    }),
    { numRuns: 40 },
  )
})

test('in any order', async () => {
  const shuffled = written.chain((items) =>
    fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
  )
  await fc.assert(
    fc.asyncProperty(shuffled, async ([items, others]) => {
      expect(byId(await read(RSS(others)))).toEqual(byId(await read(RSS(items))))
    }),
    { numRuns: 40 },
  )
})

test('in pieces: what two polls deliver is what one document holds', async () => {
  const split = written.chain((items) =>
    fc.tuple(fc.constant(items), fc.integer({ min: 0, max: items.length })),
  )
  await fc.assert(
    fc.asyncProperty(split, async ([items, count]) => {
      const first = await readFresh(FEED, undefined, changed(ATOM(items.slice(count))), NOW)
      const second = await readFresh(FEED, first.state, changed(ATOM(items)), NOW)
      const ids = [...first.items, ...second.items].map(({ id }) => id).toSorted()
      expect(ids).toEqual(items.map(({ id }) => id).toSorted())
    }),
    { numRuns: 40 },
  )
})

test('any title comes back, but for white space and invisible marks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (title) => {
      const [item] = await read(RSS([{ id: '1', title, text: 'x', at: NOW }]))
      expect(bare(item!.title)).toBe(bare(title))
    }),
    { numRuns: 200 },
  )
})
