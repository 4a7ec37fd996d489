/**
 * Headlines with short leads, in our own words but in the manner of the press, each written and
 * labelled before the detector was tried on it: `test/corpus/sentences.jsonl`. What they are for:
 * the corpus files name traps one by one, these say how the whole does.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { detect } from '../../src/detect/detect.ts'
import type { Level, Verdict } from '../../src/types/reports.ts'
import { agrees, payOf } from './score.ts'

export type Sentence = {
  readonly language: string
  readonly level: Level
  /** Any of them is right; absent where nobody is named. */
  readonly actor?: readonly string[]
  readonly targets?: readonly string[]
  /** Regions and further targets that may be named or not. */
  readonly alsoRight?: readonly string[]
  /** As in a corpus file: `450000 RUB signing; 5300 USD`. */
  readonly pay?: string
  readonly title: string
  readonly summary?: string
}

export type Judged = { readonly sentence: Sentence; readonly verdict: Verdict }

export type Figures = {
  readonly count: number
  readonly adPrecision: number
  readonly adRecall: number
  readonly precision: number
  readonly recall: number
  /** Of reports found, where an actor is labelled. */
  readonly actor: number
  /** F1 over the targets of reports found. */
  readonly targets: number
  /** Of the payments labelled in reports found: amount, currency and kind. */
  readonly pay: number
}

const FILE = join(import.meta.dirname, '../../test/corpus/sentences.jsonl')

export function readSentences(): readonly Sentence[] {
  return readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sentence)
}

export function judgeSentences(): readonly Judged[] {
  return readSentences().map((sentence) => {
    const { title, summary = '', language } = sentence
    return { sentence, verdict: detect({ title, summary }, language) }
  })
}

export function figuresOf(judged: readonly Judged[]): Figures {
  const ad = ratesOf(judged, (level) => level === 'ad')
  const any = ratesOf(judged, (level) => level !== 'none')
  const found = judged.filter(
    ({ sentence, verdict }) => sentence.level !== 'none' && verdict.level !== 'none',
  )
  const named = found.filter(({ sentence }) => sentence.actor !== undefined)
  return {
    count: judged.length,
    adPrecision: ad.precision,
    adRecall: ad.recall,
    precision: any.precision,
    recall: any.recall,
    actor: share(named.filter(isActorRight).length, named.length),
    targets: targetsF1(found),
    pay: payShare(found),
  }
}

const ratesOf = (judged: readonly Judged[], is: (level: Level) => boolean) => {
  const hits = judged.filter(({ verdict }) => is(verdict.level))
  const truth = judged.filter(({ sentence }) => is(sentence.level))
  const both = hits.filter(({ sentence }) => is(sentence.level)).length
  return { precision: share(both, hits.length), recall: share(both, truth.length) }
}

const isActorRight = ({ sentence, verdict }: Judged): boolean =>
  verdict.facts.actor !== undefined && sentence.actor!.includes(verdict.facts.actor.value)

const targetsF1 = (found: readonly Judged[]): number => {
  let right = 0
  let wrong = 0
  let missed = 0
  for (const { sentence, verdict } of found) {
    if (sentence.targets === undefined) continue
    const named = verdict.facts.targets.map(({ value }) => value)
    const may = new Set([...sentence.targets, ...(sentence.alsoRight ?? [])])
    right += sentence.targets.filter((place) => named.includes(place)).length
    wrong += named.filter((place) => !may.has(place)).length
    missed += sentence.targets.filter((place) => !named.includes(place)).length
  }
  return share(2 * right, 2 * right + wrong + missed)
}

const payShare = (found: readonly Judged[]): number => {
  const told = found.flatMap(({ sentence, verdict }) => {
    const read = verdict.facts.payments.map(({ value }) => payOf(value))
    const stated = sentence.pay?.split('; ') ?? []
    return stated.map((one) => read.some((other) => agrees(one, other)))
  })
  return share(told.filter(Boolean).length, told.length)
}

/** 1 where there is nothing to divide. */
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
