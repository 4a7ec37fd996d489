import { expect, test } from 'vitest'
import { deadLettersAfter, type Decided, decisionsAfter, monthTallies } from '../src/chronicle.ts'
import { NO_FACTS } from '../src/detect/facts.ts'
import { signatureOf } from '../src/group/merge.ts'
import { DECISIONS_KEPT_MAX } from '../src/limits.ts'
import { event, NOW } from './serve/sample.ts'

const DAY = 86_400_000

const decided = (key: string, score: number): Decided => ({
  item: { id: key, key, title: `Title ${key}`, summary: '', content: 'x'.repeat(900), authors: [] },
  feed: { id: 'f', url: 'https://f.example', outlet: 'F', language: 'en', intervalMinutes: 5 },
  verdict: {
    level: score > 3 ? 'ad' : 'none',
    score,
    language: 'en',
    signals: [],
    facts: NO_FACTS,
  },
})

test('events are counted by month and place, those merged into another left out', () => {
  const events = [
    event('a'),
    event('b', { mergedInto: 'a' }),
    event('c', { firstReportedAt: NOW - 40 * DAY }),
    event('too-old', { firstReportedAt: NOW - 400 * DAY }),
    event('odd', { firstReportedAt: 9e15 }),
  ]
  const months = monthTallies(events.map(signatureOf), NOW)
  expect(months.map(({ month, events: count }) => [month, count])).toEqual([
    ['2026-06', 0],
    ['2026-07', 0],
    ['2026-08', 0],
    ['2026-09', 0],
    ['2026-10', 1],
    ['2026-11', 1],
  ])
  expect(months.at(-1)?.targets).toEqual({ KZ: 1 })
})

test('everyday news does not push out the decisions worth asking about', () => {
  const near = decisionsAfter([], [decided('near', 2.1)], new Map([['near', 'event-1']]), NOW)
  const flood = Array.from({ length: 500 }, (_, n) => decided(`everyday-${n}`, 0))
  const after = decisionsAfter(near, flood, new Map(), NOW + 1)
  expect(after).toHaveLength(DECISIONS_KEPT_MAX)
  expect(after).toContainEqual(expect.objectContaining({ title: 'Title near', eventId: 'event-1' }))
  expect(after[0]?.summary).toHaveLength(240)
  const crowd = Array.from({ length: 500 }, (_, n) => decided(`near-${n}`, 3))
  expect(decisionsAfter(after, crowd, new Map(), NOW + 2)).toHaveLength(DECISIONS_KEPT_MAX)
})

test('dead letters are counted by day for as long as they are kept', () => {
  const first = deadLettersAfter(undefined, 2, NOW)
  expect(deadLettersAfter(first, 1, NOW)).toEqual({ 20261120: 3 })
  expect(deadLettersAfter(first, 1, NOW + DAY)).toEqual({ 20261120: 2, 20261121: 1 })
  expect(deadLettersAfter(first, 0, NOW + 31 * DAY)).toEqual({})
})
