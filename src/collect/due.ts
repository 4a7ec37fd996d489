/** Which feeds to poll now. Reads no clock and decides nothing about how long to wait. */
import type { EpochMs, Feed, FeedState } from '../types/feeds.ts'

/**
 * At most `most` feeds: those never polled first, in list order, then the longest overdue. A feed
 * that is left out grows older and so moves up: none waits for ever. Paused and gone (HTTP 410)
 * feeds are skipped.
 */
export function dueFeeds(
  feeds: readonly Feed[],
  states: ReadonlyMap<string, FeedState>,
  now: EpochMs,
  most: number,
): readonly Feed[] {
  const dueAt = (feed: Feed): EpochMs => states.get(feed.id)?.pollAfter ?? Number.NEGATIVE_INFINITY
  return feeds
    .filter(
      (feed) => feed.paused !== true && states.get(feed.id)?.gone !== true && dueAt(feed) <= now,
    )
    .toSorted((a, b) => compare(dueAt(a), dueAt(b)))
    .slice(0, Math.max(0, most))
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)
