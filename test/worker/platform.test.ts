/** The KV records on the real KV of workerd. */
import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, expect, test } from 'vitest'
import { deliveriesOf } from '../../src/notify/alerts.ts'
import { claimed } from '../../src/notify/retry.ts'
import { countKv } from '../../src/platform/counting.ts'
import { createKvLedger } from '../../src/platform/ledger.ts'
import { createKvStore } from '../../src/platform/store.ts'
import type { Attempt, AttemptOutcome, Delivery, Run, Subscriber } from '../../src/types/alerts.ts'
import type { EventSignature, NewsEvent } from '../../src/types/events.ts'
import type { Feed, FeedState } from '../../src/types/feeds.ts'
import { newsEvent, NOW } from '../notify/samples.ts'

afterEach(() => reset())

const subscriber: Subscriber = { id: 'default', url: 'https://hook.example/', format: 'standard' }
const signature = (event: NewsEvent): EventSignature => ({
  id: event.id,
  level: event.level,
  firstReportedAt: event.firstReportedAt,
  lastReportedAt: event.lastReportedAt,
  actor: 'RU',
  targets: ['KZ'],
  media: ['online-ad'],
  amounts: [[5_300, 'USD', 'signing']],
  sources: ['Steppe Wire'],
  texts: ['en:00000000000000ff'],
})
const owedFor = (event: NewsEvent): readonly Delivery[] =>
  deliveriesOf({ event, changes: [] }, [subscriber], NOW)
const change = (event: NewsEvent) => ({
  event,
  signature: signature(event),
  reports: [],
  deliveries: owedFor(event),
})
const attempt = (delivery: Delivery, outcome: AttemptOutcome): Attempt => ({
  deliveryId: delivery.id,
  subscriberId: delivery.subscriberId,
  at: NOW,
  number: delivery.attempts,
  durationMs: 12,
  outcome,
})

test('what was remembered is found by the next run', async () => {
  const event = newsEvent()
  const first = createKvLedger(env.KV)
  expect(await first.signatures()).toEqual([])
  await first.remember(change(event))
  expect(await first.signatures()).toEqual([signature(event)])
  const next = createKvLedger(env.KV)
  expect(await next.signatures()).toEqual([signature(event)])
  expect(await next.readEvents([event.id, 'unknown'])).toEqual([event])
  expect(await next.owed()).toMatchObject([
    { id: `${event.id}_default`, subscriberId: 'default', attempts: 1 },
  ])
})

test('an earlier report that joins later does not move the event to another key', async () => {
  const event = newsEvent()
  await createKvLedger(env.KV).remember(change(event))
  const next = createKvLedger(env.KV)
  await next.signatures()
  const earlier = { ...event, firstReportedAt: event.firstReportedAt - 7 * 86_400_000 }
  await next.remember(change(earlier))
  expect((await env.KV.list({ prefix: 'event:' })).keys).toHaveLength(1)
  expect(await createKvLedger(env.KV).signatures()).toHaveLength(1)
})

test('a delivery is owed until it is done, and then never tried again', async () => {
  const memory = { settled: new Set<string>() }
  const ledger = createKvLedger(env.KV, memory)
  const [delivery] = owedFor(newsEvent())
  await ledger.owe([delivery!])
  const later = NOW + 600_000
  await ledger.settle(
    delivery!,
    attempt(delivery!, { kind: 'retry', at: later, reason: 'HTTP 500' }),
  )
  expect(await ledger.owed()).toMatchObject([{ attempts: 1, nextTryAt: later }])
  const second = claimed(delivery!, later)
  await ledger.claim(second)
  expect(await ledger.readDeliveries([delivery!.id])).toMatchObject([{ attempts: 2 }])
  await ledger.settle(second, attempt(second, { kind: 'delivered' }))
  expect(await ledger.owed()).toEqual([])
  expect(await ledger.readDeliveries([delivery!.id])).toEqual([])
  expect((await env.KV.list({ prefix: 'sent:20260302:' })).keys).toHaveLength(1)
  expect(memory.settled).toContain(delivery!.id)
})

test('a delivery given up is kept as a dead letter', async () => {
  const ledger = createKvLedger(env.KV)
  const [delivery] = owedFor(newsEvent())
  await ledger.owe([delivery!])
  await ledger.settle(delivery!, attempt(delivery!, { kind: 'gone', reason: 'HTTP 410' }))
  expect(await ledger.owed()).toEqual([])
  expect((await env.KV.list({ prefix: 'dead:' })).keys).toMatchObject([
    { name: `dead:${delivery!.id}`, metadata: { r: 'HTTP 410' } },
  ])
})

test('readers page through events without a listing, missing none and repeating none', async () => {
  const ids = Array.from({ length: 7 }, (_, n) => `event-${n}`)
  for (const id of ids) {
    const ledger = createKvLedger(env.KV)
    await ledger.signatures()
    await ledger.remember(change(newsEvent({ id })))
    await ledger.close()
  }
  const { kv, use } = countKv(env.KV)
  const reader = createKvLedger(kv)
  const walk = async (order: 'newest' | 'oldest') => {
    const walked: string[] = []
    let after: string | undefined
    for (let page = 0; page < 4; page++) {
      const found = await reader.eventPage({ limit: 3, order, ...(after && { after }) })
      walked.push(...found.events.map(({ id }) => id))
      after = found.next
      if (!after) break
    }
    return { walked, after }
  }
  const oldest = await walk('oldest')
  expect(oldest.walked).toEqual(ids)
  expect((await walk('newest')).walked).toEqual(ids.toReversed())
  expect(use.lists).toBe(0)

  const late = createKvLedger(env.KV)
  await late.signatures()
  await late.remember(change(newsEvent({ id: 'event-late', firstReportedAt: 0 })))
  await late.close()
  const since = await createKvLedger(env.KV).eventPage({
    limit: 3,
    order: 'oldest',
    after: oldest.after!,
  })
  expect(since.events.map(({ id }) => id)).toEqual(['event-late'])
})

test('metadata that would not fit is cut, not refused', async () => {
  const ledger = createKvLedger(env.KV)
  const event = newsEvent()
  const long = {
    ...signature(event),
    slogan: 'ә'.repeat(400),
    recruiter: 'ж'.repeat(400),
    sources: Array.from({ length: 30 }, (_, n) => `Источник номер ${n}`),
  }
  await ledger.remember({ ...change(event), signature: long })
  const [kept] = await createKvLedger(env.KV).signatures()
  expect(kept).toMatchObject({ id: event.id, actor: 'RU', targets: ['KZ'] })
})

const feed = (n: number): Feed => ({
  id: `feed-${n}`,
  url: `https://outlet-${n}.example/rss`,
  outlet: `Outlet ${n}`,
  language: 'en',
  intervalMinutes: 5,
})
const state = (n: number, at: number): FeedState => ({
  feedId: `feed-${n}`,
  etag: `"${at}"`,
  rawSeen: ['a1', 'b2'],
  handled: [{ url: 'u', id: '', fingerprint: 'f' }],
  pollAfter: at,
  lastPollAt: at,
  failuresInRow: 0,
})
const settings = { allowPrivateHosts: false, webhookUrl: subscriber.url }

test('feed states are written seldom, at once if urgent, and survive a longer watch list', async () => {
  const feeds = Array.from({ length: 60 }, (_, n) => feed(n))
  const { kv, use } = countKv(env.KV)
  const polled = async (at: number, urgent = false) => {
    const store = createKvStore(kv, settings)
    await store.feedStates(feeds)
    await store.saveFeedStates(new Map([['feed-3', state(3, at)]]), at, urgent)
  }
  await polled(NOW)
  expect(use.writes).toBe(1)
  await polled(NOW + 300_000)
  expect(use.writes).toBe(1)
  await polled(NOW + 600_000, true)
  expect(use.writes).toBe(2)
  await polled(NOW + 1_600_000)
  expect(use.writes).toBe(3)
  await createKvStore(kv, settings).saveFeedStates(new Map(), NOW + 9_000_000, false)
  expect(use.writes).toBe(3)

  const grown = [...Array.from({ length: 50 }, (_, n) => feed(100 + n)), ...feeds]
  const states = await createKvStore(env.KV, settings).feedStates(grown)
  expect(states.get('feed-3')).toEqual(state(3, NOW + 1_600_000))
})

test('an isolate remembers states it has not written yet', async () => {
  const memory = new Map<string, FeedState>()
  const feeds = [feed(1)]
  for (const at of [NOW, NOW + 300_000]) {
    const store = createKvStore(env.KV, { ...settings, memory })
    await store.feedStates(feeds)
    await store.saveFeedStates(new Map([['feed-1', state(1, at)]]), at, false)
  }
  const warm = createKvStore(env.KV, { ...settings, memory })
  expect((await warm.feedStates(feeds)).get('feed-1')?.pollAfter).toBe(NOW + 300_000)
  const cold = createKvStore(env.KV, settings)
  expect((await cold.feedStates(feeds)).get('feed-1')?.pollAfter).toBe(NOW)
})

test('the watch list in KV replaces the bundled one, and a bad one is not half used', async () => {
  const store = createKvStore(env.KV, settings)
  expect((await store.watchList()).length).toBeGreaterThan(30)
  await store.saveWatchList([feed(1)])
  expect(await store.watchList()).toEqual([feed(1)])
  await env.KV.put('config:feeds', '{"feeds":[{"id":"x","url":"ftp://x.example"}]}')
  await expect(store.watchList()).rejects.toThrow('config:feeds: feeds[0].outlet is missing')
})

test('the health of endpoints is kept beside the subscribers', async () => {
  const store = createKvStore(env.KV, settings)
  const disabled = { at: NOW, reason: 'answered HTTP 410' }
  await store.saveEndpoints([{ ...subscriber, disabled }])
  expect(await store.subscribers()).toEqual([{ ...subscriber, disabled }])
  await store.saveEndpoints([subscriber])
  expect(await store.subscribers()).toEqual([subscriber])
})

const run = (at: number): Run => ({
  at,
  feedsPolled: 1,
  feedsChanged: 0,
  feedsFailed: 0,
  itemsNew: 0,
  reports: 0,
  eventsNew: 0,
  eventsUpdated: 0,
  delivered: 0,
  retried: 0,
  givenUp: 0,
  owed: 0,
  errors: [],
})

test('operations are counted up over the day and begin anew with the next', async () => {
  const once = async (at: number) => {
    const { kv, use } = countKv(env.KV)
    const store = createKvStore(kv, { ...settings, use })
    await store.lastRun()
    await store.watchList()
    await store.saveRun(run(at))
  }
  await once(NOW)
  await once(NOW + 300_000)
  const store = createKvStore(env.KV, settings)
  expect((await store.lastRun())?.kvToday).toEqual({
    day: '20260302',
    reads: 4,
    writes: 2,
    deletes: 0,
    lists: 0,
  })
  await once(NOW + 86_400_000)
  expect((await store.lastRun())?.kvToday).toMatchObject({ day: '20260303', writes: 1 })
})
