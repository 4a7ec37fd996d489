/**
 * Who recruits: the state or group that most speaks for, with a prior for the states that recruit
 * abroad. Whom it recruits and where the fighting is, is read in `roles.ts`.
 */
import {
  GROUP_STATES,
  NAMESAKES,
  OPPONENTS,
  BROKERS,
  FRONT_REGIONS,
  PROXIES,
  STATE_FORCES,
  TERRORIST_GROUPS,
  WAR_ZONES,
} from './groups.ts'
import type { Mention } from './mentions.ts'
import {
  concept,
  concepts,
  gap,
  hasConcept,
  hasMedium,
  merged,
  named,
  ofKind,
  particle,
  type Index,
} from './proximity.ts'
import type { Reading } from './reading.ts'
import type { Named, Span } from './roles.ts'
import type { Hit } from './words.ts'

type Actor = Named & { readonly score: number }

/** How likely a state is to be the recruiter, before a word of the sentence is weighed. */
const PRIORS: Readonly<Record<string, number>> = { RU: 1.6, UA: 0.5 }
/** States that recruit abroad so often that to recruit is to recruit for war. */
export const LIKELY_ACTORS: ReadonlySet<string> = new Set(Object.keys(PRIORS))
/**
 * States that are known to have sought foreigners for their forces or wars since 2011. Of another
 * state, to stand before a word for recruiting says less: its citizens are recruited.
 */
const SEEKERS: ReadonlySet<string> = new Set(
  'RU UA BY AE SA QA TR IR IL SY LY SD YE ER ET RW UG CD AZ MM US GB FR ES DE PL AU CA'.split(' '),
)
const NOT_A_SEEKER = -0.4
/** Of a state beside one that recruits abroad. */
const NOT_LIKELIEST = -0.4
const ACTOR_MIN = 1.4
/** Enough for a state that has a prior: it is named, and nothing speaks against it. */
const LIKELY_ACTOR_MIN = 0.7
const GROUP_JOIN_REACH = 6

export function findActor(
  mentions: readonly Mention[],
  reading: Reading,
  index: Index,
): Actor | undefined {
  return (
    actorOf(mentions, reading, index) ??
    soleArmy(mentions, index) ??
    unnamed(mentions, reading, index)
  )
}

/**
 * Where nobody is named: who is offered roubles for a war, or led away to the front in Ukraine,
 * fights for Russia far oftener than not; foreign mercenaries and the Gulf are hired and payer.
 */
const unnamed = (
  mentions: readonly Mention[],
  { leadEnd }: Reading,
  index: Index,
): Actor | undefined => {
  if (ofKind(index, 'group').length > 0 || !mentions.some(isSought)) return undefined
  const isHired = hasConcept(index, 'mercenary')
  const isRecruited = hasConcept(index, 'recruit')
  const town = ofKind(index, 'region').find(({ label }) => FRONT_REGIONS[label.name] === 'UA')
  const front = town ?? mentions.find(({ code }) => code === OPPONENTS['RU'])?.hit
  const isWar = hasConcept(index, 'front') || town !== undefined
  const [roubles] = named(index, 'currency', 'RUB')
  if (isWar && roubles !== undefined && roubles.start < leadEnd) return guessed('RU', roubles)
  const isLed = hasConcept(index, ...LED_AWAY) || (isRecruited && !isHired)
  if (isWar && isLed && front !== undefined && front.start < leadEnd)
    return guessed(hasMedium(index, 'embassy') ? 'UA' : 'RU', front)
  const payer = mentions.find(({ code }) => PAYMASTERS.has(code))
  return payer !== undefined && (isHired || isRecruited)
    ? guessed(payer.code, payer.hit)
    : undefined
}

const LED_AWAY = ['lure', 'job']
const PAYMASTERS: ReadonlySet<string> = new Set(['AE'])

/** Neither the battlefield nor who pays. */
const isSought = ({ code }: Mention): boolean => code !== OPPONENTS['RU'] && !PAYMASTERS.has(code)

const guessed = (value: string, { start, end }: Hit): Actor => ({
  value,
  score: 0,
  spans: [{ start, end, rule: 'actor-unnamed' }],
})

/**
 * One country is named, and an army word stands beside it, or somewhere with no word of war
 * or hire: the army is its own.
 */
const soleArmy = (mentions: readonly Mention[], index: Index): Actor | undefined => {
  const [first] = mentions
  if (!first || mentions.some(({ code }) => code !== first.code)) return undefined
  const owner =
    mentions.find(({ army }) => army !== undefined) ?? (isPeaceful(index) ? first : undefined)
  if (!owner || owner.code.length !== 2) return undefined
  const { start, end } = owner.hit
  return { value: owner.code, score: 0, spans: [{ start, end, rule: 'actor-sole-army' }] }
}

const isPeaceful = (index: Index): boolean =>
  hasConcept(index, 'military') &&
  !hasConcept(index, 'front', 'mercenary') &&
  ofKind(index, 'group').length === 0

type Candidate = {
  value: string
  score: number
  spans: (Span & { weight: number })[]
  rules: Set<string>
}

const actorOf = (
  mentions: readonly Mention[],
  reading: Reading,
  index: Index,
): Actor | undefined => {
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
  const isLikelyNamed = mentions.some(({ code }) => LIKELY_ACTORS.has(code))
  for (const mention of mentions) weighMention(mention, free.has(mention.code), isLikelyNamed, add)
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
  const master = candidates.get(BROKERS[best.value] ?? '')
  if (master !== undefined && master.spans.length > 0) best = master
  const spans = best.spans.toSorted((a, b) => b.weight - a.weight)
  const { value, score } = best
  const state = GROUP_STATES[value]
  const owner = mentions.find(({ code }) => code === state)
  const isState = STATE_FORCES.has(value) || (PROXIES.has(value) && owner !== undefined)
  if (state === undefined || !isState) return { value, score, spans }
  const { start, end } = owner?.hit ?? spans[0]!
  return { value: state, score, spans: [{ start, end, rule: 'actor-state-force' }, ...spans] }
}

const leastFor = (value: string): number =>
  PRIORS[value] === undefined ? ACTOR_MIN : LIKELY_ACTOR_MIN

type Add = (value: string, weight: number, rule: string, start: number, end: number) => void

const weighMention = (mention: Mention, free: boolean, isLikelyNamed: boolean, add: Add): void => {
  const { code, hit, army, subjectOf: verb } = mention
  if (code.length !== 2 || isTheatre(mention)) return
  if (army !== undefined) {
    // Beside a state that recruits abroad, soldiers of one that does not are whom it recruits.
    const isRecruited = isLikelyNamed && !SEEKERS.has(code)
    const isTold = mention.authority && mention.subjectOf === undefined
    const weight = isRecruited ? 0.9 : isTold ? 1.2 : 2
    add(code, weight, 'actor-army', Math.min(hit.start, army.start), Math.max(hit.end, army.end))
  }
  const isUnlikely = isLikelyNamed && !LIKELY_ACTORS.has(code)
  const seeks = (SEEKERS.has(code) ? 0 : NOT_A_SEEKER) + (isUnlikely ? NOT_LIKELIEST : 0)
  if (verb !== undefined && mention.first)
    add(code, 1.2 + seeks, 'actor-subject', hit.start, hit.end)
  else if (verb !== undefined) add(code, 0.8 + seeks, 'actor-verb', hit.start, hit.end)
  if (mention.staff !== undefined && SEEKERS.has(code) && !mention.located)
    add(code, 1, 'actor-staff', hit.start, hit.end)
  if (mention.embassy !== undefined) {
    add(code, 0.8, 'actor-embassy', hit.start, hit.end)
  }
  if (mention.agent) add(code, 1.5, 'actor-agent', hit.start, hit.end)
  if (mention.forIt) add(code, 1.5, 'actor-fight-for', hit.start, hit.end)
  // "The Ukrainian front" is a place, and the Russian one an army's.
  if (mention.ownFront && LIKELY_ACTORS.has(code) && !WAR_ZONES.has(code))
    add(code, 1, 'actor-front', hit.start, hit.end)
  if (mention.against) add(code, -1.5, 'actor-against', hit.start, hit.end)
  const opponent = mention.against ? OPPONENTS[code] : undefined
  if (opponent !== undefined) add(opponent, 0.3, 'actor-opponent', hit.start, hit.end)
  if (!free) add(code, -0.4, 'actor-located', hit.start, hit.end)
  if ((PRIORS[code] ?? 0) > 0 && !mention.against) {
    add(code, 0.1, 'actor-likely', hit.start, hit.end)
  }
  if (mention.inTitle && mention.first && !mention.located && !isTeller(mention)) {
    add(code, 0.5, 'actor-title', hit.start, hit.end)
  }
  if ((PRIORS[code] ?? 0) > 0 && !mention.located && !mention.against) {
    add(code, 0.3, 'actor-named', hit.start, hit.end)
  }
}

/** "The war in Ukraine" and "near Donetsk" say where, and not who. */
const isTheatre = ({ code, warOf, frontName, army, forIt }: Mention): boolean =>
  WAR_ZONES.has(code) && (frontName || (warOf && army === undefined && !forIt))

/** Who investigates, or says what happened. */
const isTeller = ({ inquires, authority }: Mention): boolean => inquires || authority

const weighGroups = (
  mentions: readonly Mention[],
  reading: Reading,
  index: Index,
  add: Add,
): void => {
  const cues = merged(
    concepts(index, 'recruit', 'join', 'mercenary', 'ad', 'volunteer', 'military'),
    ofKind(index, 'medium'),
  )
  const joins = merged(concept(index, 'join'), particle(index, 'for'))
  for (const hit of ofKind(index, 'group')) {
    if (hit.start >= reading.leadEnd || TERRORIST_GROUPS.has(hit.label.name)) continue
    const near = cues.some((cue) => gap(cue, hit) <= reading.reach)
    if (!near) continue
    const owner = otherOwner(hit, mentions, reading)
    if (owner !== undefined) {
      add(owner.code, 2.4, 'actor-army', owner.hit.start, Math.max(owner.hit.end, hit.end))
      continue
    }
    const name = nameOf(hit.label.name, mentions)
    add(name, isLinked(hit, reading) ? 1.4 : 2.4, 'actor-group', hit.start, hit.end)
    if (joins.some((join) => gap(join, hit) <= GROUP_JOIN_REACH))
      add(name, 0.6, 'actor-group-joined', hit.start, hit.end)
    if (hit.start < reading.titleEnd) add(name, 0.5, 'actor-group-title', hit.start, hit.end)
  }
}

/** "A Houthi-linked firm" is not the group. */
const isLinked = ({ end }: Hit, { text }: Reading): boolean =>
  /^-(linked|affiliated|backed|aligned|nah|gesch|verb|gelieerd|relaterad|kopplad)/.test(
    text.text.slice(end, end + LINK_CHARS),
  )
const LINK_CHARS = 12

const nameOf = (group: string, mentions: readonly Mention[]): string => {
  const namesake = NAMESAKES[group]
  const isNamed = (force: string) => mentions.some(({ code }) => code === GROUP_STATES[force])
  return namesake !== undefined && !isNamed(group) && isNamed(namesake) ? namesake : group
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
