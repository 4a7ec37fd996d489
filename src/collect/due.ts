/** Which feeds to poll now. Reads no clock and decides nothing about how long to wait. */
import type { EpochMs, Feed, FeedState } from '../types/feeds.ts'

/**
 * In the order of their turn: those never polled first, in list order, then the longest overdue. A
 * feed that a run leaves out grows older and so moves up: none waits for ever. Paused and gone
 * (HTTP 410) feeds are skipped.
 */
export function dueFeeds(
  feeds: readonly Feed[],
  states: ReadonlyMap<string, FeedState>,
  now: EpochMs,
): readonly Feed[] {
  const dueAt = (feed: Feed): EpochMs => states.get(feed.id)?.pollAfter ?? Number.NEGATIVE_INFINITY
  return feeds
    .filter(
      (feed) => feed.paused !== true && states.get(feed.id)?.gone !== true && dueAt(feed) <= now,
    )
    .toSorted((a, b) => compare(dueAt(a), dueAt(b)))
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)
