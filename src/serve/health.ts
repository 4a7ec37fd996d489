/** How a feed is doing, in one word and when it began. */
import { CRON_MINUTES, FEED_STATE_FLUSH_PAID_MS } from '../limits.ts'
import type { EpochMs, Feed, FeedState } from '../types/feeds.ts'

export const FEED_HEALTHS = ['ok', 'new', 'paused', 'failing', 'frozen', 'overdue', 'gone'] as const
export type FeedHealth = (typeof FEED_HEALTHS)[number]

/** Milliseconds by which a poll may be late before anyone should care: states are saved lazily. */
const LATENESS_ALLOWED_MS = FEED_STATE_FLUSH_PAID_MS + 2 * CRON_MINUTES * 60_000

/**
 * `failing`, `frozen` (silent far beyond its own rhythm) and `gone` are troubles of the feed,
 * `overdue` is a trouble of ours.
 */
export function feedHealth(feed: Feed, state: FeedState | undefined, now: EpochMs): FeedHealth {
  if (feed.paused) return 'paused'
  if (state === undefined || (state.lastPollAt === undefined && !state.failure)) return 'new'
  if (state.gone) return 'gone'
  if (overdueMs(feed, state, now) > 0) return 'overdue'
  if (state.failure !== undefined) return 'failing'
  return state.frozenAt !== undefined && now >= state.frozenAt ? 'frozen' : 'ok'
}

/** Milliseconds past the time by which the feed should have been polled again, at least 0. */
export function overdueMs(feed: Feed, state: FeedState | undefined, now: EpochMs): number {
  if (state?.lastPollAt === undefined || feed.paused || state.gone) return 0
  return Math.max(0, now - Math.max(state.pollAfter, state.lastPollAt) - LATENESS_ALLOWED_MS)
}
