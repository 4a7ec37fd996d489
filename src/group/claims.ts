/** Claims of an event, and one more report's facts among them: values stand side by side. */
import { CLAIMS_PER_FIELD_MAX, REPORTS_PER_EVENT_MAX } from '../limits.ts'
import type { Claim, NewsEvent } from '../types/events.ts'
import type { Fact, Report } from '../types/reports.ts'

export const CLAIM_FIELDS = [
  'actors',
  'targets',
  'similarIn',
  'fronts',
  'payments',
  'media',
  'placesOfService',
  'recruiters',
  'slogans',
  'citedSources',
  'disputed',
  'penalties',
  'contacts',
] as const
export type ClaimFields = Pick<NewsEvent, (typeof CLAIM_FIELDS)[number]>

export const NO_CLAIMS: ClaimFields = {
  actors: [],
  targets: [],
  similarIn: [],
  fronts: [],
  payments: [],
  media: [],
  placesOfService: [],
  recruiters: [],
  slogans: [],
  citedSources: [],
  disputed: [],
  penalties: [],
  contacts: [],
}

/** The claims with what one report says added; a value known already gains a witness. */
export function withFacts(claims: ClaimFields, report: Report): ClaimFields {
  const { facts } = report
  const add = <T>(known: readonly Claim<T>[], said: readonly (Fact<T> | undefined)[]) =>
    said.reduce((all, fact) => (fact ? withFact(all, fact, report) : all), known)
  return {
    actors: add(claims.actors, [facts.actor]),
    targets: add(claims.targets, facts.targets),
    similarIn: add(claims.similarIn, facts.similarIn),
    fronts: add(claims.fronts, facts.fronts),
    payments: add(claims.payments, facts.payments),
    media: add(claims.media, facts.media),
    placesOfService: add(claims.placesOfService, [facts.placeOfService]),
    recruiters: add(claims.recruiters, [facts.recruiter]),
    slogans: add(claims.slogans, [facts.slogan]),
    citedSources: add(claims.citedSources, facts.citedSources),
    disputed: add(claims.disputed, [facts.disputed]),
    penalties: add(claims.penalties, [facts.penalty]),
    contacts: add(claims.contacts, facts.contacts),
  }
}

/** The claims of two events that are one; the elder's come first. */
export function unite(elder: ClaimFields, younger: ClaimFields): ClaimFields {
  return {
    actors: both(elder.actors, younger.actors),
    targets: both(elder.targets, younger.targets),
    similarIn: both(elder.similarIn, younger.similarIn),
    fronts: both(elder.fronts, younger.fronts),
    payments: both(elder.payments, younger.payments),
    media: both(elder.media, younger.media),
    placesOfService: both(elder.placesOfService, younger.placesOfService),
    recruiters: both(elder.recruiters, younger.recruiters),
    slogans: both(elder.slogans, younger.slogans),
    citedSources: both(elder.citedSources, younger.citedSources),
    disputed: both(elder.disputed, younger.disputed),
    penalties: both(elder.penalties, younger.penalties),
    contacts: both(elder.contacts, younger.contacts),
  }
}

const both = <T>(ours: readonly Claim<T>[], theirs: readonly Claim<T>[]) =>
  theirs.reduce(withClaim, ours)

function withFact<T>(claims: readonly Claim<T>[], fact: Fact<T>, report: Report) {
  return withClaim(claims, {
    value: fact.value,
    reports: [report.id],
    evidence: fact.evidence[0],
    language: report.language,
  })
}

function withClaim<T>(claims: readonly Claim<T>[], claim: Claim<T>): readonly Claim<T>[] {
  const key = keyOf(claim.value)
  const at = claims.findIndex(({ value }) => keyOf(value) === key)
  if (at < 0) return claims.length < CLAIMS_PER_FIELD_MAX ? [...claims, claim] : claims
  const known = claims[at]!
  const reports = [...new Set([...known.reports, ...claim.reports])].slice(0, REPORTS_PER_EVENT_MAX)
  return reports.length === known.reports.length ? claims : claims.with(at, { ...known, reports })
}

/** Two payments are one value if the figures are; which one restates which is the report's own. */
function keyOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const { equivalentOf: _, ...own } = value as { readonly equivalentOf?: number }
  return JSON.stringify(own, Object.keys(own).toSorted())
}
