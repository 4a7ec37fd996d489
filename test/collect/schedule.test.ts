import { expect, test } from 'vitest'
import { paceOf } from '../../src/collect/pace.ts'
import { pollAfterAnswer, pollAfterFailure } from '../../src/collect/schedule.ts'
import { FEEDS } from '../../src/feeds.ts'
import type { FeedState } from '../../src/types/feeds.ts'
import { bytes, FEED, MINUTE_MS, NOW } from './samples.ts'

const HOUR = 60
const DAY = 24 * HOUR

/** Minutes until the next poll; NOW is a Monday, nine in the morning GMT. */
const wait = (state: Partial<FeedState> = {}, maxAgeMinutes?: number, feed = FEED, now = NOW) => {
  const seconds = maxAgeMinutes === undefined ? undefined : maxAgeMinutes * 60
  return (pollAfterAnswer(feed, state, seconds, now) - now) / MINUTE_MS
}
const every = (minutes: number) => ({
  rhythm: { usualMs: minutes * MINUTE_MS, longestMs: minutes * MINUTE_MS },
})
const channel = (elements: string) =>
  paceOf(
    bytes(`<rss version="2.0"><channel><title>Wire</title>${elements}<item><ttl>9</ttl></item>`),
  )

test('a lively feed is polled at every tick, and so is one of unknown rhythm', () => {
  expect([wait(), wait(every(3)), wait(every(2 * HOUR))]).toEqual([5, 5, 5])
})

test('of the bundled feeds, every outlet that is lively is polled at every tick', () => {
  const slower = FEEDS.filter((feed) => wait(every(60), undefined, feed) > 5)
  expect(slower.every(({ url }) => url.includes('news.google.com'))).toBe(true)
  expect(FEEDS.length).toBeGreaterThan(10 * slower.length)
})

test('a slow feed is polled less often, but never later than every quarter of an hour', () => {
  expect([wait(every(4 * HOUR)), wait(every(DAY)), wait(every(30 * DAY))]).toEqual([10, 15, 15])
})

test('a frozen feed is polled once an hour', () => {
  expect(wait({ ...every(3), frozenAt: NOW })).toBe(60)
  expect(wait({ ...every(3), frozenAt: NOW + 1 })).toBe(5)
})

test('the interval of the watch list is kept, whatever the rhythm', () => {
  expect(wait(every(3), undefined, { ...FEED, intervalMinutes: 30 })).toBe(30)
})

test('a feed that calls its answer fresh, or gives a ttl, is left alone as long, up to an hour', () => {
  expect([wait({}, 1), wait({}, 20), wait({}, DAY)]).toEqual([5, 20, 60])
  expect(wait({ pace: { ttlMinutes: 15 } })).toBe(15)
  expect(wait({ pace: { ttlMinutes: 15 } }, 40)).toBe(40)
  expect(wait({ pace: { ttlMinutes: 10_000 } })).toBe(60)
})

test('what was put off is fetched at the next tick, whatever the feed asks', () => {
  expect(wait({ unread: 3, pace: { ttlMinutes: 60 } }, 60)).toBe(5)
})

test('hours and days that a feed skips are skipped', () => {
  expect(wait({ pace: { skipHours: [9, 10] } })).toBe(2 * HOUR)
  expect(wait({ pace: { skipHours: [8, 12] } })).toBe(5)
  expect(wait({ pace: { skipDays: [1] } })).toBe(15 * HOUR)
  expect(wait({ pace: { skipDays: [1], skipHours: [0] } })).toBe(16 * HOUR)
  const saturday = NOW + 5 * DAY * MINUTE_MS
  expect(wait({ pace: { skipDays: [6, 0] } }, undefined, FEED, saturday)).toBe(39 * HOUR)
})

test('the elements ttl, skipHours and skipDays of a channel are read, those of an item are not', () => {
  const hours = '<skipHours><hour>0</hour><hour> 23 </hour><hour>24</hour></skipHours>'
  const days = '<skipDays><day>Sunday</day><day>Holiday</day></skipDays>'
  expect(channel(`<ttl> 30</ttl>${hours}${days}`)).toEqual({
    ttlMinutes: 30,
    skipHours: [0, 23],
    skipDays: [0],
  })
  expect(channel('')).toBeUndefined()
})

test('a feed that skips every hour, or says nonsense, asks for nothing', () => {
  const all = Array.from({ length: 24 }, (_, hour) => `<hour>${hour}</hour>`).join('')
  expect(channel(`<skipHours>${all}</skipHours>`)).toBeUndefined()
  expect(channel('<ttl>soon</ttl><skipHours><hour>x</hour></skipHours>')).toBeUndefined()
})

test('each failure in a row doubles the wait, up to an hour, for ever', () => {
  const waits = [0, 1, 2, 3, 4, 1_000].map(
    (failures) => (pollAfterFailure(FEED, failures, undefined, NOW) - NOW) / MINUTE_MS,
  )
  expect(waits).toEqual([5, 10, 20, 40, 60, 60])
})

test('Retry-After is granted up to a day, and never shortens the wait', () => {
  const waits = [90, 10 * DAY, 1, -60].map(
    (asked) => (pollAfterFailure(FEED, 1, NOW + asked * MINUTE_MS, NOW) - NOW) / MINUTE_MS,
  )
  expect(waits).toEqual([90, DAY, 10, 10])
})
