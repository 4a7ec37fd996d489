/**
 * An event, opened by one report and grown by others: what each adds, and what of that is news.
 * Which event a report belongs to is decided in `match.ts`.
 */
import { RELATED_PER_EVENT_MAX, REPORTS_PER_EVENT_MAX } from '../limits.ts'
import type { Change, JoinedReport, NewsEvent } from '../types/events.ts'
import type { Report } from '../types/reports.ts'
import { changesBy } from './changes.ts'
import { CLAIM_FIELDS, type ClaimFields, NO_CLAIMS, unite, withFacts } from './claims.ts'
import { cluesOf } from './clues.ts'
import { digest } from '../digest.ts'
import { independentSources } from './independent.ts'
import type { Match } from './match.ts'
import { timeOf } from './time.ts'

export { signatureOf } from './signature.ts'

/** A new event. Its id comes from the report's facts and day: the same on any machine. */
export function openEvent(report: Report, related: readonly string[] = []): NewsEvent {
  const joined = joinedReport(report, ['opened the event'])
  return {
    id: eventId(report),
    level: report.level,
    headline: report.title,
    firstReportedAt: timeOf(report),
    lastReportedAt: timeOf(report),
    score: report.score,
    ...withFacts(NO_CLAIMS, report),
    reports: [joined],
    independentSources: independentSources([joined]),
    related,
  }
}

/**
 * The event with one more report, and what is news about it. `known`: the report was here before
 * and says nothing else now (a re-run; an edit of the words alone); the event is as it was.
 * Reports that only repeat bring neither facts nor news.
 */
export function joinEvent(
  event: NewsEvent,
  report: Report,
  match: Match,
): { readonly event: NewsEvent; readonly changes: readonly Change[]; readonly known: boolean } {
  const before = event.reports.findIndex(({ id }) => id === report.id)
  const asWas = { event, changes: [], known: true }
  if (match.kind === 'recurrence' || match.kind === 'roundup') {
    return before < 0
      ? { event: withRepeat(event, report, match), changes: [], known: false }
      : asWas
  }
  if (before >= 0 && event.reports[before]!.repeats !== undefined) return asWas

  const changes = changesBy(report, event)
  const claims = withFacts(event, report)
  if (before >= 0 && sameClaims(claims, event)) return asWas
  const reasons = before < 0 ? reasonsOf(match) : event.reports[before]!.reasons
  const joined = joinedReport(report, reasons)
  const reports =
    before < 0 ? withReport(event.reports, joined) : event.reports.with(before, joined)
  const related = match.kind === 'join' ? match.related : []
  return {
    event: {
      ...event,
      ...claims,
      level: report.level === 'ad' ? 'ad' : event.level,
      score: Math.max(event.score, report.score),
      firstReportedAt: Math.min(event.firstReportedAt, timeOf(report)),
      lastReportedAt: Math.max(event.lastReportedAt, timeOf(report)),
      reports,
      independentSources: independentSources(reports),
      related: relate(event, related),
    },
    changes,
    known: false,
  }
}

/** Two events found to be one: the elder takes everything in, the younger's id points to it. */
export function mergeEvents(
  elder: NewsEvent,
  younger: NewsEvent,
): { readonly elder: NewsEvent; readonly younger: NewsEvent } {
  const ids = new Set(elder.reports.map(({ id }) => id))
  const added = younger.reports.filter(({ id }) => !ids.has(id))
  const reports = added.reduce(withReport, elder.reports)
  return {
    elder: {
      ...elder,
      ...unite(elder, younger),
      level: younger.level === 'ad' ? 'ad' : elder.level,
      score: Math.max(elder.score, younger.score),
      firstReportedAt: Math.min(elder.firstReportedAt, younger.firstReportedAt),
      lastReportedAt: Math.max(elder.lastReportedAt, younger.lastReportedAt),
      reports,
      independentSources: independentSources(reports),
      related: relate(elder, younger.related).filter((id) => id !== younger.id),
    },
    younger: { ...younger, mergedInto: elder.id },
  }
}

/** `ev_20230803_0x5k…`: facts that tell campaigns apart; the report itself where there are few. */
function eventId(report: Report): string {
  const { actor, targets, media, amounts, place, recruiter, slogan } = cluesOf(report)
  const day = new Date(timeOf(report)).toISOString().slice(0, 10).replaceAll('-', '')
  const thin = targets.length === 0 || (media.length === 0 && amounts.length === 0)
  const facts = [
    actor,
    targets.toSorted(),
    media.toSorted(),
    amounts.map(String).toSorted(),
    place,
    recruiter,
    slogan,
    thin ? report.id : undefined,
  ]
  return `ev_${day}_${digest(JSON.stringify(facts.map((fact) => fact ?? '')))}`
}

function joinedReport(report: Report, reasons: readonly string[]): JoinedReport {
  const { id, feedId, outlet, url, title, language, publishedAt, seenAt, level, score } = report
  return {
    id,
    feedId,
    outlet,
    ...(url !== undefined && { url }),
    title,
    language,
    ...(publishedAt !== undefined && { publishedAt }),
    seenAt,
    level,
    score,
    citedSources: report.facts.citedSources.map(({ value }) => value),
    textHash: report.textHash,
    reasons,
  }
}

function withRepeat(
  event: NewsEvent,
  report: Report,
  match: Extract<Match, { kind: 'recurrence' | 'roundup' }>,
): NewsEvent {
  const joined = { ...joinedReport(report, match.reasons), repeats: match.kind }
  return {
    ...event,
    reports: withReport(event.reports, joined),
    ...(match.kind === 'recurrence' && {
      recurredAt: Math.max(event.recurredAt ?? 0, timeOf(report)),
    }),
  }
}

const withReport = (reports: readonly JoinedReport[], report: JoinedReport) =>
  reports.length < REPORTS_PER_EVENT_MAX ? [...reports, report] : reports

const sameClaims = (claims: ClaimFields, event: NewsEvent) =>
  CLAIM_FIELDS.every((field) => claims[field] === event[field])

function reasonsOf(match: Match): readonly string[] {
  switch (match.kind) {
    case 'none':
      return ['the same facts on the same day']
    case 'join':
    case 'recurrence':
    case 'roundup':
      return match.reasons
  }
}

const relate = ({ id, related }: NewsEvent, more: readonly string[]) =>
  [...new Set([...related, ...more])]
    .filter((other) => other !== id)
    .slice(0, RELATED_PER_EVENT_MAX)
