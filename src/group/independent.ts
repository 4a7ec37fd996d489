/**
 * Who confirms an event independently. Outlets that only cite the same wire count once, and so do
 * copies of one text; who a report leans on counts in its place.
 */
import type { JoinedReport } from '../types/events.ts'
import { COPY_BITS_MAX, textDistance, textKey } from './texts.ts'

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
  const firstHand: Told[] = []
  const origins: (readonly string[])[] = []
  for (const report of reports) {
    const { outlet, citedSources } = report
    if (citedSources.length > 0 && !citedSources.some((name) => isSame(name, outlet))) {
      origins.push(citedSources)
    } else if (!firstHand.some((other) => isCopy(report, other))) {
      firstHand.push(report)
      origins.push([outlet])
    }
  }
  return origins.map((names) => names.map((name) => ownName(name, reports)))
}

/** An outlet that is cited under its own name is one origin with what cites it. */
const ownName = (name: string, reports: readonly Told[]) =>
  reports.find(({ outlet }) => isSame(outlet, name))?.outlet ?? name

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

function isCopy(report: Told, other: Told): boolean {
  const ours = textKey(report.language, report.textHash)
  const theirs = textKey(other.language, other.textHash)
  return ours !== undefined && theirs !== undefined && textDistance(ours, theirs) <= COPY_BITS_MAX
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
