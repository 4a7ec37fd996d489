import { expect, test } from 'vitest'
import { totalsAfter } from '../src/totals.ts'
import type { Attempt, AttemptOutcome } from '../src/types/alerts.ts'
import type { Totals } from '../src/types/runs.ts'
import { goodRun, NOW } from './serve/sample.ts'

const attempt = (subscriberId: string, outcome: AttemptOutcome): Attempt => ({
  deliveryId: `e_${subscriberId}`,
  subscriberId,
  at: NOW,
  number: 1,
  durationMs: 9,
  outcome,
})
const desk = attempt('desk', { kind: 'delivered' })
const idle = { lagsMs: [], suppressed: [], attempts: [], subscribers: ['desk'] }

test('each run adds to the counters of the run before', () => {
  const first = totalsAfter(undefined, goodRun, {
    lagsMs: [30_000],
    suppressed: ['same-facts', 'recurrence'],
    attempts: [desk, attempt('gone', { kind: 'gone', reason: 'HTTP 410' })],
    subscribers: ['desk', 'gone'],
  })
  const later = { ...goodRun, reports: 3, eventsNew: 0, feedsFailed: 1 }
  const second = totalsAfter(first, later, {
    ...idle,
    suppressed: ['same-facts'],
    attempts: [desk, attempt('desk', { kind: 'retry', at: NOW, reason: 'HTTP 500' })],
  })
  expect(first).toMatchObject({ runs: 1, decisions: { report: 1, none: 2 } })
  expect(second).toMatchObject({
    runs: 2,
    polls: { changed: 2, unchanged: 1, failed: 1 },
    decisions: { report: 4, none: 2 },
    suppressed: { 'same-facts': 2, recurrence: 1, 'round-up': 0 },
    events: { new: 1, updated: 0 },
    deliveries: { delivered: 2, retried: 1, givenUp: 1 },
  })
  expect(second.endpoints).toEqual({ desk: { delivered: 2, retried: 1, givenUp: 0 } })
})

test('a lag falls into one bucket, and one beyond all only counts', () => {
  const { lag } = totalsAfter(undefined, goodRun, { ...idle, lagsMs: [-5, 60_000, 61_000, 9e9] })
  expect(lag.buckets.filter(({ count }) => count > 0)).toEqual([
    { seconds: 60, count: 2 },
    { seconds: 300, count: 1 },
  ])
  expect(lag).toMatchObject({ count: 4, sumSeconds: 9_000_121 })
})

test('counters of an earlier release go on, whatever they lack', () => {
  const { endpoints: _endpoints, ...old } = totalsAfter(undefined, goodRun, idle)
  const earlier = { ...old, suppressed: { joined: 7 } } as unknown as Totals
  expect(totalsAfter(earlier, goodRun, { ...idle, suppressed: ['round-up'] })).toMatchObject({
    runs: 2,
    suppressed: { 'same-address': 0, 'round-up': 1 },
    endpoints: { desk: { delivered: 0 } },
  })
})
