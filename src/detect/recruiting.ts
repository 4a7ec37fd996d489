/**
 * Signs that somebody recruits, joins, lures or is under contract for an army, a group or a front.
 * An army word may be missing where a state that recruits for war, or a group, is named.
 */
import { cueSpans } from './actors.ts'
import { ofSpans, pair, single, type Found } from './found.ts'
import { TERRORIST_GROUPS } from './groups.ts'
import type { Concept } from './lexicons.ts'
import { prints } from './media.ts'
import {
  concept,
  concepts,
  hasConcept,
  medium,
  merged,
  ofKind,
  particle,
  type Index,
} from './proximity.ts'
import type { Reading } from './reading.ts'
import type { Roles, Span } from './roles.ts'
import { isState, LIKELY_ACTORS } from './states.ts'
import type { Hit } from './words.ts'

/** "joins the army" stands closer together than "recruits ... for the army". */
const JOIN_SHARE = 0.5

export function recruitingSignals(
  { reach }: Reading,
  index: Index,
  roles: Roles,
  ads: readonly Hit[],
): readonly Found[] {
  const named = (...names: readonly Concept[]) => concepts(index, ...names)
  const groups = ofKind(index, 'group').filter(({ label }) => !TERRORIST_GROUPS.has(label.name))
  const force = merged(named('military', 'mercenary'), groups, armiesOf(roles, index))
  const near = reach * JOIN_SHARE
  return [
    ...pair('recruit-military', named('recruit'), force, reach),
    ...pair('join-military', named('join'), force, near),
    ...serving(index, roles),
    ...pair('contract-military', named('contract'), force, near),
    ...single('mercenary', named('mercenary')),
    ...pair(
      'volunteer-war',
      named('volunteer'),
      named('military', 'front', 'recruit', 'join'),
      reach,
    ),
    ...pair('group', groups, named('recruit', 'join', 'ad', 'mercenary'), reach),
    ...pair('contract-front', named('contract'), named('front'), reach),
    ...contractAd(index, roles),
    ...pair('lure-military', named('lure'), force, near),
    ...recruitedFor(reach, index, roles),
    ...pair('join-front', named('join'), named('front'), reach),
    ...ledToWar(near, index, roles),
    ...pair('ad-military', merged(ads, prints(index)), force, near),
    ...fightFor(roles),
    ...embassyCall(reach, index, roles),
    ...recruitedAbroad(reach, index, roles, force.length > 0),
  ]
}

/** The army words that only a country beside them shows to be such: "Russia's ranks". */
const armiesOf = (roles: Roles, index: Index): readonly Hit[] => {
  const spans = cueSpans(roles, 'army')
  return particle(index, 'army').filter((army) =>
    spans.some(({ start, end }) => start <= army.start && army.end <= end),
  )
}

/** "Cubans in Moscow's ranks", "sons to come home from Putin's army": no verb is needed. */
const serving = (index: Index, roles: Roles): readonly Found[] => {
  if (roles.targets.length === 0) return []
  const inside = [...particle(index, 'in'), ...particle(index, 'from')]
  const isEntered = (army: Span) =>
    inside.some(({ end }) => end <= army.start && army.start - end <= ARTICLE_REACH)
  const armies = cueSpans(roles, 'army').filter(isEntered)
  return ofSpans('in-army', [...armies, ...cueSpans(roles, 'front')])
}
/** A space, and "the" at most. */
const ARTICLE_REACH = 5

/** "Contract ads aimed at foreigners": of a state whose contracts are those of its army. */
const contractAd = (index: Index, { actor, targets }: Roles): readonly Found[] =>
  LIKELY_ACTORS.has(actor?.value ?? '') && (targets.length > 0 || hasConcept(index, 'foreign'))
    ? [
        ...pair('contract-ad', concept(index, 'contract'), concept(index, 'ad'), NEXT_WORD),
        ...pair('contract-ad', armyContracts(index, actor), concept(index, 'ad'), PRINT_REACH),
        ...pair('contract-ad', concept(index, 'contract'), prints(index), PRINT_REACH),
      ].slice(0, 1)
    : []
/** An ending and a space. */
const NEXT_WORD = 3
const PRINT_REACH = 24

/** "Russian contract service". */
const armyContracts = (index: Index, actor: Roles['actor']): readonly Hit[] =>
  concept(index, 'contract').filter((contract) =>
    ofKind(index, 'place').some(
      (place) =>
        place.label.name === actor?.value &&
        place.start < contract.start &&
        contract.start - place.end <= ADJECTIVE_REACH,
    ),
  )
const ADJECTIVE_REACH = 8

/** For the war, by a word for it or by the country's name ("recruits Syrians for Ukraine"). */
const recruitedFor = (reach: number, index: Index, { battlefields }: Roles): readonly Found[] => {
  const verbs = concepts(index, 'recruit', 'lure')
  const found = pair('recruit-front', verbs, concept(index, 'front'), reach)
  return found.length > 0
    ? found
    : pair('recruit-front', concept(index, 'recruit'), battlefields, reach * JOIN_SHARE)
}

/**
 * "A cleaner's job that ended in the trenches", "Russia's army pays Egyptians 1.5 million": no verb
 * of recruiting, and yet no choice.
 */
const ledToWar = (reach: number, index: Index, roles: Roles): readonly Found[] => {
  if (roles.targets.length === 0 || !LIKELY_ACTORS.has(roles.actor?.value ?? '')) return []
  const fronts = concept(index, 'front')
  const armies = cueSpans(roles, 'army')
  const soldiers = concept(index, 'military').filter((hit) =>
    armies.some(({ start, end }) => start <= hit.start && hit.start < end),
  )
  const promises = merged(concepts(index, 'job', 'citizenship', 'pay'), ofKind(index, 'currency'))
  return [
    ...pair('promise-front', promises, merged(fronts, soldiers), reach),
    ...pair('ad-front', merged(concept(index, 'ad'), ofKind(index, 'medium')), fronts, reach),
  ]
}

/** "To fight for Russia" names no army, and needs none. */
const fightFor = (roles: Roles): readonly Found[] =>
  ofSpans('fight-for', cueSpans(roles, 'fight-for'))

/** An embassy of who recruits, and volunteers: no verb is needed. */
const embassyCall = (reach: number, index: Index, roles: Roles): readonly Found[] =>
  cueSpans(roles, 'embassy').length + cueSpans(roles, 'by-embassy').length > 0
    ? pair('embassy-call', concept(index, 'volunteer'), medium(index, 'embassy'), reach)
    : []

/** Recruiting or luring, a state or group that does so for war, and whom: no army word is needed. */
const recruitedAbroad = (
  reach: number,
  index: Index,
  roles: Roles,
  isForceNamed: boolean,
): readonly Found[] => {
  const { actor, fronts } = roles
  const targets = targetHits(index, roles)
  if (actor === undefined || targets.length === 0) return []
  const isWarlike = isForceNamed || hasConcept(index, 'volunteer', 'front', 'citizenship')
  const isLikely = LIKELY_ACTORS.has(actor.value) || !isState(actor.value)
  if (!isLikely && !isWarlike) return []
  return [
    ...pair(
      'recruit-abroad',
      concept(index, 'recruit'),
      targets,
      isLikely ? reach : reach * JOIN_SHARE,
    ),
    ...(isLikely && (isWarlike || fronts.length > 0)
      ? pair('lure-abroad', concept(index, 'lure'), targets, reach)
      : []),
    ...ofSpans('recruiters', cueSpans(roles, 'staff')),
  ]
}

const targetHits = (index: Index, { targets }: Roles): readonly Hit[] => {
  const values = new Set(targets.map(({ value }) => value))
  return ofKind(index, 'place').filter(({ label }) => values.has(label.name))
}
