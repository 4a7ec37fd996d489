/**
 * Which changes of an event are worth telling, to whom and when. Ids come from the event and the
 * change, never from the attempt: a run repeated after a crash comes to the same ones, and a
 * receiver drops what it has seen. Dot-free, because Standard Webhooks signs `id.timestamp.body`.
 */
import { UPDATE_INTERVAL_MS } from '../limits.ts'
import type { Alert, Delivery, Subscriber } from '../types/alerts.ts'
import type { Change, NewsEvent } from '../types/events.ts'
import type { EpochMs } from '../types/feeds.ts'
import { digest } from '../digest.ts'
import { matches, wants } from './filter.ts'
import { releaseAt } from './pacing.ts'
import { nextTryAt } from './retry.ts'

/** What a run made of an event; `before` is absent if the run opened it. */
export type EventChange = {
  readonly before?: NewsEvent
  readonly event: NewsEvent
  readonly changes: readonly Change[]
}

/**
 * The event with its update noted: at most one is told per event and day. What is new before the
 * day is over joins the update that waits, under its id.
 */
export function withUpdate({ before, event, changes }: EventChange, now: EpochMs): NewsEvent {
  if (!before || changes.length === 0) return event
  const last = before.update
  if (last && last.at > now) {
    return { ...event, update: { ...last, changes: [...last.changes, ...changes] } }
  }
  const at = last ? Math.max(now, last.at + UPDATE_INTERVAL_MS) : now
  const news = digest(
    changes
      .map(({ field, value }) => `${field}=${value}`)
      .toSorted()
      .join('\n'),
  )
  return { ...event, update: { id: news, at, changes } }
}

/**
 * What the change owes: an event is `reported` to each subscriber when it first meets its filter,
 * be it by a later report, and `updated` to those who were told before. `event` comes from
 * `withUpdate`.
 */
export function deliveriesOf(
  { before, event, changes }: EventChange,
  subscribers: readonly Subscriber[],
  now: EpochMs,
): readonly Delivery[] {
  const reported = reportedAlert(event, now)
  const { update } = event
  const updated: Alert | undefined =
    before && changes.length > 0 && update
      ? {
          id: plain(`${event.id}-${update.id}`),
          type: 'event.updated',
          at: update.at,
          event,
          changes: update.changes,
        }
      : undefined
  return subscribers.flatMap((subscriber) => {
    const wasTold = before !== undefined && matches(subscriber.filter, before)
    const alert = wasTold ? updated : reported
    return alert ? deliveriesFor(alert, [subscriber], now) : []
  })
}

/** The first that a subscriber hears of an event. */
export function reportedAlert(event: NewsEvent, now: EpochMs): Alert {
  return { id: plain(event.id), type: 'event.reported', at: now, event, changes: [] }
}

/** Tells those who were told of both that two events are one; the younger id keeps resolving. */
export function mergedAlert(elder: NewsEvent, younger: NewsEvent, now: EpochMs): Alert {
  return {
    id: plain(`${elder.id}-merged-${younger.id}`),
    type: 'event.merged',
    at: now,
    event: { ...elder, related: [younger.id, ...elder.related] },
    changes: [],
  }
}

/**
 * One delivery for each subscriber that wants the alert. Born claimed for a try at once
 * (`attempts` 1), or held (`attempts` 0) until the alert's time, a digest or the end of quiet
 * hours.
 */
export function deliveriesFor(
  alert: Alert,
  subscribers: readonly Subscriber[],
  now: EpochMs,
): readonly Delivery[] {
  return subscribers
    .filter((subscriber) => !subscriber.disabled && wants(subscriber.filter, alert))
    .map((subscriber) => {
      const id = plain(`${alert.id}_${subscriber.id}`)
      const at = releaseAt(subscriber.pacing, alert, Math.max(now, alert.at))
      const isHeld = at > now
      return {
        id,
        subscriberId: subscriber.id,
        alert,
        createdAt: now,
        attempts: isHeld ? 0 : 1,
        nextTryAt: isHeld ? at : nextTryAt(id, 1, now),
      }
    })
}

const plain = (id: string) => id.replace(/[^A-Za-z0-9_-]/g, '-')
