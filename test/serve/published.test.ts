import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parseAtomFeed, parseJsonFeed, parseOpml } from 'feedsmith'
import { expect, test } from 'vitest'
import { parseFeed } from '../../src/collect/parse.ts'
import { feedsOfOpml } from '../../src/serve/opml.ts'
import type { Ledger } from '../../src/ports.ts'
import { COLUMNS } from '../../src/serve/tables.ts'
import { EVENTS, FEEDS, hostileEvent, NOW, polled, sampleApp } from './sample.ts'

const get = (path: string, more: Parameters<typeof sampleApp>[0] = {}) =>
  sampleApp(more).request(`https://watch.example${path}`)

const troubled = {
  store: {
    feedStates: async () =>
      new Map([['grenzblatt', polled('grenzblatt', { failure: 'not-a-feed', failuresInRow: 7 })]]),
    subscribers: async () => [
      {
        id: 'desk',
        url: 'https://x.example',
        format: 'standard',
        failingSince: NOW - 9e6,
      } as const,
    ],
  },
}

test.each(['/events.atom', '/events.atom?lang=kk', '/incidents.atom'])(
  '%s is Atom that a second parser reads, whatever outlets wrote',
  async (path) => {
    const text = await (await get(path, troubled)).text()
    expect(XMLValidator.validate(text)).toBe(true)
    const feed = parseAtomFeed(text)
    expect(feed.entries?.length).toBe(2)
    for (const entry of feed.entries ?? []) {
      expect(entry.id).toMatch(/^https:\/\/watch\.example\//)
      expect(Date.parse(entry.updated ?? '')).not.toBeNaN()
      expect(entry.title).not.toBe('')
    }
  },
)

test.each(['/events.json', '/incidents.json'])('%s is a JSON Feed', async (path) => {
  const response = await get(path, troubled)
  expect(response.headers.get('content-type')).toContain('application/feed+json')
  const feed = parseJsonFeed(await response.text())
  expect(feed.items?.length).toBe(2)
})

test.each(['/events.atom', '/events.json', '/incidents.atom', '/incidents.json'])(
  '%s is read by our own parser without a problem',
  async (path) => {
    const response = await get(path, troubled)
    const contentType = response.headers.get('content-type') ?? ''
    const body = new Uint8Array(await response.arrayBuffer())
    const parsed = await parseFeed(body, { url: `https://watch.example${path}`, contentType })
    expect(parsed.problems).toEqual([])
    expect(parsed.items.length).toBe(2)
    for (const item of parsed.items) expect(item.publishedAt).toBeTypeOf('number')
  },
)

test('a hostile title stays text in a feed', async () => {
  const text = await (await get('/events.atom')).text()
  const parsed: unknown = new XMLParser({ ignoreAttributes: false }).parse(text)
  expect(JSON.stringify(parsed)).toContain('<script>alert(1)</script>')
  expect(text).not.toContain('<script>')
  expect(text).not.toContain('javascript:')
})

test('a feed without events is still a feed', async () => {
  const text = await (
    await get('/events.atom', { ledger: { eventPage: async () => ({ events: [] }) } })
  ).text()
  expect(parseAtomFeed(text).updated).toBe('1970-01-01T00:00:00.000Z')
})

test('the CSV has one row an event, the documented columns, and runs nothing', async () => {
  const events = [{ ...EVENTS[0]!, headline: '=HYPERLINK("https://evil.example")' }, hostileEvent]
  const app = { ledger: { eventPage: async () => ({ events }) } }
  const text = await (await get('/events.csv', app)).text()
  const [head, first] = text.split('\r\n')
  expect(head).toBe(COLUMNS.map(([name]) => name).join(','))
  expect(first).toContain(
    '5300 USD signing | 450000 RUB signing | 120000 USD monthly (implausible)',
  )
  expect(text).toContain(`"'=HYPERLINK(`)
  expect(text).not.toMatch(/(^|,|")=/m)
})

test('every column of the CSV is explained to who loads it, in its order', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/data.md'), 'utf8')
  const table = text.slice(text.indexOf('## Columns of'))
  const explained = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)
  expect(explained).toEqual(COLUMNS.map(([name]) => name))
})

test('the NDJSON has one event a line, and filters hold', async () => {
  const lines = (await (await get('/events.ndjson?target=UG')).text()).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ id: 'hostile' }])
})

const eventPage: Ledger['eventPage'] = async ({ after }) =>
  after === undefined ? { events: [EVENTS[0]!], next: 'c1' } : { events: [hostileEvent] }

test('a table goes on by its Link', async () => {
  const first = await get('/events.ndjson?limit=1&level=ad', { ledger: { eventPage } })
  const link = /^<(.+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1]
  expect(link).toBe('https://watch.example/events.ndjson?limit=1&level=ad&after=c1')
  const { pathname, search } = new URL(link!)
  const second = await get(pathname + search, { ledger: { eventPage } })
  expect(await second.text()).toContain('"id":"hostile"')
  expect(second.headers.get('link')).toBeNull()
})

test.each([
  ['/events.csv?minScore=much', 'minScore'],
  ['/events.atom?level=loud', 'level[0]'],
])('a filter that cannot be read is named: %s', async (path, field) => {
  const refused = await get(path)
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({ problems: [{ field }] })
})

test('the watch list survives the way out as OPML and back in', async () => {
  const feeds = [{ ...FEEDS[0]!, outlet: 'A & B <"’">', paused: true }, FEEDS[1]!]
  const text = await (await get('/feeds.opml', { store: { watchList: async () => feeds } })).text()
  expect(parseOpml(text).body?.outlines?.length).toBe(2)
  expect(feedsOfOpml(text)).toEqual(feeds)
})

test('OPML of another tool is read: nested, single quotes, without ids', () => {
  const text = `<opml version="1.0"><body><outline text="News"><outline type='rss' text='Le Lac'
    xmlUrl='https://lac.example/rss?a=1&amp;b=2'/><outline text="no feed"/></outline></body></opml>`
  expect(feedsOfOpml(text)).toEqual([
    {
      id: 'lac-example-rss',
      url: 'https://lac.example/rss?a=1&b=2',
      outlet: 'Le Lac',
      language: 'und',
      intervalMinutes: 30,
    },
  ])
})

test('what has not changed is answered 304', async () => {
  for (const path of ['/events.atom', '/events.csv', '/v1/events', '/openapi.json', '/']) {
    const first = await get(path)
    const headers = { 'If-None-Match': first.headers.get('etag') ?? 'none' }
    const second = await sampleApp().request(`https://watch.example${path}`, { headers })
    expect([path, second.status]).toEqual([path, 304])
  }
})

test('pages of other sites may read, and not change', async () => {
  const headers = { Origin: 'https://other.example', 'Access-Control-Request-Method': 'PUT' }
  const read = await sampleApp().request('/v1/events', { headers })
  expect(read.headers.get('access-control-allow-origin')).toBe('*')
  const asked = await sampleApp().request('/v1/feeds', { method: 'OPTIONS', headers })
  expect(asked.headers.get('access-control-allow-methods')).not.toContain('PUT')
})
