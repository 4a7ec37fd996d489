/** Where the sources of one event differ. Values are never reconciled, only set side by side. */
import type { PaymentKind } from '../types/reports.ts'
import type { EventView } from './view.ts'

export type Side = {
  readonly claim: EventView['payments'][number] | EventView['recruiters'][number]
  readonly reports: readonly string[]
}

export type Conflict = {
  readonly field: 'actor' | 'payment' | 'placeOfService' | 'recruiter'
  /** Of payments: of which kind. */
  readonly kind?: PaymentKind
  readonly sides: readonly Side[]
}

/** Actor, place and recruiter have one true value; of the payments, each kind and currency has. */
export function conflictsOf(event: EventView): readonly Conflict[] {
  const single = [
    { field: 'actor', claims: event.actors },
    { field: 'placeOfService', claims: event.placesOfService },
    { field: 'recruiter', claims: event.recruiters },
  ] as const
  const kinds = [...Map.groupBy(event.payments, ({ value }) => value.kind)]
  const payments = kinds.filter(([, claims]) => claims.length > 1 && disagree(claims))
  return [
    ...single
      .filter(({ claims }) => claims.length > 1)
      .map(({ field, claims }) => ({ field, sides: sidesOf(claims) })),
    ...payments.map(([kind, claims]) => ({
      field: 'payment' as const,
      kind,
      sides: sidesOf(claims),
    })),
  ]
}

const sidesOf = (claims: readonly Side['claim'][]): readonly Side[] =>
  claims.map((claim) => ({ claim, reports: claim.reports }))

/** Amounts in different currencies restate one another as a rule; one that cannot be, does not. */
const disagree = (claims: readonly EventView['payments'][number][]): boolean =>
  claims.some(({ value }) => value.implausible !== undefined) ||
  [...Map.groupBy(claims, ({ value }) => value.currency).values()].some((same) => same.length > 1)
