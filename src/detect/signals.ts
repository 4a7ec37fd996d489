/**
 * What speaks for and against an item being a report: named signals, each with the words it was
 * read from. What a signal is worth is in `rules.ts`.
 */
import type { Medium } from '../types/reports.ts'
import { TERRORIST_GROUPS } from './groups.ts'
import { onlineAds } from './media.ts'
import { byPlace, of, pair, single, type Found, type SignalName } from './found.ts'
import { concept, ofKind, type Index } from './proximity.ts'
import type { Reading } from './reading.ts'
import { LIKELY_ACTORS, type Roles, type Span } from './roles.ts'
import type { Hit } from './words.ts'

const PRINT: readonly Medium[] = ['poster', 'billboard', 'leaflet', 'banner', 'newspaper']
const BROADCAST: readonly Medium[] = ['television', 'radio', 'video']
const BETWEEN: readonly Medium[] = ['agency', 'embassy', 'event', 'in-person']
const NOT_A_CHANNEL: ReadonlySet<string> = new Set([
  ...PRINT,
  ...BROADCAST,
  ...BETWEEN,
  'online-ad',
])
/** "joins the army" stands closer together than "recruits ... for the army". */
const JOIN_SHARE = 0.5

export function findSignals(reading: Reading, index: Index, roles: Roles): readonly Found[] {
  const recruiting = recruitingSignals(reading, index, roles)
  if (recruiting.length === 0) return []
  const advertising = advertisingSignals(reading, index)
  return [
    ...recruiting,
    ...advertising,
    ...(isForeignContract(recruiting, index)
      ? []
      : missing('no-act', ACTS, [...recruiting, ...advertising])),
    ...missing('no-recruiting', RECRUITING, recruiting),
    ...joinedOnly(index),
    ...of('unsure-words', unsureSpans([...recruiting, ...advertising])),
    ...conditionSignals(reading, index),
    ...roleSignals(reading, index, roles),
    ...counterSignals(reading, index),
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
  'fight-for',
  'ad',
  'online-ad',
  'print',
])

/** An army's contract is an act where foreigners sign it; else it may be a supplier's. */
const isForeignContract = (recruiting: readonly Found[], index: Index): boolean =>
  recruiting.some(({ name }) => name === 'contract-military') &&
  ['foreign', 'citizenship'].some((name) => index.has(`concept:${name}`))

/** Words of recruiting themselves, beside an army word: an army that advertises may sell a show. */
const RECRUITING: ReadonlySet<SignalName> = new Set<SignalName>([
  'recruit-military',
  'join-military',
  'contract-military',
  'lure-military',
  'volunteer-war',
  'recruit-front',
  'join-front',
  'fight-for',
  'mercenary',
  'group',
])

/** Somebody joined or fought; nobody is said to recruit, lure, offer or advertise. */
const joinedOnly = (index: Index): readonly Found[] =>
  ['recruit', 'lure', 'ad', 'job', 'agency', 'mercenary'].some((name) =>
    index.has(`concept:${name}`),
  ) || PRINT.some((name) => index.has(`medium:${name}`))
    ? []
    : [{ name: 'joined-only', spans: [] }]

const missing = (
  name: SignalName,
  wanted: ReadonlySet<SignalName>,
  found: readonly Found[],
): readonly Found[] => (found.some((one) => wanted.has(one.name)) ? [] : [{ name, spans: [] }])

const unsureSpans = (found: readonly Found[]): readonly Span[] =>
  found.flatMap(({ unsure, spans }) => (unsure === true ? spans : []))

/** Whether anything near the subject is said at all: the cheap way out for everyday news. */
export function mayRecruit(index: Index): boolean {
  const act = ['recruit', 'join', 'contract', 'volunteer', 'mercenary', 'ad', 'lure']
  const force = ['military', 'mercenary', 'front', 'volunteer', 'contract']
  const state = ['place:RU', 'place:UA', 'group']
  return (
    act.some((name) => index.has(`concept:${name}`)) &&
    (force.some((name) => index.has(`concept:${name}`)) || state.some((name) => index.has(name)))
  )
}

const recruitingSignals = ({ reach }: Reading, index: Index, roles: Roles): readonly Found[] => {
  const named = (...names: string[]) =>
    names.flatMap((name) => concept(index, name)).toSorted(byPlace)
  const force = [...named('military', 'mercenary'), ...ofKind(index, 'group')].toSorted(byPlace)
  const near = reach * JOIN_SHARE
  const prints = ofKind(index, 'medium').filter(({ label }) =>
    PRINT.some((name) => name === label.name),
  )
  return [
    ...pair('recruit-military', named('recruit'), force, reach),
    ...pair('join-military', named('join'), force, near),
    ...pair('contract-military', named('contract'), force, near),
    ...single('mercenary', named('mercenary')),
    ...pair(
      'volunteer-war',
      named('volunteer'),
      named('military', 'front', 'recruit', 'join'),
      reach,
    ),
    ...pair('group', ofKind(index, 'group'), named('recruit', 'join', 'ad', 'mercenary'), reach),
    ...pair('lure-military', named('lure'), force, near),
    ...pair('recruit-front', named('recruit', 'lure'), named('front'), reach),
    ...pair('join-front', named('join'), named('front'), reach),
    ...pair('ad-military', [...named('ad'), ...prints].toSorted(byPlace), force, near),
    ...fightFor(roles),
    ...(!isArmed(roles, force.length + named('volunteer', 'front').length)
      ? []
      : pair('recruit-abroad', named('recruit'), targetHits(index, roles), near)),
  ]
}

/** Whether recruits can only be for war: by a word of it, or by who recruits. */
const isArmed = ({ actor }: Roles, words: number): boolean =>
  actor !== undefined && (words > 0 || LIKELY_ACTORS.has(actor.value) || actor.value.length > 2)

/** "To fight for Russia" names no army, and needs none. */
const fightFor = ({ actor }: Roles): readonly Found[] =>
  of(
    'fight-for',
    (actor?.spans ?? []).filter(({ rule }) => rule === 'actor-fight-for'),
  )

const targetHits = (index: Index, { targets }: Roles): readonly Hit[] => {
  const values = new Set(targets.map(({ value }) => value))
  return ofKind(index, 'place').filter(({ label }) => values.has(label.name))
}

const advertisingSignals = (reading: Reading, index: Index): readonly Found[] => {
  const { reach } = reading
  const subject = [
    ...['recruit', 'join', 'military', 'mercenary', 'volunteer', 'contract', 'lure'].flatMap(
      (name) => concept(index, name),
    ),
    ...ofKind(index, 'group'),
  ].toSorted(byPlace)
  const media = ofKind(index, 'medium')
  const among = (names: readonly string[]) =>
    media.filter(({ label }) => names.includes(label.name))
  const ads = concept(index, 'ad')
  return [
    ...pair('ad', ads, subject, reach),
    ...pair(
      'online-ad',
      [...among(['online-ad']), ...onlineAds(index)].toSorted(byPlace),
      subject,
      reach,
    ),
    ...pair('print', among(PRINT), subject, reach),
    ...pair(
      'channel',
      media.filter(({ label }) => !NOT_A_CHANNEL.has(label.name)),
      subject,
      reach,
    ),
    ...pair('broadcast', among(BROADCAST), subject, reach),
    ...pair('intermediary', among(BETWEEN), subject, reach),
    ...single(
      'ad-in-title',
      ads.filter(({ start }) => start < reading.titleEnd),
    ),
  ]
}

const conditionSignals = ({ reach }: Reading, index: Index): readonly Found[] => {
  const subject = ['recruit', 'join', 'military', 'mercenary', 'contract', 'ad', 'front']
    .flatMap((name) => concept(index, name))
    .toSorted(byPlace)
  const pay = [...concept(index, 'pay'), ...ofKind(index, 'currency')].toSorted(byPlace)
  return [
    ...pair('pay', pay, subject, reach),
    ...(['lure', 'citizenship', 'job'] as const).flatMap((name) =>
      pair(name, concept(index, name), subject, reach),
    ),
  ]
}

const roleSignals = (
  { reach, titleEnd }: Reading,
  index: Index,
  roles: Roles,
): readonly Found[] => {
  const { actor, targets, countries } = roles
  const named = targets.filter(({ value }) => value.length === 2)
  const regions = targets.filter(({ value }) => value.length > 2)
  const foreign = pair(
    'foreign',
    concept(index, 'foreign'),
    ['recruit', 'join', 'military', 'mercenary', 'ad', 'lure', 'front']
      .flatMap((name) => concept(index, name))
      .toSorted(byPlace),
    reach,
  )
  const inTitle = targets.filter(({ spans }) => spans.some(({ start }) => start < titleEnd))
  const alone = targets.length === 0 && foreign.length === 0
  return [
    ...foreign,
    ...of(
      'target-country',
      named.flatMap(({ spans }) => spans),
    ),
    ...of(
      'target-region',
      regions.flatMap(({ spans }) => spans),
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

const counterSignals = (_reading: Reading, index: Index): readonly Found[] => [
  ...single('domestic', concept(index, 'domestic')),
  // Two words of another sense are no accident.
  ...concept(index, 'other')
    .slice(0, 2)
    .flatMap((hit) => single('other-sense', [hit])),
  ...single(
    'terrorist-group',
    ofKind(index, 'group').filter(({ label }) => TERRORIST_GROUPS.has(label.name)),
  ),
  ...single('penalty', concept(index, 'penalty')),
]
