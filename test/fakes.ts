/**
 * A world in memory for whole runs: feeds that can be edited between runs, an endpoint that can
 * be down, and ports that can be told to fail at any call, before or after it took effect.
 */
import { memoryLedger, type MemoryLedger } from '../scripts/memory-ledger.ts'
import { BUDGETS } from '../src/limits.ts'
import type { Ports } from '../src/ports.ts'
import type { Run, Subscriber } from '../src/types/alerts.ts'
import type { EpochMs, Feed, FeedState } from '../src/types/feeds.ts'

export type FakeItem = {
  readonly guid?: string
  readonly link?: string
  readonly title: string
  readonly text?: string
  readonly date?: EpochMs
}

export type Post = { readonly id: string; readonly at: EpochMs; readonly status: number }

export type World = {
  readonly ports: Ports
  readonly ledger: MemoryLedger
  readonly posts: Post[]
  readonly states: Map<string, FeedState>
  /** What each feed serves now, by feed id. */
  readonly shelves: Record<string, readonly FakeItem[]>
  endpoint: (at: EpochMs) => number | 'timeout'
  /** Called before and after every port call that touches the world; throws to break it. */
  fault: (call: string, moment: 'before' | 'after') => void
}

export const START: EpochMs = Date.UTC(2026, 2, 2, 6, 0)
export const TICK_MS = 5 * 60_000

const SUBSCRIBER: Subscriber = { id: 'default', url: 'https://hook.example/', format: 'standard' }

export function world(shelves: Record<string, readonly FakeItem[]>): World {
  const ledger = memoryLedger()
  const states = new Map<string, FeedState>()
  const posts: Post[] = []
  let lastRun: Run | undefined
  const feeds: Feed[] = Object.keys(shelves).map((id) => ({
    id,
    url: `https://${id}.example/feed.xml`,
    outlet: id,
    language: 'en',
    intervalMinutes: 5,
  }))

  const at = async <T>(call: string, work: () => Promise<T>): Promise<T> => {
    self.fault(call, 'before')
    const result = await work()
    self.fault(call, 'after')
    return result
  }

  const self: World = {
    ledger,
    posts,
    states,
    shelves,
    endpoint: () => 204,
    fault: () => undefined,
    ports: {
      budget: BUDGETS.paid,
      web: {
        fetchFeed: (feed) =>
          at(`fetch ${feed.id}`, async () => ({
            kind: 'changed',
            body: new TextEncoder().encode(rss(self.shelves[feed.id] ?? [])),
            url: feed.url,
            contentType: 'application/rss+xml',
            requests: 1,
          })),
        post: (message, now) =>
          at('post', async () => {
            const status = self.endpoint(now)
            if (status === 'timeout') return { kind: 'failed', failure: 'timeout', durationMs: 1 }
            posts.push({ id: message.headers['webhook-id']!, at: now, status })
            return { kind: 'answered', status, durationMs: 1 }
          }),
      },
      ledger: {
        ...ledger,
        signatures: () => at('signatures', () => ledger.signatures()),
        readEvents: (ids) => at('readEvents', () => ledger.readEvents(ids)),
        remember: async (change) => {
          const { deliveries, reports } = change
          for (const delivery of deliveries) await at('put delivery', () => ledger.owe([delivery]))
          for (const report of reports) {
            await at('put report', async () => {
              ledger.reports.set(`${change.event.id}:${report.id}`, report)
            })
          }
          await at('put event', () => ledger.remember({ ...change, deliveries: [] }))
        },
        owed: () => at('list outbox', () => ledger.owed()),
        readDeliveries: (ids) => at('read deliveries', () => ledger.readDeliveries(ids)),
        close: () => at('save index', () => ledger.close()),
        claim: (delivery) => at('claim', () => ledger.claim(delivery)),
        settle: (delivery, attempt) => at('settle', () => ledger.settle(delivery, attempt)),
      },
      store: {
        watchList: async () => feeds,
        saveWatchList: async () => undefined,
        subscribers: async () => [SUBSCRIBER],
        saveEndpoints: async () => undefined,
        feedStates: async () => new Map(states),
        saveFeedStates: (saved) =>
          at('save states', async () => {
            for (const [id, state] of saved) states.set(id, state)
          }),
        lastRun: async () => lastRun,
        saveRun: (run) => at('save run', async () => void (lastRun = run)),
      },
      log: () => undefined,
      message: async (delivery) => ({
        url: SUBSCRIBER.url,
        headers: { 'webhook-id': delivery.id },
        body: JSON.stringify(delivery.alert),
      }),
    },
  }
  return self
}

function rss(items: readonly FakeItem[]): string {
  const entries = items.map(
    (item) =>
      `<item><title>${item.title}</title>` +
      (item.link ? `<link>${item.link}</link>` : '') +
      (item.guid ? `<guid isPermaLink="false">${item.guid}</guid>` : '') +
      (item.text ? `<description>${item.text}</description>` : '') +
      (item.date ? `<pubDate>${new Date(item.date).toUTCString()}</pubDate>` : '') +
      '</item>',
  )
  return `<rss version="2.0"><channel><title>News</title>${entries.join('')}</channel></rss>`
}
