/**
 * What the W3C feed validator asks of a feed (RFC 4287 and its warnings), asked of those we
 * publish, whatever their filters and language.
 */
import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { down, NOW, polled, sampleApp } from './sample.ts'

const ORIGIN = 'https://watch.example'
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

type Link = { readonly '@rel': string; readonly '@href': string; readonly '@type'?: string }
type Entry = {
  readonly id: string
  readonly title: string
  readonly published: string
  readonly updated: string
  readonly link: readonly Link[]
  readonly content: { readonly '@type': string; readonly '#text': string }
}
type Feed = Omit<Entry, 'published' | 'content'> & {
  readonly '@xmlns': string
  readonly '@xml:lang': string
  readonly author: readonly { readonly name: string }[]
  readonly entry?: readonly Entry[]
}

const LISTS = new Set(['entry', 'link', 'author'])
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => LISTS.has(name),
})
const app = sampleApp({
  store: {
    feedStates: async () =>
      new Map([['grenzblatt', polled('grenzblatt', { failure: 'timeout', failuresInRow: 9 })]]),
    subscribers: async () => [
      {
        id: 'desk',
        url: 'https://x.example',
        format: 'standard',
        failingSince: NOW - 9e6,
      } as const,
    ],
  },
})

const href = (links: readonly Link[], rel: string) =>
  links.filter((link) => link['@rel'] === rel).map((link) => link['@href'])

test.each([
  '/events.atom',
  '/events.atom?lang=kk',
  '/events.atom?target=KZ,UG&minSources=1&lang=ru',
  '/events.atom?words=%3C%22%26',
  '/incidents.atom',
  '/incidents.atom?lang=de',
])('%s would pass the validator', async (path) => {
  const response = await app.request(ORIGIN + path)
  const { feed }: { readonly feed: Feed } = parser.parse(await response.text())
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom')
  expect(Intl.getCanonicalLocales(feed['@xml:lang'])).toHaveLength(1)
  // "Self reference doesn't match document location": readers go by it, filters and all.
  expect(href(feed.link, 'self')).toEqual([ORIGIN + path])
  expect(href(feed.link, 'alternate')).toHaveLength(1)
  expect(feed.author.every(({ name }) => name !== '')).toBe(true)
  const entries = feed.entry ?? []
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  for (const { id, title, updated, link } of [feed, ...entries]) {
    expect(URL.canParse(id)).toBe(true)
    expect(title).not.toBe('')
    expect(updated).toMatch(RFC3339)
    expect(href(link, 'alternate').every((address) => URL.canParse(address))).toBe(true)
  }
  for (const { published, updated, content } of entries) {
    expect(published).toMatch(RFC3339)
    expect(Date.parse(published)).toBeLessThanOrEqual(Date.parse(updated))
    expect(content['@type']).toBe('html')
    // Escaped once: its tags are ours, with absolute addresses and nothing that runs.
    for (const [tag] of content['#text'].matchAll(/<[^>]*>/g)) {
      expect(tag).toMatch(/^<\/?(p|ul|li|span|a)\b/)
      expect(tag).not.toMatch(/(href|src)="(?!https?:)|\son\w+=/i)
    }
  }
  const newest = entries
    .map((entry) => entry.updated)
    .toSorted()
    .at(-1)
  if (newest !== undefined) expect(feed.updated).toBe(newest)
})

test('a JSON Feed is called by the address it was fetched from', async () => {
  const feed = await (await app.request(`${ORIGIN}/events.json?level=ad`)).json()
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: `${ORIGIN}/events.json?level=ad`,
  })
})

test('a feed that cannot be made is a 503, so that readers keep what they have', async () => {
  const broken = sampleApp({ ledger: { eventPage: down }, store: { watchList: down } })
  for (const path of ['/events.atom', '/incidents.json']) {
    expect((await broken.request(path)).status).toBe(503)
  }
})
