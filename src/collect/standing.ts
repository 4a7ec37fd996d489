/**
 * What a poll leaves of a feed besides its items: when it answered, when to ask again, what to ask
 * with. Which items were new is not decided here.
 */
import { VALIDATOR_BYTES_MAX } from '../limits.ts'
import type { EpochMs, Feed, FeedFailure, FeedState, Fetched, Item } from '../types/feeds.ts'
import { paceOf } from './pace.ts'
import { frozenAt, rhythmAfter } from './rhythm.ts'
import { pollAfterAnswer, pollAfterFailure } from './schedule.ts'

export type Changed = Extract<Fetched, { kind: 'changed' }>

export function succeeded(
  state: FeedState,
  feed: Feed,
  { movedTo, maxAgeSeconds }: Pick<Changed, 'movedTo' | 'maxAgeSeconds'>,
  now: EpochMs,
): FeedState {
  const { failure, failuresInRow, gone } = state
  const before = failure || failuresInRow > 0 || gone ? recovered(state) : state
  const answered = {
    ...before,
    pollAfter: pollAfterAnswer(feed, before, maxAgeSeconds, now),
    lastPollAt: now,
    lastSuccessAt: now,
    failuresInRow: 0,
  }
  return movedTo === undefined ? answered : { ...answered, movedTo }
}

const recovered = ({
  failure: _failure,
  failureDetail: _detail,
  gone: _gone,
  ...state
}: FeedState): FeedState => state

export function failed(
  before: FeedState,
  feed: Feed,
  about: { readonly failure: FeedFailure; readonly detail: string; readonly retryAt?: EpochMs },
  now: EpochMs,
): FeedState {
  return {
    ...before,
    pollAfter: pollAfterFailure(feed, before.failuresInRow, about.retryAt, now),
    lastPollAt: now,
    failuresInRow: before.failuresInRow + 1,
    failure: about.failure,
    failureDetail: about.detail,
    ...(about.failure === 'gone' ? { gone: true } : {}),
  }
}

/** What the new items tell of the feed's rhythm. */
export function newsOf(
  before: FeedState,
  items: readonly Item[],
  now: EpochMs,
): Pick<FeedState, 'lastNewItemAt' | 'rhythm' | 'frozenAt'> {
  if (items.length === 0) return {}
  const rhythm = rhythmAfter(before, items, now)
  return { lastNewItemAt: now, frozenAt: frozenAt(rhythm, now), ...(rhythm && { rhythm }) }
}

/** With what the document asks of those who poll it, and how many of its items are put off. */
export function withPace(
  { unread: _unread, pace: _pace, ...state }: FeedState,
  feed: Feed,
  { body, maxAgeSeconds }: Changed,
  putOff: number,
  now: EpochMs,
): FeedState {
  const pace = paceOf(body)
  const marks = { ...(pace && { pace }), ...(putOff > 0 && { unread: putOff }) }
  const pollAfter = pollAfterAnswer(feed, { ...state, ...marks }, maxAgeSeconds, now)
  return { ...state, ...marks, pollAfter }
}

/** With the validators of this answer and of no other: an absent one replaces the last one too. */
export function validated(state: FeedState, fetched: Changed, bodyHash: string): FeedState {
  const { etag, lastModified } = fetched
  return {
    ...unvalidated(state),
    bodyHash,
    ...(isStorable(etag) ? { etag } : {}),
    ...(isStorable(lastModified) ? { lastModified } : {}),
  }
}

/** Asked for in full next time, and read even if it is the same. */
export function unvalidated({
  etag: _etag,
  lastModified: _lastModified,
  bodyHash: _bodyHash,
  ...state
}: FeedState): FeedState {
  return state
}

const isStorable = (validator: string | undefined): validator is string =>
  validator !== undefined && new TextEncoder().encode(validator).length <= VALIDATOR_BYTES_MAX
