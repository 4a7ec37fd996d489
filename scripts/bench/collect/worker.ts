/**
 * The Worker that is measured. `POST /prepare` hands it documents and states, `GET /NAME?times=N`
 * reads them: nothing of the path under test has run before the first such request, except what
 * runs while the module is evaluated.
 */
import { XMLParser } from 'fast-xml-parser'
import { parseFeed as feedsmith } from 'feedsmith'
import Parser from 'rss-parser'
import { readFresh } from '../../../src/collect/fresh.ts'
import type { Feed, FeedState } from '../../../src/types/feeds.ts'

export type Prepared = {
  /** Documents in base64, with the state that the poll before them left. */
  readonly polls: readonly { readonly body: string; readonly state?: FeedState }[]
}

const FEED: Feed = {
  id: 'wire',
  url: 'https://wire.example/feed',
  outlet: 'Wire',
  language: 'ru',
  intervalMinutes: 5,
}

type Poll = { readonly body: Uint8Array; readonly state: FeedState | undefined }
let polls: readonly Poll[] = []

const READERS: Readonly<Record<string, (poll: Poll) => Promise<number>>> = {
  musterwatch: async ({ body, state }) => {
    const answer = { kind: 'changed', body, url: FEED.url, requests: 1 } as const
    return (await readFresh(FEED, state, answer, 0)).items.length
  },
  'rss-parser': async ({ body }) => {
    const { items } = await new Parser().parseString(new TextDecoder().decode(body))
    return items.length
  },
  feedsmith: async ({ body }) => {
    const { feed } = feedsmith(new TextDecoder().decode(body))
    return 'items' in feed ? (feed.items?.length ?? 0) : 0
  },
  'fast-xml-parser': async ({ body }) => {
    const parsed: unknown = new XMLParser().parse(new TextDecoder().decode(body))
    return typeof parsed === 'object' ? 1 : 0
  },
}

export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname === '/prepare') {
      const prepared: Prepared = await request.json()
      polls = prepared.polls.map(({ body, state }) => ({
        body: Uint8Array.from(atob(body), (char) => char.charCodeAt(0)),
        state,
      }))
      return new Response('prepared')
    }
    const read = READERS[pathname.slice(1)]
    if (read === undefined) return new Response('nothing done')
    let items = 0
    for (let times = Number(searchParams.get('times') ?? 1); times > 0; times--) {
      for (const poll of polls) items += await read(poll)
    }
    return new Response(String(items))
  },
} satisfies ExportedHandler
