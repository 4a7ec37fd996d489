import { expect, test } from 'vitest'
import { TICK_MS } from '../../src/limits.ts'
import {
  claimed,
  dueDeliveries,
  judgeAttempt,
  nextTryAt,
  TRIES_MAX,
} from '../../src/notify/retry.ts'
import type { Delivery, Posted } from '../../src/types/alerts.ts'

const NOW = Date.UTC(2026, 2, 2, 6, 0)
const HOUR_MS = 3_600_000

const delivery = (attempts = 1): Delivery => ({
  id: 'event-1_default',
  subscriberId: 'default',
  alert: { id: 'event-1', type: 'event.reported', at: NOW, changes: [] },
  createdAt: NOW,
  attempts,
  nextTryAt: nextTryAt('event-1_default', attempts, NOW),
})
const answered = (status: number, retryAt?: number): Posted => ({
  kind: 'answered',
  status,
  durationMs: 5,
  ...(retryAt !== undefined && { retryAt }),
})

test('the ten tries of one delivery span 75 to 84 hours, on ticks', () => {
  let now = NOW
  const times = [now]
  for (let attempts = 1; attempts < TRIES_MAX; attempts++) {
    now = nextTryAt('event-1_default', attempts, now)
    times.push(now)
  }
  expect(times).toHaveLength(10)
  expect(times.every((time) => time % TICK_MS === 0)).toBe(true)
  expect(times[1]! - NOW).toBe(TICK_MS)
  expect(now - NOW).toBeGreaterThanOrEqual(75 * HOUR_MS)
  expect(now - NOW).toBeLessThanOrEqual(84 * HOUR_MS)
})

test('deliveries that fail together do not come back together', () => {
  const times = Array.from({ length: 50 }, (_, n) => nextTryAt(`event-${n}_default`, 5, NOW))
  expect(new Set(times).size).toBeGreaterThan(3)
})

test('any 2xx is delivered, and nothing else', () => {
  for (const status of [200, 202, 204, 299]) {
    expect(judgeAttempt(delivery(), answered(status), NOW).kind).toBe('delivered')
  }
  for (const status of [301, 302, 307, 400, 404, 500, 502]) {
    expect(judgeAttempt(delivery(), answered(status), NOW)).toMatchObject({
      kind: 'retry',
      at: delivery().nextTryAt,
      reason: `HTTP ${status}`,
    })
  }
})

test('410 is the end of an endpoint', () => {
  expect(judgeAttempt(delivery(), answered(410), NOW).kind).toBe('gone')
})

test('429 and 503 are asked again when they say, but within a day', () => {
  const later = NOW + 3 * HOUR_MS
  expect(judgeAttempt(delivery(), answered(429, later), NOW)).toMatchObject({ at: later })
  expect(judgeAttempt(delivery(), answered(503, later), NOW)).toMatchObject({ at: later })
  expect(judgeAttempt(delivery(), answered(500, later), NOW)).toMatchObject({
    at: delivery().nextTryAt,
  })
  const inAYear = NOW + 365 * 24 * HOUR_MS
  expect(judgeAttempt(delivery(), answered(429, inAYear), NOW)).toMatchObject({
    at: NOW + 24 * HOUR_MS,
  })
})

test('the tenth failure is the last', () => {
  const outcome = judgeAttempt(
    delivery(TRIES_MAX),
    { kind: 'failed', failure: 'timeout', durationMs: 15_000 },
    NOW,
  )
  expect(outcome).toEqual({ kind: 'given-up', reason: '10 tries, the last: timeout' })
})

test('a claim advances the try and its time', () => {
  const next = claimed(delivery(3), NOW)
  expect(next.attempts).toBe(4)
  expect(next.nextTryAt).toBe(nextTryAt(next.id, 4, NOW))
})

test('turns are fair: the oldest of each subscriber first', () => {
  const owed = [
    ...Array.from({ length: 30 }, (_, n) => ({ id: `a${n}`, subscriberId: 'a', createdAt: n })),
    { id: 'b0', subscriberId: 'b', createdAt: 500 },
    { id: 'c0', subscriberId: 'c', createdAt: 900 },
  ].map((row) => Object.assign(row, { attempts: 1, nextTryAt: NOW }))
  expect(dueDeliveries(owed.toReversed(), 4).map(({ id }) => id)).toEqual(['a0', 'b0', 'c0', 'a1'])
  expect(dueDeliveries(owed, 100)).toHaveLength(32)
  expect(dueDeliveries(owed, 0)).toHaveLength(0)
})
