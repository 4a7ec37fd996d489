/**
 * How well two sets of clues fit: facts first, near-duplicate text second. Knows nothing of time
 * and decides nothing; `match.ts` does. The weights are hand-set on made streams and checked on
 * real headlines (docs/detection.md, "One event, one alert").
 */
import { relate as relateActors } from './actors.ts'
import { agreement, areFiguresRepeated } from './amounts.ts'
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
  /** The same words. */
  readonly copy: boolean
  /** Told once more rather than alike: nearly the same words, or the same telling figures. */
  readonly retold: boolean
  /** They name actors that have nothing to do with each other. */
  readonly strangers: boolean
  /** `ours` says nothing that `theirs` does not: no fact differs, no amount is another. */
  readonly addsNothing: boolean
  /** `ours` names a target that `theirs` does not. */
  readonly wider: boolean
}

/** From here on contradictions outweigh: two facts differ and hardly one agrees. */
const CONTRADICTIONS_MAX = 1.5
const STRANGERS = -0.7

/** Compares a report's clues (`ours`) with an event's. */
export function compare(ours: Clues, theirs: Clues): Comparison {
  const actor = compareActors(ours.actor, theirs.actor)
  const targets = compareTargets(ours.targets, theirs.targets)
  if (targets.apart) return APART
  const amounts = compareAmounts(ours, theirs)
  const place = compareNames('place of service', ours.place, theirs.place, PLACE)
  const recruiter = compareNames('recruiter', ours.recruiter, theirs.recruiter, RECRUITER)
  const slogan = compareNames('slogan', ours.slogan, theirs.slogan, SLOGAN)
  const media = compareMedia(ours.media, theirs.media)
  const sources = compareSources(ours.sources, theirs.sources)
  const facts = [actor, amounts, media, place, recruiter, slogan, sources]
  const text = compareTexts(ours.texts, theirs.texts)
  const parts = [...facts, targets, text]
  const repeated = areFiguresRepeated(ours.amounts, theirs.amounts)
  const strangers = actor.score === STRANGERS
  const differ = sum(facts.map((part) => part.differ))
  const agree = sum(facts.map((part) => part.agree))
  return {
    score: sum(parts.map((part) => part.score)),
    reasons: parts.flatMap(({ reason }) => (reason === undefined ? [] : [reason])),
    // Two armies hardly print the same figures: where they do, one of them was misread.
    apart: !text.copy && (differ - agree >= CONTRADICTIONS_MAX || (strangers && !repeated)),
    distinctive:
      text.score > 0 ||
      amounts.agree > 0 ||
      slogan.agree > 0 ||
      (recruiter.agree > 0 && place.agree > 0),
    copy: text.copy,
    strangers,
    addsNothing: differ === 0 && (ours.amounts.length === 0 || amounts.agree > 0),
    retold: text.copy || (differ === 0 && repeated),
    wider: targets.wider,
  }
}

const APART: Comparison = {
  score: 0,
  reasons: [],
  apart: true,
  distinctive: false,
  copy: false,
  retold: false,
  strangers: false,
  addsNothing: false,
  wider: true,
}

/** What one kind of fact adds to the score, and how far it speaks for or against one event. */
type Part = {
  readonly score: number
  readonly agree: number
  readonly differ: number
  readonly reason?: string
}
const SILENT: Part = { score: 0, agree: 0, differ: 0 }

function compareActors(ours: string | undefined, theirs: string | undefined): Part {
  if (ours === undefined || theirs === undefined) return { ...SILENT, score: -0.3 }
  switch (relateActors(ours, theirs)) {
    case 'same':
      return { ...SILENT, reason: `same actor ${ours}` }
    case 'kin':
      return { score: -0.3, agree: 0, differ: 0.5, reason: `${ours} can be told of as ${theirs}` }
    case 'other':
      return { score: STRANGERS, agree: 0, differ: 1 }
  }
}

function compareTargets(
  ours: readonly string[],
  theirs: readonly string[],
): Part & { readonly apart: boolean; readonly wider: boolean } {
  const part = { ...SILENT, apart: false, wider: false }
  if (ours.length === 0 && theirs.length === 0) return { ...part, score: 1.35 }
  if (ours.length === 0 || theirs.length === 0) return { ...part, score: 0.8 }
  const shared = ours.filter((place) => theirs.includes(place))
  const loose = ours.filter((place) => theirs.some((other) => canBeSamePlace(place, other)))
  const wider = ours.some((place) => !isRegion(place) && !loose.includes(place))
  if (shared.length > 0) {
    const ratio = loose.length / (ours.length + theirs.length - loose.length)
    const isPart = loose.length === Math.min(ours.length, theirs.length)
    const score = isPart ? 1.5 + ratio / 2 : 1 + ratio
    return { ...part, score, wider, reason: `same target ${shared.join(', ')}` }
  }
  if (loose.length > 0) {
    const reason = `target ${loose.join(', ')} fits ${theirs.join(', ')}`
    return { ...part, score: 1.4, wider, reason }
  }
  return { ...part, apart: true }
}

function compareAmounts(ours: Clues, theirs: Clues): Part {
  const { equal, near, differ } = agreement(ours.amounts, theirs.amounts)
  // One figure may be misprinted or misread; bonus and pay both hardly are.
  if (differ > 0) return { score: -0.4 * differ, agree: 0, differ: differ > 1 ? 1.5 : 1 }
  if (equal + near === 0) return SILENT
  return {
    score: Math.min(1.2, equal * 0.8 + near * 0.5),
    agree: equal > 0 ? 1 : 0.5,
    differ: 0,
    reason: equal + near === 1 ? 'an amount agrees' : `${equal + near} amounts agree`,
  }
}

function compareMedia(ours: readonly string[], theirs: readonly string[]): Part {
  const relations = ours.flatMap((medium) => theirs.map((other) => relateMedia(medium, other)))
  if (relations.length === 0) return SILENT
  if (relations.includes('same')) {
    const shared = ours.filter((medium) => theirs.includes(medium))
    return { score: 0.5, agree: 0.5, differ: 0, reason: `same medium ${shared.join(', ')}` }
  }
  if (relations.includes('detail')) {
    return { score: 0.2, agree: 0, differ: 0, reason: 'media of one family' }
  }
  if (relations.includes('family')) return { score: -0.2, agree: 0, differ: 0.5 }
  return { score: -0.4, agree: 0, differ: 1 }
}

type Weights = { readonly score: number; readonly agree: number; readonly differ: number }
const PLACE: Weights = { score: 0.7, agree: 1, differ: 0.5 }
const RECRUITER: Weights = { score: 0.7, agree: 1, differ: 0.5 }
/** Slogans are used again, and translated: one agrees, but none contradicts. */
const SLOGAN: Weights = { score: 0.8, agree: 0.5, differ: 0 }

function compareNames(
  what: string,
  ours: string | undefined,
  theirs: string | undefined,
  { score, agree, differ }: Weights,
): Part {
  const same = ours !== undefined && theirs !== undefined ? sameName(ours, theirs) : undefined
  if (same === undefined) return SILENT
  if (same) return { score, agree, differ: 0, reason: `same ${what}` }
  return { score: -differ / 2, agree: 0, differ }
}

function compareSources(ours: readonly string[], theirs: readonly string[]): Part {
  const shared = ours.filter((source) => theirs.includes(source))
  if (shared.length === 0) return SILENT
  return { ...SILENT, score: 0.4, reason: `both cite ${shared.join(', ')}` }
}

function compareTexts(
  ours: readonly string[],
  theirs: readonly string[],
): Part & { readonly copy: boolean } {
  const bits = Math.min(
    64,
    ...ours.flatMap((text) => theirs.map((other) => textDistance(text, other))),
  )
  if (bits <= COPY_BITS_MAX) return { ...SILENT, score: 1.2, copy: true, reason: 'same text' }
  if (bits > ALIKE_BITS_MAX) return { ...SILENT, copy: false }
  return { ...SILENT, score: 0.8, copy: false, reason: 'nearly the same text' }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
