/** The limits add up: a run fits its outside requests, a day fits its KV writes on the free plan. */
import { expect, test } from 'vitest'
import * as limits from '../src/limits.ts'

const RUNS_PER_DAY = (24 * 60) / limits.CRON_MINUTES
const MINUTES_PER_DAY = 24 * 60
const { free, paid } = limits.BUDGETS

test.each([
  ['free', free, 50],
  ['paid', paid, 10_000],
] as const)(
  'on the %s plan, polls, posts and the call of the watcher fit the outside requests',
  (_, budget, most) => {
    expect(budget.outsideRequests).toBeLessThanOrEqual(most)
    expect(budget.requestsReserved).toBeGreaterThan(limits.HEARTBEAT_REQUESTS)
    expect(budget.requestsReserved).toBeLessThan(budget.outsideRequests)
  },
)

test.each([free, paid])('a run leaves KV operations for states, lists and the record', (budget) => {
  const shards = Math.ceil(limits.FEEDS_WATCHED_MAX / limits.FEEDS_PER_SHARD)
  const lists = 2 * Math.ceil(limits.INDEX_ROWS_MAX / 1_000)
  const others = shards + Math.ceil(shards / limits.KV_BULK_READ_KEYS_MAX) + lists + 10
  expect(budget.kvOperations + others).toBeLessThanOrEqual(limits.KV_OPERATIONS_PER_RUN_MAX)
})

test('a feed that fills its share leaves room for others, and none is asked for nothing', () => {
  for (const { itemsPerFeed, itemsRead, bytesRead } of [free, paid]) {
    expect(itemsPerFeed).toBeGreaterThan(0)
    expect(itemsRead).toBeGreaterThanOrEqual(5 * itemsPerFeed)
    expect(bytesRead).toBeGreaterThan(0)
  }
})

test('a day of runs, with every shard of a full watch list flushed, leaves the reserve for alerts', () => {
  // The more shards, the less often each: never more flushes in all than there are ticks.
  const flushes = Math.max(
    RUNS_PER_DAY,
    2 * (MINUTES_PER_DAY / (limits.FEED_STATE_FLUSH_MS / 60_000)),
  )
  const records = RUNS_PER_DAY
  expect(records + flushes).toBeLessThanOrEqual(
    limits.KV_WRITES_PER_DAY_MAX - limits.KV_WRITES_RESERVED_FOR_ALERTS,
  )
})

test('a day of runs in which every one lists events and outbox stays within the listings', () => {
  expect(2 * RUNS_PER_DAY).toBeLessThan(limits.KV_LISTS_PER_DAY_MAX)
})

test('the feeds of one run are polled within the time between two', () => {
  const rounds = Math.ceil(free.outsideRequests / limits.FEEDS_AT_ONCE_MAX)
  const slowest = rounds * limits.FEED_TIMEOUT_MS + limits.POST_TIMEOUT_MS
  expect(slowest).toBeLessThan(limits.CRON_MINUTES * 60_000)
  // The paid plan polls more in a run than can all be timed out: there an answer a second is enough.
  const paidRounds = Math.ceil(paid.outsideRequests / limits.FEEDS_AT_ONCE_MAX)
  expect(paidRounds * 1_000).toBeLessThan(limits.CRON_MINUTES * 60_000)
})
