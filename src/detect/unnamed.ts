/**
 * What speaks for a recruiter that is not named. Who is offered roubles for a war, or led away to
 * the front in Ukraine, fights for Russia far oftener than not.
 */
import type { AddCue } from './cues.ts'
import { FRONT_REGIONS, LIKELY_ACTORS, OPPONENTS, USUAL_FOR_UKRAINE } from './groups.ts'
import type { Mention } from './mentions.ts'
import { hasConcept, hasMedium, named, ofKind, particle, type Index } from './proximity.ts'
import type { Reading } from './reading.ts'

export function unnamedCues(
  mentions: readonly Mention[],
  { leadEnd }: Reading,
  index: Index,
  add: AddCue,
): void {
  payerCues(mentions, index, add)
  const strangers = mentions.filter(({ code }) => !LIKELY_ACTORS.has(code))
  const isWar = hasConcept(index, 'front', 'military', 'mercenary', 'join', 'volunteer')
  if (!isWar || strangers.length === 0) return
  const isNamed = (code: string) => mentions.some((mention) => mention.code === code)
  // Who is only said to be there, or to have died there, was recruited by nobody we know of.
  const isRecruited =
    hasConcept(index, 'recruit', 'lure', 'job', 'ad') || hasMedium(index, 'embassy')
  const town = ofKind(index, 'region').find(({ label }) => FRONT_REGIONS[label.name] === 'UA')
  const front = isRecruited
    ? (mentions.find(({ code }) => code === OPPONENTS['RU'])?.hit ?? town)
    : undefined
  if (front !== undefined && front.start < leadEnd) {
    if (!isNamed('UA')) add('UA', 'is-unnamed-UA', front)
    if (strangers.some(({ code }) => USUAL_FOR_UKRAINE.has(code))) add('UA', 'usual', front)
    if (hasMedium(index, 'embassy')) add('UA', 'by-embassy', front)
    if (hasConcept(index, 'volunteer')) add('UA', 'volunteers', front)
    if (hasConcept(index, 'lure', 'job')) add('UA', 'lured', front)
    if (particle(index, 'aftermath').length > 0) add('UA', 'captive', front)
    if (!isNamed('RU')) add('UA', 'foe-unnamed', front)
  }
  const [roubles] = named(index, 'currency', 'RUB')
  const cause = front ?? roubles
  if (isNamed('RU') || cause === undefined || cause.start >= leadEnd) return
  add('RU', 'is-unnamed-RU', cause)
  if (roubles !== undefined) add('RU', 'roubles', roubles)
}

/** Foreign mercenaries and the Gulf are hired and payer. */
const payerCues = (mentions: readonly Mention[], index: Index, add: AddCue): void => {
  const payer = mentions.find(({ code }) => PAYMASTERS.has(code))
  const isHired = hasConcept(index, 'mercenary', 'recruit')
  if (payer !== undefined && isHired && mentions.some(({ code }) => !PAYMASTERS.has(code)))
    add(payer.code, 'payer', payer.hit)
}

const PAYMASTERS: ReadonlySet<string> = new Set(['AE'])
