/** The KV records beside the ledger, on the real KV of workerd. */
import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, expect, test } from 'vitest'
import { countKv } from '../../src/platform/counting.ts'
import { readCapped } from '../../src/platform/http.ts'
import { createFeedMemory, createFeedStates } from '../../src/platform/feed-states.ts'
import { createKvStore, createStoreMemory } from '../../src/platform/store.ts'
import type { Run, Subscriber } from '../../src/types/alerts.ts'
import type { Feed, FeedState } from '../../src/types/feeds.ts'
import { NOW } from '../notify/samples.ts'

afterEach(() => reset())

const subscriber: Subscriber = { id: 'default', url: 'https://hook.example/', format: 'standard' }
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
  rawSeen: 'a1 b2',
  handled: 'u,,f',
  pollAfter: at,
  lastPollAt: at,
  failuresInRow: 0,
})
const NO_USE = { reads: 0, writes: 0, deletes: 0, lists: 0 }
const FREE = { plan: 'free', writesToday: 0 } as const
/** No feed has a report. */
const NONE: ReadonlySet<string> = new Set()
const settings = { allowPrivateHosts: false, webhookUrl: subscriber.url }

test('feed states are written seldom, at once if urgent, and survive a longer watch list', async () => {
  const feeds = Array.from({ length: 60 }, (_, n) => feed(n))
  const { kv, use } = countKv(env.KV)
  const polled = async (at: number, urgent = NONE) => {
    const store = createKvStore(kv, settings)
    await store.feedStates(feeds)
    await store.saveFeedStates(new Map([['feed-3', state(3, at)]]), at, urgent)
  }
  await polled(NOW)
  expect(use.writes).toBe(1)
  await polled(NOW + 300_000)
  expect(use.writes).toBe(1)
  await polled(NOW + 600_000, new Set(['feed-3']))
  expect(use.writes).toBe(2)
  await polled(NOW + 1_600_000)
  expect(use.writes).toBe(3)
  await createKvStore(kv, settings).saveFeedStates(new Map(), NOW + 9_000_000, NONE)
  expect(use.writes).toBe(3)

  const grown = [...Array.from({ length: 50 }, (_, n) => feed(100 + n)), ...feeds]
  const states = await createKvStore(env.KV, settings).feedStates(grown)
  expect(states.get('feed-3')).toEqual(state(3, NOW + 1_600_000))
})

const statesOf = (shard: number, of: number) =>
  createFeedStates(env.KV, createFeedMemory(), { shard, of })

test('a feed that goes to another shard is found in its old one, for a day', async () => {
  const [stays, goes] = [feed(1), feed(2)]
  const before = statesOf(0, 1)
  await before.load([stays, goes])
  const both = new Map([1, 2].map((n) => [`feed-${n}`, state(n, NOW)]))
  await before.save(both, NOW, NONE, FREE)

  const own = statesOf(0, 2)
  await own.load([stays])
  const later = NOW + 300_000
  await own.save(new Map([['feed-1', state(1, later)]]), later, NONE, FREE)
  expect((await statesOf(1, 2).load([goes])).get('feed-2')).toEqual(state(2, NOW))

  await own.load([stays])
  const nextDay = NOW + 86_400_000
  await own.save(new Map([['feed-1', state(1, nextDay)]]), nextDay, NONE, FREE)
  expect((await statesOf(1, 2).load([goes])).size).toBe(0)
  expect((await statesOf(0, 2).load([stays])).get('feed-1')).toEqual(state(1, nextDay))
})

test('an isolate remembers states it has not written yet', async () => {
  const memory = createStoreMemory()
  const feeds = [feed(1)]
  for (const at of [NOW, NOW + 300_000]) {
    const store = createKvStore(env.KV, { ...settings, memory })
    await store.feedStates(feeds)
    await store.saveFeedStates(new Map([['feed-1', state(1, at)]]), at, NONE)
  }
  const warm = createKvStore(env.KV, { ...settings, memory })
  expect((await warm.feedStates(feeds)).get('feed-1')?.pollAfter).toBe(NOW + 300_000)
  const cold = createKvStore(env.KV, settings)
  expect((await cold.feedStates(feeds)).get('feed-1')?.pollAfter).toBe(NOW)
})

test('an isolate that polled last reads no states, and another one does', async () => {
  const feeds = [feed(1)]
  const [one, other] = [createStoreMemory(), createStoreMemory()]
  const polled = async (memory: ReturnType<typeof createStoreMemory>, at: number) => {
    const { kv, use } = countKv(env.KV)
    const store = createKvStore(kv, { ...settings, memory })
    await store.lastRun()
    const states = await store.feedStates(feeds)
    const { reads } = use
    await store.saveFeedStates(new Map([['feed-1', state(1, at)]]), at, new Set(['feed-1']))
    await store.saveRun(run(at))
    return { reads, knew: states.get('feed-1')?.lastPollAt }
  }
  expect(await polled(one, NOW)).toEqual({ reads: 2, knew: undefined })
  expect(await polled(one, NOW + 300_000)).toEqual({ reads: 1, knew: NOW })
  expect(await polled(other, NOW + 600_000)).toEqual({ reads: 2, knew: NOW + 300_000 })
  expect(await polled(one, NOW + 900_000)).toEqual({ reads: 2, knew: NOW + 600_000 })
})

test('a report makes the document of its own feed urgent, and no other', async () => {
  const feeds = Array.from({ length: 100 }, (_, n) => feed(n))
  const { kv, use } = countKv(env.KV)
  const save = async (at: number, urgent = NONE) => {
    const store = createKvStore(kv, settings)
    await store.feedStates(feeds)
    await store.saveFeedStates(new Map(feeds.map(({ id }, n) => [id, state(n, at)])), at, urgent)
  }
  await save(NOW)
  const all = use.writes
  expect(all).toBeGreaterThan(1)
  await save(NOW + 300_000, new Set(['feed-3']))
  expect(use.writes).toBe(all + 1)
})

test('what is read at once is one operation', async () => {
  const asked: unknown[] = []
  const kv = new Proxy(env.KV, {
    get: (target, name) => (key: unknown) => {
      asked.push(key)
      return Reflect.apply(Reflect.get(target, name) as () => unknown, target, [key])
    },
  })
  const store = createKvStore(kv, settings)
  await Promise.all([store.watchList(), store.subscribers(), store.lastRun()])
  expect(asked).toEqual([['config:feeds', 'config:subs', 'state:endpoints', 'state:run']])
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

test('what another isolate would do again at a cost is saved at once', async () => {
  const feeds = [feed(1), feed(2), feed(3)]
  const save = async (n: number, more: Partial<FeedState>, at: number) => {
    const store = createKvStore(env.KV, settings)
    await store.feedStates(feeds)
    await store.saveFeedStates(new Map([[`feed-${n}`, { ...state(n, at), ...more }]]), at, NONE)
  }
  await save(1, {}, NOW)
  await save(1, { unread: 4 }, NOW + 60_000)
  await save(2, { failure: 'rate-limited' }, NOW + 120_000)
  await save(3, {}, NOW + 180_000)
  const known = await createKvStore(env.KV, settings).feedStates(feeds)
  expect(known.get('feed-1')).toMatchObject({ unread: 4 })
  expect(known.get('feed-2')).toMatchObject({ failure: 'rate-limited' })
  expect(known.get('feed-3')).toBeUndefined()
})

test('many shards are written no more often in all than there are ticks', async () => {
  const feeds = Array.from({ length: 400 }, (_, n) => feed(n))
  const { kv, use } = countKv(env.KV)
  const memory = createStoreMemory()
  const ticks = 64
  for (let tick = 0; tick < ticks; tick++) {
    const store = createKvStore(kv, { ...settings, memory })
    await store.feedStates(feeds)
    const at = NOW + tick * 300_000
    const states = new Map(feeds.map(({ id }, n) => [id, state(n, at)]))
    await store.saveFeedStates(states, at, NONE)
  }
  expect(use.writes).toBeLessThanOrEqual(ticks)
  expect(use.writes).toBeGreaterThan(ticks / 2)
})

test('where writes are not counted by the day, no state is older than forty minutes', async () => {
  const feeds = Array.from({ length: 1_000 }, (_, n) => feed(n))
  const paid = { ...settings, plan: 'paid' as const, memory: createStoreMemory() }
  const record = { ...run(NOW), kvToday: { ...NO_USE, day: '20260302', writes: 5_000 } }
  await env.KV.put('state:run', JSON.stringify(record))
  let at = NOW
  for (let tick = 0; tick < 17; tick++) {
    const store = createKvStore(env.KV, paid)
    await store.lastRun()
    await store.feedStates(feeds)
    at = NOW + tick * 300_000
    const states = new Map(feeds.map(({ id }, n) => [id, state(n, at)]))
    await store.saveFeedStates(states, at, NONE)
  }
  const known = await createKvStore(env.KV, settings).feedStates(feeds)
  const oldest = Math.min(...[...known.values()].map(({ lastPollAt = 0 }) => lastPollAt))
  expect(known.size).toBe(feeds.length)
  expect(at - oldest).toBeLessThanOrEqual(40 * 60_000)
})

test('a body that comes in many pieces is whole, and one that is too long stops', async () => {
  const bytes = new Uint8Array(300_000).map((_, n) => n % 251)
  expect(await readCapped(new Response(bytes), 300_000)).toEqual(bytes)
  expect(await readCapped(new Response(bytes), 299_999)).toBeUndefined()
  const dripping = new ReadableStream<Uint8Array>({
    start: (to) => {
      for (let at = 0; at < 3_000; at += 1_000) to.enqueue(bytes.slice(at, at + 1_000))
      to.close()
    },
  })
  expect(await readCapped(new Response(dripping), 5_000)).toEqual(bytes.slice(0, 3_000))
  expect(await readCapped(new Response(), 10)).toEqual(new Uint8Array())
})
