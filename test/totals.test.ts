import { expect, test } from 'vitest'
import { totalsAfter } from '../src/totals.ts'
import { goodRun } from './serve/sample.ts'

test('each run adds to the counters of the run before', () => {
  const first = totalsAfter(undefined, goodRun, [30_000])
  const second = totalsAfter(first, { ...goodRun, reports: 3, eventsNew: 0, feedsFailed: 1 }, [])
  expect(first).toMatchObject({ runs: 1, decisions: { report: 1, none: 2 } })
  expect(second).toMatchObject({
    runs: 2,
    polls: { changed: 2, unchanged: 1, failed: 1 },
    decisions: { report: 4, none: 2 },
    suppressed: { joined: 3 },
    events: { new: 1, updated: 0 },
    deliveries: { delivered: 2 },
  })
})

test('a lag falls into one bucket, and one beyond all only counts', () => {
  const { lag } = totalsAfter(undefined, goodRun, [-5, 60_000, 61_000, 9e9])
  expect(lag.buckets.filter(({ count }) => count > 0)).toEqual([
    { seconds: 60, count: 2 },
    { seconds: 300, count: 1 },
  ])
  expect(lag).toMatchObject({ count: 4, sumSeconds: 9_000_121 })
})
