/**
 * Round-ups: reports that name many targets and repeat what was told of each. They open nothing
 * and are listed with every event they repeat.
 */
import { EVENT_KEPT_MS, EVENT_WINDOW_MS } from '../limits.ts'
import type { EventSignature } from '../types/events.ts'
import type { EpochMs } from '../types/feeds.ts'
import type { Clues } from './clues.ts'
import { compare } from './compare.ts'
import { eventsIn, type MatchIndex } from './lookup.ts'
import { isRegion } from './regions.ts'
import { DAY_MS, silence } from './time.ts'

const TARGETS_MIN = 4

/**
 * A report that names four targets or more repeats what is known if it covers the targets of
 * several events, or of one just told and brings no amount or slogan of its own.
 */
export function roundupOf(
  clues: Clues,
  time: EpochMs,
  index: MatchIndex,
): { readonly eventIds: readonly string[]; readonly reasons: readonly string[] } | undefined {
  const named = clues.targets.filter((place) => !isRegion(place))
  if (named.length < TARGETS_MIN) return undefined

  const repeated = new Map<string, EventSignature>()
  for (const event of eventsIn(named, index).toSorted(newestFirst)) {
    const places = event.targets.join(' ')
    if (isRepeated(event, clues, time) && !repeated.has(places)) repeated.set(places, event)
  }
  const events = [...repeated.values()]
  if (events.length === 0) return undefined
  if (events.length === 1 && !isJustTold(events[0]!, clues, time)) return undefined
  return {
    eventIds: events.map(({ id }) => id),
    reasons: [`names ${named.length} targets and repeats ${events.length} events already told`],
  }
}

function isRepeated(event: EventSignature, { actor, targets }: Clues, time: EpochMs): boolean {
  return (
    event.mergedInto === undefined &&
    (actor === undefined || event.actor === actor) &&
    event.targets.every((place) => targets.includes(place)) &&
    silence(time, event) * DAY_MS <= EVENT_KEPT_MS
  )
}

function isJustTold(event: EventSignature, clues: Clues, time: EpochMs): boolean {
  if (silence(time, event) * DAY_MS > EVENT_WINDOW_MS) return false
  const saysMore = clues.slogan !== undefined || clues.amounts.length > 0
  return !saysMore || compare(clues, event).distinctive
}

const newestFirst = (a: EventSignature, b: EventSignature) =>
  b.firstReportedAt - a.firstReportedAt || (a.id < b.id ? -1 : 1)
