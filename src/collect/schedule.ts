/**
 * When to poll a feed again. News has to be fast, so a lively feed is polled at every tick unless
 * it forbids that; what lengthens the wait, and how far at most, is told in docs/polling.md.
 */
import {
  BACKOFF_MAX_MS,
  FROZEN_WAIT_MS,
  HINT_WAIT_MAX_MS,
  POLL_INTERVAL_MIN_MS,
  POLLS_PER_USUAL_GAP,
  RETRY_AFTER_MAX_MS,
  RHYTHM_WAIT_MAX_MS,
} from '../limits.ts'
import type { EpochMs, Feed, FeedState, Pace } from '../types/feeds.ts'

const HOUR_MS = 3_600_000

/** After an answer: the longest of what its operator, its rhythm and its publisher ask for. */
export function pollAfterAnswer(
  feed: Feed,
  state: Pick<FeedState, 'rhythm' | 'frozenAt' | 'pace' | 'unread'>,
  /** Seconds for which the answer called itself fresh. */
  maxAgeSeconds: number | undefined,
  now: EpochMs,
): EpochMs {
  if (state.unread) return now + POLL_INTERVAL_MIN_MS
  const asked = Math.max((maxAgeSeconds ?? 0) * 1_000, (state.pace?.ttlMinutes ?? 0) * 60_000)
  const wait = Math.max(intervalMs(feed), rhythmMs(state, now), Math.min(asked, HINT_WAIT_MAX_MS))
  return afterSkipped(state.pace, now + wait)
}

/**
 * After a failure: twice as long for each one in a row, up to a cap, and for ever. What the server
 * asks for in Retry-After (RFC 9110, section 10.2.3) is granted up to a day.
 */
export function pollAfterFailure(
  feed: Feed,
  failuresInRow: number,
  retryAt: EpochMs | undefined,
  now: EpochMs,
): EpochMs {
  const doubled = intervalMs(feed) * 2 ** Math.min(failuresInRow, 20)
  const wait = Math.min(doubled, Math.max(BACKOFF_MAX_MS, intervalMs(feed)))
  return Math.max(now + wait, Math.min(retryAt ?? 0, now + RETRY_AFTER_MAX_MS))
}

const intervalMs = (feed: Feed): number =>
  Math.max(POLL_INTERVAL_MIN_MS, feed.intervalMinutes * 60_000)

/** In whole ticks, rounded down: a wait that ends between two would last until the second. */
const rhythmMs = (
  { rhythm, frozenAt }: Pick<FeedState, 'rhythm' | 'frozenAt'>,
  now: EpochMs,
): number => {
  if (frozenAt !== undefined && now >= frozenAt) return FROZEN_WAIT_MS
  if (rhythm === undefined) return 0
  const wait = Math.min(rhythm.usualMs / POLLS_PER_USUAL_GAP, RHYTHM_WAIT_MAX_MS)
  return Math.floor(wait / POLL_INTERVAL_MIN_MS) * POLL_INTERVAL_MIN_MS
}

/** The first moment from `at` on that lies in no hour and no day (GMT) which the feed skips. */
const afterSkipped = (pace: Pace | undefined, at: EpochMs): EpochMs => {
  if (!pace?.skipHours && !pace?.skipDays) return at
  const isSkipped = (moment: EpochMs): boolean => {
    const date = new Date(moment)
    return (
      pace.skipHours?.includes(date.getUTCHours()) === true ||
      pace.skipDays?.includes(date.getUTCDay()) === true
    )
  }
  let moment = at
  for (let hours = 0; isSkipped(moment) && hours < 7 * 24; hours++) {
    moment = Math.floor(moment / HOUR_MS) * HOUR_MS + HOUR_MS
  }
  return moment
}
