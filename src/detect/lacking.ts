/**
 * What a report has and this item lacks: an act, a word of recruiting, a force, an offer. Signs of
 * an ad, of a job and of pay add up in any news of labour; these say that no army is in it.
 */
import type { Found } from './found.ts'
import type { Concept } from './lexicons.ts'
import { hasConcept, ofKind, type Index } from './proximity.ts'
import type { Roles } from './roles.ts'
import type { SignalName } from './rules.ts'
import { isState, LIKELY_ACTORS } from './states.ts'

export function lackingSignals(
  found: readonly Found[],
  index: Index,
  roles: Roles,
): readonly Found[] {
  return [
    ...lacks('no-act', !isAnyOf(ACTS, found) && !isForeignContract(found, index, roles)),
    ...lacks('no-recruiting', !isAnyOf(RECRUITING, found)),
    ...lacks('no-force', isWithoutForce(index, roles)),
    ...lacks('other-army', isOtherArmy(index, roles)),
    ...lacks('no-offer', !hasConcept(index, ...OFFERS)),
  ]
}

const lacks = (name: SignalName, isLacking: boolean): readonly Found[] =>
  isLacking ? [{ name, spans: [] }] : []

const isAnyOf = (names: ReadonlySet<SignalName>, found: readonly Found[]): boolean =>
  found.some(({ name }) => names.has(name))

/** Somebody recruits, joins or advertises: an army or a mercenary alone is no act. */
const ACTS: ReadonlySet<SignalName> = new Set<SignalName>([
  'recruit-military',
  'join-military',
  'in-army',
  'lure-military',
  'volunteer-war',
  'recruit-front',
  'join-front',
  'promise-front',
  'ad-front',
  'recruit-abroad',
  'lure-abroad',
  'recruiters',
  'fight-for',
  'embassy-call',
  'ad',
  'online-ad',
  'print',
])

/** An army's contract is an act where foreigners sign it; else it may be a supplier's. */
const FOREIGN_CONTRACTS: ReadonlySet<SignalName> = new Set<SignalName>([
  'contract-military',
  'contract-front',
  'contract-ad',
])

const isForeignContract = (
  found: readonly Found[],
  index: Index,
  { actor, targets }: Roles,
): boolean =>
  found.some(({ name }) => FOREIGN_CONTRACTS.has(name)) &&
  (hasConcept(index, 'foreign', 'citizenship') ||
    (targets.length > 0 && LIKELY_ACTORS.has(actor?.value ?? '')))

/** Words of recruiting themselves, beside an army word: an army that advertises may sell a show. */
const RECRUITING: ReadonlySet<SignalName> = new Set<SignalName>([
  'recruit-military',
  'join-military',
  'in-army',
  'contract-military',
  'contract-ad',
  'lure-military',
  'volunteer-war',
  'recruit-front',
  'join-front',
  'lure-abroad',
  'recruiters',
  'fight-for',
  'embassy-call',
  'mercenary',
  'group',
])

/** Nobody who recruits is known, and neither a war nor a group is named: a word for soldiers at most. */
const isWithoutForce = (index: Index, { actor, fronts }: Roles): boolean =>
  actor === undefined &&
  fronts.length === 0 &&
  !hasConcept(index, 'front', 'mercenary') &&
  ofKind(index, 'group').length === 0

/** An army that is not known to seek men abroad, and no word of hiring, luring or of foreigners. */
const isOtherArmy = (index: Index, { actor }: Roles): boolean =>
  actor !== undefined &&
  isState(actor.value) &&
  !LIKELY_ACTORS.has(actor.value) &&
  !hasConcept(index, 'recruit', 'mercenary', 'volunteer', 'lure', 'foreign') &&
  ofKind(index, 'group').length === 0

/** An army and its video, a mercenary and his trial: nothing is sought or promised. */
const OFFERS: readonly Concept[] = [
  'recruit',
  'join',
  'volunteer',
  'contract',
  'lure',
  'job',
  'pay',
  'citizenship',
]
