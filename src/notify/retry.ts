/**
 * What an HTTP answer means for a delivery, when to try again, and whose turn it is. The schedule
 * is that of Standard Webhooks, rounded up to the ticks of the cron trigger; its jitter comes from
 * the delivery's id, so that a replayed run decides the same.
 */
import { RETRY_AFTER_MAX_MS, TICK_MS, TRY_DELAYS_MS } from '../limits.ts'
import type { AttemptOutcome, Delivery, Owed, Posted } from '../types/alerts.ts'
import type { EpochMs } from '../types/feeds.ts'
import { digest } from '../digest.ts'

export const TRIES_MAX = TRY_DELAYS_MS.length

/** When to try again after `attempts` tries, the last of them at `now`: a tick's time. */
export function nextTryAt(id: string, attempts: number, now: EpochMs): EpochMs {
  const delay = TRY_DELAYS_MS[Math.min(attempts, TRIES_MAX - 1)]!
  const ticks = Math.ceil((now + delay) / TICK_MS)
  const spread = Math.floor(delay / 10 / TICK_MS)
  const chance = Number.parseInt(digest(`${id} ${attempts}`).slice(-6), 36) % (spread + 1)
  return (ticks + chance) * TICK_MS
}

/** The delivery as it is made durable before its next try begins. */
export function claimed(delivery: Delivery, now: EpochMs): Delivery {
  const attempts = delivery.attempts + 1
  return { ...delivery, attempts, nextTryAt: nextTryAt(delivery.id, attempts, now) }
}

/** Answers that mean the same for every try at one kind of endpoint. */
export type Answers = {
  /** The endpoint is no more: switch it off. */
  readonly gone: readonly number[]
  /** This message will never be taken: no use in another try. */
  readonly hopeless: readonly number[]
}

export const WEBHOOK_ANSWERS: Answers = { gone: [410], hopeless: [] }

/** What came of a try at a delivery claimed for it. A redirect is a failure, never followed. */
export function judgeAttempt(
  delivery: Delivery,
  posted: Posted,
  now: EpochMs,
  answers: Answers = WEBHOOK_ANSWERS,
): AttemptOutcome {
  if (posted.kind === 'failed') return again(delivery, posted.failure, delivery.nextTryAt)
  const { status, retryAt } = posted
  if (status >= 200 && status < 300) return { kind: 'delivered' }
  const reason = `HTTP ${status}`
  if (answers.gone.includes(status)) return { kind: 'gone', reason }
  if (answers.hopeless.includes(status)) return { kind: 'given-up', reason }
  const asked = (status === 429 || status === 503) && retryAt !== undefined ? retryAt : 0
  const at = Math.max(delivery.nextTryAt, Math.min(asked, now + RETRY_AFTER_MAX_MS))
  return again(delivery, reason, at)
}

const again = (delivery: Delivery, reason: string, at: EpochMs): AttemptOutcome =>
  delivery.attempts >= TRIES_MAX
    ? { kind: 'given-up', reason: `${TRIES_MAX} tries, the last: ${reason}` }
    : { kind: 'retry', at, reason }

/**
 * At most `most` of the deliveries given, in turn: the oldest of every subscriber, then the
 * second oldest of every subscriber, and so on. One with a long queue takes from no other.
 */
export function dueDeliveries<T extends Owed>(owed: readonly T[], most: number): readonly T[] {
  const lanes = Map.groupBy(
    owed.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
    ({ subscriberId }) => subscriberId,
  )
  const due: T[] = []
  for (let turn = 0; due.length < most; turn++) {
    const round = [...lanes.values()].map((lane) => lane[turn]).filter((next) => next !== undefined)
    if (round.length === 0) break
    due.push(...round.slice(0, most - due.length))
  }
  return due
}
