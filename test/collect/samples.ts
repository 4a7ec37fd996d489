/** Feeds for the tests of this folder, written as a publisher's software would write them. */
import type { Feed, FeedState, Fetched } from '../../src/types/feeds.ts'

export const NOW = Date.UTC(2026, 10, 2, 9)
export const MINUTE_MS = 60_000

export const FEED: Feed = {
  id: 'wire',
  url: 'https://wire.example/feed.xml',
  outlet: 'Wire',
  language: 'en',
  intervalMinutes: 5,
}

export type Told = {
  readonly guid?: string | undefined
  readonly link?: string | undefined
  readonly title?: string | undefined
  readonly text?: string | undefined
  readonly date?: string | undefined
}

/** An item with everything that tells it apart; `n` makes it different from others. */
export const told = (n: number, changes: Told = {}): Told => ({
  guid: `tag:wire.example,2026:${n}`,
  link: `https://wire.example/news/${n}`,
  title: `Report number ${n} from the regional assembly about roads`,
  text: `The assembly voted on item ${n} of its agenda and adjourned until ${n} o'clock.`,
  date: new Date(NOW - n * 3_600_000).toUTCString(),
  ...changes,
})

export const rss = (items: readonly Told[], title = 'Wire'): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>${title}</title>` +
  `<link>https://wire.example/</link>\n${items.map(rssItem).join('\n')}\n</channel></rss>`

const rssItem = (item: Told): string =>
  `<item>${tag('title', item.title)}${tag('link', item.link)}${tag('guid', item.guid)}` +
  `${tag('pubDate', item.date)}${tag('description', item.text)}</item>`

const tag = (name: string, text: string | undefined): string =>
  text === undefined ? '' : `<${name}>${text}</${name}>`

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

export const changed = (
  body: string | Uint8Array,
  more: Partial<Extract<Fetched, { kind: 'changed' }>> = {},
): Fetched => ({
  kind: 'changed',
  body: typeof body === 'string' ? bytes(body) : body,
  url: FEED.url,
  requests: 1,
  ...more,
})

export const stateOf = (changes: Partial<FeedState> = {}): FeedState => ({
  feedId: FEED.id,
  rawSeen: '',
  handled: '',
  pollAfter: 0,
  failuresInRow: 0,
  ...changes,
})
