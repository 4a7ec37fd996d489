/**
 * Who might be the recruiter, and what in the text speaks for or against each: the states and
 * groups of an item with their cues, named and without a weight. What a cue is worth is in
 * `actor-weights.ts`.
 */
import type { CueName } from './actor-weights.ts'
import { isBacker } from './compounds.ts'
import { groupCues } from './group-cues.ts'
import type { Mention } from './mentions.ts'
import { ofKind, type Index } from './proximity.ts'
import type { Reading } from './reading.ts'
import { isState, HIRERS, LIKELY_ACTORS, OPPONENTS, SEEKERS, WAR_ZONES } from './states.ts'
import { isCaptive, unnamedCues } from './unnamed.ts'

export type Place = { readonly start: number; readonly end: number }

/** `value`: an ISO code or a group's name. `cues`: each kind once, with where it was read. */
export type Candidate = { readonly value: string; readonly cues: ReadonlyMap<CueName, Place> }

/** Said of one who might recruit; `place` is what a reader is shown. */
export type AddCue = (value: string, cue: CueName, place: Place) => void

export function candidatesOf(
  mentions: readonly Mention[],
  reading: Reading,
  index: Index,
): readonly Candidate[] {
  const known = new Map<string, Map<CueName, Place>>()
  const add: AddCue = (value, cue, { start, end }) => {
    const cues = known.get(value) ?? new Map<CueName, Place>()
    known.set(value, cues)
    // The same kind of cue said twice is not twice as true.
    if (!cues.has(cue)) cues.set(cue, { start, end })
  }
  const states = mentions.filter(({ code }) => isState(code))
  const isLikelyNamed = states.some(({ code }) => LIKELY_ACTORS.has(code))
  for (const mention of states) {
    if (isBacker(mention.hit, reading)) add(mention.code, 'backer', mention.hit)
    else mentionCues(mention, isLikelyNamed, add)
    if (!isLikelyNamed && isHirer(mention, mentions)) add(mention.code, 'hirer', mention.hit)
    if (!isLikelyNamed && isHirersWar(mention)) add(mention.code, 'destination', mention.hit)
  }
  wholeCues(states, mentions, add)
  headlineCues(states, reading, index, add)
  groupCues(mentions, reading, index, add)
  unnamedCues(mentions, reading, index, add)
  accusedCues(states, reading, known, add)
  return [...known].map(([value, cues]) => ({ value, cues })).filter(isPossible)
}

const mentionCues = (mention: Mention, isLikelyNamed: boolean, add: AddCue): void => {
  const { code, hit, army, subjectOf, staff, embassy } = mention
  const say = (cue: CueName, place: Place = hit) => add(code, cue, place)
  const isSeeker = SEEKERS.has(code)
  const isUnlikely = !isSeeker || (isLikelyNamed && !LIKELY_ACTORS.has(code))
  if (army !== undefined) {
    const around = { start: Math.min(hit.start, army.start), end: Math.max(hit.end, army.end) }
    // Beside a state that recruits abroad, soldiers of one that does not are whom it recruits.
    if (isLikelyNamed && !isSeeker) say('army-of-others', around)
    else say(mention.authority && subjectOf === undefined ? 'army-told' : 'army', around)
  }
  if (subjectOf !== undefined && mention.first) say(isUnlikely ? 'subject-beside' : 'subject')
  else if (subjectOf !== undefined) say(isUnlikely ? 'verb-beside' : 'verb')
  if (staff !== undefined && isSeeker && !mention.located) say('staff')
  if (embassy !== undefined) say('embassy')
  if (mention.agent) say('agent')
  if (mention.forIt) say('fight-for')
  // "The Ukrainian front" is a place, and the Russian one an army's.
  if (mention.ownFront && LIKELY_ACTORS.has(code) && !WAR_ZONES.has(code)) say('front')
  if (mention.bound) say('bound')
  if (mention.against) say('against')
  const opponent = mention.against ? OPPONENTS[code] : undefined
  if (opponent !== undefined) add(opponent, 'opponent', hit)
  const isTeller = mention.inquires || mention.authority
  if (mention.inTitle && mention.first && !mention.located && !isTeller) say('title')
  if (mention.inquires) say('inquires')
  if (mention.authority) say('authority')
}

/** "Israel offers Ethiopian refugees papers": no verb of recruiting is needed. */
const isHirer = (mention: Mention, mentions: readonly Mention[]): boolean =>
  HIRERS.has(mention.code) &&
  mention.inTitle &&
  !mention.located &&
  !mention.authority &&
  mentions.some(({ code }) => !HIRERS.has(code) && code !== OPPONENTS[mention.code])

/** "Syrians sign up to fight in Azerbaijan": of a state that is at war and pays foreigners. */
const isHirersWar = ({ code, located, bound, service, front }: Mention): boolean =>
  HIRERS.has(code) && (located || bound) && (service ?? front) !== undefined

/** What holds of all mentions of a state together. */
const wholeCues = (states: readonly Mention[], mentions: readonly Mention[], add: AddCue): void => {
  for (const [code, own] of Map.groupBy(states, (mention) => mention.code)) {
    const say = (cue: CueName) => add(code, cue, own[0]!.hit)
    say(priorOf(code))
    if (own.every(({ located }) => located)) say('located')
    else if (own.some(({ located, against }) => !located && !against)) say('named')
    if (own.every(({ isPeople }) => isPeople)) say('people')
    if (own.every(isTheatre)) say('theatre')
    if (own.every(isFought)) say('fought')
    if (mentions.every((other) => other.code === code)) say('sole')
  }
}

/**
 * Of two sides at war the headline tells what one does; the other is named in the lead, or as whom
 * to fight. Where prisoners are told of, the one that acts has taken them.
 */
const headlineCues = (
  states: readonly Mention[],
  { titleEnd }: Reading,
  index: Index,
  add: AddCue,
): void => {
  if (isCaptive(index) || ofKind(index, 'group').some(({ start }) => start < titleEnd)) return
  for (const mention of states) {
    const foe = states.filter(({ code }) => code === OPPONENTS[mention.code])
    const isBesides = foe.every((other) => !other.inTitle || isObject(other, mention))
    if (foe.length > 0 && isBesides && isActor(mention)) add(mention.code, 'headline', mention.hit)
  }
}

/** "Ukrainian brigade seeks foreigners to fight Russian forces": behind it, and idle. */
const isObject = (other: Mention, { first, subjectOf, army, hit }: Mention): boolean =>
  first &&
  (subjectOf ?? army) !== undefined &&
  other.hit.start > hit.end &&
  other.subjectOf === undefined &&
  !other.agent

const isActor = ({ inTitle, located, against, inquires, authority, ...acts }: Mention): boolean =>
  inTitle &&
  !(located || against || inquires || authority) &&
  (acts.army ?? acts.subjectOf ?? acts.staff ?? acts.embassy) !== undefined

const priorOf = (code: string): CueName => {
  if (code === 'RU' || code === 'UA') return code === 'RU' ? 'is-RU' : 'is-UA'
  if (!SEEKERS.has(code)) return 'is-other'
  return WAR_ZONES.has(code) ? 'is-war-zone' : 'is-seeker'
}

/** "The war in Ukraine" and "near Donetsk" say where, and not who. */
const isTheatre = ({ code, warOf, frontName, army, forIt }: Mention): boolean =>
  WAR_ZONES.has(code) && (frontName || (warOf && army === undefined && !forIt))

/** "Volunteers for the fight against Russia", and not "anger at a Russian channel". */
const isFought = ({ against, service, front }: Mention): boolean =>
  against && (service ?? front) !== undefined

/** "Moscow says the men were recruited by Kyiv": who tells of what the other side does. */
const accusedCues = (
  states: readonly Mention[],
  { text, wordEnd }: Reading,
  known: ReadonlyMap<string, ReadonlyMap<CueName, Place>>,
  add: AddCue,
): void => {
  for (const { code, hit, inTitle, inquires, authority } of states) {
    const opponent = known.get(OPPONENTS[code] ?? '')
    if (opponent === undefined || ![...opponent.keys()].some(isAct)) continue
    const isSource = inTitle && text.text[wordEnd(hit.end)] === ':'
    if (inquires || authority || isSource) add(code, 'accuses', hit)
    if (![...known.get(code)!.keys()].some(isAct)) add(code, 'idle', hit)
  }
}

/** Of Russia it is enough to be named, of Ukraine to be more than the place; others have to act. */
const isPossible = ({ value, cues }: Candidate): boolean => {
  const enough = ENOUGH[value]
  return (enough !== undefined && cues.has(enough)) || [...cues.keys()].some(isAct)
}
const ENOUGH: Readonly<Record<string, CueName>> = { RU: 'is-RU', UA: 'named' }

/** What somebody does, or what is done for him: more than being named. */
const isAct = (cue: CueName): boolean => ACTS.has(cue)
const ACTS: ReadonlySet<CueName> = new Set<CueName>([
  'army',
  'army-told',
  'army-of-others',
  'subject',
  'subject-beside',
  'verb',
  'verb-beside',
  'staff',
  'embassy',
  'agent',
  'fight-for',
  'opponent',
  'force',
  'group',
  'payer',
  'hirer',
  'destination',
  'backer',
  'foe-unnamed',
  'is-unnamed-RU',
])
