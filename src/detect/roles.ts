/**
 * Which part each country or group plays: who recruits, whom, and where the fighting is. Reads
 * nearness, particles and case endings, with a prior for the states that recruit abroad. Knows
 * nothing of levels.
 */
import { GROUP_STATES, STATE_FORCES, TERRORIST_GROUPS } from './groups.ts'
import { mentionOf, type Mention } from './mentions.ts'
import { concept, gap, ofKind, particle, type Index } from './proximity.ts'
import type { Reading } from './reading.ts'
import type { Hit } from './words.ts'

/** A country, region or group with the spans it was read from, the best first. */
export type Named<T extends string = string> = {
  readonly value: T
  readonly spans: readonly Span[]
}
export type Span = { readonly start: number; readonly end: number; readonly rule: string }

export type Roles = {
  readonly actor?: Named & { readonly score: number }
  readonly targets: readonly Named[]
  readonly similarIn: readonly Named[]
  readonly fronts: readonly Named[]
  /** Every country named in the lead, actor included. */
  readonly countries: ReadonlySet<string>
}

/** How likely a state is to be the recruiter, before a word of the sentence is weighed. */
const PRIORS: Readonly<Record<string, number>> = { RU: 1.6, UA: 0.5 }
/** States that recruit abroad so often that to recruit is to recruit for war. */
export const LIKELY_ACTORS: ReadonlySet<string> = new Set(Object.keys(PRIORS))
const ACTOR_MIN = 1.4
/** Enough for a state that has a prior: it is named, and nothing speaks against it. */
const LIKELY_ACTOR_MIN = 0.7
const SIMILAR_REACH = 90
const GROUP_JOIN_REACH = 6

export function readRoles(reading: Reading, index: Index): Roles {
  // "Radio Free Europe" and "New York Times" are who tells, not where.
  const outlets = ofKind(index, 'source')
  const places = ofKind(index, 'place').filter(
    (place, i, all) => !outlets.some((outlet) => isInside(place, outlet)) && !isTail(place, all, i),
  )
  const mentions = places
    .map((hit) => mentionOf(hit, places, reading, index))
    .filter(({ attribute }) => !attribute)
  const actor = actorOf(mentions, reading, index) ?? soleArmy(mentions)
  const own = ownStates(actor?.value)
  const similar = particle(index, 'similar')
  const isSimilar = ({ hit }: Mention) =>
    similar.some(({ end }) => hit.start >= end && hit.start - end < SIMILAR_REACH)
  const fronts = mentions.filter((mention) => isFront(mention, own, mentions))
  const frontCodes = new Set(fronts.map(({ code }) => code))
  const others = mentions.filter(({ code, via }) => !via && !own.has(code) && !frontCodes.has(code))
  const passing = othersOnly(others, isSimilar)
  return {
    ...(actor === undefined ? {} : { actor }),
    targets: withoutVagueRegions(
      grouped(withoutBackground(others.filter(({ code }) => !passing.has(code))), 'target'),
    ),
    similarIn: grouped(
      others.filter(({ code }) => passing.has(code)),
      'similar-in',
    ),
    fronts: grouped(fronts, 'front'),
    countries: new Set(mentions.map(({ code }) => code).filter((code) => code.length === 2)),
  }
}

const isInside = (inner: Hit, outer: Hit): boolean =>
  outer.start < inner.start && inner.end <= outer.end

/** Latin *American*, Zuid-*Afrika*: begins inside a longer name. */
const isTail = ({ start, label }: Hit, places: readonly Hit[], i: number): boolean => {
  const before = places.slice(Math.max(0, i - 2), i)
  return before.some((other) => other.label !== label && other.start < start && start < other.end)
}

/** One country is named, and an army word stands beside it: the army is its own. */
const soleArmy = (mentions: readonly Mention[]): Roles['actor'] => {
  const [first] = mentions
  const owner = mentions.find(({ army }) => army !== undefined)
  if (!first || !owner || mentions.some(({ code }) => code !== first.code)) return undefined
  const { start, end } = owner.hit
  return { value: owner.code, score: 0, spans: [{ start, end, rule: 'actor-sole-army' }] }
}

type Candidate = {
  value: string
  score: number
  spans: (Span & { weight: number })[]
  rules: Set<string>
}

const actorOf = (mentions: readonly Mention[], reading: Reading, index: Index): Roles['actor'] => {
  const candidates = new Map<string, Candidate>()
  const add = (value: string, weight: number, rule: string, start: number, end: number) => {
    const candidate = candidates.get(value) ?? {
      value,
      score: PRIORS[value] ?? 0,
      spans: [],
      rules: new Set(),
    }
    candidates.set(value, candidate)
    // The same kind of cue said twice is not twice as true.
    if (candidate.rules.has(rule)) return
    candidate.rules.add(rule)
    candidate.score += weight
    if (weight > 0) candidate.spans.push({ start, end, rule, weight })
  }
  const free = new Set(mentions.filter(({ located }) => !located).map(({ code }) => code))
  for (const mention of mentions) weighMention(mention, free.has(mention.code), add)
  weighGroups(mentions, reading, index, add)
  let best: Candidate | undefined
  for (const candidate of candidates.values()) {
    if (candidate.spans.length === 0 || candidate.score < leastFor(candidate.value)) continue
    if (best === undefined || candidate.score > best.score) best = candidate
  }
  if (best === undefined) return undefined
  const group = [...candidates.values()].find(
    ({ value, rules }) => GROUP_STATES[value] === best?.value && rules.has('actor-group-title'),
  )
  // Of a group in the headline and its state, the group is who recruits.
  if (group !== undefined) best = group
  const state = STATE_FORCES.has(best.value) ? GROUP_STATES[best.value] : undefined
  const named = state === undefined ? undefined : mentions.find(({ code }) => code === state)
  const { start, end } = named?.hit ?? best.spans[0]!
  const spans = best.spans.toSorted((a, b) => b.weight - a.weight)
  if (state === undefined || named === undefined)
    return { value: best.value, score: best.score, spans }
  return {
    value: state,
    score: best.score,
    spans: [{ start, end, rule: 'actor-state-force' }, ...spans],
  }
}

const leastFor = (value: string): number =>
  PRIORS[value] === undefined ? ACTOR_MIN : LIKELY_ACTOR_MIN

type Add = (value: string, weight: number, rule: string, start: number, end: number) => void

const weighMention = (mention: Mention, free: boolean, add: Add): void => {
  const { code, hit, army, subjectOf: verb } = mention
  if (code.length !== 2) return
  if (army !== undefined) {
    const weight = mention.authority && mention.subjectOf === undefined ? 1.2 : 2
    add(code, weight, 'actor-army', Math.min(hit.start, army.start), Math.max(hit.end, army.end))
  }
  if (verb !== undefined && mention.first) add(code, 1.2, 'actor-subject', hit.start, hit.end)
  else if (verb !== undefined) add(code, 0.8, 'actor-verb', hit.start, hit.end)
  if (mention.staff !== undefined) add(code, 1, 'actor-staff', hit.start, hit.end)
  if (mention.embassy !== undefined) {
    add(code, 0.8, 'actor-embassy', hit.start, hit.end)
  }
  if (mention.forIt) add(code, 1.5, 'actor-fight-for', hit.start, hit.end)
  if (mention.against) add(code, -1.5, 'actor-against', hit.start, hit.end)
  if (!free) add(code, -0.4, 'actor-located', hit.start, hit.end)
  if ((PRIORS[code] ?? 0) > 0 && !mention.against) {
    add(code, 0.1, 'actor-likely', hit.start, hit.end)
  }
  if (mention.inTitle && mention.first && !mention.located && !mention.inquires) {
    add(code, 0.5, 'actor-title', hit.start, hit.end)
  }
  if ((PRIORS[code] ?? 0) > 0 && !mention.located && !mention.against) {
    add(code, 0.3, 'actor-named', hit.start, hit.end)
  }
}

const weighGroups = (
  mentions: readonly Mention[],
  reading: Reading,
  index: Index,
  add: Add,
): void => {
  const cues = ['recruit', 'join', 'mercenary', 'ad', 'volunteer', 'military'].flatMap((name) =>
    concept(index, name),
  )
  cues.push(...ofKind(index, 'medium'))
  const joins = [...concept(index, 'join'), ...particle(index, 'for')]
  for (const hit of ofKind(index, 'group')) {
    if (hit.start >= reading.leadEnd || TERRORIST_GROUPS.has(hit.label.name)) continue
    const near = cues.some((cue) => gap(cue, hit) <= reading.reach)
    if (!near) continue
    const owner = otherOwner(hit, mentions, reading)
    if (owner !== undefined) {
      add(owner.code, 2.4, 'actor-army', owner.hit.start, Math.max(owner.hit.end, hit.end))
      continue
    }
    add(hit.label.name, 2.4, 'actor-group', hit.start, hit.end)
    if (joins.some((join) => gap(join, hit) <= GROUP_JOIN_REACH))
      add(hit.label.name, 0.6, 'actor-group-joined', hit.start, hit.end)
    if (hit.start < reading.titleEnd)
      add(hit.label.name, 0.5, 'actor-group-title', hit.start, hit.end)
  }
}

/** The Ukrainian "Foreign Legion": a force of that name, but another state's. */
const otherOwner = (
  group: Hit,
  mentions: readonly Mention[],
  { wordEnd }: Reading,
): Mention | undefined =>
  STATE_FORCES.has(group.label.name)
    ? mentions.find(
        ({ hit, code }) =>
          LIKELY_ACTORS.has(code) &&
          code !== GROUP_STATES[group.label.name] &&
          (hit.start < group.start
            ? wordEnd(hit.end) + 1 === group.start
            : wordEnd(group.end) + 1 === hit.start),
      )
    : undefined

/** The actor itself and, of a group, its state. */
const ownStates = (actor: string | undefined): ReadonlySet<string> => {
  if (actor === undefined) return new Set()
  const state = GROUP_STATES[actor]
  return new Set(state === undefined ? [actor] : [actor, state])
}

/** Wars in which the other side is never where the recruits come from. */
const OPPONENTS: Readonly<Record<string, string>> = { RU: 'UA', UA: 'RU' }

const isFront = (
  { code, front, service, located, from, against, hit }: Mention,
  own: ReadonlySet<string>,
  mentions: readonly Mention[],
): boolean => {
  if (own.has(code) || code.length !== 2) return false
  if ([...own].some((state) => OPPONENTS[state] === code)) return true
  if (own.size === 0 && code === 'UA') return true
  if (against) return true
  if (!WAR_ZONES.has(code)) return false
  // "La guerra de Sudán".
  if (front !== undefined && front.end <= hit.start && gap(front, hit) <= WAR_OF_GAP) return true
  if (from) return false
  if (front !== undefined && (located || gap(front, hit) <= FRONT_GAP)) return true
  if (service !== undefined && located) return true
  // "Syrians recruited in adverts to serve in Libya": who is sought is named elsewhere.
  const isPlace = (other: string) =>
    mentions.every((mention) => mention.code !== other || mention.located || mention.bound)
  return isPlace(code) && mentions.some((other) => !own.has(other.code) && !isPlace(other.code))
}

const FRONT_GAP = 4
const WAR_OF_GAP = 8
const WAR_ZONES = new Set('UA SD SY LY YE ML CF BF NE MZ CD HT SS PS'.split(' '))

const othersOnly = (
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
  const plain = mentions.filter(({ authority, job, bound }) => !authority && !job && !bound)
  if (plain.length === 0) return mentions
  const codes = new Set(plain.map(({ code }) => code))
  return mentions.filter(({ code }) => codes.has(code))
}

/** A region stands for its countries, until they are named. */
const withoutVagueRegions = (targets: readonly Named[]): readonly Named[] => {
  const countries = targets.filter(({ value }) => value.length === 2)
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
