/** The nouns of telling: terms follow Standard Webhooks. */
import type { Change, NewsEvent } from './events.ts'
import type { EpochMs } from './feeds.ts'
import type { Decision, KvCounts, MonthTally, Totals } from './runs.ts'

export type AlertType =
  | 'event.reported'
  | 'event.updated'
  | 'event.merged'
  | 'feed.failing'
  | 'feed.recovered'
  | 'endpoint.disabled'
  | 'digest'

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
  /** Of a digest: the alerts it gathers, oldest first. */
  readonly alerts?: readonly Alert[]
}

export const FORMATS = [
  'standard',
  'cloudevents',
  'slack',
  'discord',
  'teams',
  'mattermost',
  'telegram',
  'ntfy',
] as const
export type Format = (typeof FORMATS)[number]

/** What a subscriber wants to hear of: every field given must hold; within one, any value does. */
export type Filter = {
  /** ISO 3166-1 alpha-2, or region names as events use them. */
  readonly targets?: readonly string[]
  readonly actors?: readonly string[]
  readonly levels?: readonly ('ad' | 'recruitment')[]
  readonly types?: readonly AlertType[]
  /** BCP 47; any report in one of them. */
  readonly languages?: readonly string[]
  readonly minScore?: number
  readonly minSources?: number
  /** Any of them, in the headline, a title or a quote; case does not matter. */
  readonly words?: readonly string[]
}

/** When a subscriber wants to hear. Nothing is lost while it waits. */
export type Pacing = {
  readonly digest?: 'hourly' | 'daily'
  /** Local time of the daily digest, `HH:MM`; 08:00 if absent. */
  readonly dailyAt?: string
  /** No message from `from` until `to` (`HH:MM`, may pass midnight). */
  readonly quiet?: { readonly from: string; readonly to: string }
  /** IANA name for `dailyAt` and `quiet`; UTC if absent. */
  readonly timeZone?: string
  /** What passes digest and quiet hours at once. */
  readonly urgent?: Filter
}

/** Who is told, and how. Secrets are never part of it. */
export type Subscriber = {
  readonly id: string
  readonly url: string
  readonly format: Format
  /** Where inside the service: a Telegram chat, an ntfy topic. */
  readonly channel?: string
  readonly filter?: Filter
  readonly pacing?: Pacing
  /** Switched off: what is owed becomes a dead letter, nothing new is owed. */
  readonly disabled?: { readonly at: EpochMs; readonly reason: string }
  /** Since when every attempt failed. */
  readonly failingSince?: EpochMs
  /** Which of its secrets sign; absent for the first derived one. */
  readonly key?: KeyState
}

/** Secrets are derived from a master secret and a version; a given one is kept sealed. */
export type KeyState = {
  readonly version: number
  readonly sealed?: string
  /** Also signs until then, so that a receiver can change over. */
  readonly previous?: {
    readonly version: number
    readonly sealed?: string
    readonly until: EpochMs
  }
}

/** A subscriber as someone asks for it. */
export type SubscriberWish = Pick<
  Subscriber,
  'url' | 'format' | 'channel' | 'filter' | 'pacing'
> & {
  readonly id?: string
  /** `whsec_…`; derived if absent. */
  readonly secret?: string
}

/** What may be changed; a field left out stays, `filter` and `pacing` are replaced whole. */
export type SubscriberChange = {
  readonly url?: string
  readonly format?: Format
  readonly channel?: string
  readonly filter?: Filter
  readonly pacing?: Pacing
  /** True switches a disabled endpoint on again, false switches it off. */
  readonly enabled?: boolean
}

/** One delivery in a listing for administrators: no body, no secret. */
export type DeliveryRow = {
  readonly id: string
  readonly state: 'owed' | 'dead' | 'sent'
  readonly subscriberId: string
  readonly type: AlertType
  readonly createdAt: EpochMs
  readonly attempts: number
  /** Owed: when it is tried next. */
  readonly nextTryAt?: EpochMs
  /** Done: when the last try was, how long it took, and the HTTP status it met. */
  readonly lastTryAt?: EpochMs
  readonly durationMs?: number
  readonly status?: number
  /** What came of the last try that failed. */
  readonly reason?: string
}

/** What signs a subscriber's messages: held for the length of a run, never stored nor shown. */
export type SigningKeys = {
  /** `whsec_` and base64, newest first. */
  readonly secrets: readonly string[]
  /** `whsk_` and base64 of the 32-byte Ed25519 seed, or of seed and public key. */
  readonly signingKey?: string
}

/** What a listing of the outbox tells about a delivery. */
export type Owed = {
  /** Also the `webhook-id`: the same on every attempt. */
  readonly id: string
  readonly subscriberId: string
  readonly createdAt: EpochMs
  /** Tries begun; 0 while it is held for a digest or quiet hours. */
  readonly attempts: number
  readonly nextTryAt: EpochMs
}

/** One alert on its way to one subscriber: durable from before the first try until it is done. */
export type Delivery = Owed & {
  readonly alert: Alert
  /** Of a digest: the deliveries it stands for, forgotten once it is owed itself. */
  readonly members?: readonly string[]
  /** What came of the try before, in words. */
  readonly lastReason?: string
}

/** What the network made of one POST. */
export type Posted =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly retryAt?: EpochMs
      readonly durationMs: number
      /** The service's own id of the posted message, where the request asked for it. */
      readonly messageId?: string
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
  readonly messageId?: string
}

/** One pass of the scheduler, kept for the status endpoint. */
export type Run = {
  readonly at: EpochMs
  readonly feedsPolled: number
  readonly feedsChanged: number
  readonly feedsFailed: number
  readonly itemsNew: number
  /** Due feeds with work left for the next run, because the budget of this one was spent. */
  readonly putOff?: number
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
  readonly totals?: Totals
  /** Ids of subscribers whose every attempt fails, or who were switched off for it. */
  readonly endpointsFailing?: readonly string[]
  /** When an event last changed. */
  readonly lastEventAt?: EpochMs
  /** Of the last half year, oldest first. */
  readonly months?: readonly MonthTally[]
  /** Of the latest items, newest first, bounded. */
  readonly decisions?: readonly Decision[]
  /** Deliveries given up, by the UTC day (`yyyymmdd`), as long as the dead letters are kept. */
  readonly deadLetters?: Readonly<Record<string, number>>
  /** Added by the store: what runs have used today. */
  readonly kvToday?: KvCounts
}
