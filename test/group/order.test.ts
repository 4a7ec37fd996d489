/** Order of arrival matters little, and a second run not at all. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chance } from '../../scripts/stream/chance.ts'
import { denseStream, ordinaryStream } from '../../scripts/stream.ts'
import type { Report } from '../../src/types/reports.ts'
import { DAY } from './reports.ts'
import { group, type World } from './world.ts'

/** Reports in the order in which they might have been seen: each within a day of its date. */
function shuffledWithinDays(reports: readonly Report[], seed: number): readonly Report[] {
  const dice = chance(seed)
  return reports
    .map((report) => ({ report, key: Math.floor(report.seenAt / DAY) + dice.next() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ report }) => report)
}

/** Reports whose event is not, by majority, the one they had before. */
function moved(before: World, after: World): number {
  const votes = new Map<string, Map<string, number>>()
  for (const [report, event] of before.eventOf) {
    const counts = votes.get(after.eventOf.get(report)!) ?? new Map<string, number>()
    votes.set(after.eventOf.get(report)!, counts.set(event, (counts.get(event) ?? 0) + 1))
  }
  const kept = [...votes.values()].map((counts) => Math.max(...counts.values()))
  return before.eventOf.size - kept.reduce((sum, count) => sum + count, 0)
}

test.each([
  { stream: 'many actors and countries', make: () => ordinaryStream(11, 40) },
  { stream: 'one actor and country, twenty reports a day', make: () => denseStream(12) },
])(
  'shuffling arrival within a day moves at most 2 % of the reports: $stream',
  ({ make }) => {
    const reports = make().map(({ report }) => report)
    const before = group(reports)
    const seeds = fc.sample(fc.integer({ min: 1, max: 1e6 }), { numRuns: 4, seed: 7 })
    const shares = seeds.map(
      (seed) => moved(before, group(shuffledWithinDays(reports, seed))) / reports.length,
    )
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThanOrEqual(0.02)
  },
  30_000,
)

test('the same reports give the same events and ids', () => {
  const one = group(ordinaryStream(5, 30).map(({ report }) => report))
  const other = group(ordinaryStream(5, 30).map(({ report }) => report))
  expect([...other.eventOf]).toEqual([...one.eventOf])
})

test('a run over reports told before changes nothing and is nobody’s news', () => {
  const reports = ordinaryStream(3, 30)
    .map(({ report }) => report)
    .slice(0, 200)
  const twice = group([...reports, ...reports])
  const once = group(reports)
  expect([...twice.eventOf]).toEqual([...once.eventOf])
  expect(twice.changes.slice(reports.length).flat()).toEqual([])
})
