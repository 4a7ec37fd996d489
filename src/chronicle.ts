/**
 * What the record of a run tells readers of the past: events by month, what was decided of the
 * latest items, deliveries given up. Carried from run to run, so that a page reads one record.
 */
import {
  DEAD_LETTER_KEPT_MS,
  DECISION_CHARS_MAX,
  DECISIONS_KEPT_MAX,
  MONTHS_TOLD,
} from './limits.ts'
import type { Run } from './types/alerts.ts'
import type { Decision, MonthTally } from './types/runs.ts'
import type { EventSignature } from './types/events.ts'
import type { EpochMs, Feed, FreshItem } from './types/feeds.ts'
import type { Verdict } from './types/reports.ts'

/** The events of the last `MONTHS_TOLD` months, the current one included. */
export function monthTallies(
  signatures: readonly EventSignature[],
  now: EpochMs,
): readonly MonthTally[] {
  const own = signatures.filter(({ mergedInto }) => mergedInto === undefined)
  const byMonth = Map.groupBy(own, ({ firstReportedAt }) => monthOf(firstReportedAt))
  return monthsUntil(now).map((month) => {
    const events = byMonth.get(month) ?? []
    const targets = Map.groupBy(
      events.flatMap((event) => [...new Set(event.targets)]),
      (target) => target,
    )
    const counts = [...targets].map(([target, all]) => [target, all.length] as const)
    return { month, events: events.length, targets: Object.fromEntries(counts) }
  })
}

const monthsUntil = (now: EpochMs): readonly string[] => {
  const last = new Date(now)
  return Array.from({ length: MONTHS_TOLD }, (_, index) =>
    monthOf(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + index + 1 - MONTHS_TOLD)),
  )
}

/** A time from a feed may lie outside what a Date can hold. */
const monthOf = (at: EpochMs): string =>
  Math.abs(at) > 8e15 ? '' : new Date(at).toISOString().slice(0, 7)

/**
 * The latest decisions, newest first; `events` gives the event of a report by the item's key. Half of the room is for items in which something spoke for
 * a report: everyday news would otherwise push out what is worth asking about.
 */
export function decisionsAfter(
  before: readonly Decision[],
  decided: readonly Decided[],
  events: ReadonlyMap<string, string>,
  now: EpochMs,
): readonly Decision[] {
  const near = decided.filter(({ verdict }) => isNear(verdict)).slice(0, DECISIONS_KEPT_MAX)
  const everyday = decided.filter(({ verdict }) => !isNear(verdict)).slice(0, DECISIONS_KEPT_MAX)
  return latest([...[...near, ...everyday].map((one) => decisionOf(one, events, now)), ...before])
}

/** Of decisions told newest first, those that are kept. */
function latest(all: readonly Decision[]): readonly Decision[] {
  const nearKept = all.filter(isNear).slice(0, DECISIONS_KEPT_MAX / 2)
  const room = DECISIONS_KEPT_MAX - nearKept.length
  const kept = new Set([...nearKept, ...all.filter((one) => !isNear(one)).slice(0, room)])
  return all.filter((decision) => kept.has(decision))
}

const isNear = ({ score }: { readonly score: number }) => score > 0

/** What the detector made of an item. */
export type Decided = {
  readonly item: FreshItem
  readonly feed: Feed
  readonly verdict: Verdict
}

function decisionOf(
  { item, feed: { outlet }, verdict: { language, level, score } }: Decided,
  events: ReadonlyMap<string, string>,
  at: EpochMs,
): Decision {
  const eventId = events.get(item.key)
  return {
    title: item.title.slice(0, DECISION_CHARS_MAX).toWellFormed(),
    summary: (item.summary || item.content).slice(0, DECISION_CHARS_MAX).toWellFormed(),
    ...(item.url !== undefined && item.url.length <= 500 && { url: item.url }),
    outlet,
    language,
    at,
    level,
    score,
    ...(eventId !== undefined && { eventId }),
  }
}

/** The same of a tick whose work was done by passes of their own. */
export function chronicleOf(
  passes: readonly Run[],
  lastRun: Run | undefined,
  now: EpochMs,
): Pick<Run, 'months' | 'decisions' | 'deadLetters'> {
  const months = passes.findLast((pass) => pass.months)?.months ?? lastRun?.months
  const givenUp = passes.reduce((sum, pass) => sum + pass.givenUp, 0)
  const decisions = [...passes, lastRun].flatMap((run) => run?.decisions ?? [])
  return {
    ...(months && { months }),
    decisions: latest(decisions),
    deadLetters: deadLettersAfter(lastRun?.deadLetters, givenUp, now),
  }
}

/** Deliveries given up by day, without the days whose dead letters are kept no more. */
export function deadLettersAfter(
  before: Run['deadLetters'],
  givenUp: number,
  now: EpochMs,
): Readonly<Record<string, number>> {
  const oldest = dayOf(now - DEAD_LETTER_KEPT_MS)
  const kept = Object.entries(before ?? {}).filter(([day]) => day > oldest)
  if (givenUp === 0) return Object.fromEntries(kept)
  const today = dayOf(now)
  return { ...Object.fromEntries(kept), [today]: (before?.[today] ?? 0) + givenUp }
}

const dayOf = (at: EpochMs): string => new Date(at).toISOString().slice(0, 10).replaceAll('-', '')
