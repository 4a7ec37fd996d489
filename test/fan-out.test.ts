/** Fan-out without a queue: what is sent, what is left, and how many runs are told as one. */
import { expect, test } from 'vitest'
import { consume, fanOut, waitFor } from '../src/fan-out.ts'
import { POLL_MESSAGE_KEPT_MS } from '../src/limits.ts'
import {
  dueShards,
  formerShards,
  shardCount,
  shardMetadata,
  shardsOf,
} from '../src/platform/shards.ts'
import { totalsAfter } from '../src/totals.ts'
import type { Run } from '../src/types/alerts.ts'
import type { Feed, FeedState } from '../src/types/feeds.ts'
import { START, TICK_MS } from './fakes.ts'

const feed = (id: string, host = `${id}.example`, more: Partial<Feed> = {}): Feed => ({
  id,
  url: `https://${host}/${id}`,
  outlet: id,
  language: 'en',
  intervalMinutes: 5,
  ...more,
})
const state = (feedId: string, pollAfter: number): FeedState => ({
  feedId,
  rawSeen: '',
  handled: '',
  pollAfter,
  failuresInRow: 0,
})
const many = Array.from({ length: 400 }, (_, n) => feed(`f${n}`, `host-${n % 150}.example`))

test('feeds of one host share a shard, and shards are about as large as one another', () => {
  const shards = shardsOf(many)
  const byHost = Map.groupBy(many, ({ url }) => new URL(url).host)
  for (const feeds of byHost.values()) {
    expect(new Set(feeds.map(({ id }) => shards.get(id))).size).toBe(1)
  }
  const sizes = [...Map.groupBy(shards.values(), (shard) => shard).values()].map(
    (all) => all.length,
  )
  expect(sizes).toHaveLength(16)
  expect(Math.max(...sizes)).toBeLessThan(80)
})

test.each([
  [40, 41],
  [41, 40],
  [150, 170],
  [170, 150],
  [160, 300],
  [330, 170],
])('a list of %i feeds that becomes one of %i leaves them where they are looked for', (was, is) => {
  const before = shardsOf(many.slice(0, was))
  const list = many.slice(0, is)
  const of = shardCount(list)
  const lost = [...shardsOf(list)].filter(([id, shard]) => {
    const former = before.get(id) ?? shard
    return former !== shard && !formerShards({ shard, of }).includes(former)
  })
  expect(lost).toEqual([])
})

test('a shard is sent when a feed of it is due, new, or was changed', () => {
  const feeds = [feed('a'), feed('b')]
  const states = new Map([
    ['a', state('a', START + TICK_MS)],
    ['b', state('b', START + 2 * TICK_MS)],
  ])
  const known = new Map([[0, shardMetadata(feeds, states)]])
  expect(dueShards(feeds, known, START)).toEqual([])
  expect(dueShards(feeds, known, START + TICK_MS)).toEqual([{ shard: 0, of: 1, feeds }])
  expect(dueShards(feeds, new Map(), START)).toHaveLength(1)
  expect(dueShards([...feeds, feed('c')], known, START)).toHaveLength(1)
  expect(dueShards([feed('a'), feed('b', 'moved.example')], known, START)).toHaveLength(1)
})

test('a shard whose feeds are all paused or gone is not sent again', () => {
  const feeds = [feed('a', 'a.example', { paused: true }), feed('b')]
  const states = new Map([['b', { ...state('b', START), gone: true }]])
  expect(dueShards(feeds, new Map([[0, shardMetadata(feeds, states)]]), START + TICK_MS)).toEqual(
    [],
  )
})

type Body = { readonly kind: 'poll' | 'deliver'; readonly n: number }
function queueOf(bodies: readonly (Body & { readonly sentAt?: number })[]) {
  const acked: number[] = []
  const retried: number[] = []
  const messages = bodies.map(({ sentAt = START, ...body }) => ({
    body,
    timestamp: new Date(sentAt),
    ack: () => void acked.push(body.n),
    retry: () => void retried.push(body.n),
  }))
  return { messages, acked, retried }
}

test('a late poll is left to the next tick, a failed one is tried again, wakes are answered once', async () => {
  const { messages, acked, retried } = queueOf([
    { kind: 'poll', n: 1, sentAt: START - POLL_MESSAGE_KEPT_MS - 1 },
    { kind: 'poll', n: 2 },
    { kind: 'poll', n: 3 },
    { kind: 'deliver', n: 4, sentAt: START - TICK_MS },
    { kind: 'deliver', n: 5 },
  ])
  const passed: number[] = []
  await consume(messages, START, async ({ n }) => {
    passed.push(n)
    if (n === 2) throw new Error('KV is down')
  })
  expect(passed).toEqual([2, 3, 5])
  expect(acked).toEqual([1, 3, 4, 5])
  expect(retried).toEqual([2])
})

const DELIVERED = {
  deliveryId: 'event_default',
  subscriberId: 'default',
  at: START,
  number: 1,
  durationMs: 1,
  outcome: { kind: 'delivered' },
} as const

const pass = (more: Partial<Run> = {}): Run => {
  const run: Run = {
    at: START,
    feedsPolled: 40,
    feedsChanged: 4,
    feedsFailed: 1,
    itemsNew: 5,
    reports: 2,
    eventsNew: 1,
    eventsUpdated: 0,
    delivered: 1,
    retried: 0,
    givenUp: 0,
    owed: 0,
    errors: [],
    ...more,
  }
  const attempts = Array.from({ length: run.delivered }, () => DELIVERED)
  const deeds = { lagsMs: [30_000], suppressed: [], attempts, subscribers: ['default'] }
  return { ...run, totals: totalsAfter(undefined, run, deeds) }
}

function tickWith(passes: readonly Run[], lastRun: Run | undefined, broken: string[] = []) {
  const saved: Run[] = []
  const woken: number[] = []
  const check = (name: string) => {
    if (broken.includes(name)) throw new Error(`${name} is down`)
  }
  const record = fanOut(
    {
      store: {
        watchList: async () => many,
        lastRun: async () => lastRun,
        saveRun: async (run) => void saved.push(run),
      },
      log: () => undefined,
      collect: async () => ({ passes, owed: 3, oldestOwedAt: START - TICK_MS, isDue: true }),
      sendPolls: async () => check('polls'),
      wakeDeliveries: async (now) => {
        check('deliveries')
        woken.push(now)
      },
    },
    START + TICK_MS,
  )
  return { record, saved, woken }
}

const months = [{ month: '2026-03', events: 1, targets: { KE: 1 } }]

test('the runs of consumers are one record, with counts that go on', async () => {
  const { record, saved, woken } = tickWith(
    [pass({ lastEventAt: START, givenUp: 2 }), pass({ errors: ['x'], months })],
    pass({ deadLetters: { 20260301: 1 } }),
  )
  expect(await record).toMatchObject({
    at: START + TICK_MS,
    feedsPolled: 80,
    eventsNew: 2,
    owed: 3,
    oldestOwedAt: START - TICK_MS,
    errors: ['x'],
    lastEventAt: START,
    totals: {
      runs: 3,
      polls: { changed: 12 },
      endpoints: { default: { delivered: 3 } },
      lag: { count: 3, sumSeconds: 90 },
    },
  })
  const chronicle = { months, decisions: [], deadLetters: { 20260301: 1, 20260302: 2 } }
  expect(saved).toEqual([{ ...(await record), ...chronicle }])
  expect(woken).toEqual([START + TICK_MS])
})

test('a queue that does not take the polls is in the record, and deliveries are woken all the same', async () => {
  const { record, woken } = tickWith([], undefined, ['polls'])
  expect((await record).errors).toEqual(['the polls could not be sent to their queue'])
  expect(woken).toHaveLength(1)
})

test('while the ledger moves the record says until when, and what is owed stays told', async () => {
  const saved: Run[] = []
  const last = pass({ owed: 4, oldestOwedAt: START })
  const store = { lastRun: async () => last, saveRun: async (run: Run) => void saved.push(run) }
  await waitFor(START + TICK_MS, store, START)
  expect(saved).toMatchObject([{ at: START, owed: 4, oldestOwedAt: START, totals: last.totals! }])
  expect(saved[0]?.errors[0]).toContain('goes on at 2026-03-02T06:05Z')
})
