/**
 * Events that turn out to be one: two first reports too thin to meet, or two runs that did not see
 * each other. Stricter than matching a report, because a false merge swallows an event.
 */
import type { EventSignature } from '../types/events.ts'
import { compare } from './compare.ts'
import { candidatesFor, type MatchIndex } from './lookup.ts'
import { DAY_MS } from './time.ts'

const MERGES_FROM = 2.6
const BOTH_FIRST_WITHIN_MS = 3 * DAY_MS
/** Events older than this have had their chance: only what is new is looked at. */
const NEW_WITHIN_MS = 7 * DAY_MS

/** Pairs to merge: one actor, the same targets, a distinctive fact in common, nothing against. */
export function findDuplicateEvents(
  index: MatchIndex,
): readonly { readonly elder: string; readonly younger: string }[] {
  const gone = new Set<string>()
  return newest(index).flatMap((younger) => {
    const elder = candidatesFor(younger, index)
      .filter(({ id, mergedInto }) => mergedInto === undefined && !gone.has(id))
      .filter((other) => byAge(other, younger) < 0 && areOne(other, younger))
      .toSorted(byAge)[0]
    if (elder === undefined) return []
    gone.add(younger.id)
    return [{ elder: elder.id, younger: younger.id }]
  })
}

function newest(index: MatchIndex): EventSignature[] {
  const events = [...index.byId.values()].filter(({ mergedInto }) => mergedInto === undefined)
  const last = events.reduce((time, event) => Math.max(time, event.lastReportedAt), 0)
  return events
    .filter(({ firstReportedAt }) => last - firstReportedAt <= NEW_WITHIN_MS)
    .toSorted(byAge)
}

const byAge = (a: EventSignature, b: EventSignature) =>
  a.firstReportedAt - b.firstReportedAt || (a.id < b.id ? -1 : a.id === b.id ? 0 : 1)

function areOne(elder: EventSignature, younger: EventSignature): boolean {
  if (younger.firstReportedAt - elder.firstReportedAt > BOTH_FIRST_WITHIN_MS) return false
  const { score, apart, distinctive, wider } = compare(younger, elder)
  return !apart && distinctive && !wider && score >= MERGES_FROM
}
