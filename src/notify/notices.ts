/**
 * News about the feeds themselves: one has not been readable for a day, or has been silent far
 * beyond its own rhythm; it can be read again. Told once each way: the state of the feed
 * remembers what was told, and the id of the alert comes from when the trouble began.
 */
import { FEED_FAILING_TOLD_MS, FEED_SILENT_MS } from '../limits.ts'
import type { Alert } from '../types/alerts.ts'
import type { EpochMs, Feed, FeedState } from '../types/feeds.ts'

const DAY_MS = 86_400_000

export type Noticed = {
  readonly state: FeedState
  /** Absent when there is nothing to tell. */
  readonly alert?: Alert
}

/** `state` as the poll left it; it comes back with what was told noted in it. */
export function noticeOf(feed: Feed, state: FeedState, now: EpochMs): Noticed {
  const trouble = troubleOf(state, now)
  const { troubleToldAt } = state
  if (trouble !== undefined && troubleToldAt === undefined) {
    const text = `${feed.outlet}: ${trouble.text}. Nothing it reports is seen until this ends.`
    const notice = { subject: `Feed in trouble: ${feed.outlet}`, text }
    const alert = alertOf('feed.failing', feed, trouble.since, now, notice)
    return { state: { ...state, troubleToldAt: now }, alert }
  }
  if (trouble === undefined && troubleToldAt !== undefined) {
    const { troubleToldAt: _told, ...rest } = state
    const text = `${feed.outlet} can be read again and brings news.`
    const notice = { subject: `Feed recovered: ${feed.outlet}`, text }
    return { state: rest, alert: alertOf('feed.recovered', feed, troubleToldAt, now, notice) }
  }
  return { state }
}

function troubleOf(
  state: FeedState,
  now: EpochMs,
): { readonly text: string; readonly since: EpochMs } | undefined {
  const { failure, lastSuccessAt, lastNewItemAt, failuresInRow, pollAfter } = state
  const { frozenAt = (lastNewItemAt ?? 0) + FEED_SILENT_MS } = state
  const since = lastSuccessAt ?? 0
  if (failure !== undefined && failuresInRow > 2 && now - since > FEED_FAILING_TOLD_MS) {
    return { text: `it could not be read for a day (${failure})`, since }
  }
  if (lastNewItemAt === undefined || pollAfter <= lastNewItemAt) return undefined
  if (now < frozenAt) return undefined
  const days = Math.floor((now - lastNewItemAt) / DAY_MS)
  const text = `it answers, but has brought nothing new for ${days} days, far longer than it ever does`
  return { text, since: lastNewItemAt }
}

const alertOf = (
  type: 'feed.failing' | 'feed.recovered',
  feed: Feed,
  since: EpochMs,
  at: EpochMs,
  notice: NonNullable<Alert['notice']>,
): Alert => ({
  id: `${type.replace('.', '_')}_${feed.id.replaceAll(/[^A-Za-z0-9_-]/g, '-')}_${since}`,
  type,
  at,
  changes: [],
  notice,
})
