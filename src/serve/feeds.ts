/** A feed as the outside sees it: what we watch and how it is doing. */
import type { EpochMs, Feed, FeedState } from '../types/feeds.ts'
import { feedHealth } from './health.ts'
import { iso } from './view.ts'

export type FeedView = ReturnType<typeof feedView>

export function feedView(feed: Feed, state: FeedState | undefined, now: EpochMs) {
  return {
    ...feed,
    paused: feed.paused ?? false,
    health: feedHealth(feed, state, now),
    failure: state?.failure ?? null,
    failureDetail: state?.failureDetail?.slice(0, 200) ?? null,
    failuresInRow: state?.failuresInRow ?? 0,
    lastPollAt: at(state?.lastPollAt),
    lastSuccessAt: at(state?.lastSuccessAt),
    lastNewItemAt: at(state?.lastNewItemAt),
    nextPollAt: state?.gone ? null : at(state?.pollAfter),
    /** One letter a poll, oldest first: `n` new items, `u` nothing new, `f` failed. */
    recent: state?.recent ?? '',
    movedTo: state?.movedTo ?? null,
  }
}

const at = (time: EpochMs | undefined) => (time === undefined ? null : iso(time))
