/**
 * Many stems of many languages, found in one pass: at every word start the first letters lead to
 * the few stems that begin with them, and those are compared. Building is one walk over the stems,
 * because a Worker builds it anew in every isolate. What a stem means is the caller's: here it is
 * a label number. Overlaps are all reported; which of them to keep is decided in `words.ts`.
 */
import { DASH, kindOf, OUTSIDE, QUOTE, SPACE, UNSPACED } from './characters.ts'
import type { Normalised } from './normalise.ts'
import { CAPITALISED, type Stems, UNSURE, WHOLE, WITHIN } from './table.ts'

/** Called for each stem found, by where it starts. */
export type OnHit = (label: number, start: number, end: number, unsure: boolean) => void

export type Matcher = {
  /** `languages` are those whose stems count. */
  readonly find: (text: Normalised, languages: readonly number[], onHit: OnHit) => void
  /** Letters read by `find` since the matcher was built: the measure of its growth. */
  readonly steps: () => number
  readonly stems: number
  readonly bytes: number
}

/** Where a stem may stand: at word starts, or inside a word too. */
const AT_START = 1
const INSIDE = 2
/** Stems are looked up by as many first letters, or by all they have. */
const LOOKED_UP = 4

export function buildMatcher(stems: Stems): Matcher {
  const index = indexOf(stems)
  return {
    find: (text, languages, onHit) => {
      search(index, text, readOf(index, languages), onHit)
    },
    steps: () => index.steps,
    stems: stems.size,
    bytes: 65_536 + BUCKETS * 4 + stems.letters.length * 2 + stems.size * STEM_BYTES,
  }
}

/** The languages whose stems count, and whether one of them has stems inside words. */
type Read = { readonly languages: readonly number[]; readonly isWithin: boolean }

const readOf = (index: Index, languages: readonly number[]): Read => ({
  languages,
  isWithin: languages.some((one) => index.within[one] !== 0),
})

const search = (index: Index, text: Normalised, read: Read, onHit: OnHit): void => {
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
      lookUp(index, text, read, AT_START, i, onHit)
      for (let at = i; at < i + 3 && PROCLITICS.has(codes[at]!); at++) {
        lookUp(index, text, read, AT_START, at + 1, onHit)
      }
    }
    if (read.isWithin) lookUp(index, text, read, INSIDE, i, onHit)
    inWord = kind !== UNSPACED
  }
}

/** Tries the stems that begin with the first letter at `start`, with the first two, and so on. */
const lookUp = (
  index: Index,
  text: Normalised,
  read: Read,
  root: number,
  start: number,
  onHit: OnHit,
): void => {
  const { codes } = text
  if (start >= codes.length || (index.begins[codes[start]!]! & root) === 0) return
  let key = root
  let i = start
  for (let letters = 1; letters <= LOOKED_UP && i < codes.length; letters++) {
    const code = joined(codes[i]!)
    key = keyWith(key, code)
    const next = afterLetter(codes, i, code)
    index.steps += next - i
    i = next
    for (const language of read.languages) tryStems(index, text, start, key, language, onHit)
  }
}

const tryStems = (
  index: Index,
  text: Normalised,
  start: number,
  key: number,
  language: number,
  onHit: OnHit,
): void => {
  const { stems, keys, last, before } = index
  for (let stem = last[bucketOf(key, language)]!; stem !== NONE; stem = before[stem]!) {
    if (keys[stem] !== key) continue
    const end = endOf(index, stem, text.codes, start)
    if (end === -1) continue
    const flags = stems.flags[stem]!
    if ((flags & WHOLE) !== 0 && continues(text.codes, end)) continue
    if ((flags & CAPITALISED) !== 0 && !text.capital(start)) continue
    onHit(stems.labels[stem]!, start, end, (flags & UNSURE) !== 0)
  }
}

/** Where the stem that begins at `start` ends in the text, -1 if it does not stand there. */
const endOf = (index: Index, stem: number, codes: Uint16Array, start: number): number => {
  const { letters, ends } = index.stems
  let i = start
  for (let at = ends[stem - 1]!; at < ends[stem]!; at++) {
    if (i >= codes.length) return -1
    const code = joined(codes[i]!)
    if (code !== letters[at]) return -1
    const next = afterLetter(codes, i, code)
    index.steps += next - i
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
const PROCLITICS = new Set(Array.from('وفبكلساוהבכלמשየበለከእስ', (letter) => letter.charCodeAt(0)))

type Index = {
  readonly stems: Stems
  /** Whether a stem begins with the letter: the bits `AT_START` and `INSIDE`. */
  readonly begins: Uint8Array
  /** Of each stem its first letters, hashed. */
  readonly keys: Int32Array
  /** By language and first letters: the last such stem. */
  readonly last: Int32Array
  /** Of each stem the one before it of its bucket. */
  readonly before: Int32Array
  /** By language, whether it has stems inside words: few have. */
  readonly within: Uint8Array
  steps: number
}

const LANGUAGES_MAX = 64
/** Of each language, as a power of two. */
const BUCKET_BITS = 11
const BUCKETS = LANGUAGES_MAX * 2 ** BUCKET_BITS
/** Here a key and the stem before; in `Stems` an end, a label, flags and a language. */
const STEM_BYTES = 16
const NONE = 0

const indexOf = (stems: Stems): Index => {
  const index: Index = {
    stems,
    begins: new Uint8Array(65_536),
    keys: new Int32Array(stems.size + 1),
    last: new Int32Array(BUCKETS),
    before: new Int32Array(stems.size + 1),
    within: new Uint8Array(LANGUAGES_MAX),
    steps: 0,
  }
  for (let stem = 1; stem <= stems.size; stem++) addStem(index, stem)
  return index
}

/** A function for each stem, as in `table.ts`. */
const addStem = (index: Index, stem: number): void => {
  const { letters, ends, flags, languages } = index.stems
  const start = ends[stem - 1]!
  const end = Math.min(ends[stem]!, start + LOOKED_UP)
  const root = (flags[stem]! & WITHIN) === 0 ? AT_START : INSIDE
  index.within[languages[stem]!]! |= root & INSIDE
  index.begins[letters[start]!]! |= root
  let key = root
  for (let at = start; at < end; at++) key = keyWith(key, letters[at]!)
  const bucket = bucketOf(key, languages[stem]!)
  index.keys[stem] = key
  index.before[stem] = index.last[bucket]!
  index.last[bucket] = stem
}

const keyWith = (key: number, code: number): number => Math.imul(key ^ code, 0x9e3779b1) | 0
const bucketOf = (key: number, language: number): number =>
  (language << BUCKET_BITS) | (key >>> (32 - BUCKET_BITS))
