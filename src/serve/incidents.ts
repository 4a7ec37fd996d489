/** What is in trouble at the moment: feeds that cannot be read, endpoints that do not take alerts. */
import type { Subscriber } from '../types/alerts.ts'
import type { EpochMs, Feed, FeedState } from '../types/feeds.ts'
import { feedHealth } from './health.ts'

export type Incident = {
  /** Made of what is in trouble and since when: the same as long as it lasts. */
  readonly id: string
  readonly kind: 'feed' | 'endpoint'
  readonly name: string
  readonly since: EpochMs
  readonly text: string
}

/** Newest first. Addresses of endpoints are not told: they are often secret. */
export function incidentsOf(
  feeds: readonly Feed[],
  states: ReadonlyMap<string, FeedState>,
  subscribers: readonly Subscriber[],
  now: EpochMs,
): readonly Incident[] {
  const ofFeeds = feeds.flatMap((feed) => feedIncident(feed, states.get(feed.id), now))
  const ofEndpoints = subscribers.flatMap(endpointIncident)
  return [...ofFeeds, ...ofEndpoints].toSorted((a, b) => b.since - a.since)
}

function feedIncident(feed: Feed, state: FeedState | undefined, now: EpochMs): readonly Incident[] {
  const health = feedHealth(feed, state, now)
  if (state === undefined || health === 'ok' || health === 'new' || health === 'paused') return []
  if (health === 'frozen') {
    const since = state.lastNewItemAt ?? 0
    const text = `${feed.outlet} answers, but has brought nothing new for far longer than it ever does`
    return [{ id: `feed-${feed.id}-${since}`, kind: 'feed', name: feed.outlet, since, text }]
  }
  const since = state.lastSuccessAt ?? 0
  const why = [state.failure, state.failureDetail?.slice(0, 200)].filter(Boolean).join(': ')
  const text =
    health === 'overdue'
      ? `${feed.outlet} has not been polled when it was due`
      : `${feed.outlet} cannot be read${why && ` (${why})`}, ${state.failuresInRow} times in a row`
  return [{ id: `feed-${feed.id}-${since}`, kind: 'feed', name: feed.outlet, since, text }]
}

function endpointIncident({ id, disabled, failingSince }: Subscriber): readonly Incident[] {
  if (disabled !== undefined) {
    const text = `Endpoint ${id} was switched off: ${disabled.reason}`
    return [
      { id: `endpoint-${id}-${disabled.at}`, kind: 'endpoint', name: id, since: disabled.at, text },
    ]
  }
  if (failingSince === undefined) return []
  const text = `Endpoint ${id} does not take alerts; they are kept and tried again`
  return [
    { id: `endpoint-${id}-${failingSince}`, kind: 'endpoint', name: id, since: failingSince, text },
  ]
}
