/**
 * Learns what each signal is worth: a logistic regression over the named signals, on corpus and
 * sentences. It starts from the table as it stands in `src/detect/rules.ts`, leaves it only as far
 * as the sentences ask for, and never so far that what speaks for a report counts against it: a
 * weight that came to nothing stays nothing until it is set by hand.
 *
 * So learning twice moves the table twice, and a language held out is held out of the learning, not
 * of the table that it starts from. From zero, with no more than the signs given, the folds do a
 * little worse (8,952 items: 508 at the wrong level instead of 486; any P .979, not .982).
 *
 *   npm run learn            tries it on languages held out, and renews the table in docs/detection.md
 *   npm run learn -- --table prints WEIGHTS and both bounds, learned from all, for rules.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { explain } from '../src/detect/explain.ts'
import { RECRUITMENT_MIN, SURE_MIN, WEIGHTS } from '../src/detect/rules.ts'
import type { Level } from '../src/types/reports.ts'
import { readCorpus } from './judge/corpus-files.ts'
import { readSentences } from './judge/sentences.ts'

const FOLDS = 10
const ROUNDS = 3_000
const RATE = 0.5
/** What it costs to leave the table: a signal seen twice stays where it is. */
const RIDGE = 0.002
/** In log-odds, above even: of what the world prints far more is no report than of what we wrote. */
const CAUTION = 0.65
/** How far above that bound an ad is told of: as in `rules.ts`. */
const SURE = SURE_MIN - RECRUITMENT_MIN
const DOCS = join(import.meta.dirname, '../docs/detection.md')
const BEGIN = '<!-- weights: begin (npm run learn) -->'
const END = '<!-- weights: end -->'

type Sample = {
  readonly language: string
  readonly level: Level
  /** Places in `NAMES`. */
  readonly signals: readonly number[]
  readonly byTable: Level
}
/** Log-odds: those of an item without a word to tell, and what each signal adds. */
type Model = { bias: number; readonly weights: Float64Array }
type Question = (level: Level) => boolean

const isReport: Question = (level) => level !== 'none'
const isAd: Question = (level) => level === 'ad'

const NAMES = Object.keys(WEIGHTS)
const TABLE = Object.values(WEIGHTS)
const FOR_REPORT = TABLE.map(([forReport]) => forReport)
const FOR_AD = TABLE.map(([, forAd]) => forAd)

/** Without any signal both answer `none`: nothing is to be learned from such an item. */
function readSamples(): readonly Sample[] {
  return [...readCorpus(), ...readSentences()].map(({ title, summary = '', language, level }) => {
    const verdict = explain({ title, summary }, language)
    const signals = verdict.signals.map(({ name }) => NAMES.indexOf(name))
    return { language, level, signals, byTable: verdict.level }
  })
}

function comparison(all: readonly Sample[]): string {
  const languages = [...new Set(all.map(({ language }) => language))].toSorted()
  const foldOf = (sample: Sample) => languages.indexOf(sample.language) % FOLDS
  const learned = all.map((): Level => 'none')
  for (let fold = 0; fold < FOLDS; fold++) {
    const { report, ad } = trainBoth(all.filter((sample) => foldOf(sample) !== fold))
    for (const [at, sample] of all.entries()) {
      if (foldOf(sample) === fold) learned[at] = levelBy(report, ad, sample)
    }
  }
  const byTable = all.map((sample) => sample.byTable)
  return [
    '| weights | ad P | ad R | any P | any R | wrong level |',
    '| --- | --: | --: | --: | --: | --: |',
    row('the table, learned from all', all, byTable),
    row(`the same, tried on languages held out (${FOLDS} folds)`, all, learned),
  ].join('\n')
}

function trainBoth(known: readonly Sample[]): { report: Model; ad: Model } {
  return {
    report: train(known, isReport, FOR_REPORT),
    ad: train(
      known.filter(({ level }) => isReport(level)),
      isAd,
      FOR_AD,
    ),
  }
}

function levelBy(report: Model, ad: Model, { signals }: Sample): Level {
  const sum = score(report, signals) - CAUTION
  if (signals.length === 0 || sum < 0) return 'none'
  return score(ad, signals) < 0 || sum < SURE ? 'recruitment' : 'ad'
}

/** Batch gradient descent: some thousand samples and sixty signals need nothing cleverer. */
function train(all: readonly Sample[], question: Question, start: readonly number[]): Model {
  const named = all.filter(({ signals }) => signals.length > 0)
  const model: Model = { bias: 0, weights: Float64Array.from(start) }
  const slopes = new Float64Array(start.length)
  for (let round = 0; round < ROUNDS; round++) {
    slopes.fill(0)
    let biasSlope = 0
    for (const { level, signals } of named) {
      const off = (question(level) ? 1 : 0) - chanceOf(score(model, signals))
      biasSlope += off
      for (const at of signals) slopes[at]! += off
    }
    model.bias += (RATE * biasSlope) / named.length
    for (const [at, before] of start.entries()) {
      const weight = model.weights[at]!
      const next = weight + RATE * (slopes[at]! / named.length - RIDGE * (weight - before))
      model.weights[at] = Math.sign(next) === Math.sign(before) ? next : 0
    }
  }
  return model
}

const chanceOf = (sum: number): number => 1 / (1 + Math.exp(-sum))

function score({ bias, weights }: Model, signals: readonly number[]): number {
  let sum = bias
  for (const at of signals) sum += weights[at]!
  return sum
}

function row(name: string, all: readonly Sample[], levels: readonly Level[]): string {
  const rates = [isAd, isReport].flatMap((question) => {
    const hits = all.filter((_, at) => question(levels[at]!))
    const truth = all.filter(({ level }) => question(level)).length
    const both = hits.filter(({ level }) => question(level)).length
    return [both / hits.length, both / truth].map((rate) => rate.toFixed(3))
  })
  const wrong = all.filter(({ level }, at) => level !== levels[at]).length
  return `| ${[name, ...rates, `${wrong} of ${all.length}`].join(' | ')} |`
}

function publish(table: string): void {
  console.log(table)
  const docs = readFileSync(DOCS, 'utf8')
  const [before] = docs.split(BEGIN)
  const after = docs.split(END)[1]
  if (before === undefined || after === undefined) throw new Error(`no weights markers in ${DOCS}`)
  writeFileSync(DOCS, `${before}${BEGIN}\n\n${table}\n\n${END}${after}`)
}

function printTable(all: readonly Sample[]): void {
  const { report, ad } = trainBoth(all)
  for (const [at, name] of NAMES.entries()) {
    console.log(`  '${name}': [${tenths(report.weights[at]!)}, ${tenths(ad.weights[at]!)}],`)
  }
  console.log(`RECRUITMENT_MIN = ${tenths(CAUTION - report.bias)}\nAD_MIN = ${tenths(-ad.bias)}`)
}

/** Without a negative zero. */
const tenths = (value: number): number => Math.round(value * 10) / 10 + 0

const { values } = parseArgs({ options: { table: { type: 'boolean' } } })
const samples = readSamples()
if (values.table) printTable(samples)
else publish(comparison(samples))
