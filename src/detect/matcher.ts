/**
 * Many stems of many languages, found in one pass: at every word start the first letters lead to
 * the few stems that begin with them, and those are compared. Each language is indexed for itself,
 * and the same index serves every mix of languages. What a stem means is the caller's: here it is
 * a label number. Overlaps are all reported; which of them to keep is decided in `words.ts`.
 */
import { DASH, kindOf, OUTSIDE, QUOTE, SPACE, UNSPACED } from './characters.ts'
import { isDigit } from './digits.ts'
import type { Normalised } from './normalise.ts'
import { CAPITALISED, type Stems, UNSURE, WHOLE, WITHIN } from './table.ts'

/** Called for each stem found, by where it starts. */
export type OnHit = (label: number, start: number, end: number, unsure: boolean) => void

/** The stems of one language by their first letters. */
export type StemIndex = {
  readonly stems: number
  /** The letters of all stems, one after the other. */
  readonly letters: Uint16Array
  /** `SLOT` numbers for each stem: what a look-up needs of it lies together in memory. */
  readonly slots: Int32Array
  /** By first letters: the slot of the last such stem. */
  readonly last: Int32Array
  /** By first letters, two bits: `BEGINS` and `LISTED`. */
  readonly beginnings: Int32Array
  readonly isWithin: boolean
}

/** What texts in some languages are read with. */
export type Matcher = {
  readonly indices: readonly StemIndex[]
  readonly isWithin: boolean
  /** Letters read since it was made: the measure of its growth. */
  steps: number
}

/** Where a stem may stand: at word starts, or inside a word too. */
const AT_START = 1
const INSIDE = 2

/** Stems are looked up by as many first letters, or by all they have. */
const LOOKED_UP = 6

/** A stem begins with these letters; one is looked up by them. */
const BEGINS = 1
const LISTED = 2

export function matcherOf(indices: readonly StemIndex[]): Matcher {
  return { indices, isWithin: indices.some(({ isWithin }) => isWithin), steps: 0 }
}

export function findStems(matcher: Matcher, text: Normalised, onHit: OnHit): void {
  const { codes } = text
  let inWord = false
  let digit = false
  for (let i = 0; i < codes.length; i++) {
    const kind = kindOf(codes[i]!)
    if (kind === OUTSIDE) {
      inWord = false
      continue
    }
    // A digit ends a word of letters, and a letter one of digits (`3mila`, `Ksh80,000`).
    const wasDigit: boolean = digit
    digit = isDigit(codes[i]!)
    if (!inWord || digit !== wasDigit || kind === UNSPACED) {
      lookUp(matcher, text, AT_START, i, onHit)
      for (let at = i; at < i + 3 && isProclitic(codes[at]!); at++) {
        lookUp(matcher, text, AT_START, at + 1, onHit)
      }
    }
    if (matcher.isWithin) lookUp(matcher, text, INSIDE, i, onHit)
    inWord = kind !== UNSPACED
  }
}

/** Tries the stems that begin with the first letter at `start`, with the first two, and so on. */
const lookUp = (
  matcher: Matcher,
  text: Normalised,
  root: number,
  start: number,
  onHit: OnHit,
): void => {
  const { codes } = text
  const { indices } = matcher
  let key = root
  let i = start
  let begins = BEGINS
  for (let letters = 1; letters <= LOOKED_UP && i < codes.length && begins !== 0; letters++) {
    const code = joined(codes[i]!)
    key = keyWith(key, code)
    const next = afterLetter(codes, i, code)
    matcher.steps += next - i
    i = next
    begins = 0
    for (let at = 0; at < indices.length; at++) {
      const index = indices[at]!
      const said = index.beginnings[key >>> WORD_SHIFT]! >> bitOf(key)
      begins |= said & BEGINS
      if ((said & LISTED) !== 0) tryStems(matcher, index, text, start, key, onHit)
    }
  }
}

const tryStems = (
  matcher: Matcher,
  index: StemIndex,
  text: Normalised,
  start: number,
  key: number,
  onHit: OnHit,
): void => {
  const { letters, slots, last } = index
  for (let slot = last[bucketOf(key)]!; slot !== NONE; slot = slots[slot + BEFORE]!) {
    if (slots[slot] !== key) continue
    const from = slots[slot + FROM]!
    const meaning = slots[slot + MEANING]!
    const end = endOf(matcher, letters, from, from + lengthOf(meaning), text.codes, start)
    if (end === -1) continue
    if ((meaning & WHOLE) !== 0 && continues(text.codes, end)) continue
    if ((meaning & CAPITALISED) !== 0 && !text.capital(start)) continue
    onHit(labelOf(meaning), start, end, (meaning & UNSURE) !== 0)
  }
}

/** Where the stem that begins at `start` ends in the text, -1 if it does not stand there. */
const endOf = (
  matcher: Matcher,
  letters: Uint16Array,
  from: number,
  to: number,
  codes: Uint16Array,
  start: number,
): number => {
  let i = start
  for (let at = from; at < to; at++) {
    if (i >= codes.length) return -1
    const code = joined(codes[i]!)
    if (code !== letters[at]) return -1
    const next = afterLetter(codes, i, code)
    matcher.steps += next - i
    i = next
  }
  return i
}

/** Between the words of a stem, any run of spaces, dashes and quotes counts as one space. */
const afterLetter = (codes: Uint16Array, at: number, code: number): number => {
  let i = at + 1
  if (code === SPACE) while (i < codes.length && joined(codes[i]!) === SPACE) i++
  return i
}

const joined = (code: number): number => (code === DASH || code === QUOTE ? SPACE : code)

/** Whether the word goes on at `i`; never in, nor into, a script without spaces (RSFの). */
const continues = (codes: Uint16Array, i: number): boolean =>
  i < codes.length &&
  kindOf(codes[i]!) !== OUTSIDE &&
  kindOf(codes[i]!) !== UNSPACED &&
  kindOf(codes[i - 1]!) !== UNSPACED &&
  isDigit(codes[i]!) === isDigit(codes[i - 1]!)

/** Arabic and Hebrew particles and Ethiopic prepositions are written on the word: up to three. */
const isProclitic = (code: number): boolean => code >= 0x5d0 && PROCLITICS.has(code)
const PROCLITICS = new Set(Array.from('وفبكلساוהבכלמשየበለከእስ', (letter) => letter.charCodeAt(0)))

/** As powers of two. */
const BUCKETS = 2 ** 11
const BEGINNINGS = 2 ** 16

/**
 * A slot: the first letters, hashed; the slot of the stem before it that shares its place in
 * `last`; where its letters begin; its label, length and flags in one number.
 */
const SLOT = 4
const BEFORE = 1
const FROM = 2
const MEANING = 3
/** No stem has the slot 0. */
const NONE = 0

const meaningOf = (label: number, length: number, flags: number): number =>
  (label << 12) | (length << 4) | flags
const lengthOf = (meaning: number): number => (meaning >> 4) & 0xff
const labelOf = (meaning: number): number => meaning >> 12

/** One walk over the stems, because the first text in the language waits for it. */
export function indexStems(stems: Stems): StemIndex {
  const index = {
    stems: stems.size,
    letters: stems.letters.slice(0, stems.ends[stems.size]),
    slots: new Int32Array((stems.size + 1) * SLOT),
    last: new Int32Array(BUCKETS),
    beginnings: new Int32Array(BEGINNINGS / 16),
  }
  let roots = 0
  for (let stem = 1; stem <= stems.size; stem++) roots |= addStem(index, stems, stem)
  return { ...index, isWithin: (roots & INSIDE) !== 0 }
}

/** Where it may stand. A function for each stem, as in `table.ts`. */
const addStem = (index: Omit<StemIndex, 'isWithin'>, stems: Stems, stem: number): number => {
  const { beginnings, last, slots } = index
  const from = stems.ends[stem - 1]!
  const length = stems.ends[stem]! - from
  const flags = stems.flags[stem]!
  const root = (flags & WITHIN) === 0 ? AT_START : INSIDE
  const to = from + Math.min(length, LOOKED_UP)
  let key = root
  for (let at = from; at < to; at++) {
    key = keyWith(key, stems.letters[at]!)
    beginnings[key >>> WORD_SHIFT]! |= BEGINS << bitOf(key)
  }
  beginnings[key >>> WORD_SHIFT]! |= LISTED << bitOf(key)
  const bucket = bucketOf(key)
  const slot = stem * SLOT
  slots[slot] = key
  slots[slot + BEFORE] = last[bucket]!
  slots[slot + FROM] = from
  slots[slot + MEANING] = meaningOf(stems.labels[stem]!, length, flags)
  last[bucket] = slot
  return root
}

/** What an index keeps in memory. */
export function bytesOf({ letters, slots, last, beginnings }: StemIndex): number {
  return letters.byteLength + slots.byteLength + last.byteLength + beginnings.byteLength
}

/** The place of the two bits of a key in their number. */
const bitOf = (key: number): number => (key >>> BIT_SHIFT) & 30
const BIT_SHIFT = 15
const WORD_SHIFT = 20

const keyWith = (key: number, code: number): number => Math.imul(key ^ code, 0x9e3779b1) | 0
const bucketOf = (key: number): number => key >>> 21
