/** What the record of a run counts and keeps for readers, beside what the run itself did. */
import type { EpochMs } from './feeds.ts'
import type { Level } from './reports.ts'

/** KV operations of one UTC day. */
export type KvCounts = {
  /** `yyyymmdd` */
  readonly day: string
  readonly reads: number
  readonly writes: number
  readonly deletes: number
  readonly lists: number
}

/** Why a report is told no more; it stands in its event all the same. */
export const SUPPRESSIONS = [
  /** The very item again: another feed carries the same address, or a run was repeated. */
  'same-address',
  /** The same words in another place. */
  'syndicated-copy',
  /** Other words, no new fact. */
  'same-facts',
  /** An old story published again. */
  'recurrence',
  /** Repeats several events at once. */
  'round-up',
] as const
export type Suppression = (typeof SUPPRESSIONS)[number]

/** Attempts by what came of them. */
export type DeliveryCounts = {
  readonly delivered: number
  readonly retried: number
  readonly givenUp: number
}

/** Events by the month of their first report (`YYYY-MM`), and the places that they name. */
export type MonthTally = {
  readonly month: string
  readonly events: number
  /** Number of events by ISO code or region. */
  readonly targets: Readonly<Record<string, number>>
}

/** What was decided of one item, told of or not: enough to ask why. Nothing more of it is kept. */
export type Decision = {
  readonly title: string
  readonly summary: string
  readonly url?: string
  readonly outlet: string
  readonly language: string
  readonly at: EpochMs
  readonly level: Level
  readonly score: number
  /** The event that it joined. */
  readonly eventId?: string
}

/** Counts since the service began, carried from run to run; a lost write loses a few. */
export type Totals = {
  readonly runs: number
  readonly polls: { readonly changed: number; readonly unchanged: number; readonly failed: number }
  readonly decisions: { readonly report: number; readonly none: number }
  readonly events: { readonly new: number; readonly updated: number }
  /** Reports that were told no more, by why. */
  readonly suppressed: Readonly<Record<Suppression, number>>
  readonly deliveries: DeliveryCounts
  /** The same for each subscriber there is now. */
  readonly endpoints?: Readonly<Record<string, DeliveryCounts>>
  /** From an item being published to its alert being written. */
  readonly lag: {
    /** Upper bound of each bucket, and how many fell into it and not a lower one. */
    readonly buckets: readonly { readonly seconds: number; readonly count: number }[]
    readonly sumSeconds: number
    readonly count: number
  }
}
