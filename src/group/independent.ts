/**
 * Who confirms an event independently. Outlets that only cite the same wire count once, and so do
 * copies of one text; who a report leans on counts in its place.
 */
import type { JoinedReport } from '../types/events.ts'
import { COPY_BITS_MAX, quartersOf, textDistance, textKey } from './texts.ts'

type Told = Pick<JoinedReport, 'outlet' | 'citedSources' | 'language' | 'textHash' | 'repeats'>

/**
 * Names for people, most leaned upon first (`Reuters`, `RFE/RL`): the fewest origins that every
 * report either is or cites. Reports that only repeat do not count.
 */
export function independentSources(reports: readonly Told[]): readonly string[] {
  let open = originsOf(reports.filter(({ repeats }) => repeats === undefined))
  const chosen: string[] = []
  while (open.length > 0) {
    const next = mostNeeded(open)
    chosen.push(next)
    open = open.filter((origins) => !origins.includes(next))
  }
  return chosen
}

/** For each report the names that would account for it: those it cites, else its own outlet. */
function originsOf(reports: readonly Told[]): (readonly string[])[] {
  const outlets = new Map(reports.map(({ outlet }) => [outlet.toLowerCase(), outlet]))
  const isCopy = copyFinder()
  return reports.flatMap((report) => {
    const { outlet, citedSources } = report
    // An outlet that is cited under its own name is one origin with what cites it.
    const cited = citedSources.map((name) => outlets.get(name.toLowerCase()) ?? name)
    if (cited.length > 0 && !cited.includes(outlet)) return [cited]
    return isCopy(report) ? [] : [[outlet]]
  })
}

/** Answers for each report whether one asked about before has nearly the same text. */
function copyFinder(): (report: Told) => boolean {
  const byQuarter = new Map<number, string[]>()
  return ({ language, textHash }) => {
    const text = textKey(language, textHash)
    if (text === undefined) return false
    const quarters = quartersOf(text)
    const others = quarters.flatMap((quarter) => byQuarter.get(quarter) ?? [])
    if (others.some((other) => textDistance(text, other) <= COPY_BITS_MAX)) return true
    for (const quarter of quarters)
      byQuarter.set(quarter, [...(byQuarter.get(quarter) ?? []), text])
    return false
  }
}

/** Reports with one origin only force theirs; then the origin of most reports; then by name. */
function mostNeeded(open: readonly (readonly string[])[]): string {
  const forced = open.filter((origins) => origins.length === 1)
  const counts = new Map<string, number>()
  for (const name of (forced.length > 0 ? forced : open).flat()) {
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0]
}
