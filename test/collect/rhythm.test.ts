import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frozenAt, rhythmAfter } from '../../src/collect/rhythm.ts'
import type { FeedState, Rhythm } from '../../src/types/feeds.ts'
import { NOW } from './samples.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const item = (publishedAt?: number) => (publishedAt === undefined ? {} : { publishedAt })

/** The rhythm after polls that brought news with these gaps in between. */
const learned = (gaps: readonly number[], from = NOW) => {
  let at = from
  let rhythm: Rhythm | undefined
  for (const gap of gaps) {
    const before: Pick<FeedState, 'rhythm' | 'lastNewItemAt'> = {
      lastNewItemAt: at,
      ...(rhythm && { rhythm }),
    }
    at += gap
    rhythm = rhythmAfter(before, [item()], at)
  }
  return { rhythm: rhythm!, at }
}

test('the first poll learns the rhythm from the dates of the items', () => {
  const dates = [0, 1, 2, 3, 4, 5].map((n) => item(NOW - n * HOUR))
  expect(rhythmAfter({}, dates, NOW)).toEqual({ usualMs: HOUR, longestMs: HOUR })
})

test('one old item pinned to the top does not make a feed slow', () => {
  const dates = [item(NOW - 400 * DAY), ...[0, 1, 2, 3, 4].map((n) => item(NOW - n * HOUR))]
  expect(rhythmAfter({}, dates, NOW)).toEqual({ usualMs: HOUR, longestMs: HOUR })
})

test('dates that are missing, equal or in the future teach nothing', () => {
  const dates = [item(), item(NOW), item(NOW), item(NOW + DAY), item(NOW + 2 * DAY)]
  expect(rhythmAfter({}, dates, NOW)).toBeUndefined()
})

test('one weekend does not make a lively feed slow, and is remembered', () => {
  const week = Array.from({ length: 60 }, () => HOUR / 2)
  const { rhythm } = learned([...week, 60 * HOUR])
  expect(rhythm.usualMs).toBeLessThan(2 * HOUR)
  expect(rhythm.longestMs).toBe(60 * HOUR)
  const later = learned([...week, 60 * HOUR, ...week, ...week]).rhythm
  expect(later.usualMs).toBeLessThan(HOUR)
  expect(later.longestMs).toBeGreaterThan(50 * HOUR)
})

test('what was put off by ourselves says nothing about the feed', () => {
  const rhythm = { usualMs: DAY, longestMs: DAY }
  const before = { rhythm, lastNewItemAt: NOW - HOUR, unread: 12 }
  expect(rhythmAfter(before, [item(NOW)], NOW)).toEqual(rhythm)
})

test('a lively feed is frozen after days, a monthly one after months, an unknown one after two weeks', () => {
  const days = (rhythm?: Rhythm) => (frozenAt(rhythm, NOW) - NOW) / DAY
  expect(days({ usualMs: HOUR, longestMs: 9 * HOUR })).toBe(4)
  expect(days({ usualMs: HOUR, longestMs: 2.5 * DAY })).toBe(10)
  expect(days({ usualMs: 30 * DAY, longestMs: 31 * DAY })).toBe(90)
  expect(days()).toBe(14)
})

test('a feed that is never silent for longer than lately is never called frozen', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 20 * 24 }), { minLength: 2, maxLength: 80 }),
      (hours) => {
        const { rhythm, at } = learned(hours.map((hour) => hour * HOUR))
        const lately = Math.max(...hours.slice(-3)) * HOUR
        expect(frozenAt(rhythm, at)).toBeGreaterThan(at + lately)
        expect(rhythm.usualMs).toBeLessThanOrEqual(Math.max(...hours) * HOUR)
        expect(rhythm.usualMs).toBeGreaterThanOrEqual(Math.min(...hours) * HOUR - 1)
      },
    ),
  )
})
