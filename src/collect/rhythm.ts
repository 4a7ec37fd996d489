/**
 * A feed's own rhythm: how often it brings news, and how long it is silent at the longest. Learned
 * from the dates of its items on the first poll, and from then on from the polls that brought
 * something new. It serves two ends: a slow feed is asked less often, and a silence far beyond the
 * rhythm is told. It does not decide when to poll.
 */
import { FEED_SILENT_MAX_MS, FEED_SILENT_MIN_MS, FEED_SILENT_MS } from '../limits.ts'
import type { EpochMs, FeedState, Item, Rhythm } from '../types/feeds.ts'

/** How much the latest gap counts; the logarithm is averaged, so that no weekend outweighs a week. */
const LATEST = 0.2
/** In this time a long silence of the past counts half. */
const FORGET_MS = 30 * 86_400_000
/** Silent this many times longer than ever lately: something is wrong. */
const FAR = 4
const DATES_MIN = 3

/**
 * The rhythm once a poll has brought `items` never seen before (at least one). `before` is the
 * state as the poll found it; while it had items put off, nothing can be learned of the feed.
 */
export function rhythmAfter(
  before: Pick<FeedState, 'rhythm' | 'lastNewItemAt' | 'unread'>,
  items: readonly Pick<Item, 'publishedAt'>[],
  now: EpochMs,
): Rhythm | undefined {
  const { rhythm, lastNewItemAt, unread } = before
  if (lastNewItemAt === undefined) return rhythmOfDates(items, now)
  const gap = now - lastNewItemAt
  if (unread || gap <= 0) return rhythm
  if (rhythm === undefined) return { usualMs: gap, longestMs: gap }
  return {
    usualMs: Math.round(rhythm.usualMs ** (1 - LATEST) * gap ** LATEST),
    longestMs: Math.round(Math.max(gap, rhythm.longestMs * 0.5 ** (gap / FORGET_MS))),
  }
}

/** From when on a feed that last brought news at `lastNewItemAt` counts as frozen. */
export function frozenAt(rhythm: Rhythm | undefined, lastNewItemAt: EpochMs): EpochMs {
  const far = rhythm === undefined ? FEED_SILENT_MS : rhythm.longestMs * FAR
  return lastNewItemAt + Math.min(FEED_SILENT_MAX_MS, Math.max(FEED_SILENT_MIN_MS, far))
}

/** The longest gap is left out of several: one old item pinned to the top would make it. */
const rhythmOfDates = (
  items: readonly Pick<Item, 'publishedAt'>[],
  now: EpochMs,
): Rhythm | undefined => {
  const dates = items.map(({ publishedAt }) => publishedAt ?? Infinity).filter((at) => at <= now)
  const times = [...new Set(dates)].toSorted((a, b) => a - b)
  if (times.length < DATES_MIN) return undefined
  const gaps = times.slice(1).map((at, n) => at - times[n]!)
  const kept = gaps.toSorted((a, b) => a - b).slice(0, gaps.length > DATES_MIN ? -1 : undefined)
  const logs = kept.reduce((sum, gap) => sum + Math.log(gap), 0)
  return { usualMs: Math.round(Math.exp(logs / kept.length)), longestMs: kept.at(-1)! }
}
