/**
 * Learns what each cue of a recruiter is worth: a conditional logit over the states and groups of
 * an item and "nobody", on the sentences whose recruiter is labelled. It starts from the table in
 * `src/detect/actor-weights.ts`, leaves it as far as the sentences ask for, and never so far that
 * what speaks for a recruiter counts against it.
 *
 * So learning twice moves the table twice, and a language held out is held out of the learning, not
 * of the table that it starts from. From the signs alone (each cue worth one) the folds have 4,367
 * of 4,491 right instead of 4,374.
 *
 *   npm run learn:actor            tries it on languages held out
 *   npm run learn:actor -- --table prints the table, learned from all, for actor-weights.ts
 */
import { parseArgs } from 'node:util'
import { ACTOR_WEIGHTS } from '../src/detect/actor-weights.ts'
import { candidatesOf } from '../src/detect/cues.ts'
import { indexHits } from '../src/detect/proximity.ts'
import { readItem } from '../src/detect/reading.ts'
import { readMentions } from '../src/detect/roles.ts'
import { readSentences, type Sentence } from './judge/sentences.ts'

const FOLDS = 10
const ROUNDS = 800
const RATE = 1
/** What it costs to leave the table: a cue seen twice stays where it is. */
const RIDGE = 0.0002
/** What speaks for a recruiter never comes to count against it. */
const LEAST = 0.1

/** Places in `NAMES`; `right` where the label allows it. */
type Option = { readonly cues: readonly number[]; readonly right: boolean }
/** The first option is that nobody is named. */
type Sample = { readonly language: string; readonly options: readonly Option[] }

const NAMES = Object.keys(ACTOR_WEIGHTS)
const TABLE = Float64Array.from(Object.values(ACTOR_WEIGHTS))

/** Where no recruiter is labelled, none is named or nobody looked: nothing is to be learned. */
function readSamples(): readonly Sample[] {
  return readSentences()
    .filter(({ level, actor }) => level !== 'none' && actor !== undefined)
    .map((sentence) => ({ language: sentence.language, options: optionsOf(sentence) }))
}

function optionsOf({ title, summary, language, actor }: Sentence): readonly Option[] {
  const reading = readItem({ title, summary }, language)
  const index = indexHits(reading.hits.filter(({ start }) => start < reading.leadEnd))
  const mentions = readMentions(reading, index).filter(({ attribute }) => attribute === undefined)
  const candidates = candidatesOf(mentions, reading, index)
  return [
    { cues: [], right: actor === undefined },
    ...candidates.map(({ value, cues }) => ({
      cues: [...cues.keys()].map((cue) => NAMES.indexOf(cue)),
      right: actor?.includes(value) === true,
    })),
  ]
}

function heldOut(all: readonly Sample[]): number {
  const languages = [...new Set(all.map(({ language }) => language))].toSorted()
  const foldOf = ({ language }: Sample) => languages.indexOf(language) % FOLDS
  let right = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = train(all.filter((sample) => foldOf(sample) !== fold))
    right += countRight(
      all.filter((sample) => foldOf(sample) === fold),
      weights,
    )
  }
  return right
}

/** Batch gradient ascent, each weight at its own pace: some thousand samples need no more. */
function train(all: readonly Sample[]): Float64Array {
  const known = all.filter(({ options }) => options.some(({ right }) => right))
  const weights = TABLE.slice()
  const paces = new Float64Array(weights.length)
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = slopesOf(known, weights)
    for (const [at, before] of TABLE.entries()) {
      const slope = slopes[at]! / known.length - RIDGE * (weights[at]! - before)
      paces[at]! += slope * slope
      if (slope === 0) continue
      const next = weights[at]! + (RATE * slope) / Math.sqrt(paces[at]!)
      weights[at] = Math.sign(before) * Math.max(LEAST, Math.sign(before) * next)
    }
  }
  return weights
}

/** Of the chance that one of the right options is chosen, in log-odds. */
function slopesOf(all: readonly Sample[], weights: Float64Array): Float64Array {
  const slopes = new Float64Array(weights.length)
  for (const { options } of all) {
    const odds = options.map(({ cues }) => Math.exp(scoreOf(cues, weights)))
    const total = sumOf(odds)
    const right = sumOf(odds.filter((_, at) => options[at]!.right))
    for (const [at, option] of options.entries()) {
      const chance = odds[at]! / total
      const off = (option.right ? odds[at]! / right : 0) - chance
      for (const cue of option.cues) slopes[cue]! += off
    }
  }
  return slopes
}

const scoreOf = (cues: readonly number[], weights: Float64Array): number =>
  sumOf(cues.map((cue) => weights[cue]!))

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

function countRight(all: readonly Sample[], weights: Float64Array): number {
  return all.filter(({ options }) => {
    const scores = options.map(({ cues }) => scoreOf(cues, weights))
    return options[scores.indexOf(Math.max(...scores))]!.right
  }).length
}

function printTable(weights: Float64Array): void {
  for (const [at, name] of NAMES.entries()) {
    console.log(`  '${name}': ${Math.round(weights[at]! * 10) / 10 + 0},`)
  }
}

const { values } = parseArgs({ options: { table: { type: 'boolean' } } })
const samples = readSamples()
if (values.table) printTable(train(samples))
else {
  const rate = (right: number) => `${right} of ${samples.length}`
  console.log(`the table: ${rate(countRight(samples, TABLE))}`)
  console.log(`learned, languages held out (${FOLDS} folds): ${rate(heldOut(samples))}`)
  const possible = samples.filter(({ options }) => options.some(({ right }) => right)).length
  console.log(`of which the right one is among the candidates: ${rate(possible)}`)
}
