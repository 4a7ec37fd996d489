/**
 * Which changes of an event are worth telling, and to whom. Ids come from the event and the
 * change, never from the attempt: a run repeated after a crash comes to the same ones, and a
 * receiver drops what it has seen. Dot-free, because Standard Webhooks signs `id.timestamp.body`.
 */
import type { Alert, Delivery, Subscriber } from '../types/alerts.ts'
import type { Change, NewsEvent } from '../types/events.ts'
import type { EpochMs } from '../types/feeds.ts'
import { digestOf } from './digest.ts'
import { wants } from './filter.ts'
import { releaseAt } from './pacing.ts'
import { nextTryAt } from './retry.ts'

/** The alert that an event's change deserves: a first report, or a fact that is new. */
export function alertFor(
  change: {
    readonly event: NewsEvent
    readonly opened: boolean
    readonly changes: readonly Change[]
  },
  now: EpochMs,
): Alert | undefined {
  const { event, opened, changes } = change
  if (opened) {
    return { id: plain(event.id), type: 'event.reported', at: now, event, changes: [] }
  }
  if (changes.length === 0) return undefined
  const news = digestOf(changes.map(({ field, value }) => `${field}=${value}`).toSorted())
  return { id: plain(`${event.id}-${news}`), type: 'event.updated', at: now, event, changes }
}

/**
 * One delivery for each subscriber that wants the alert. Born claimed for a try at once
 * (`attempts` 1), or held (`attempts` 0) until a digest or the end of quiet hours.
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
      const at = releaseAt(subscriber.pacing, alert, now)
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
