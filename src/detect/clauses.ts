/**
 * Where sentences and clauses of a text end, and the money words in them: enough to say which
 * word speaks of which amount. No grammar: marks, and the words for "and".
 */
import { kindOf, NEWLINE, OUTSIDE, SPACE, UNSPACED } from './characters.ts'
import { isDigit } from './digits.ts'
import { wordEnd } from './numbers.ts'
import type { Label } from './table.ts'
import type { Words } from './words.ts'

/** A money word in its place; `end` is that of the whole word. */
export type Cue = { readonly name: string; readonly start: number; readonly end: number }

export type Clauses = {
  /** Money words in order of place. */
  readonly cues: readonly Cue[]
  /** The number of the sentence at `place`. */
  readonly sentenceOf: (place: number) => number
  /** How many marks and conjunctions part two places. */
  readonly partsBetween: (from: number, to: number) => number
  readonly cuesBetween: (from: number, to: number) => readonly Cue[]
}

export function readClauses(words: Words): Clauses {
  const { sentences, parts: marks } = findMarks(words)
  const cues = words.hits
    .flatMap(({ label, start, end }) =>
      (label.kind === 'money' && !isDate(words, start, end)) || isJob(label)
        ? [{ name: label.name, start, end: wordEnd(words.codes, end) }]
        : [],
    )
    .filter(isWhole(words))
  const starts = cues.map(({ start }) => start)
  const parts = withAttachedAnd(words, marks, starts)
  return {
    cues,
    sentenceOf: (place) => countBelow(sentences, place),
    partsBetween: (from, to) => Math.max(0, countBelow(parts, to) - countBelow(parts, from)),
    cuesBetween: (from, to) => cues.slice(countBelow(starts, from), countBelow(starts, to)),
  }
}

/**
 * Not the 約 of 契約, nor the `monthly` of an average monthly wage, which is a price: what a longer
 * word or phrase holds means nothing of its own.
 */
const isWhole = (words: Words): ((cue: Cue) => boolean) => {
  const longer = words.hits.filter(
    ({ label, start, end }) =>
      (label.kind === 'money' && WHOLE.has(label.name)) ||
      (label.kind === 'concept' && end - start > 1 && kindOf(words.codes[start]!) === UNSPACED),
  )
  const starts = longer.map(({ start }) => start)
  const around = (start: number) =>
    longer.slice(countBelow(starts, start - PHRASE_CHARS_MAX), countBelow(starts, start + 1))
  return ({ name, start, end }) =>
    name === 'price' ||
    !around(start).some(
      (other) =>
        end <= other.end &&
        end - start < other.end - other.start &&
        (other.label.kind === 'money'
          ? other.label.name === 'price' || WHOLE.has(name)
          : end - start === 1),
    )
}

const PHRASE_CHARS_MAX = 40

/** Phrases that a shorter word inside would turn round: не *менее*, not *more than*. */
const WHOLE: ReadonlySet<string> = new Set(['price', 'atLeast', 'upTo', 'about'])

/** "And" is written on the word in Arabic and Hebrew: وراتب, ומשכורת. */
const withAttachedAnd = (
  { text }: Words,
  marks: readonly number[],
  starts: readonly number[],
): readonly number[] => {
  const attached = starts.filter((start) => text[start - 1] === 'و' || text[start - 1] === 'ו')
  if (attached.length === 0) return marks
  return [...marks, ...attached.map((start) => start - 1)].toSorted((a, b) => a - b)
}

/** Words for "and": they join two amounts as well as the ends of a range. */
export const ANDS: ReadonlySet<string> = new Set(
  (
    'and und и і եւ та й ды e και dan ja et y en og och ja a i es si ve va ва және жана և ու და ו و او اور ' +
    'और र এবং ও සහ 和 与 與 及 並 并 と 와 과 na እና in bei va ir plus sowie oraz also tambem ademas ' +
    'takze'
  ).split(' '),
)

/** What a job is advertised with is what a month of it brings. */
const isJob = ({ kind, name }: Label): boolean => kind === 'concept' && name === 'job'

/** 8月3日, 8월: the sign for "month" after a digit names one. */
const isDate = ({ codes, text }: Words, start: number, end: number): boolean =>
  (text[start] === '月' || text[start] === '월') &&
  end === start + 1 &&
  isDigit(codes[start - 1] ?? 0)

const countBelow = (places: readonly number[], place: number): number => {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < place) low = middle + 1
    else high = middle
  }
  return low
}

const findMarks = (words: Words): { sentences: number[]; parts: number[] } => {
  const { codes, text } = words
  const sentences: number[] = []
  const parts: number[] = []
  const shortened = multiplierEnds(words)
  const numbers = numberStarts(words)
  let from = 0
  for (let i = 0; i <= codes.length; i++) {
    if (i < codes.length && kindOf(codes[i]!) !== OUTSIDE) continue
    if (i > from && i - from < 9 && ANDS.has(text.slice(from, i))) parts.push(from)
    from = i + 1
    const mark = text[i]
    if (mark === undefined) continue
    if (!shortened.has(i) && endsSentence(words, i)) sentences.push(i)
    else if (isPart(words, i, mark) && !(mark === '-' && numbers.has(i + 2))) parts.push(i)
  }
  return { sentences, parts }
}

/** Where number words begin: a dash leads to them as it does to digits. */
const numberStarts = ({ hits }: Words): ReadonlySet<number> =>
  new Set(
    hits.flatMap(({ label: { kind, name }, start }) =>
      kind === 'number' || (kind === 'money' && name === 'half') ? [start] : [],
    ),
  )

/** Where `5 Mio.` and `3 Tsd.` have their stop, unless the line ends there. */
const multiplierEnds = ({ hits, text }: Words): ReadonlySet<number> =>
  new Set(
    hits.flatMap(({ label, end }) =>
      label.kind === 'money' && MULTIPLIERS.has(label.name) && text.startsWith('. ', end)
        ? [end]
        : [],
    ),
  )

const MULTIPLIERS: ReadonlySet<string> = new Set(['thousand', 'million', 'billion'])

const isPart = ({ codes }: Words, i: number, mark: string): boolean => {
  if (mark === ',') return !isDigit(codes[i + 1] ?? 0) || !isDigit(codes[i - 1] ?? 0)
  // `Разовая выплата - 2 300 000`: a dash before an amount leads to it.
  if (mark === '-')
    return codes[i + 1] === SPACE && codes[i - 1] === SPACE && !isNearDigit(codes, i)
  return ';+•'.includes(mark)
}

const isNearDigit = (codes: Uint16Array, i: number): boolean =>
  codes.subarray(i, i + 12).some(isDigit)

/** A full stop ends a sentence unless a small letter follows (тыс. руб.) or it parts digits. */
const endsSentence = (words: Words, i: number): boolean => {
  const { codes, text } = words
  const mark = text[i]!
  if (codes[i] === NEWLINE || '!?…'.includes(mark)) return true
  if (mark !== '.') return false
  if (words.source[words.at(i)] !== '.') return true
  let next = i + 1
  while (codes[next] === SPACE || codes[next] === 34) next++
  if (next === i + 1 && next < codes.length) return false
  if (next >= codes.length) return true
  if (isDigit(codes[next]!)) return codes[i - 1] === undefined || !isAbbreviated(words, i)
  return words.capital(next) || !hasCase(text[next]!)
}

/** `Rs. 2,000`, `руб. 5`: a short word before the stop. */
const isAbbreviated = ({ codes }: Words, i: number): boolean => {
  let from = i
  while (from > 0 && kindOf(codes[from - 1]!) !== OUTSIDE) from--
  return i - from <= 3
}

const hasCase = (letter: string): boolean => letter.toUpperCase() !== letter
