/**
 * What speaks for and against an item being a report: named signals, each with the words it was
 * read from. What a signal is worth is in `rules.ts`.
 */
import type { Medium } from '../types/reports.ts'
import { TERRORIST_GROUPS } from './groups.ts'
import { onlineAds } from './media.ts'
import { concept, nearest, ofKind, type Index } from './proximity.ts'
import type { Reading } from './reading.ts'
import type { Roles, Span } from './roles.ts'
import type { Hit } from './words.ts'

const SIGNALS = [
  'recruit-military',
  'join-military',
  'contract-military',
  'mercenary',
  'volunteer-war',
  'group',
  'recruit-front',
  'recruit-abroad',
  'ad-military',
  'ad',
  'online-ad',
  'print',
  'channel',
  'broadcast',
  'intermediary',
  'ad-in-title',
  'pay',
  'lure',
  'citizenship',
  'job',
  'foreign',
  'target-country',
  'target-region',
  'target-in-title',
  'actor',
  'actor-army',
  'actor-unknown',
  'no-act',
  'no-recruiting',
  'own-country-only',
  'nobody-foreign',
  'domestic',
  'other-sense',
  'terrorist-group',
  'penalty',
  'unsure-words',
] as const
export type SignalName = (typeof SIGNALS)[number]

export type Found = {
  readonly name: SignalName
  readonly spans: readonly Span[]
  /** A stem was confirmed by one speaker only. */
  readonly unsure?: boolean
}

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
    ...missing('no-act', ACTS, [...recruiting, ...advertising]),
    ...missing('no-recruiting', RECRUITING, recruiting),
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
  'volunteer-war',
  'recruit-front',
  'ad',
  'online-ad',
  'print',
])

/** Words of recruiting themselves, beside an army word: an army that advertises may sell a show. */
const RECRUITING: ReadonlySet<SignalName> = new Set<SignalName>([
  'recruit-military',
  'join-military',
  'contract-military',
  'volunteer-war',
  'recruit-front',
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
  const act = ['recruit', 'join', 'contract', 'volunteer', 'mercenary', 'ad', 'lure']
  const force = ['military', 'mercenary', 'front', 'volunteer', 'contract']
  const state = ['place:RU', 'place:UA', 'group']
  return (
    act.some((name) => index.has(`concept:${name}`)) &&
    (force.some((name) => index.has(`concept:${name}`)) || state.some((name) => index.has(name)))
  )
}

const recruitingSignals = ({ reach }: Reading, index: Index, roles: Roles): readonly Found[] => {
  const of = (...names: string[]) => names.flatMap((name) => concept(index, name)).toSorted(byPlace)
  const force = [...of('military', 'mercenary'), ...ofKind(index, 'group')].toSorted(byPlace)
  const near = reach * JOIN_SHARE
  return [
    ...pair('recruit-military', of('recruit'), force, reach),
    ...pair('join-military', of('join'), force, near),
    ...pair('contract-military', of('contract'), force, near),
    ...single('mercenary', of('mercenary')),
    ...pair('volunteer-war', of('volunteer'), of('military', 'front', 'recruit', 'join'), reach),
    ...pair('group', ofKind(index, 'group'), of('recruit', 'join', 'ad', 'mercenary'), reach),
    ...pair('recruit-front', of('recruit', 'lure', 'join'), of('front'), reach),
    ...pair('ad-military', of('ad'), force, near),
    ...(roles.actor === undefined || (force.length === 0 && of('volunteer', 'front').length === 0)
      ? []
      : pair('recruit-abroad', of('recruit'), targetHits(index, roles), near)),
  ]
}

const targetHits = (index: Index, { targets }: Roles): readonly Hit[] => {
  const values = new Set(targets.map(({ value }) => value))
  return ofKind(index, 'place').filter(({ label }) => values.has(label.name))
}

const advertisingSignals = (reading: Reading, index: Index): readonly Found[] => {
  const { reach } = reading
  const subject = [
    ...['recruit', 'join', 'military', 'mercenary', 'volunteer', 'contract'].flatMap((name) =>
      concept(index, name),
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
  const subject = ['recruit', 'join', 'military', 'mercenary', 'contract', 'ad']
    .flatMap((name) => concept(index, name))
    .toSorted(byPlace)
  return (['pay', 'lure', 'citizenship', 'job'] as const).flatMap((name) =>
    pair(name, concept(index, name), subject, reach),
  )
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
  ...single('other-sense', concept(index, 'other')),
  ...single(
    'terrorist-group',
    ofKind(index, 'group').filter(({ label }) => TERRORIST_GROUPS.has(label.name)),
  ),
  ...single('penalty', concept(index, 'penalty')),
]

const pair = (
  name: SignalName,
  left: readonly Hit[],
  right: readonly Hit[],
  reach: number,
): readonly Found[] => {
  const found = nearest(left, right, reach)
  if (found === undefined) return []
  const unsure = found.some((hit) => hit.unsure)
  return [{ name, spans: found.map((hit) => spanOf(hit, name)), unsure }]
}

const single = (name: SignalName, hits: readonly Hit[]): readonly Found[] =>
  of(
    name,
    hits.slice(0, 2).map((hit) => spanOf(hit, name)),
  )

const of = (name: SignalName, spans: readonly Span[]): readonly Found[] =>
  spans.length === 0 ? [] : [{ name, spans: spans.slice(0, 3) }]

const spanOf = ({ start, end }: Hit, rule: string): Span => ({ start, end, rule })
const byPlace = (a: Hit, b: Hit): number => a.start - b.start
