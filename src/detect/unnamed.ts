/**
 * What speaks for a recruiter that is not named. Who is offered roubles for a war, or led away to
 * the front in Ukraine, fights for Russia far oftener than not.
 */
import type { AddCue, Place } from './cues.ts'
import type { Mention } from './mentions.ts'
import { concept, hasConcept, hasMedium, named, ofKind, particle, type Index } from './proximity.ts'
import type { Reading } from './reading.ts'
import {
  FRONT_REGIONS,
  LIKELY_ACTORS,
  OPPONENTS,
  RUSSIAN_REGIONS,
  SEEKERS,
  USUAL_FOR_RUSSIA,
  USUAL_FOR_UKRAINE,
} from './states.ts'
import type { Hit } from './words.ts'

export function unnamedCues(
  mentions: readonly Mention[],
  { leadEnd }: Reading,
  index: Index,
  add: AddCue,
): void {
  payerCues(mentions, index, add)
  const strangers = mentions.filter(({ code }) => !LIKELY_ACTORS.has(code))
  const town = ofKind(index, 'region').find(({ label }) => FRONT_REGIONS[label.name] === 'UA')
  const isWar =
    town !== undefined ||
    hasConcept(index, 'front', 'military', 'mercenary', 'join', 'volunteer') ||
    isCaptive(index)
  if (!isWar || strangers.length === 0) return
  // Who is only said to be there, or to have died there, was recruited by nobody we know of.
  const isRecruited =
    hasConcept(index, 'recruit', 'lure', 'job', 'ad', 'contract') ||
    hasMedium(index, 'embassy', 'agency') ||
    isCaptive(index)
  const front = mentions.find(({ code }) => code === OPPONENTS['RU'])?.hit ?? town
  const isNamed = mentions.some(({ code }) => code === 'RU')
  if (isRecruited && front !== undefined && front.start < leadEnd)
    kyivCues(front, strangers, isNamed, index, add)
  const [roubles] = named(index, 'currency', 'RUB')
  const isUsual = strangers.some(({ code }) => USUAL_FOR_RUSSIA.has(code))
  const war =
    isUsual && hasConcept(index, 'lure', 'job', 'recruit', 'contract')
      ? warOfNobody(mentions, index)
      : undefined
  const region = ofKind(index, 'region').find(({ label }) => RUSSIAN_REGIONS.has(label.name))
  const cause = (isRecruited ? (front ?? war) : undefined) ?? roubles ?? region
  if (isNamed || cause === undefined || cause.start >= leadEnd) return
  add('RU', 'is-unnamed-RU', cause)
  if (cause === war) add('RU', 'front-unnamed', cause)
  if (region !== undefined) add('RU', 'region', region)
  // "For the Donbas" is what Moscow's side says.
  if (mentions.every(({ code, frontName }) => code !== 'UA' || frontName)) add('RU', 'town', cause)
  if (roubles !== undefined) add('RU', 'roubles', roubles)
  if (isUsual) add('RU', 'usual', cause)
}

/** Mercenaries, and a state that pays such beside another country: whose the money is. */
const payerCues = (mentions: readonly Mention[], index: Index, add: AddCue): void => {
  const payer = mentions.find(({ code }) => PAYMASTERS.has(code))
  const isHired = hasConcept(index, 'mercenary', 'recruit')
  if (payer !== undefined && isHired && mentions.some(({ code }) => !PAYMASTERS.has(code)))
    add(payer.code, 'payer', payer.hit)
}

const PAYMASTERS: ReadonlySet<string> = new Set(['AE'])

/** What speaks for and against Kyiv, whose war it is, with Moscow named beside it or not. */
const kyivCues = (
  front: Place,
  strangers: readonly Mention[],
  isMoscowNamed: boolean,
  index: Index,
  add: AddCue,
): void => {
  if (hasConcept(index, 'volunteer')) add('UA', 'volunteers', front)
  if (hasConcept(index, 'lure', 'job')) add('UA', 'lured', front)
  if (isCaptive(index)) add('UA', 'captive', front)
  const isUsual = strangers.some(({ code }) => USUAL_FOR_UKRAINE.has(code))
  if (isMoscowNamed) {
    if (isUsual) add('UA', 'usual-beside', front)
    return
  }
  add('UA', 'foe-unnamed', front)
  if (isUsual) add('UA', 'usual', front)
  if (hasMedium(index, 'embassy')) add('UA', 'by-embassy', front)
}

/** Prisoners are told of. */
export function isCaptive(index: Index): boolean {
  return particle(index, 'captive').length > 0
}

/** Led to "the front", and no state or group that has one is named. */
const warOfNobody = (mentions: readonly Mention[], index: Index): Hit | undefined =>
  ofKind(index, 'group').length > 0 || mentions.some(({ code }) => SEEKERS.has(code))
    ? undefined
    : concept(index, 'front')[0]
