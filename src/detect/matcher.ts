/**
 * Many stems of many languages, found in one pass: at every word start the first letters lead to
 * the few stems that begin with them, and those are compared. Each language is indexed for itself,
 * and the same index serves every mix of languages. What a stem means is the caller's: here it is
 * a label number. Overlaps are all reported; which of them to keep is decided in `words.ts`.
 */
import { DASH, kindOf, OUTSIDE, QUOTE, SPACE, UNSPACED } from './characters.ts'
import type { Normalised } from './normalise.ts'
import { CAPITALISED, type Stems, UNSURE, WHOLE, WITHIN } from './table.ts'

/** Called for each stem found, by where it starts. */
export type OnHit = (label: number, start: number, end: number, unsure: boolean) => void

/** The stems of one language by their first letters. */
export type Index = {
  readonly stems: Stems
  /** Of each stem its first letters, hashed. */
  readonly keys: Int32Array
  /** By first letters: the last such stem. */
  readonly last: Int32Array
  /** Of each stem the one before it that shares its place in `last`. */
  readonly before: Int32Array
  /** By first letters, two bits: `BEGINS` and `LISTED`. */
  readonly beginnings: Uint8Array
  readonly isWithin: boolean
}

/** What texts in some languages are read with; `beginnings` of all of them. */
export type Matcher = {
  readonly indices: readonly Index[]
  readonly beginnings: Uint8Array
  readonly isWithin: boolean
  /** Letters read since it was made: the measure of its growth. */
  steps: number
}

/** Where a stem may stand: at word starts, or inside a word too. */
const AT_START = 1
const INSIDE = 2
/** Stems are looked up by as many first letters, or by all they have. */
const LOOKED_UP = 4

/** A stem begins with these letters; one is looked up by them. */
const BEGINS = 1
const LISTED = 2

export function matcherOf(indices: readonly Index[]): Matcher {
  const beginnings = new Uint8Array(BEGINNINGS / 4)
  for (const index of indices) {
    for (let i = 0; i < beginnings.length; i++) beginnings[i]! |= index.beginnings[i]!
  }
  return { indices, beginnings, isWithin: indices.some(({ isWithin }) => isWithin), steps: 0 }
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
  const { indices, beginnings } = matcher
  let key = root
  let i = start
  for (let letters = 1; letters <= LOOKED_UP && i < codes.length; letters++) {
    const code = joined(codes[i]!)
    key = keyWith(key, code)
    const said = (beginnings[key >>> BYTE_SHIFT]! >> bitOf(key)) & (BEGINS | LISTED)
    if ((said & BEGINS) === 0) return
    const next = afterLetter(codes, i, code)
    matcher.steps += next - i
    i = next
    if ((said & LISTED) === 0) continue
    for (let at = 0; at < indices.length; at++) {
      tryStems(matcher, indices[at]!, text, start, key, onHit)
    }
  }
}

const tryStems = (
  matcher: Matcher,
  index: Index,
  text: Normalised,
  start: number,
  key: number,
  onHit: OnHit,
): void => {
  const { stems, keys, last, before } = index
  for (let stem = last[bucketOf(key)]!; stem !== NONE; stem = before[stem]!) {
    if (keys[stem] !== key) continue
    const end = endOf(matcher, stems, stem, text.codes, start)
    if (end === -1) continue
    const flags = stems.flags[stem]!
    if ((flags & WHOLE) !== 0 && continues(text.codes, end)) continue
    if ((flags & CAPITALISED) !== 0 && !text.capital(start)) continue
    onHit(stems.labels[stem]!, start, end, (flags & UNSURE) !== 0)
  }
}

/** Where the stem that begins at `start` ends in the text, -1 if it does not stand there. */
const endOf = (
  matcher: Matcher,
  { letters, ends }: Stems,
  stem: number,
  codes: Uint16Array,
  start: number,
): number => {
  let i = start
  for (let at = ends[stem - 1]!; at < ends[stem]!; at++) {
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

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Arabic and Hebrew particles and Ethiopic prepositions are written on the word: up to three. */
const isProclitic = (code: number): boolean => code >= 0x5d0 && PROCLITICS.has(code)
const PROCLITICS = new Set(Array.from('وفبكلساוהבכלמשየበለከእስ', (letter) => letter.charCodeAt(0)))

/** As powers of two. */
const BUCKETS = 2 ** 11
const BEGINNINGS = 2 ** 16
const NONE = 0

/** One walk over the stems, because it is paid by the first text in the language. */
export function indexOf(stems: Stems): Index {
  const slots = stems.size + 1
  let roots = 0
  const index = {
    stems,
    keys: new Int32Array(slots),
    last: new Int32Array(BUCKETS),
    before: new Int32Array(slots),
    beginnings: new Uint8Array(BEGINNINGS / 4),
  }
  for (let stem = 1; stem < slots; stem++) {
    roots |= addStem(index, stem)
  }
  return { ...index, isWithin: (roots & INSIDE) !== 0 }
}

/** Where it may stand. A function for each stem, as in `table.ts`. */
const addStem = (index: Omit<Index, 'isWithin'>, stem: number): number => {
  const { stems, beginnings } = index
  const start = stems.ends[stem - 1]!
  const end = Math.min(stems.ends[stem]!, start + LOOKED_UP)
  const root = (stems.flags[stem]! & WITHIN) === 0 ? AT_START : INSIDE
  let key = root
  for (let at = start; at < end; at++) {
    key = keyWith(key, stems.letters[at]!)
    beginnings[key >>> BYTE_SHIFT]! |= BEGINS << bitOf(key)
  }
  beginnings[key >>> BYTE_SHIFT]! |= LISTED << bitOf(key)
  const bucket = bucketOf(key)
  index.keys[stem] = key
  index.before[stem] = index.last[bucket]!
  index.last[bucket] = stem
  return root
}

/** What an index keeps in memory. */
export function bytesOf({ stems, keys, last, before, beginnings }: Index): number {
  const { letters, ends, flags, labels } = stems
  return [letters, ends, flags, labels, keys, last, before, beginnings].reduce(
    (sum, { byteLength }) => sum + byteLength,
    0,
  )
}

/** The place of the two bits of a key in their byte. */
const bitOf = (key: number): number => (key >>> BIT_SHIFT) & 6
const BIT_SHIFT = 15
const BYTE_SHIFT = 18

const keyWith = (key: number, code: number): number => Math.imul(key ^ code, 0x9e3779b1) | 0
const bucketOf = (key: number): number => key >>> 21
