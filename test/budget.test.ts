/** The limits add up: a run fits its outside requests, a day fits its KV writes on the free plan. */
import { expect, test } from 'vitest'
import * as limits from '../src/limits.ts'

const RUNS_PER_DAY = (24 * 60) / limits.CRON_MINUTES
const MINUTES_PER_DAY = 24 * 60

test('a run that polls its most and posts its reserve stays within the outside requests', () => {
  expect(limits.FEED_REQUESTS_PER_RUN_MAX).toBeLessThanOrEqual(
    limits.SUBREQUESTS_MAX - limits.POSTS_RESERVED,
  )
  expect(limits.POSTS_PER_RUN_MAX).toBeLessThan(limits.SUBREQUESTS_MAX)
})

test('a day of runs, with every shard of a full watch list flushed, leaves the reserve for alerts', () => {
  const feeds = 2 * limits.FEED_REQUESTS_PER_RUN_MAX
  const shards = Math.ceil(feeds / limits.FEEDS_PER_SHARD)
  const flushes = shards * (MINUTES_PER_DAY / (limits.FEED_STATE_FLUSH_MS / 60_000))
  const records = RUNS_PER_DAY
  expect(records + flushes).toBeLessThanOrEqual(
    limits.KV_WRITES_PER_DAY_MAX - limits.KV_WRITES_RESERVED_FOR_ALERTS,
  )
})

test('a day of runs in which every one lists events and outbox stays within the listings', () => {
  expect(2 * RUNS_PER_DAY).toBeLessThan(limits.KV_LISTS_PER_DAY_MAX)
})

test('the feeds of one run are polled within the time between two', () => {
  const rounds = Math.ceil(limits.FEED_REQUESTS_PER_RUN_MAX / limits.FEEDS_AT_ONCE_MAX)
  const slowest = rounds * limits.FEED_TIMEOUT_MS + limits.POST_TIMEOUT_MS
  expect(slowest).toBeLessThan(limits.CRON_MINUTES * 60_000)
})
