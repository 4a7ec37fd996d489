/**
 * What speaks for and against an item being a report: named signals, each with the words it was
 * read from. What a signal is worth is in `rules.ts`.
 */
import type { Medium } from '../types/reports.ts'
import { STATE_FORCES, TERRORIST_GROUPS } from './groups.ts'
import { onlineAds, PRINT } from './media.ts'
import { joinedOnly } from './joined.ts'
import { of, pair, single, type Found, type SignalName } from './found.ts'
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
import { LIKELY_ACTORS } from './actors.ts'
import type { Roles, Span } from './roles.ts'
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
  const recruiting = recruitingSignals(reading, index, roles)
  if (recruiting.length === 0) return []
  const advertising = advertisingSignals(reading, index)
  return [
    ...recruiting,
    ...advertising,
    ...(isForeignContract(recruiting, index, roles)
      ? []
      : missing('no-act', ACTS, [...recruiting, ...advertising])),
    ...missing('no-recruiting', RECRUITING, recruiting),
    ...joinedOnly(reading, index, roles),
    ...of('unsure-words', unsureSpans([...recruiting, ...advertising])),
    ...conditionSignals(reading, index),
    ...roleSignals(reading, index, roles),
    ...counterSignals(roles, index),
  ]
}

/** Somebody recruits, joins or advertises: an army or a mercenary alone is no act. */
const ACTS: ReadonlySet<SignalName> = new Set<SignalName>([
  'recruit-military',
  'join-military',
  'lure-military',
  'volunteer-war',
  'recruit-front',
  'join-front',
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
  recruiting: readonly Found[],
  index: Index,
  { actor, targets }: Roles,
): boolean =>
  recruiting.some(({ name }) => FOREIGN_CONTRACTS.has(name)) &&
  (hasConcept(index, 'foreign', 'citizenship') ||
    (targets.length > 0 && LIKELY_ACTORS.has(actor?.value ?? '')))

/** Words of recruiting themselves, beside an army word: an army that advertises may sell a show. */
const RECRUITING: ReadonlySet<SignalName> = new Set<SignalName>([
  'recruit-military',
  'join-military',
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

const missing = (
  name: SignalName,
  wanted: ReadonlySet<SignalName>,
  found: readonly Found[],
): readonly Found[] => (found.some((one) => wanted.has(one.name)) ? [] : [{ name, spans: [] }])

const unsureSpans = (found: readonly Found[]): readonly Span[] =>
  found.flatMap(({ unsure, spans }) => (unsure === true ? spans : []))

/** Whether anything near the subject is said at all: the cheap way out for everyday news. */
export function mayRecruit(index: Index): boolean {
  const act =
    hasConcept(index, 'recruit', 'join', 'contract', 'volunteer', 'mercenary', 'ad', 'lure') ||
    hasMedium(index, ...PRINT)
  if (!act) return false
  return (
    hasConcept(index, 'military', 'mercenary', 'front', 'volunteer', 'contract') ||
    ofKind(index, 'group').length > 0 ||
    [...LIKELY_ACTORS].some((state) => named(index, 'place', state).length > 0)
  )
}

const advertisingSignals = (reading: Reading, index: Index): readonly Found[] => {
  const { reach } = reading
  const subject = merged(
    concepts(index, 'recruit', 'join', 'military', 'mercenary', 'volunteer', 'contract', 'lure'),
    ofKind(index, 'group'),
  )
  const media = ofKind(index, 'medium')
  const among = (names: readonly string[]) =>
    media.filter(({ label }) => names.includes(label.name))
  const ads = trueAds(index)
  const adsInTitle = ads.filter(({ start }) => start < reading.titleEnd)
  return [
    // What a headline calls an ad is one of what the lead tells.
    ...pair('ad', ads, subject, adsInTitle.length > 0 ? reach * TITLE_SHARE : reach),
    ...pair('online-ad', merged(medium(index, 'online-ad'), onlineAds(index)), subject, reach),
    ...pair('print', among(PRINT), subject, reach),
    ...pair(
      'channel',
      media.filter(({ label }) => !NOT_A_CHANNEL.has(label.name)),
      subject,
      reach,
    )
      .concat(recruitedOnline(index))
      .slice(0, 1),
    ...pair('broadcast', among(BROADCAST), subject, reach),
    ...pair('intermediary', among(BETWEEN), subject, reach),
    ...single('ad-in-title', adsInTitle),
  ]
}

/**
 * German "Werbung" is inside "Anwerbung", and no ad there; nor is a video one that no verb of
 * recruiting stands beside. */
const trueAds = (index: Index): readonly Hit[] => {
  const verbs = concept(index, 'recruit')
  const videos = medium(index, 'video')
  return concept(index, 'ad').filter(
    (ad) =>
      !verbs.some(({ start, end }) => start < ad.start && ad.start < end) &&
      (!videos.some(({ start, end }) => start === ad.start && end >= ad.end) ||
        verbs.some((verb) => gap(verb, ad) <= VIDEO_REACH)),
  )
}

/** "Recruits on the internet". */
const recruitedOnline = (index: Index): readonly Found[] =>
  pair('channel', concept(index, 'recruit'), particle(index, 'online'), ONLINE_REACH)
const ONLINE_REACH = 12
const VIDEO_REACH = 50

const OFFERING = ['recruit', 'join', 'military', 'mercenary', 'contract', 'ad', 'front']

const conditionSignals = ({ reach }: Reading, index: Index): readonly Found[] => {
  const subject = concepts(index, ...OFFERING)
  const pay = merged(concept(index, 'pay'), ofKind(index, 'currency'))
  return [
    ...pair('pay', pay, subject, reach),
    ...(['lure', 'citizenship', 'job'] as const).flatMap((name) =>
      pair(name, concept(index, name), subject, reach),
    ),
  ]
}

const SEEKING = ['recruit', 'join', 'military', 'mercenary', 'ad', 'lure', 'front']

const roleSignals = (
  { reach, titleEnd }: Reading,
  index: Index,
  roles: Roles,
): readonly Found[] => {
  const { actor, targets, countries } = roles
  const inCountries = targets.filter(({ value }) => value.length === 2)
  const inRegions = targets.filter(({ value }) => value.length > 2)
  const subject = concepts(index, ...SEEKING)
  const strangers = foreigners(index)
  const foreign = pair('foreign', strangers, subject, reach)
  const { tongues } = roles
  const foreignTongue = pair('foreign', tongues, concept(index, 'ad'), reach)
  // "Citizens" are foreign only where it is said whose.
  const citizens = particle(index, 'citizen')
  const isForeign = (hit: Hit) => !citizens.some(({ start }) => start === hit.start)
  const isAbroad =
    foreignTongue.length > 0 ||
    pair('foreign', strangers.filter(isForeign), subject, reach).length > 0
  const inTitle = targets.filter(({ spans }) => spans.some(({ start }) => start < titleEnd))
  const isCompany =
    actor !== undefined &&
    actor.value.length > 2 &&
    !STATE_FORCES.has(actor.value) &&
    countries.size === 0
  // A legion of foreigners is for foreigners, whoever is named.
  const isForForeigners = named(index, 'group', 'International Legion').length > 0
  const alone = targets.length === 0 && !isAbroad && !isCompany && !isForForeigners
  return [
    ...[...foreign, ...foreignTongue].slice(0, 1),
    ...of(
      'target-country',
      inCountries.flatMap(({ spans }) => spans),
    ),
    ...of(
      'target-region',
      inRegions.flatMap(({ spans }) => spans),
    ),
    ...of(
      'target-in-title',
      inTitle.flatMap(({ spans }) => spans),
    ),
    ...of('actor', actor?.spans ?? []),
    ...of(
      'actor-army',
      (actor?.spans ?? []).filter(({ rule }) => rule === 'actor-army'),
    ),
    ...(actor === undefined ? [{ name: 'actor-unknown', spans: [] } as const] : []),
    ...(alone && countries.size > 0 ? [{ name: 'own-country-only', spans: [] } as const] : []),
    ...(alone ? [{ name: 'nobody-foreign', spans: [] } as const] : []),
  ]
}

/** In "Foreign Legion" the word is part of a name. */
const foreigners = (index: Index): readonly Hit[] =>
  concept(index, 'foreign').filter(
    (hit) => !ofKind(index, 'group').some((group) => gap(group, hit) === 0),
  )

const counterSignals = ({ actor, targets }: Roles, index: Index): readonly Found[] => [
  // "To avoid a call-up" is said of many who recruit abroad.
  ...single(
    isElsewhere(actor?.value, targets.length, index) ? 'domestic-too' : 'domestic',
    concept(index, 'domestic'),
  ),
  // Two words of another sense are no accident.
  ...concept(index, 'other')
    .slice(0, 2)
    .flatMap((hit) => single('other-sense', [hit])),
  ...(isArmed(actor)
    ? []
    : single(
        'terrorist-group',
        ofKind(index, 'group').filter(({ label }) => TERRORIST_GROUPS.has(label.name)),
      )),
  ...single('penalty', concept(index, 'penalty')),
  ...single('spying', particle(index, 'spying')),
  ...civilWork(index),
]

/** An army or company recruits, whatever group is named beside it. */
const isArmed = (actor: Roles['actor']): boolean =>
  actor?.spans.some(({ rule }) => ARMED_RULES.has(rule)) ?? false
const ARMED_RULES = new Set(['actor-army', 'actor-group', 'actor-fight-for', 'actor-staff'])

const isElsewhere = (actor: string | undefined, targets: number, index: Index): boolean =>
  targets > 0 && LIKELY_ACTORS.has(actor ?? '') && hasConcept(index, 'recruit', 'lure', 'ad')

/** "Moscow recruits Indian workers": no word of an army, and a trade beside the verb. */
const civilWork = (index: Index): readonly Found[] => {
  const wars = concept(index, 'front')
  const isToWar = (verb: Hit) => wars.some((war) => gap(war, verb) <= TO_WAR_REACH)
  const isWarlike =
    hasConcept(index, 'military', 'mercenary', 'join') ||
    ofKind(index, 'group').length > 0 ||
    concept(index, 'lure').some(isToWar)
  if (isWarlike) return []
  const civil = concept(index, 'recruit').filter((verb) => !isToWar(verb))
  return pair('civil-work', civil, particle(index, 'labour'), TRADE_REACH)
}

const TRADE_REACH = 30
/** "Called to the war". */
const TO_WAR_REACH = 20
