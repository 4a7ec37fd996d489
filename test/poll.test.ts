/** A run spends no more than its budget, and what it leaves comes next: nothing lost, nobody starved. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueFeeds } from '../src/collect/due.ts'
import { type Budget, BUDGETS, FEED_REDIRECTS_MAX } from '../src/limits.ts'
import { pollFeeds } from '../src/poll.ts'
import type { Ports } from '../src/ports.ts'
import type { EpochMs, Feed, FeedState, Fetched } from '../src/types/feeds.ts'

const START: EpochMs = Date.UTC(2026, 2, 2, 6, 0)
const TICK_MS = 5 * 60_000

const notForPolling = () => Promise.reject(new Error('not for polling'))

/** Feeds with validators, each with a shelf of titles; notes every request. */
function outlets(count: number, more: Partial<Budget> = {}, host = (n: number) => `h${n}`) {
  const feeds = Array.from({ length: count }, (_, n): Feed => ({
    id: `f${n}`,
    url: `https://${host(n)}.example/${n}`,
    outlet: `Outlet ${n}`,
    language: 'en',
    intervalMinutes: 5,
  }))
  const shelves = new Map(feeds.map(({ id }) => [id, [`${id} item 1`]]))
  const states = new Map<string, FeedState>()
  const self = {
    feeds,
    shelves,
    states,
    hops: (_feed: Feed): number => 0,
    answer: (feed: Feed, _now: EpochMs): Fetched | undefined => self.served(feed),
    asked: [] as string[],
    seen: [] as string[],
    bytes: 0,
    served: (feed: Feed): Fetched => {
      const titles = shelves.get(feed.id)!
      const etag = `"${titles.length}"`
      if (states.get(feed.id)?.etag === etag) return { kind: 'unchanged', requests: 1 }
      const items = titles.map((title) => `<item><title>${title}</title></item>`).join('')
      const text = `<rss version="2.0"><channel><title>x</title>${items}</channel></rss>`
      return {
        kind: 'changed',
        body: new TextEncoder().encode(text),
        url: feed.url,
        etag,
        requests: 1,
      }
    },
    tick: async (now: EpochMs) => {
      const polled = await pollFeeds(dueFeeds(feeds, states, now), states, ports, now)
      for (const { feed, items, state } of polled.polls) {
        self.seen.push(...items.map(({ title }) => title))
        states.set(feed.id, state)
      }
      return polled
    },
  }
  const ports = {
    budget: { ...BUDGETS.free, ...more },
    web: {
      fetchFeed: async (feed: Feed, _: unknown, now: EpochMs, most = Infinity) => {
        self.asked.push(feed.id)
        const requests = 1 + self.hops(feed)
        if (requests > most) return { kind: 'unfinished', requests: most } as const
        return { ...self.answer(feed, now)!, requests }
      },
      post: notForPolling,
    },
    log: () => undefined,
  } as unknown as Ports
  return self
}

const ticks = async (world: ReturnType<typeof outlets>, count: number, from = START) => {
  const all = []
  for (let n = 0; n < count; n++) all.push(await world.tick(from + n * TICK_MS))
  return all
}
const allTitles = (world: ReturnType<typeof outlets>) =>
  [...world.shelves.values()].flat().toSorted()

test('a whole new watch list is read over many runs, every item once, none beyond the budget', async () => {
  const world = outlets(60)
  for (const [id] of world.shelves) {
    world.shelves.set(
      id,
      Array.from({ length: 30 }, (_, n) => `${id} item ${n}`),
    )
  }
  const { itemsRead, itemsPerFeed } = BUDGETS.free
  let before = 0
  for (let n = 0; world.seen.length < 60 * 30; n++) {
    expect(n).toBeLessThan(60)
    await world.tick(START + n * TICK_MS)
    expect(world.seen.length - before).toBeLessThanOrEqual(itemsRead)
    before = world.seen.length
    // The newest of every feed come before the rest of any.
    if (n === Math.ceil((60 * itemsPerFeed) / itemsRead) - 1) expect(world.states.size).toBe(60)
  }
  expect(world.seen.toSorted()).toEqual(allTitles(world))
})

test('a run stops reading when its bytes are spent, and the rest is read in the next', async () => {
  const world = outlets(10, { bytesRead: 300, itemsRead: 1_000 })
  const [first] = await ticks(world, 1)
  expect(first!.polls.length).toBeLessThan(10)
  expect(first!.putOff).toBe(10 - first!.polls.length)
  await ticks(world, 9, START + TICK_MS)
  expect(world.seen.toSorted()).toEqual(allTitles(world))
})

test('redirects count, and a feed cut off among them is the first of the next run', async () => {
  const budget = { outsideRequests: 9, requestsReserved: 1 }
  const world = outlets(8, budget)
  world.hops = ({ id }) => (id === 'f1' || id === 'f6' ? FEED_REDIRECTS_MAX : 0)
  for (const { requests } of await ticks(world, 6)) expect(requests).toBeLessThanOrEqual(8)
  expect(world.seen.toSorted()).toEqual(allTitles(world))
})

test('a feed asked to wait by its host keeps the others of that host waiting, and no others', async () => {
  const world = outlets(6, {}, (n) => (n < 3 ? 'shared' : `h${n}`))
  world.answer = (feed) =>
    feed.id === 'f0'
      ? { kind: 'failed', failure: 'rate-limited', detail: '429', requests: 1 }
      : world.served(feed)
  await world.tick(START)
  expect(world.asked.toSorted()).toEqual(['f0', 'f3', 'f4', 'f5'])
  await world.tick(START + TICK_MS)
  expect(world.seen).toContain('f1 item 1')
  expect(world.seen).toContain('f2 item 1')
})

test('with any budget and any rhythm nobody is starved, and no item is lost', async () => {
  const story = fc.record({
    feeds: fc.integer({ min: 1, max: 12 }),
    requests: fc.integer({ min: 1, max: 6 }),
    items: fc.integer({ min: 1, max: 6 }),
    perFeed: fc.integer({ min: 1, max: 4 }),
    bytes: fc.integer({ min: 1, max: 2_000 }),
    hosts: fc.integer({ min: 1, max: 12 }),
    /** At which tick which feed publishes. */
    news: fc.array(fc.tuple(fc.nat(19), fc.nat(11)), { maxLength: 40 }),
    failing: fc.array(fc.tuple(fc.nat(19), fc.nat(11)), { maxLength: 10 }),
  })
  await fc.assert(
    fc.asyncProperty(story, async ({ feeds, requests, items, perFeed, bytes, hosts, ...rest }) => {
      const budget = {
        outsideRequests: requests,
        requestsReserved: 0,
        itemsRead: items,
        itemsPerFeed: perFeed,
        bytesRead: bytes,
      }
      const world = outlets(feeds, budget, (n) => `h${n % hosts}`)
      let tick = 0
      const isDown = (feed: Feed) =>
        rest.failing.some(([at, n]) => at === tick && feed.id === `f${n % feeds}`)
      world.answer = (feed) =>
        isDown(feed)
          ? { kind: 'failed', failure: 'timeout', detail: 'no answer', requests: 1 }
          : world.served(feed)
      for (; tick < 20; tick++) {
        for (const [at, n] of rest.news) {
          const id = `f${n % feeds}`
          const shelf = world.shelves.get(id)!
          if (at === tick) world.shelves.set(id, [`${id} item ${shelf.length + 1}`, ...shelf])
        }
        const before = world.seen.length
        const polled = await world.tick(START + tick * TICK_MS)
        expect(polled.requests).toBeLessThanOrEqual(requests)
        expect(world.seen.length - before).toBeLessThanOrEqual(items)
      }
      // Each later tick reads at least one item of the longest overdue; an hour is the back-off.
      await ticks(world, 12 + 20 + 4 * (feeds + rest.news.length), START + 20 * TICK_MS)
      expect(world.seen.toSorted()).toEqual(allTitles(world))
    }),
    { numRuns: 150 },
  )
})
