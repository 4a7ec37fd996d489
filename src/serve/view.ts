/**
 * A NewsEvent as the outside sees it: times in ISO 8601, `null` for what is not known, contacts
 * by kind only, every quote without numbers, handles and links of recruiters.
 */
import type { Claim, JoinedReport, NewsEvent } from '../types/events.ts'
import type { EpochMs } from '../types/feeds.ts'

export type EventView = ReturnType<typeof eventView>

export function eventView(event: NewsEvent, redact: (text: string) => string) {
  const claims = <T>(list: readonly Claim<T>[]) => list.map((claim) => claimView(claim, redact))
  const texts = (list: readonly Claim<string>[]) =>
    claims(list.map((claim) => ({ ...claim, value: redact(claim.value) })))
  return {
    id: event.id,
    level: event.level,
    headline: redact(event.headline),
    confidence: confidence(event),
    score: event.score,
    firstReportedAt: iso(event.firstReportedAt),
    lastReportedAt: iso(event.lastReportedAt),
    actors: claims(event.actors),
    targets: claims(event.targets),
    similarIn: claims(event.similarIn),
    fronts: claims(event.fronts),
    payments: claims(event.payments),
    media: claims(event.media),
    placesOfService: texts(event.placesOfService),
    recruiters: texts(event.recruiters),
    slogans: texts(event.slogans),
    citedSources: texts(event.citedSources),
    disputed: claims(event.disputed),
    penalties: texts(event.penalties),
    contacts: [...new Set(event.contacts.map((claim) => claim.value))],
    independentSources: event.independentSources,
    reports: event.reports.map((report) => reportView(report, redact)),
    related: event.related,
    mergedInto: event.mergedInto ?? null,
  }
}

export const CONFIDENCES = ['disputed', 'single-source', 'two-sources', 'several-sources'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** How well an event is attested, by who says so and not by how sure the detector is. */
export function confidence(event: NewsEvent): Confidence {
  if (event.disputed.length > 0) return 'disputed'
  if (event.independentSources.length >= 3) return 'several-sources'
  return event.independentSources.length === 2 ? 'two-sources' : 'single-source'
}

function claimView<T>(claim: Claim<T>, redact: (text: string) => string) {
  return {
    value: claim.value,
    quote: redact(claim.evidence.quote),
    language: claim.language,
    field: claim.evidence.field,
    rule: claim.evidence.rule,
    reports: claim.reports,
  }
}

function reportView(report: JoinedReport, redact: (text: string) => string) {
  return {
    id: report.id,
    outlet: report.outlet,
    url: webAddress(report.url) ?? null,
    title: redact(report.title),
    language: report.language,
    publishedAt: report.publishedAt === undefined ? null : iso(report.publishedAt),
    seenAt: iso(report.seenAt),
    level: report.level,
    score: report.score,
    citedSources: report.citedSources,
    reasons: report.reasons,
  }
}

/** The address if it is one a browser may be sent to; a feed may have said `javascript:`. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}

/** A feed's date may lie outside what a Date can hold. */
export function iso(at: EpochMs): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? new Date(0).toISOString() : date.toISOString()
}
