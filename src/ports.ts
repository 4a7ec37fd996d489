/**
 * What a run needs from outside, in the run's own words, so that a fake is one object literal.
 * Every method may reject: a rejected promise is an outage, never an answer.
 */
import type { Budget } from './limits.ts'
import type {
  Attempt,
  Delivery,
  DeliveryRow,
  Owed,
  Posted,
  Run,
  Subscriber,
  SubscriberChange,
  SubscriberWish,
} from './types/alerts.ts'
import type { EventSignature, NewsEvent } from './types/events.ts'
import type { EpochMs, Feed, FeedState, Fetched } from './types/feeds.ts'
import type { Report } from './types/reports.ts'
import type { MonthTally, Suppression } from './types/runs.ts'

export type Web = {
  /**
   * Polls one feed with at most so many outside requests, redirects included; `state` lends its
   * validators. Never throws for what a server does.
   */
  fetchFeed(
    feed: Feed,
    state: FeedState | undefined,
    now: EpochMs,
    mostRequests?: number,
  ): Promise<Fetched>
  post(message: Message, now: EpochMs): Promise<Posted>
}

/** A request ready to be sent: signed, sized, formatted. */
export type Message = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly method?: 'POST' | 'PATCH'
  /** The answer names the posted message, which a later change may edit: read it, capped. */
  readonly namesMessage?: boolean
}

/** What must not be lost. */
export type Ledger = {
  /** Signatures of the events still kept: one listing. */
  signatures(): Promise<readonly EventSignature[]>
  readEvents(ids: readonly string[]): Promise<readonly NewsEvent[]>
  /**
   * Makes a change durable, deliveries first and the event last: a crash in between leaves
   * an event unknown, so that the next run repeats the change under the same ids.
   */
  remember(change: {
    readonly event: NewsEvent
    readonly signature: EventSignature
    readonly reports: readonly Report[]
    readonly deliveries: readonly Delivery[]
  }): Promise<void>
  /**
   * Owes deliveries that no event change brings with it (notices, replays). Gives those that this
   * call owes: a ledger that can tell leaves out what another run has claimed or sent before.
   */
  owe(deliveries: readonly Delivery[]): Promise<readonly Delivery[]>
  /** Every delivery owed, without what it says: one listing. */
  owed(): Promise<readonly Owed[]>
  /** Read afresh, just before a try: what is owed no more is left out. */
  readDeliveries(ids: readonly string[]): Promise<readonly Delivery[]>
  /** The service's id of the message that told this subscriber of the event, if it can be edited. */
  postedMessage(eventId: string, subscriberId: string): Promise<string | undefined>
  /**
   * Makes durable, before anything is sent, that a try has begun: `delivery` comes with
   * `attempts` and `nextTryAt` already advanced by the schedule. If this fails nothing is sent,
   * so that a store that refuses writes cannot turn one alert into one a tick. Deliveries given
   * to `remember` and `owe` are born claimed for the try that follows at once. False if the
   * delivery is owed no more, or another run took this try: only a ledger that can tell says so.
   */
  claim(delivery: Delivery): Promise<boolean>
  /**
   * Owes a digest, claimed, in place of its members: durable before they are forgotten. False if
   * it is owed already, or another run took one of them.
   */
  gather(digest: Delivery): Promise<boolean>
  /**
   * Records what an attempt meant: forgets (delivered), moves to the dead letters (given up,
   * gone), or postpones, which writes only when the time differs from the claimed one.
   */
  settle(delivery: Delivery, attempt: Attempt): Promise<void>
  /**
   * Once, when a run has told what it had to: leaves readers a list of the events in the order
   * they came to be known, so that a public page never costs a listing. Writes only a change.
   */
  close(): Promise<void>
  /**
   * Events in the order they came to be known, newest first unless `order` says otherwise;
   * `after` is the cursor of the page before. With `oldest`, `next` is always given: kept and
   * asked with later, it brings what has come since, nothing missed and nothing twice.
   */
  eventPage(query: {
    readonly after?: string
    readonly limit: number
    readonly order?: 'newest' | 'oldest'
  }): Promise<{ readonly events: readonly NewsEvent[]; readonly next?: string }>
  /**
   * Groups and remembers within itself, one call at a time: two that hold reports of one event at
   * once come to one event. A ledger without it is for one run at a time.
   */
  tell?(reports: readonly Report[], subscribers: readonly Subscriber[], now: EpochMs): Promise<Told>
}

/** What became of reports that were handed to the ledger. */
export type Told = {
  /** Event by report id; a round-up is listed under the first event it repeats. */
  readonly events: ReadonlyMap<string, string>
  /** Owed since this call, durable, claimed for a first try at once. */
  readonly deliveries: readonly Delivery[]
  readonly eventsNew: number
  readonly eventsUpdated: number
  /** Feeds of which a report could not be remembered: to be read again. */
  readonly unremembered: ReadonlySet<string>
  /** A report was remembered before: an earlier run may have ended before its deliveries did. */
  readonly repeated: boolean
  /** Why reports are told no more: one entry each. */
  readonly suppressed: readonly Suppression[]
  /** Events by month as this call leaves them; absent if it had no need to list them. */
  readonly months?: readonly MonthTally[]
  readonly errors: readonly string[]
}

/** What is read, changed and written back: losing it costs work, never an alert. */
export type Store = {
  watchList(): Promise<readonly Feed[]>
  /** Replaces the bundled watch list. */
  saveWatchList(feeds: readonly Feed[]): Promise<void>
  subscribers(): Promise<readonly Subscriber[]>
  /** Records health only: `failingSince` and `disabled` of the subscribers given. */
  saveEndpoints(subscribers: readonly Subscriber[]): Promise<void>
  feedStates(feeds: readonly Feed[]): Promise<ReadonlyMap<string, FeedState>>
  /** Those of the feeds in `urgent` at once, others when it is their time. */
  saveFeedStates(
    states: ReadonlyMap<string, FeedState>,
    now: EpochMs,
    urgent: ReadonlySet<string>,
  ): Promise<void>
  lastRun(): Promise<Run | undefined>
  saveRun(run: Run): Promise<void>
}

/** The subscribers as an administrator changes them; secrets are told once and never stored. */
export type Subscriptions = {
  list(): Promise<readonly Subscriber[]>
  add(
    wish: SubscriberWish,
    now: EpochMs,
  ): Promise<
    | { readonly kind: 'added'; readonly subscriber: Subscriber; readonly secret: string }
    | { readonly kind: 'taken' }
  >
  /** `undefined` if there is no such subscriber. */
  change(id: string, change: SubscriberChange): Promise<Subscriber | undefined>
  /** False if there is none, or if it comes from the settings (`default`). */
  remove(id: string): Promise<boolean>
  /** A new secret; the one before signs beside it until `previousUntil`. */
  rotate(
    id: string,
    given: string | undefined,
    now: EpochMs,
  ): Promise<{ readonly secret: string; readonly previousUntil: EpochMs } | undefined>
}

/** What was owed, is owed or was given up, as an administrator sees it; each call is a listing. */
export type Archive = {
  /** Newest first. */
  deliveries(query: {
    readonly state: DeliveryRow['state']
    readonly subscriberId?: string
    readonly limit: number
  }): Promise<readonly DeliveryRow[]>
  /** Dead letters in full; those that are kept no more are left out. */
  deadLetters(ids: readonly string[]): Promise<readonly Delivery[]>
}

export type Log = (line: Readonly<Record<string, unknown>>) => void

export type Ports = {
  /** What the plan of the platform lets one run spend. */
  readonly budget: Budget
  readonly web: Web
  readonly ledger: Ledger
  readonly store: Store
  readonly log: Log
  /** Signs and formats one delivery; the secrets stay behind it. */
  readonly message: (
    delivery: Delivery,
    subscriber: Subscriber,
    now: EpochMs,
    /** The service's id of a message to edit instead of posting another. */
    editOf?: string,
  ) => Promise<Message>
}
