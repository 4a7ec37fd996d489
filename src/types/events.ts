/** The nouns of grouping: what happened, told by one or more reports. */
import type { EpochMs } from './feeds.ts'
import type { ContactKind, Evidence, Medium, Payment, PaymentKind, Report } from './reports.ts'

/** A value that some reports give, with who gives it. Conflicting values stand side by side. */
export type Claim<T> = {
  readonly value: T
  /** Ids of the reports that say so, oldest first. */
  readonly reports: readonly string[]
  readonly evidence: Evidence
  /** BCP 47 language of the quote. */
  readonly language: string
}

/** A report as its event keeps it. */
export type JoinedReport = Pick<
  Report,
  | 'id'
  | 'feedId'
  | 'outlet'
  | 'url'
  | 'title'
  | 'language'
  | 'publishedAt'
  | 'seenAt'
  | 'level'
  | 'score'
> & {
  readonly citedSources: readonly string[]
  readonly textHash: string
  /** Why it belongs to this event; the first report's reason is that it opened it. */
  readonly reasons: readonly string[]
  /** It repeats what was told before: listed, but its facts do not count and nobody is told. */
  readonly repeats?: 'recurrence' | 'roundup'
}

/** What happened: one actor seeking recruits, in one country or several, told by reports. */
export type NewsEvent = {
  readonly id: string
  readonly level: 'ad' | 'recruitment'
  readonly headline: string
  readonly firstReportedAt: EpochMs
  readonly lastReportedAt: EpochMs
  readonly score: number
  readonly actors: readonly Claim<string>[]
  readonly targets: readonly Claim<string>[]
  readonly similarIn: readonly Claim<string>[]
  readonly fronts: readonly Claim<string>[]
  readonly payments: readonly Claim<Payment>[]
  readonly media: readonly Claim<Medium>[]
  readonly placesOfService: readonly Claim<string>[]
  readonly recruiters: readonly Claim<string>[]
  readonly slogans: readonly Claim<string>[]
  readonly citedSources: readonly Claim<string>[]
  readonly disputed: readonly Claim<'denied' | 'fake' | 'refuted'>[]
  readonly penalties: readonly Claim<string>[]
  readonly contacts: readonly Claim<ContactKind>[]
  readonly reports: readonly JoinedReport[]
  /** Origins that do not lean on one another: a wire and its copies count once. */
  readonly independentSources: readonly string[]
  readonly related: readonly string[]
  readonly mergedInto?: string
  /** The last `event.updated`: told at `at`, or waiting until then and gathering changes. */
  readonly update?: {
    readonly id: string
    readonly at: EpochMs
    readonly changes: readonly Change[]
  }
  /** When an old story was last published again; its retellings are silent too. */
  readonly recurredAt?: EpochMs
}

/**
 * The facts of an event that matching needs, small enough for KV metadata (1,024 bytes).
 * Frozen from the founding reports, so that a round-up cannot widen it.
 */
export type EventSignature = {
  readonly id: string
  readonly level: 'ad' | 'recruitment'
  readonly firstReportedAt: EpochMs
  readonly lastReportedAt: EpochMs
  readonly actor?: string
  readonly targets: readonly string[]
  readonly media: readonly string[]
  /** `[amount, currency, kind]` */
  readonly amounts: readonly (readonly [number, string, PaymentKind])[]
  readonly place?: string
  readonly recruiter?: string
  readonly slogan?: string
  readonly sources: readonly string[]
  /** `language:textHash` of the founding reports, a few. */
  readonly texts: readonly string[]
  /** Short digests of the first report ids: a report that comes again finds its event. */
  readonly reports?: readonly string[]
  readonly recurredAt?: EpochMs
  readonly mergedInto?: string
}

/** One thing that a later report adds to an event. */
export type Change = {
  readonly field:
    | 'medium'
    | 'placeOfService'
    | 'recruiter'
    | 'payment'
    | 'target'
    | 'disputed'
    | 'level'
  readonly value: string
}
