/**
 * Is this report about an event we know, which, and why. Facts decide first, near-duplicate text
 * second; time wears a match out. Says nothing of what the report adds: `merge.ts` does.
 */
import { EVENT_WINDOW_MS } from '../limits.ts'
import type { EventSignature } from '../types/events.ts'
import type { EpochMs } from '../types/feeds.ts'
import type { Report } from '../types/reports.ts'
import { relate } from './actors.ts'
import { cluesOf, type Clues } from './clues.ts'
import { compare, type Comparison } from './compare.ts'
import {
  campaignOf,
  candidatesFor,
  eventOf,
  eventWithText,
  eventsIn,
  eventsWithTextLike,
  type MatchIndex,
} from './lookup.ts'
import { roundupOf } from './roundup.ts'
import { DAY_MS, daysBetween, daysSince, silence, timeOf } from './time.ts'

export { addToIndex, buildIndex, type MatchIndex } from './lookup.ts'

export type Match =
  | { readonly kind: 'none'; readonly related: readonly string[] }
  | {
      readonly kind: 'join'
      readonly eventId: string
      readonly score: number
      /** In the words of a report that the event has. */
      readonly copy: boolean
      readonly reasons: readonly string[]
      readonly related: readonly string[]
    }
  /** An old story published again: listed, nobody is told. */
  | { readonly kind: 'recurrence'; readonly eventId: string; readonly reasons: readonly string[] }
  /** Repeats several events at once: listed with each, nobody is told. */
  | {
      readonly kind: 'roundup'
      readonly eventIds: readonly string[]
      readonly reasons: readonly string[]
    }

/** One actor and one target are enough, if nothing speaks against it. */
const FITS_FROM = 1.3
/** Coverage belongs to a known ad rather than to other coverage. */
const AD_FIRST = 0.15
/**
 * Silence costs this much a day, half of it if the very figures or words are told again: one actor
 * and one target alone last two weeks.
 */
const PER_DAY_OF_SILENCE = 0.05
/** An event that goes on for weeks holds on to facts, not to its actor and target alone. */
const PER_DAY_OF_AGE = 0.015
const AGE_FREE_DAYS = 14
const WINDOW_DAYS = EVENT_WINDOW_MS / DAY_MS
/** No report joins an event that was silent for longer; it can only repeat it. */
const SILENCE_DAYS_MAX = 2 * WINDOW_DAYS
/** A misread actor is likelier than two armies with one ad, but only on the same days. */
const STRANGERS_DAYS_MAX = 3
const RELATED_MAX = 5

/** Compares a report with the events it could belong to; time comes from the report. */
export function matchReport(report: Report, index: MatchIndex): Match {
  const clues = cluesOf(report)
  const own = eventOf(report, index)
  if (own) return again(report, clues, own)
  const copied = eventWithText(clues.texts, index)
  if (copied && !compare(clues, copied).apart) return again(report, clues, copied)

  const time = timeOf(report)
  const candidates = withinReach(clues, time, index).map((event) => weigh(clues, event, time))
  if (!candidates.some((candidate) => isWhole(candidate, clues))) {
    const repeated = roundupOf(clues, time, index)
    if (repeated) return { kind: 'roundup', ...repeated }
  }

  const fitting = candidates.filter(({ joins, recurs }) => joins || recurs).toSorted(byFit)
  const related = relatedTo(report, clues, fitting, index)
  const best = fitting[0]
  if (best === undefined) return { kind: 'none', related }
  const eventId = best.event.id
  if (!best.joins) return { kind: 'recurrence', eventId, reasons: best.compared.reasons }
  const { copy, reasons } = best.compared
  return { kind: 'join', eventId, score: best.score, copy, reasons, related }
}

/** What can be joined, by facts and time; and whatever age, what it could repeat. */
function withinReach(clues: Clues, time: EpochMs, index: MatchIndex): readonly EventSignature[] {
  const recent = candidatesFor(clues, index).filter(
    (event) => silence(time, event) <= SILENCE_DAYS_MAX || isRecurring(event, time),
  )
  const repeatable = [...campaignOf(clues, index), ...eventsWithTextLike(clues.texts, index)]
  return [...new Set([...recent, ...repeatable])].filter(
    ({ mergedInto }) => mergedInto === undefined,
  )
}

/** A report of many targets that tells one event of many targets again is no round-up. */
const isWhole = ({ joins, event }: Candidate, { targets }: Clues) =>
  joins && 2 * event.targets.filter((place) => targets.includes(place)).length >= targets.length

const isRecurring = ({ recurredAt }: EventSignature, time: EpochMs) =>
  recurredAt !== undefined && daysBetween(time, recurredAt, recurredAt) <= WINDOW_DAYS

/** The event holds this report already, or these very words. */
function again(report: Report, clues: Clues, event: EventSignature): Match {
  const { reasons, score, copy } = compare(clues, event)
  const silent = silence(timeOf(report), event)
  if (silent > WINDOW_DAYS) return { kind: 'recurrence', eventId: event.id, reasons }
  return { kind: 'join', eventId: event.id, score, copy, reasons, related: [] }
}

type Candidate = {
  readonly event: EventSignature
  readonly compared: Comparison
  /** With what time takes off. */
  readonly score: number
  readonly joins: boolean
  /** Too late to join, but it tells the same facts again. */
  readonly recurs: boolean
}

function weigh(clues: Clues, event: EventSignature, time: EpochMs): Candidate {
  const compared = compare(clues, event)
  const silentDays = silence(time, event)
  const ageDays = Math.max(0, daysSince(time, event) - AGE_FREE_DAYS)
  const fits = !compared.apart && compared.score >= FITS_FROM
  const perDay = compared.retold ? PER_DAY_OF_SILENCE / 2 : PER_DAY_OF_SILENCE
  const score = compared.score - perDay * silentDays - PER_DAY_OF_AGE * ageDays
  return {
    event,
    compared,
    score,
    joins:
      fits &&
      (!compared.strangers || silentDays <= STRANGERS_DAYS_MAX) &&
      score >= FITS_FROM &&
      silentDays <= (compared.wider ? WINDOW_DAYS : SILENCE_DAYS_MAX),
    recurs:
      fits &&
      silentDays > WINDOW_DAYS &&
      !compared.wider &&
      clues.targets.length > 0 &&
      event.targets.length > 0 &&
      (compared.retold || (compared.addsNothing && isRecurring(event, time))),
  }
}

/** Joining before repeating, unless the old event fits far better; then score, then the newer. */
function byFit(a: Candidate, b: Candidate): number {
  return (
    rank(b) - rank(a) ||
    b.event.firstReportedAt - a.event.firstReportedAt ||
    (a.event.id < b.event.id ? -1 : 1)
  )
}

const rank = ({ event, joins, score, compared }: Candidate) =>
  (joins ? score : compared.score - 1.5) + (event.level === 'ad' ? AD_FIRST : 0)

/** Other events it would fit, the same campaign elsewhere, and where it sees similar ads. */
function relatedTo(
  report: Report,
  clues: Clues,
  fitting: readonly Candidate[],
  index: MatchIndex,
): readonly string[] {
  const time = timeOf(report)
  const similarIn = report.facts.similarIn.map(({ value }) => value)
  const elsewhere = [...campaignOf(clues, index), ...eventsIn(similarIn, index)]
    .filter(
      (event) =>
        event.mergedInto === undefined &&
        isSameSide(clues, event) &&
        silence(time, event) <= SILENCE_DAYS_MAX,
    )
    .toSorted((a, b) => b.lastReportedAt - a.lastReportedAt || (a.id < b.id ? -1 : 1))
  const ids = new Set(
    [...fitting.slice(1).map(({ event }) => event), ...elsewhere].map(({ id }) => id),
  )
  if (fitting[0]) ids.delete(fitting[0].event.id)
  return [...ids].slice(0, RELATED_MAX)
}

const isSameSide = (ours: Clues, theirs: Clues) =>
  ours.actor === undefined ||
  theirs.actor === undefined ||
  relate(ours.actor, theirs.actor) !== 'other'
