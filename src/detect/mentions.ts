/**
 * One country or region named in the lead, and what stands beside it: particles, case endings,
 * army words, recruiting verbs. What part it plays is weighed in `roles.ts`.
 */
import { attributeOf, type Attribute } from './attributes.ts'
import { nearestOwn, isBetween } from './beside.ts'
import { AGENTS, type Particle } from './lexicon/particles.ts'
import { placingOf, POSTPOSITIONAL, type Placing, VERB_LAST } from './placing.ts'
import {
  around,
  concept,
  concepts,
  gap,
  indexHits,
  medium,
  ofKind,
  particle,
  type Index,
} from './proximity.ts'
import type { Reading } from './reading.ts'
import { FRONT_REGIONS } from './states.ts'
import { isInquirer, isQuoted } from './tellers.ts'
import type { Hit } from './words.ts'

export type Mention = Placing & {
  readonly hit: Hit
  readonly code: string
  readonly inTitle: boolean
  readonly first: boolean
  /** The army words that stand beside it. */
  readonly army: Hit | undefined
  /** Its recruiters or its uniform. */
  readonly staff: Hit | undefined
  readonly embassy: Hit | undefined
  readonly subjectOf: Hit | undefined
  readonly authority: boolean
  /** "Recruited by X". */
  readonly agent: boolean
  /** The front by its name (Donbas), which names neither side. */
  readonly frontName: boolean
  /** It investigates, warns, arrests or asks: what is told happens to it. */
  readonly inquires: boolean
  /** "The Russian front", "Russia's war": directly beside it. */
  readonly ownFront: boolean
  /** Words for war beside it, and for serving or fighting. */
  readonly front: Hit | undefined
  readonly service: Hit | undefined
  /** "The war in" or "of" it. */
  readonly warOf: boolean
  readonly attribute: Attribute | undefined
  /** Where a job is said to be. */
  readonly job: boolean
}

const ARMY_REACH = 14
const ARMY_OF_REACH = 8
const SUBJECT_REACH = 60
const FRONT_REACH = 25
const JOB_REACH = 40
const AUTHORITY_REACH = 5
const STAFF_REACH = 4
const EMBASSY_REACH = 7
const FORMER_REACH = 5
/** "La guerra de Sudán". */
const WAR_OF_REACH = 8
/** An ending, or an apostrophe and an s. */
const OWN_FRONT_REACH = 3
/** From the words for fighting or joining to "for Russia". */
const FIGHT_FOR_REACH = 30

/** Languages in which the owner follows: ejército ruso, armée de la Russie, الجيش الروسي. */
const NOUN_FIRST = new Set('es pt it fr ro ar fa he id vi sw'.split(' '))

/** Languages in which "from" is "of" as well: el ejército de Rusia. */
const GENITIVE = new Set([...NOUN_FIRST, ...'de nl bg mk'.split(' ')])

/** `places` are all of the lead, in order of place; one mention for each. */
export function mentionsOf(
  places: readonly Hit[],
  reading: Reading,
  index: Index,
): readonly Mention[] {
  if (places.length <= DENSE) {
    const wars = warsIn(index)
    return places.map((hit, i) => mentionOf(hit, i === 0, places, wars, reading, index))
  }
  // A text of little but names: each is read with what stands near it, or its work would grow
  // with the square of their number.
  const lead = reading.hits.filter(({ start }) => start < reading.leadEnd)
  return places.map((hit, i) => {
    const near = indexHits(around(lead, hit.start, hit.end, NEAR_REACH))
    const neighbours = around(places, hit.start, hit.end, NEAR_REACH)
    return mentionOf(hit, i === 0, neighbours, warsIn(near), reading, near)
  })
}

const DENSE = 80
/** Beyond every reach of what is read beside a name, with a word's end. */
const NEAR_REACH = 100

/** "War" as a noun; "to fight" is what recruits do, and "warriors" are who does. */
const warsIn = (index: Index): readonly Hit[] => {
  const warriors = concepts(index, 'military', 'mercenary')
  return concept(index, 'front').filter(
    (war) =>
      !concept(index, 'join').some((join) => gap(join, war) === 0) &&
      !warriors.some(({ start, end }) => start === war.start && end > war.end),
  )
}

const mentionOf = (
  hit: Hit,
  isFirst: boolean,
  places: readonly Hit[],
  wars: readonly Hit[],
  reading: Reading,
  index: Index,
): Mention => {
  const wordEnd = reading.wordEnd(hit.end)
  const army = armyBeside(hit, places, reading, index)
  // "in the Russian army": the particle belongs to the army.
  const isOwned = army !== undefined && army.end >= hit.end && army.start - wordEnd <= 2
  const placing = placingOf(hit, places, reading, index, isOwned)
  const { located, against, from, isPeople } = placing
  const isOrigin =
    isPeople ||
    formerBeside(hit, index) ||
    isOfPeople(wordEnd, index) ||
    (from && !GENITIVE.has(reading.language))
  const isFree = !located && !against
  const inquires = isInquirer(hit, wordEnd, places, index)
  const quoted = isQuoted(hit, wordEnd, places, reading, index)
  const near = (words: readonly Hit[], reach: number) =>
    nearestOwn(hit, words, places, reading, reach)
  return {
    hit,
    code: hit.label.name,
    inTitle: hit.start < reading.titleEnd,
    first: isFirst || startsLine(reading, hit),
    ...placing,
    forIt:
      placing.forIt &&
      isFoughtFor(hit, reading, index) &&
      !isWarOf(hit, wordEnd, wars) &&
      !isFrontName(hit, wordEnd, index),
    army: (isOwned || !against) && !isPeople ? army : undefined,
    staff: isPeople ? undefined : near(particle(index, 'staff'), STAFF_REACH),
    embassy: isFree ? near(medium(index, 'embassy'), EMBASSY_REACH) : undefined,
    subjectOf:
      isFree && !isOrigin && !inquires && !quoted
        ? subjectOf(hit, places, reading, index)
        : undefined,
    inquires,
    agent: isAgent(hit, wordEnd, reading, index),
    frontName: isFrontName(hit, wordEnd, index),
    authority: near(particle(index, 'authority'), AUTHORITY_REACH) !== undefined || quoted,
    ownFront: isFree && !isPeople && near(wars, OWN_FRONT_REACH) !== undefined,
    front: near(wars, FRONT_REACH),
    warOf: isWarOf(hit, wordEnd, wars),
    service: near(concept(index, 'join'), FRONT_REACH),
    attribute: attributeOf(hit, wordEnd, reading, index),
    job: located && near(concept(index, 'job'), JOB_REACH) !== undefined,
  }
}

/** The army word that goes with the name, unless "in" or "against" stands between them. */
const armyBeside = (
  hit: Hit,
  places: readonly Hit[],
  reading: Reading,
  index: Index,
): Hit | undefined => {
  const own =
    concept(index, 'military').find((army) => isOneWord(army, hit)) ??
    concept(index, 'domestic').find((army) => isOneWord(army, hit) && army.end > hit.end)
  if (own !== undefined) return own
  const army = nearestOwn(hit, particle(index, 'army'), places, reading, ARMY_REACH)
  if (army === undefined) return undefined
  if (NOUN_FIRST.has(reading.language) && army.start > hit.start) return undefined
  // "Former Afghan army commandos" serve it no more.
  if (formerBeside(hit, index) || formerBeside(army, index)) return undefined
  // "Kyrgyz migrants to the army": whoever stands between belongs to neither.
  const people = concepts(index, 'foreign', 'recruit', 'ad')
  if (people.some((other) => isBetween(other, hit, army))) return undefined
  if (army.start >= hit.start) return isParted(hit, army, index, 'from') ? undefined : army
  if (POSTPOSITIONAL.has(reading.language)) return undefined
  // "The army of X", not "the legion runs ads for X".
  if (!NOUN_FIRST.has(reading.language) && hit.start - reading.wordEnd(army.end) > ARMY_OF_REACH)
    return undefined
  return isParted(army, hit, index, 'in') || isParted(army, hit, index, 'against')
    ? undefined
    : army
}

/** Bundeswehr, ЗСУ, Magyar Honvédség: the army's name says whose it is. */
const isOneWord = (army: Hit, hit: Hit): boolean => army.start === hit.start && hit.end <= army.end

/** "Soldiers from X" are no army of X, nor is "an army in X". */
const isParted = (a: Hit, b: Hit, index: Index, name: Particle): boolean =>
  particle(index, name).some(({ start, end }) => start >= a.end && end <= b.start)

const formerBeside = (hit: Hit, index: Index): boolean =>
  particle(index, 'former').some((former) => gap(former, hit) <= FORMER_REACH)

/** "Egyptian students". */
const isOfPeople = (wordEnd: number, index: Index): boolean =>
  concept(index, 'foreign').some(({ start }) => start > wordEnd - 1 && start - wordEnd <= 1)

const startsLine = ({ text }: Reading, hit: Hit): boolean =>
  /(^|[\n.:!?] ?"?)(\S{1,4} )?$/.test(text.text.slice(Math.max(0, hit.start - 8), hit.start))

/** The verb stands before the name, or after it where verbs come last. */
const isFoughtFor = (hit: Hit, { language }: Reading, index: Index): boolean => {
  const isVerbLast = VERB_LAST.has(language) || language === 'zh'
  return concepts(index, 'recruit', 'join', 'front', 'mercenary', 'volunteer').some(
    ({ start, end }) =>
      start < hit.start
        ? hit.start - end <= FIGHT_FOR_REACH
        : isVerbLast && start >= hit.end && start - hit.end <= FIGHT_FOR_REACH,
  )
}

/** "For the war in Ukraine" and "for the Ukraine war" are not for Ukraine. */
const isWarOf = (hit: Hit, wordEnd: number, words: readonly Hit[]): boolean =>
  words.some(
    ({ start, end }) =>
      (end <= hit.start && hit.start - end <= WAR_OF_REACH) ||
      (start >= wordEnd && start - wordEnd <= 1),
  )

/** "For the Donbas mission", "near Donetsk": a front by name. */
const isFrontName = (hit: Hit, wordEnd: number, index: Index): boolean =>
  concept(index, 'front').some(({ start, end }) => start === hit.start && end <= wordEnd) ||
  ofKind(index, 'region').some(
    ({ start, label }) => start === hit.start && FRONT_REGIONS[label.name] !== undefined,
  )

const subjectOf = (
  hit: Hit,
  places: readonly Hit[],
  reading: Reading,
  index: Index,
): Hit | undefined => {
  const verb = concepts(index, 'recruit', 'lure').find(
    ({ start }) => start >= hit.end && start - hit.end <= SUBJECT_REACH,
  )
  if (verb === undefined || isPassive(hit, verb, reading)) return undefined
  // "Nepal: recruits sought" names the topic, not who seeks.
  if (reading.text.text[reading.wordEnd(hit.end)] === ':') return undefined
  const taken = places.some(
    (other) => other.start >= hit.end && other.end <= verb.start && other.label !== hit.label,
  )
  // Where the verb comes last, what stands before it is its object, and the subject is further off.
  return taken === VERB_LAST.has(reading.language) ? verb : undefined
}

/** "Colombians were recruited": participles, by their endings; ambiguous ones count as passive. */
const isPassive = (hit: Hit, verb: Hit, { text, wordEnd }: Reading): boolean =>
  PASSIVE_AUXILIARY.test(text.text.slice(hit.end, wordEnd(verb.end) + AUXILIARY_REACH)) ||
  /(ed|ad[oa]s?|id[oa]s?|e[es]|ees|at[ie]|uti|worben|вал?ны?|ован[ыоиі]|ены?|ани|ani|wani|wany|ovani)$/.test(
    text.text.slice(verb.start, wordEnd(verb.end)),
  )

/** German has one form for both: "rekrutiert" is passive beside one of these. */
const PASSIVE_AUXILIARY =
  /iert.*\b(wurden?|wird|werden|worden)\b|\b(wurden?|wird|werden|worden)\b.*iert/
const AUXILIARY_REACH = 12

/** After a verb of recruiting in the passive, which is not far. */
const isAgent = (hit: Hit, wordEnd: number, reading: Reading, index: Index): boolean => {
  const by = AGENTS[reading.language]
  const { text } = reading.text
  const isBy =
    by?.before?.test(text.slice(Math.max(0, hit.start - AGENT_CHARS), hit.start)) === true ||
    by?.after?.test(text.slice(wordEnd, wordEnd + AGENT_CHARS)) === true
  return isBy && concepts(index, 'recruit', 'lure').some((verb) => gap(verb, hit) <= AGENT_REACH)
}
const AGENT_CHARS = 14
const AGENT_REACH = 24
