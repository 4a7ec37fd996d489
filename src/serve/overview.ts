/** Half a year of events in figures: how many, where, when, told by how many outlets. */
import { EVENT_KEPT_MS } from '../limits.ts'
import type { EpochMs } from '../types/feeds.ts'
import type { NewsEvent } from '../types/events.ts'
import { iso } from './view.ts'

export type Overview = {
  readonly events: number
  readonly outlets: number
  /** Number of events by ISO country code. */
  readonly countries: ReadonlyMap<string, number>
  /** The same for wider regions, which have no place on the map. */
  readonly regions: ReadonlyMap<string, number>
  /** `YYYY-MM`, oldest first, months without events included. */
  readonly months: readonly { readonly month: string; readonly events: number }[]
}

export function overviewOf(events: readonly NewsEvent[], now: EpochMs): Overview {
  const since = now - EVENT_KEPT_MS
  const own = events.filter(
    ({ mergedInto, firstReportedAt }) => mergedInto === undefined && firstReportedAt >= since,
  )
  const targets = own.flatMap((event) => [...new Set(event.targets.map(({ value }) => value))])
  const perMonth = tally(own.map((event) => iso(event.firstReportedAt).slice(0, 7)))
  return {
    events: own.length,
    outlets: new Set(own.flatMap((event) => event.reports.map(({ outlet }) => outlet))).size,
    countries: tally(targets.filter(isCountry)),
    regions: tally(targets.filter((name) => !isCountry(name))),
    months: monthsUntil(now).map((month) => ({ month, events: perMonth.get(month) ?? 0 })),
  }
}

const isCountry = (name: string) => /^[A-Z]{2}$/.test(name)

function tally(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map([...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)))
}

/** The months of the half year, the first of them in part. */
function monthsUntil(now: EpochMs): readonly string[] {
  const first = new Date(now - EVENT_KEPT_MS)
  const last = new Date(now)
  const span =
    (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth()
  return Array.from({ length: span + 1 }, (_, index) =>
    new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + index))
      .toISOString()
      .slice(0, 7),
  )
}
