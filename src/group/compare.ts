/**
 * How well two sets of clues fit: facts first, near-duplicate text second. Knows nothing of time
 * and decides nothing; `match.ts` does. The weights are hand-set on made streams and checked on
 * real headlines (docs/detection.md, "One event, one alert").
 */
import { relate as relateActors } from './actors.ts'
import { agreement, exactFigures } from './amounts.ts'
import type { Clues } from './clues.ts'
import { relate as relateMedia } from './media.ts'
import { sameName } from './names.ts'
import { canBeSamePlace, isRegion } from './regions.ts'
import { ALIKE_BITS_MAX, COPY_BITS_MAX, textDistance } from './texts.ts'

export type Comparison = {
  /** About 2 for one actor and one target, more for every fact that agrees. */
  readonly score: number
  readonly reasons: readonly string[]
  /** They cannot be one event. */
  readonly apart: boolean
  /** A fact that few campaigns share agrees: an amount, a slogan, recruiter and place, the text. */
  readonly distinctive: boolean
  /** Told once more rather than alike: nearly the same words, or the same uncommon figures. */
  readonly retold: boolean
  /** `ours` names a target that `theirs` does not. */
  readonly wider: boolean
}

/** From here on contradictions outweigh: two facts differ and hardly one agrees. */
const CONTRADICTIONS_MAX = 1.5

/** Compares a report's clues (`ours`) with an event's. */
export function compare(ours: Clues, theirs: Clues): Comparison {
  const copied = Math.min(64, ...ours.texts.map((text) => nearest(text, theirs.texts)))
  const copy = copied <= COPY_BITS_MAX
  const actor = compareActors(ours.actor, theirs.actor)
  const targets = compareTargets(ours.targets, theirs.targets)
  const facts = [
    compareAmounts(ours, theirs),
    compareMedia(ours.media, theirs.media),
    compareNames('place of service', ours.place, theirs.place, 0.7, 0.5),
    compareNames('recruiter', ours.recruiter, theirs.recruiter, 0.7, 0.5),
    compareNames('slogan', ours.slogan, theirs.slogan, 0.8, 0),
  ]
  const agreed = (name: string) => facts.some((fact) => fact.name === name && fact.agree > 0)
  const sources = compareSources(ours.sources, theirs.sources)
  const exact = exactFigures(ours.amounts, theirs.amounts)
  const agreeing = facts.filter(({ agree }) => agree > 0).length + (sources.score > 0 ? 1 : 0)
  const contradiction = sum(facts.map(({ agree, differ }) => differ - agree))
  return {
    score:
      actor.score +
      targets.score +
      sum(facts.map(({ score }) => score)) +
      sources.score +
      (copy ? 1.2 : copied <= ALIKE_BITS_MAX ? 0.8 : 0),
    reasons: [
      ...actor.reasons,
      ...targets.reasons,
      ...facts.flatMap(({ reasons }) => reasons),
      ...sources.reasons,
      ...(copied <= ALIKE_BITS_MAX ? [copy ? 'same text' : 'nearly the same text'] : []),
    ],
    apart: !copy && (actor.apart || targets.apart || contradiction >= CONTRADICTIONS_MAX),
    distinctive:
      copied <= ALIKE_BITS_MAX ||
      agreed('amounts') ||
      agreed('slogan') ||
      (agreed('recruiter') && agreed('place of service')),
    retold:
      copied <= ALIKE_BITS_MAX ||
      agreed('slogan') ||
      exact.uncommon > 0 ||
      (exact.any > 0 && agreeing > 1) ||
      (agreed('recruiter') && agreed('place of service')),
    wider: targets.wider,
  }
}

const nearest = (text: string, others: readonly string[]) =>
  Math.min(64, ...others.map((other) => textDistance(text, other)))

function compareActors(ours: string | undefined, theirs: string | undefined) {
  if (ours === undefined || theirs === undefined) return { score: -0.3, reasons: [], apart: false }
  switch (relateActors(ours, theirs)) {
    case 'same':
      return { score: 0, reasons: [`same actor ${ours}`], apart: false }
    case 'kin':
      return { score: -0.2, reasons: [`${ours} is told of as ${theirs}`], apart: false }
    case 'other':
      return { score: 0, reasons: [], apart: true }
  }
}

function compareTargets(ours: readonly string[], theirs: readonly string[]) {
  if (ours.length === 0 && theirs.length === 0) {
    return { score: 1.35, reasons: [], apart: false, wider: false }
  }
  if (ours.length === 0 || theirs.length === 0) {
    return { score: 0.5, reasons: [], apart: false, wider: false }
  }
  const shared = ours.filter((place) => theirs.includes(place))
  const loose = ours.filter((place) => theirs.some((other) => canBeSamePlace(place, other)))
  const wider = ours.some((place) => !isRegion(place) && !loose.includes(place))
  if (shared.length > 0) {
    const score = 1 + loose.length / (ours.length + theirs.length - loose.length)
    return { score, reasons: [`same target ${shared.join(', ')}`], apart: false, wider }
  }
  if (loose.length > 0) {
    const reasons = [`target ${loose.join(', ')} fits ${theirs.join(', ')}`]
    return { score: 1.4, reasons, apart: false, wider }
  }
  return { score: 0, reasons: [], apart: true, wider: true }
}

/** What one kind of fact adds to the score, and how far it speaks for or against one event. */
type Part = {
  readonly name: string
  readonly score: number
  readonly agree: number
  readonly differ: number
  readonly reasons: readonly string[]
}

function compareAmounts(ours: Clues, theirs: Clues): Part {
  const { equal, near, differ } = agreement(ours.amounts, theirs.amounts)
  const agree = equal + near
  return {
    name: 'amounts',
    score: Math.min(1.2, equal * 0.8 + near * 0.5) - (differ ? 0.4 : 0),
    agree: agree > 0 ? 1 : 0,
    differ: differ ? 1 : 0,
    reasons: agree > 0 ? [agree === 1 ? 'an amount agrees' : `${agree} amounts agree`] : [],
  }
}

function compareMedia(ours: readonly string[], theirs: readonly string[]): Part {
  const relations = ours.flatMap((medium) => theirs.map((other) => relateMedia(medium, other)))
  if (relations.length === 0) return mediaPart(0, 0, 0)
  if (relations.includes('same')) {
    const shared = ours.filter((medium) => theirs.includes(medium))
    return mediaPart(0.5, 0.5, 0, [`same medium ${shared.join(', ')}`])
  }
  if (relations.includes('detail')) return mediaPart(0.2, 0, 0, ['media of one family'])
  if (relations.includes('family')) return mediaPart(-0.2, 0, 0.5)
  return mediaPart(-0.4, 0, 1)
}

const mediaPart = (
  score: number,
  agree: number,
  differ: number,
  reasons: readonly string[] = [],
): Part => ({ name: 'media', score, agree, differ, reasons })

function compareNames(
  name: string,
  ours: string | undefined,
  theirs: string | undefined,
  weight: number,
  against: number,
): Part {
  const same = ours !== undefined && theirs !== undefined ? sameName(ours, theirs) : undefined
  if (same === undefined) return { name, score: 0, agree: 0, differ: 0, reasons: [] }
  if (same) return { name, score: weight, agree: 1, differ: 0, reasons: [`same ${name}`] }
  return { name, score: -against / 2, agree: 0, differ: against, reasons: [] }
}

function compareSources(ours: readonly string[], theirs: readonly string[]) {
  const shared = ours.filter((source) => theirs.includes(source))
  if (shared.length === 0) return { score: 0, reasons: [] }
  return { score: 0.4, reasons: [`both cite ${shared.join(', ')}`] }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
