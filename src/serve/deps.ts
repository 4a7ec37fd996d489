/** What the face of the service needs from the rest: ports, one run, and what the stages show. */
import type { Config, ConfigProblem } from '../config.ts'
import type { Which } from '../deliver/replay.ts'
import type { Archive, Ledger, Log, Store, Subscriptions } from '../ports.ts'
import type { FeedTrial } from '../trial.ts'
import type { Posted, Run, Subscriber } from '../types/alerts.ts'
import type { EpochMs, Feed } from '../types/feeds.ts'
import type { Verdict } from '../types/reports.ts'

export type AppDeps = {
  readonly ledger: Pick<Ledger, 'eventPage' | 'readEvents'>
  readonly store: Pick<
    Store,
    'watchList' | 'saveWatchList' | 'subscribers' | 'feedStates' | 'lastRun'
  >
  readonly settings: Settings
  /** `undefined`: a run is going on already. */
  readonly run: (now: EpochMs) => Promise<Run | undefined>
  readonly explain: (item: ExplainedText, language: string) => Verdict
  /** Languages the detector reads (BCP 47). */
  readonly languages: readonly string[]
  /** The same with the languages that are read by another's words. */
  readonly dialects: readonly string[]
  /** A digest of the lexicons. */
  readonly lexiconVersion: string
  /** False when this client has asked for too many explanations lately. */
  readonly mayAsk: (client: string) => Promise<boolean>
  /** Fetches a feed once, to tell whether it can be read; nothing is kept. */
  readonly tryFeed: (feed: Feed) => Promise<FeedTrial>
  /** `whpk_…`, if alerts are signed with `v1a` too. */
  readonly publicKey: () => Promise<string | undefined>
  /** What changes and watches subscribers; absent while the settings are not valid. */
  readonly outgoing?: Outgoing
  readonly now: () => EpochMs
  readonly log: Log
}

export type Outgoing = {
  readonly subscriptions: Subscriptions
  readonly archive: Pick<Archive, 'deliveries'>
  readonly sendTest: (subscriber: Subscriber) => Promise<Posted>
  /** Answers the ids owed again. */
  readonly replay: (subscriber: Subscriber, which: Which) => Promise<readonly string[]>
}

export type ExplainedText = {
  readonly title: string
  readonly summary: string
  readonly content: string
}

/** What `readConfig` answers: complete, or every problem at once. Secrets are never shown. */
export type Settings =
  | {
      readonly ok: true
      readonly config: Pick<Config, 'adminToken' | 'webhookUrl' | 'allowPrivateHosts' | 'plan'>
    }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }
