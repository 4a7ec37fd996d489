/**
 * The face that is measured, over KV in memory. `POST /prepare` hands it events; nothing of the
 * pages has run before the first request for one, except what runs as the module is evaluated.
 */
import { explain } from '../../../src/detect/explain.ts'
import { FEEDS } from '../../../src/feeds.ts'
import { createKvLedger } from '../../../src/platform/ledger.ts'
import { createApp } from '../../../src/serve/app.ts'
import type { Run } from '../../../src/types/alerts.ts'
import type { FeedState } from '../../../src/types/feeds.ts'

export type Prepared = {
  /** KV, by key. */
  readonly rows: readonly (readonly [string, string])[]
  /** When the last run was. */
  readonly at: number
  readonly months: NonNullable<Run['months']>
}

const disk = new Map<string, string>()
let run: Run | undefined
const RUN: Omit<Run, 'at'> = {
  feedsPolled: 30,
  feedsChanged: 9,
  feedsFailed: 0,
  itemsNew: 12,
  reports: 0,
  eventsNew: 0,
  eventsUpdated: 0,
  delivered: 0,
  retried: 0,
  givenUp: 0,
  owed: 0,
  errors: [],
}

/** Answers as KV does: text, parsed on reading. */
const kv = {
  get: async (keys: string | readonly string[], type?: string) => {
    const read = (key: string): unknown => {
      const text = disk.get(key)
      return text === undefined ? null : type === 'json' ? JSON.parse(text) : text
    }
    return typeof keys === 'string' ? read(keys) : new Map(keys.map((key) => [key, read(key)]))
  },
} as unknown as KVNamespace

const states = (): ReadonlyMap<string, FeedState> =>
  new Map(
    FEEDS.map(({ id }) => [
      id,
      {
        feedId: id,
        rawSeen: '',
        handled: '',
        pollAfter: run!.at + 300_000,
        lastPollAt: run!.at,
        lastSuccessAt: run!.at,
        failuresInRow: 0,
        recent: 'nuuunuunuuunuunuuuunuuun',
      },
    ]),
  )

export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === '/idle') return new Response('nothing done')
    if (pathname === '/prepare') {
      const prepared: Prepared = await request.json()
      for (const [key, text] of prepared.rows) disk.set(key, text)
      run = { ...RUN, at: prepared.at, months: prepared.months }
      return new Response('prepared')
    }
    const app = createApp({
      ledger: createKvLedger(kv),
      store: {
        watchList: async () => FEEDS,
        saveWatchList: async () => {},
        subscribers: async () => [],
        feedStates: async () => states(),
        lastRun: async () => run,
      },
      settings: {
        ok: true,
        config: { adminToken: 'x'.repeat(16), allowPrivateHosts: false, plan: 'free' },
      },
      run: async () => run,
      explain,
      languages: ['en'],
      dialects: [],
      lexiconVersion: '',
      mayAsk: async () => true,
      tryFeed: async ({ id }) => ({ id, readable: true, items: 0, title: '', problems: [] }),
      publicKey: async () => undefined,
      now: () => run!.at + 60_000,
      log: () => {},
    })
    return app.fetch(request)
  },
} satisfies ExportedHandler
