/**
 * Would learned weights be better than those of `src/detect/rules.ts`? A logistic regression over
 * the same named signals, trained on corpus and sentences without one group of languages and tried on that
 * group, beside the table as it stands.
 *
 *   npm run learn            prints both, and renews the table in docs/detection.md
 *   npm run learn -- --table prints what it would put in the place of WEIGHTS, learned from all
 *
 * The table was set while its authors could see both, and the regression never sees the
 * languages that it is tried on: the comparison favours the table. What learning must show is a
 * gain in spite of that.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { explain } from '../src/detect/explain.ts'
import type { Level } from '../src/types/reports.ts'
import { readCorpus } from './judge/corpus-files.ts'
import { readSentences } from './judge/sentences.ts'

const FOLDS = 10
const ROUNDS = 3_000
const RATE = 0.5
/** Keeps a signal that was seen twice from deciding alone. */
const RIDGE = 0.002
const DOCS = join(import.meta.dirname, '../docs/detection.md')
const BEGIN = '<!-- weights: begin (npm run learn) -->'
const END = '<!-- weights: end -->'

type Sample = {
  readonly language: string
  readonly level: Level
  readonly signals: ReadonlySet<string>
  readonly byHand: Level
}
type Model = { readonly bias: number; readonly weights: ReadonlyMap<string, number> }
type Question = (level: Level) => boolean

const isReport: Question = (level) => level !== 'none'
const isAd: Question = (level) => level === 'ad'

/** Without any signal both answer `none`: nothing is to be learned from such an item. */
function readSamples(): readonly Sample[] {
  return [...readCorpus(), ...readSentences()].map(({ title, summary = '', language, level }) => {
    const verdict = explain({ title, summary }, language)
    const signals = new Set(verdict.signals.map(({ name }) => name))
    return { language, level, signals, byHand: verdict.level }
  })
}

function comparison(all: readonly Sample[]): string {
  const languages = [...new Set(all.map(({ language }) => language))].toSorted()
  const foldOf = (sample: Sample) => languages.indexOf(sample.language) % FOLDS
  const learned = all.map((): Level => 'none')
  for (let fold = 0; fold < FOLDS; fold++) {
    const known = all.filter((sample) => foldOf(sample) !== fold)
    const report = train(known, isReport)
    const ad = train(
      known.filter(({ level }) => isReport(level)),
      isAd,
    )
    for (const [at, sample] of all.entries()) {
      if (foldOf(sample) === fold) learned[at] = levelBy(report, ad, sample)
    }
  }
  const hand = all.map(({ byHand }) => byHand)
  return [
    '| weights | ad P | ad R | any P | any R | wrong level |',
    '| --- | --: | --: | --: | --: | --: |',
    row('by hand, with all in sight', all, hand),
    row(`learned, on languages held out (${FOLDS} folds)`, all, learned),
  ].join('\n')
}

function levelBy(report: Model, ad: Model, { signals }: Sample): Level {
  if (signals.size === 0 || score(report, signals) < 0) return 'none'
  return score(ad, signals) < 0 ? 'recruitment' : 'ad'
}

/** Batch gradient descent: some hundreds of samples and forty signals need nothing cleverer. */
function train(all: readonly Sample[], question: Question): Model {
  const named = all.filter(({ signals }) => signals.size > 0)
  const weights = new Map([...new Set(named.flatMap(({ signals }) => [...signals]))].map(atZero))
  const model = { bias: 0, weights }
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = new Map([...weights.keys()].map(atZero))
    let biasSlope = 0
    for (const { level, signals } of named) {
      const off = (question(level) ? 1 : 0) - chanceOf(score(model, signals))
      biasSlope += off
      for (const name of signals) slopes.set(name, slopes.get(name)! + off)
    }
    model.bias += (RATE * biasSlope) / named.length
    for (const [name, weight] of weights) {
      weights.set(name, weight + RATE * (slopes.get(name)! / named.length - RIDGE * weight))
    }
  }
  return model
}

const atZero = (name: string): [string, number] => [name, 0]
const chanceOf = (sum: number): number => 1 / (1 + Math.exp(-sum))

function score({ bias, weights }: Model, signals: ReadonlySet<string>): number {
  let sum = bias
  for (const name of signals) sum += weights.get(name) ?? 0
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
  const report = train(all, isReport)
  const ad = train(
    all.filter(({ level }) => isReport(level)),
    isAd,
  )
  console.log(`bias ${report.bias.toFixed(2)} ${ad.bias.toFixed(2)}`)
  for (const [name, weight] of [...report.weights].toSorted((a, b) => b[1] - a[1])) {
    console.log(`${name.padEnd(20)} ${weight.toFixed(2)} ${(ad.weights.get(name) ?? 0).toFixed(2)}`)
  }
}

const { values } = parseArgs({ options: { table: { type: 'boolean' } } })
const samples = readSamples()
if (values.table) printTable(samples)
else publish(comparison(samples))
