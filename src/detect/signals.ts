/**
 * What speaks for and against an item being a report: named signals, each with the words it was
 * read from. What a signal is worth is in `rules.ts`.
 */
import type { Medium } from '../types/reports.ts'
import { cueSpans } from './actors.ts'
import { onlineAds, trueAds } from './ads.ts'
import { currenciesIn } from './attributes.ts'
import { counterSignals } from './counters.ts'
import { ofSpans, pair, single, type Found } from './found.ts'
import { STATE_FORCES } from './groups.ts'
import { isForHome } from './home.ts'
import { joinedSignals } from './joined.ts'
import { lackingSignals } from './lacking.ts'
import type { Concept } from './lexicons.ts'
import { among, PRINT, prints } from './media.ts'
import {
  concept,
  concepts,
  gap,
  hasConcept,
  hasMedium,
  medium,
  merged,
  named,
  ofKind,
  particle,
  type Index,
} from './proximity.ts'
import type { Reading } from './reading.ts'
import { recruitingSignals } from './recruiting.ts'
import type { Named, Roles, Span } from './roles.ts'
import type { SignalName } from './rules.ts'
import { isState, LIKELY_ACTORS } from './states.ts'
import type { Hit } from './words.ts'

const BROADCAST: readonly Medium[] = ['television', 'radio', 'video']
const BETWEEN: readonly Medium[] = ['agency', 'embassy', 'event', 'in-person']
const TITLE_SHARE = 1.7
const NOT_A_CHANNEL: ReadonlySet<string> = new Set([
  ...PRINT,
  ...BROADCAST,
  ...BETWEEN,
  'online-ad',
])

export function findSignals(reading: Reading, index: Index, roles: Roles): readonly Found[] {
  const ads = trueAds(index)
  const recruiting = recruitingSignals(reading, index, roles, ads)
  if (recruiting.length === 0) return []
  const advertising = advertisingSignals(reading, index, ads, recruiting)
  return [
    ...recruiting,
    ...advertising,
    ...lackingSignals([...recruiting, ...advertising], index, roles),
    ...joinedSignals(reading, index, roles),
    ...ofSpans('unsure-words', unsureSpans([...recruiting, ...advertising])),
    ...conditionSignals(reading, index),
    ...roleSignals(reading, index, roles),
    ...counterSignals(roles, index),
  ]
}

const unsureSpans = (found: readonly Found[]): readonly Span[] =>
  found.flatMap(({ unsure, spans }) => (unsure === true ? spans : []))

/** Whether anything near the subject is said at all: the cheap way out for everyday news. */
export function mayRecruit(index: Index): boolean {
  const isLikely = [...LIKELY_ACTORS].some((state) => named(index, 'place', state).length > 0)
  const isAct =
    hasConcept(index, 'recruit', 'join', 'contract', 'volunteer', 'mercenary', 'ad', 'lure') ||
    hasMedium(index, ...PRINT)
  if (!isAct) return isLikely && (particle(index, 'army').length > 0 || hasConcept(index, 'front'))
  return (
    isLikely ||
    hasConcept(index, 'military', 'mercenary', 'front', 'volunteer', 'contract') ||
    ofKind(index, 'group').length > 0
  )
}

const ADVERTISED: readonly Concept[] = [
  'recruit',
  'join',
  'military',
  'mercenary',
  'volunteer',
  'contract',
  'lure',
]
const TOLD_OF_RECRUITING: readonly Concept[] = [
  'recruit',
  'join',
  'volunteer',
  'contract',
  'lure',
  'pay',
  'job',
  'citizenship',
]

const advertisingSignals = (
  reading: Reading,
  index: Index,
  ads: readonly Hit[],
  recruiting: readonly Found[],
): readonly Found[] => {
  const { reach } = reading
  // An ad beside a front is one where it is known whose front that is.
  const isAdForWar = recruiting.some(({ name }) => name === 'ad-front')
  const subject = merged(
    concepts(index, ...ADVERTISED, ...(isAdForWar ? ['front' as const] : [])),
    ofKind(index, 'group'),
  )
  // War news is told in channels and videos too: they count beside an act, not beside an army.
  const acts = concepts(index, ...TOLD_OF_RECRUITING)
  const channels = ofKind(index, 'medium').filter(({ label }) => !NOT_A_CHANNEL.has(label.name))
  const adsInTitle = ads.filter(({ start }) => start < reading.titleEnd)
  return [
    // What a headline calls an ad is one of what the lead tells.
    ...pair('ad', ads, subject, adsInTitle.length > 0 ? reach * TITLE_SHARE : reach),
    ...pair('online-ad', merged(medium(index, 'online-ad'), onlineAds(index)), subject, reach),
    ...pair('print', prints(index), subject, reach),
    ...[...pair('channel', channels, acts, reach), ...recruitedOnline(index)].slice(0, 1),
    ...pair('broadcast', among(index, BROADCAST), acts, reach),
    ...pair('intermediary', among(index, BETWEEN), subject, reach),
    ...single('ad-in-title', adsInTitle),
  ]
}

/** "Recruits on the internet". */
const recruitedOnline = (index: Index): readonly Found[] =>
  pair('channel', concept(index, 'recruit'), particle(index, 'online'), ONLINE_REACH)
const ONLINE_REACH = 12

const OFFERING: readonly Concept[] = [
  'recruit',
  'join',
  'military',
  'mercenary',
  'contract',
  'ad',
  'front',
]

const conditionSignals = (reading: Reading, index: Index): readonly Found[] => {
  const { reach } = reading
  const subject = concepts(index, ...OFFERING)
  const pay = merged(concept(index, 'pay'), currenciesIn(reading, index))
  return [
    ...pair('pay', pay, subject, reach),
    ...(['lure', 'citizenship', 'job'] as const).flatMap((name) =>
      pair(name, concept(index, name), subject, reach),
    ),
  ]
}

const SEEKING: readonly Concept[] = [
  'recruit',
  'join',
  'military',
  'mercenary',
  'ad',
  'lure',
  'front',
]

const roleSignals = (reading: Reading, index: Index, roles: Roles): readonly Found[] => {
  const { reach, titleEnd } = reading
  const { actor, targets } = roles
  const foreign = pair('foreign', foreigners(index), concepts(index, ...SEEKING), reach)
  const inCountries = targets.filter(({ value }) => isState(value))
  const inRegions = targets.filter(({ value }) => !isState(value))
  const inTitle = targets.filter(({ spans }) => spans.some(({ start }) => start < titleEnd))
  return [
    ...[...foreign, ...foreignTongue(reading, index, roles)].slice(0, 1),
    ...ofSpans('target-country', spansOf(inCountries)),
    ...ofSpans('target-region', spansOf(inRegions)),
    ...ofSpans('target-in-title', spansOf(inTitle)),
    ...ofSpans('actor', actor?.spans ?? []),
    ...ofSpans('actor-army', cueSpans(roles, 'army')),
    ...(actor === undefined ? [{ name: 'actor-unknown', spans: [] } as const] : []),
    ...(isAnyoneForeign(reading, index, roles) ? [] : ownPeople(reading, index, roles)),
  ]
}

const spansOf = (all: readonly Named[]): readonly Span[] => all.flatMap(({ spans }) => spans)

/** In "Foreign Legion" the word is part of a name. */
const foreigners = (index: Index): readonly Hit[] =>
  concept(index, 'foreign').filter(
    (hit) => !ofKind(index, 'group').some((group) => gap(group, hit) === 0),
  )

/** An ad in a language that is not the recruiter's own. */
const foreignTongue = ({ reach }: Reading, index: Index, { tongues }: Roles): readonly Found[] =>
  pair('foreign', tongues, concept(index, 'ad'), reach)

const isAnyoneForeign = (reading: Reading, index: Index, roles: Roles): boolean => {
  const { actor, targets, countries } = roles
  // "Citizens" are foreign only where it is said whose.
  const citizens = particle(index, 'citizen')
  const strangers = foreigners(index).filter(
    (hit) => !citizens.some(({ start }) => start === hit.start),
  )
  const isCompany =
    actor !== undefined &&
    !isState(actor.value) &&
    !STATE_FORCES.has(actor.value) &&
    countries.size === 0
  return (
    targets.length > 0 ||
    isCompany ||
    // A legion of foreigners is for foreigners, whoever is named.
    named(index, 'group', 'International Legion').length > 0 ||
    foreignTongue(reading, index, roles).length > 0 ||
    pair('foreign', strangers, concepts(index, ...SEEKING), reading.reach).length > 0
  )
}

/** An army seeks its own, unless its readers are meant and need not be told who they are. */
const ownPeople = (
  reading: Reading,
  index: Index,
  { actor, countries }: Roles,
): readonly Found[] => {
  const provinces = actor?.value === 'RU' ? particle(index, 'province') : []
  if (provinces.length === 0 && isForHome(reading, actor?.value, index)) {
    return [{ name: 'home-reader', spans: [] }]
  }
  return [
    ...(countries.size > 0 ? [{ name: ownName(actor?.value), spans: [] }] : []),
    ...single('own-province', provinces),
    { name: 'nobody-foreign', spans: [] },
  ]
}

/** An army that is not known to seek men abroad seeks them at home. */
const ownName = (actor: string | undefined): SignalName =>
  actor === undefined || !isState(actor) || LIKELY_ACTORS.has(actor)
    ? 'own-country-only'
    : 'own-army'
