/** How the detector does on corpus files: levels and stated facts, counted. */
import { detect } from '../../src/detect/detect.ts'
import type { Fact, Level, Payment, Verdict } from '../../src/types/reports.ts'
import type { CorpusFile } from './corpus-files.ts'

export type Scored = {
  readonly file: CorpusFile
  readonly level: Level
  /** Each stated fact: what was read, and whether it is what the file states. */
  readonly facts: readonly {
    readonly name: string
    readonly read: string
    readonly right: boolean
  }[]
}

/** Facts are compared only where the level is a report in file and verdict alike. */
export function scoreFile(file: CorpusFile): Scored {
  const verdict = detect({ title: file.title, summary: file.summary }, file.language)
  const compared = file.level !== 'none' && verdict.level !== 'none'
  const facts = Object.entries(file.facts).map(([name, stated]) => {
    const read = readOf(verdict, name)
    return { name, read: read.join('; '), right: matches(name, listOf(name, stated), read) }
  })
  return { file, level: verdict.level, facts: compared ? facts : [] }
}

export type Rates = { readonly precision: number; readonly recall: number; readonly count: number }

/** Precision and recall of `isHit` against `isTrue`; 1 where there is nothing to divide. */
export function rates(scored: readonly Scored[], isHit: (level: Level) => boolean): Rates {
  const hits = scored.filter(({ level }) => isHit(level))
  const truth = scored.filter(({ file }) => isHit(file.level))
  const both = hits.filter(({ file }) => isHit(file.level)).length
  return {
    precision: hits.length === 0 ? 1 : both / hits.length,
    recall: truth.length === 0 ? 1 : both / truth.length,
    count: truth.length,
  }
}

/** Share of stated facts read as stated, of one name or of all. */
export function factAccuracy(scored: readonly Scored[], name?: string): number {
  const facts = scored
    .flatMap((one) => one.facts)
    .filter((fact) => name === undefined || fact.name === name)
  return facts.length === 0 ? 1 : facts.filter(({ right }) => right).length / facts.length
}

const listOf = (name: string, stated: string): readonly string[] =>
  stated
    .split(name === 'slogan' || name === 'recruiter' ? '\n' : /[;,](?!\d{3})/)
    .map((one) => one.trim())

/** Lists must agree as sets; media and sources must hold what is stated. */
const matches = (name: string, stated: readonly string[], read: readonly string[]): boolean => {
  const isRead = (one: string) => read.some((other) => agrees(one, other))
  if (name === 'targets')
    return stated.every(isRead) && read.every((other) => stated.includes(other))
  return stated.every(isRead)
}

/** `5300 USD` agrees with `5300 USD signing`: a file need not state the kind. */
export function agrees(stated: string, read: string): boolean {
  return (
    read === stated || read.startsWith(`${stated} `) || stated.toLowerCase() === read.toLowerCase()
  )
}

const values = (list: readonly Fact<string>[]): readonly string[] => list.map(({ value }) => value)

const readOf = ({ facts }: Verdict, name: string): readonly string[] => {
  switch (name) {
    case 'pay':
      return facts.payments.map(({ value }) => payOf(value))
    case 'targets':
      return values(facts.targets)
    case 'similarIn':
      return values(facts.similarIn)
    case 'fronts':
      return values(facts.fronts)
    case 'media':
      return values(facts.media)
    case 'citedSources':
      return values(facts.citedSources)
    case 'contacts':
      return values(facts.contacts)
    case 'actor':
    case 'placeOfService':
    case 'recruiter':
    case 'slogan':
    case 'disputed':
    case 'penalty':
      return facts[name] === undefined ? [] : [facts[name].value]
    default:
      throw new Error(`unknown fact in a corpus file: ${name}`)
  }
}

/** `2500-3500 USD monthly`, `150000 CNY signing max` */
export function payOf(payment: Payment): string {
  const { amount, amountTo, currency, kind, bound } = payment
  const range = amountTo === undefined ? String(amount) : `${amount}-${amountTo}`
  return [range, currency, kind, ...(bound === undefined ? [] : [bound])].join(' ')
}
