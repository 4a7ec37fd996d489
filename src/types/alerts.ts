/** The nouns of telling: terms follow Standard Webhooks. */
import type { Change, NewsEvent } from './events.ts'
import type { EpochMs } from './feeds.ts'

export type AlertType =
  | 'event.reported'
  | 'event.updated'
  | 'event.merged'
  | 'feed.failing'
  | 'feed.recovered'
  | 'endpoint.disabled'

/** What subscribers are told. The id comes from the event and the change, never the attempt. */
export type Alert = {
  /** No dot: Standard Webhooks signs `id.timestamp.body`. */
  readonly id: string
  readonly type: AlertType
  /** When what it tells of happened. */
  readonly at: EpochMs
  readonly event?: NewsEvent
  readonly changes: readonly Change[]
  /** For alerts that are not about an event: what happened, for people. */
  readonly notice?: { readonly subject: string; readonly text: string }
}

export type Format = string

/** Who is told, and how. Secrets are never part of it. */
export type Subscriber = {
  readonly id: string
  readonly url: string
  readonly format: Format
}

/** One alert on its way to one subscriber: durable from before the first try until it is done. */
export type Delivery = {
  /** Also the `webhook-id`: the same on every attempt. */
  readonly id: string
  readonly subscriberId: string
  readonly alert: Alert
  readonly createdAt: EpochMs
  readonly attempts: number
  readonly nextTryAt: EpochMs
}

/** What the network made of one POST. */
export type Posted =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly retryAt?: EpochMs
      readonly durationMs: number
    }
  | {
      readonly kind: 'failed'
      readonly failure: 'timeout' | 'unreachable' | 'address-refused'
      readonly durationMs: number
    }

/** What one answer means for a delivery. */
export type AttemptOutcome =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'retry'; readonly at: EpochMs; readonly reason: string }
  | { readonly kind: 'given-up'; readonly reason: string }
  | { readonly kind: 'gone'; readonly reason: string }

export type Attempt = {
  readonly deliveryId: string
  readonly subscriberId: string
  readonly at: EpochMs
  readonly number: number
  readonly status?: number
  readonly durationMs: number
  readonly outcome: AttemptOutcome
}

/** One pass of the scheduler, kept for the status endpoint. */
export type Run = {
  readonly at: EpochMs
  readonly feedsPolled: number
  readonly feedsChanged: number
  readonly feedsFailed: number
  readonly itemsNew: number
  readonly reports: number
  readonly eventsNew: number
  readonly eventsUpdated: number
  readonly delivered: number
  readonly retried: number
  readonly givenUp: number
  /** Deliveries still owed when the run ended, and the oldest one's age. */
  readonly owed: number
  readonly oldestOwedAt?: EpochMs
  readonly errors: readonly string[]
}
