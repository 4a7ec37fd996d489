/**
 * Which part each country or group plays: who recruits, whom, and where the fighting is. Reads
 * nearness, particles and case endings, with a prior for the states that recruit abroad. Knows
 * nothing of levels.
 */
import { findActor } from './actors.ts'
import { isBetween } from './beside.ts'
import { GROUP_STATES } from './groups.ts'
import { mentionsOf, type Mention } from './mentions.ts'
import { concept, gap, ofKind, particle, type Index } from './proximity.ts'
import type { Reading } from './reading.ts'
import { isState, OPPONENTS, SENDERS, WAR_ZONES } from './states.ts'
import type { Hit } from './words.ts'

/** A country, region or group with the spans it was read from, the best first. */
export type Named<T extends string = string> = {
  readonly value: T
  readonly spans: readonly Span[]
}
export type Span = { readonly start: number; readonly end: number; readonly rule: string }

export type Roles = {
  readonly actor?: Named
  readonly targets: readonly Named[]
  readonly similarIn: readonly Named[]
  readonly fronts: readonly Named[]
  /** Languages named that are not the actor's own. */
  readonly tongues: readonly Hit[]
  /** Fronts by their country's name, where something is said to be in it. */
  readonly battlefields: readonly Hit[]
  /** Every country named in the lead, actor included. */
  readonly countries: ReadonlySet<string>
}

const SIMILAR_REACH = 90

export function readRoles(reading: Reading, index: Index): Roles {
  const all = readMentions(reading, index)
  const mentions = all.filter(({ attribute }) => attribute === undefined)
  const actor = findActor(mentions, reading, index)
  const own = ownStates(actor?.value)
  const similar = particle(index, 'similar')
  const isSimilar = ({ hit }: Mention) =>
    similar.some(({ end }) => hit.start >= end && hit.start - end < SIMILAR_REACH)
  const fronts = mentions.filter((mention) => isFront(mention, own, mentions))
  const frontCodes = new Set(fronts.map(({ code }) => code))
  // A town of theirs at the front takes no people off the list of who is sought.
  const isSought = ({ code, isPeople }: Mention) =>
    !own.has(code) && (!frontCodes.has(code) || (isPeople && !isOpponent(code, own)))
  const sent = sentBy(mentions, index)
  const hosts = hostsOf(
    mentions.filter(({ code }) => !own.has(code)),
    reading,
    index,
  )
  const isElsewhere = ({ via, code }: Mention) => via || sent.has(code) || hosts.has(code)
  const others = mentions.filter((mention) => !isElsewhere(mention) && isSought(mention))
  const similarCodes = similarOnly(others, isSimilar)
  return {
    ...(actor === undefined ? {} : { actor }),
    targets: withoutVagueRegions(
      grouped(withoutBackground(others.filter(({ code }) => !similarCodes.has(code))), 'target'),
    ),
    similarIn: grouped(
      others.filter(({ code }) => similarCodes.has(code)),
      'similar-in',
    ),
    fronts: grouped(fronts, 'front'),
    tongues: all
      .filter(({ attribute, code }) => attribute === 'language' && !own.has(code))
      .map(({ hit }) => hit),
    battlefields: fronts.filter(({ located }) => located).map(({ hit }) => hit),
    countries: new Set(mentions.map(({ code }) => code).filter(isState)),
  }
}

/** The countries and regions of the lead, in order of place. */
export function readMentions(reading: Reading, index: Index): readonly Mention[] {
  // "Radio Free Europe" is who tells, and "Africa Corps" who recruits: not where.
  const regional = ofKind(index, 'group').filter(({ label }) => !isStateNamed(label.name))
  const names = [...ofKind(index, 'source'), ...regional]
  const places = ofKind(index, 'place').filter(
    (place, i, all) => !names.some((name) => isInside(place, name)) && !isTail(place, all, i),
  )
  return mentionsOf(places, reading, index)
}

/** Ukraine's Foreign Legion names its state. */
const isStateNamed = (group: string): boolean => GROUP_STATES[group] === 'UA'

const isInside = (inner: Hit, outer: Hit): boolean =>
  outer.start <= inner.start &&
  inner.end <= outer.end &&
  outer.end - outer.start > inner.end - inner.start

/** Latin *American*, Zuid-*Afrika*: begins inside a longer name. */
const isTail = ({ start, label }: Hit, places: readonly Hit[], i: number): boolean => {
  const before = places.slice(Math.max(0, i - 2), i)
  return before.some((other) => other.label !== label && other.start < start && start < other.end)
}

/** The actor itself and, of a group, its state. */
const ownStates = (actor: string | undefined): ReadonlySet<string> => {
  if (actor === undefined) return new Set()
  const state = GROUP_STATES[actor]
  return new Set(state === undefined ? [actor] : [actor, state])
}

const isFront = (
  { code, front, warOf, service, located, from, isPeople, against, hit }: Mention,
  own: ReadonlySet<string>,
  mentions: readonly Mention[],
): boolean => {
  if (own.has(code) || !isState(code)) return false
  if (isOpponent(code, own)) return true
  if (own.size === 0 && code === 'UA') return true
  if (against && mentions.every((other) => other.code !== code || other.against)) return true
  if (!WAR_ZONES.has(code)) return false
  if (isPeople) return false
  if (warOf) return true
  // "Ads in Syria; service near Donetsk": one war is told of, and this is not its place.
  if (from || mentions.some((other) => isOpponent(other.code, own))) return false
  if (front !== undefined && (located || gap(front, hit) <= FRONT_GAP)) return true
  if (service !== undefined && located) return true
  // "Syrians recruited in adverts to serve in Libya": who is sought is named elsewhere.
  const isPlace = (other: string) =>
    mentions.every(
      (mention) => mention.code !== other || mention.located || mention.bound || mention.forPlace,
    )
  return isPlace(code) && mentions.some((other) => !own.has(other.code) && !isPlace(other.code))
}

const isOpponent = (code: string, own: ReadonlySet<string>): boolean =>
  [...own].some((state) => OPPONENTS[state] === code)

const FRONT_GAP = 4

/**
 * "North Korean soldiers fight beside Russia's, says Seoul": sent by their state, recruited by
 * nobody, and told of by its neighbour.
 */
const sentBy = (mentions: readonly Mention[], index: Index): ReadonlySet<string> => {
  const isSent = (mention: Mention) =>
    SENDERS[mention.code] !== undefined &&
    beside(concept(index, 'military'), mention) &&
    !beside(particle(index, 'labour'), mention)
  return new Set(mentions.filter(isSent).flatMap(({ code }) => [code, SENDERS[code]!]))
}
const beside = (words: readonly Hit[], { hit }: Mention): boolean =>
  words.some((word) => gap(word, hit) <= SOLDIER_REACH)
const SOLDIER_REACH = 10

/** "Afghan refugees in Iran": where a people lives that is named just before. */
const hostsOf = (
  mentions: readonly Mention[],
  { text }: Reading,
  index: Index,
): ReadonlySet<string> => {
  const people = [...concept(index, 'foreign'), ...particle(index, 'citizen')]
  const isHost = ({ located, hit }: Mention, before: Mention | undefined) =>
    located &&
    before !== undefined &&
    !before.located &&
    (before.isPeople || people.some((word) => isBetween(word, before.hit, hit))) &&
    hit.start - before.hit.end <= HOST_REACH &&
    !/[\n.,:;]/.test(text.text.slice(before.hit.end, hit.start))
  const hosts = mentions.filter((mention, i) => isHost(mention, mentions[i - 1]))
  const elsewhere = new Set(mentions.filter(({ located }) => !located).map(({ code }) => code))
  return new Set(hosts.map(({ code }) => code).filter((code) => !elsewhere.has(code)))
}
const HOST_REACH = 25

/** Countries named only where similar ads are told of. */
const similarOnly = (
  others: readonly Mention[],
  isSimilar: (mention: Mention) => boolean,
): ReadonlySet<string> => {
  const similar = new Set<string>()
  const plain = new Set<string>()
  for (const mention of others) (isSimilar(mention) ? similar : plain).add(mention.code)
  // Where nothing else is named, the similar ads are the story.
  return plain.size === 0 ? new Set() : similar.difference(plain)
}

/**
 * A country named only as the home of an authority ("British intelligence") or as the place of a
 * promised job is no target, where another country is one.
 */
const withoutBackground = (mentions: readonly Mention[]): readonly Mention[] => {
  // "Hired to deploy to Azerbaijan": where the way leads, whatever else is said of it.
  const goals = new Set(mentions.filter(({ bound }) => bound).map(({ code }) => code))
  const plain = mentions.filter(
    ({ authority, job, code, located, isPeople }) =>
      !authority &&
      !job &&
      (isPeople || !goals.has(code)) &&
      !WORKPLACES.has(code) &&
      (located || !SPEAKERS.has(code)),
  )
  if (plain.length === 0) return mentions
  const sought = withoutRefuges(plain)
  const codes = new Set(sought.map(({ code }) => code))
  return mentions.filter(({ code }) => codes.has(code))
}

/** "Former Afghan commandos are sought. Many live in Iran": the title says who, the rest where. */
const withoutRefuges = (mentions: readonly Mention[]): readonly Mention[] => {
  const title = mentions.filter(({ inTitle }) => inTitle)
  const isSaid = title.some(({ located }) => !located) && title.every(({ code }) => isState(code))
  if (!isSaid) return mentions
  const named = new Set(
    mentions.filter(({ inTitle, located }) => inTitle || !located).map(({ code }) => code),
  )
  return mentions.filter(({ code }) => named.has(code))
}

/** States whose officials are quoted on every war, and whose citizens are seldom sought. */
const SPEAKERS: ReadonlySet<string> = new Set(['US', 'GB'])

/** Where the jobs and the firms are that such offers come from; their citizens are not sought. */
const WORKPLACES: ReadonlySet<string> = new Set(['AE', 'QA', 'SA', 'KW'])

/** A region stands for its countries, until they are named. */
const withoutVagueRegions = (targets: readonly Named[]): readonly Named[] => {
  const countries = targets.filter(({ value }) => isState(value))
  return countries.length === 0 ? targets : countries
}

const grouped = (mentions: readonly Mention[], rule: string): readonly Named[] => {
  const byCode = new Map<string, Span[]>()
  for (const { code, hit } of mentions) {
    const spans = byCode.get(code) ?? []
    byCode.set(code, spans)
    if (spans.length < SPANS_MAX) spans.push({ start: hit.start, end: hit.end, rule })
  }
  return [...byCode].map(([value, spans]) => ({ value, spans }))
}

const SPANS_MAX = 3
