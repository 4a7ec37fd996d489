/**
 * An alert as Standard Webhooks JSON: `{type, timestamp, data}`, under 20 kB whatever the event.
 * What does not fit is left out from the oldest on, and counted in `data.omitted`. The same
 * function writes the events of the HTTP API, so that both speak alike.
 */
import { MESSAGE_BYTES_MAX } from '../limits.ts'
import type { Alert } from '../types/alerts.ts'
import type { Claim, JoinedReport, NewsEvent } from '../types/events.ts'
import type { Payment } from '../types/reports.ts'
import { clean, utf8Bytes } from './text.ts'

/** How much of everything a message holds; the later sizes are for events that outgrow it. */
type Size = {
  readonly reports: number
  readonly claims: number
  readonly quote: number
  readonly title: number
  readonly url: number
}

const FULL: Size = { reports: 200, claims: 50, quote: 240, title: 300, url: 2_000 }
const SIZES: readonly Size[] = [
  FULL,
  { reports: 60, claims: 20, quote: 240, title: 300, url: 1_000 },
  { reports: 30, claims: 10, quote: 200, title: 200, url: 500 },
  { reports: 15, claims: 6, quote: 140, title: 160, url: 300 },
  { reports: 8, claims: 3, quote: 100, title: 120, url: 200 },
  { reports: 3, claims: 2, quote: 60, title: 80, url: 120 },
  { reports: 1, claims: 1, quote: 30, title: 60, url: 60 },
]

/** Sizes that cannot fit are not even tried. */
const REPORT_BYTES_MIN = 250

/** The body of `alert`, as JSON text of at most `most` bytes. */
export function standardBody(alert: Alert, most = MESSAGE_BYTES_MAX): string {
  let body = ''
  const count = alert.event?.reports.length ?? 0
  const likely = SIZES.filter(({ reports }) => Math.min(reports, count) * REPORT_BYTES_MIN < most)
  for (const size of likely) {
    body = JSON.stringify(bodyOf(alert, size))
    if (utf8Bytes(body) < most) return body
  }
  return body
}

/** An event as subscribers and readers of the API see it: contacts removed, nothing cut. */
export function eventData(event: NewsEvent) {
  return { event: eventOf(event, FULL), reports: event.reports.map((r) => reportOf(r, FULL)) }
}

function bodyOf(alert: Alert, size: Size) {
  return { type: alert.type, timestamp: iso(alert.at), data: dataOf(alert, size) }
}

const dataOf = (alert: Alert, size: Size): object => {
  if (alert.alerts) return { alerts: alert.alerts.map((each) => summaryOf(each, size)) }
  if (alert.notice) {
    const { subject, text } = alert.notice
    return { subject: clean(subject, size.title), text: clean(text, 1_000) }
  }
  if (!alert.event) return {}
  const { event } = alert
  const reports = event.reports.slice(-size.reports)
  const omitted = {
    reports: event.reports.length - reports.length,
    claims: claimLists(event).reduce((sum, list) => sum + beyond(list.length, size.claims), 0),
  }
  return {
    event: eventOf(event, size),
    changes: alert.changes.slice(0, 20).map(({ field, value }) => ({
      field,
      value: clean(value, size.quote),
    })),
    reports: reports.map((report) => reportOf(report, size)),
    ...((omitted.reports > 0 || omitted.claims > 0) && { omitted }),
  }
}

const beyond = (count: number, most: number) => Math.max(0, count - most)

/** In a digest: enough to decide whether to look closer. */
const summaryOf = (alert: Alert, size: Size) => {
  const { event } = alert
  const few: Size = { ...size, reports: 3, claims: Math.min(size.claims, 3) }
  if (!event) return { id: alert.id, ...bodyOf(alert, few) }
  const { id, level, score, independentSources } = event
  return {
    id: alert.id,
    type: alert.type,
    timestamp: iso(alert.at),
    event: {
      id,
      level,
      headline: clean(event.headline, few.title),
      score,
      firstReportedAt: iso(event.firstReportedAt),
      lastReportedAt: iso(event.lastReportedAt),
      actors: event.actors.slice(0, few.claims).map(({ value }) => clean(value, 80)),
      targets: event.targets.slice(0, few.claims).map(({ value }) => clean(value, 80)),
      independentSources: independentSources.length,
      reports: event.reports.length,
    },
    changes: alert.changes.slice(0, 5).map(({ field, value }) => ({
      field,
      value: clean(value, few.quote),
    })),
  }
}

function eventOf(event: NewsEvent, size: Size) {
  const claims = <T>(list: readonly Claim<T>[]) =>
    list.slice(0, size.claims).map((claim) => claimOf(claim, claim.value, size))
  const texts = (list: readonly Claim<string>[]) =>
    list.slice(0, size.claims).map((claim) => claimOf(claim, clean(claim.value, size.quote), size))
  return {
    id: event.id,
    level: event.level,
    headline: clean(event.headline, size.title),
    score: event.score,
    firstReportedAt: iso(event.firstReportedAt),
    lastReportedAt: iso(event.lastReportedAt),
    actors: texts(event.actors),
    targets: texts(event.targets),
    similarIn: texts(event.similarIn),
    fronts: texts(event.fronts),
    payments: event.payments
      .slice(0, size.claims)
      .map((claim) => claimOf(claim, cleanPayment(claim.value, size.quote), size)),
    media: claims(event.media),
    placesOfService: texts(event.placesOfService),
    recruiters: texts(event.recruiters),
    slogans: texts(event.slogans),
    citedSources: texts(event.citedSources),
    disputed: claims(event.disputed),
    penalties: texts(event.penalties),
    contacts: claims(event.contacts),
    independentSources: event.independentSources
      .slice(0, size.claims)
      .map((name) => clean(name, 100)),
    related: event.related.slice(0, 10),
    ...(event.mergedInto !== undefined && { mergedInto: event.mergedInto }),
  }
}

const claimLists = (event: NewsEvent): readonly (readonly unknown[])[] => [
  event.actors,
  event.targets,
  event.similarIn,
  event.fronts,
  event.payments,
  event.media,
  event.placesOfService,
  event.recruiters,
  event.slogans,
  event.citedSources,
  event.disputed,
  event.penalties,
  event.contacts,
  event.independentSources,
]

const claimOf = <T>(claim: Claim<T>, value: T, size: Size) => ({
  value,
  quote: clean(claim.evidence.sentence ?? claim.evidence.quote, size.quote),
  language: claim.language,
  rule: claim.evidence.rule,
  reports: claim.reports.slice(0, size.claims),
})

const cleanPayment = (payment: Payment, most: number): Payment => ({
  ...payment,
  currency: clean(payment.currency, 20),
  ...(payment.implausible !== undefined && { implausible: clean(payment.implausible, most) }),
})

const reportOf = (report: JoinedReport, size: Size) => ({
  id: report.id,
  outlet: clean(report.outlet, 100),
  ...(report.url !== undefined && report.url.length <= size.url && { url: report.url }),
  title: clean(report.title, size.title),
  language: report.language,
  ...(report.publishedAt !== undefined && { publishedAt: iso(report.publishedAt) }),
  seenAt: iso(report.seenAt),
  level: report.level,
  score: report.score,
  citedSources: report.citedSources.slice(0, size.claims).map((name) => clean(name, 100)),
})

/** Dates from feeds may lie outside what ISO 8601 can say in four digits. */
const iso = (at: number) =>
  new Date(Math.min(Math.max(at, 0), Date.UTC(9999, 11, 31))).toISOString()
