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
  const due: { readonly feed: Feed; readonly at: EpochMs }[] = []
  for (const feed of feeds) {
    const state = states.get(feed.id)
    const at = state?.pollAfter ?? Number.NEGATIVE_INFINITY
    if (feed.paused !== true && state?.gone !== true && at <= now) due.push({ feed, at })
  }
  return due.toSorted((a, b) => compare(a.at, b.at)).map(({ feed }) => feed)
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)
