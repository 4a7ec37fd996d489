/** Half a year of events in figures: how many, where, when. Counted by runs; here only shaped. */
import { MONTHS_TOLD } from '../limits.ts'
import type { MonthTally } from '../types/runs.ts'
import type { EpochMs } from '../types/feeds.ts'

export type Overview = {
  readonly events: number
  /** Number of events by ISO country code. */
  readonly countries: ReadonlyMap<string, number>
  /** The same for wider regions, which have no place on the map. */
  readonly regions: ReadonlyMap<string, number>
  /** `YYYY-MM`, oldest first, months without events included. */
  readonly months: readonly { readonly month: string; readonly events: number }[]
}

export function overviewOf(tallies: readonly MonthTally[], now: EpochMs): Overview {
  const byMonth = new Map(tallies.map((tally) => [tally.month, tally]))
  const months = monthsUntil(now)
  const told = months.flatMap((month) => byMonth.get(month) ?? [])
  const places = sums(told.flatMap(({ targets }) => Object.entries(targets)))
  return {
    events: told.reduce((sum, { events }) => sum + events, 0),
    countries: new Map(places.filter(([name]) => isCountry(name))),
    regions: new Map(places.filter(([name]) => !isCountry(name))),
    months: months.map((month) => ({ month, events: byMonth.get(month)?.events ?? 0 })),
  }
}

const isCountry = (name: string) => /^[A-Z]{2}$/.test(name)

/** The most first. */
function sums(counts: readonly (readonly [string, number])[]): readonly [string, number][] {
  const total = new Map<string, number>()
  for (const [name, count] of counts) total.set(name, (total.get(name) ?? 0) + count)
  return [...total].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
}

function monthsUntil(now: EpochMs): readonly string[] {
  const last = new Date(now)
  return Array.from({ length: MONTHS_TOLD }, (_, index) =>
    new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + index + 1 - MONTHS_TOLD))
      .toISOString()
      .slice(0, 7),
  )
}
