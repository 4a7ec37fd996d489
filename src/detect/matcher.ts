/**
 * Many stems of many languages, found in one pass: at every word start the first letters lead to
 * the few stems that begin with them, and those are compared. Building is one walk over the lists,
 * because a Worker builds it anew in every isolate. What a stem means is the caller's: here it is
 * a label number. Overlaps are all reported; which of them to keep is decided in `words.ts`.
 */
import { DASH, foldOf, isCapital, kindOf, OUTSIDE, QUOTE, SPACE, UNSPACED } from './characters.ts'
import { normalise, type Normalised } from './normalise.ts'

/** Stems that mean one thing in one language (notation in `lexicons.ts`), parted by `,`. */
export type StemList = {
  readonly stems: string
  /** 0 to 63. */
  readonly language: number
  readonly label: number
}

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

const WHOLE = 1
const UNSURE = 2
const CAPITALISED = 4
const DOLLAR = 36
const STAR = 42
const QUESTION = 63
/** Where a stem may stand: at word starts, or inside a word too. */
const AT_START = 1
const INSIDE = 2
/** Stems are looked up by as many first letters, or by all they have. */
const LOOKED_UP = 4

export function buildMatcher(lists: readonly StemList[]): Matcher {
  const index = emptyIndex(lists)
  lists.forEach((_, list) => addList(index, list))
  return {
    find: (text, languages, onHit) => {
      index.read = languages
      search(index, text, onHit)
    },
    steps: () => index.steps,
    stems: index.size,
    bytes: 65_536 + BUCKETS * 12 + index.next.length * STEM_BYTES,
  }
}

const search = (index: Index, text: Normalised, onHit: OnHit): void => {
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
      lookUp(index, text, AT_START, i, onHit)
      for (let at = i; at < i + 3 && PROCLITICS.has(codes[at]!); at++) {
        lookUp(index, text, AT_START, at + 1, onHit)
      }
    }
    lookUp(index, text, INSIDE, i, onHit)
    inWord = kind !== UNSPACED
  }
}

/** Tries the stems that begin with the first letter at `start`, with the first two, and so on. */
const lookUp = (
  index: Index,
  text: Normalised,
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
    const bucket = bucketOf(key)
    const low = index.low[bucket]!
    const high = index.high[bucket]!
    if (low === 0 && high === 0) continue
    for (const language of index.read) {
      if (((language < 32 ? low : high) & (1 << (language & 31))) === 0) continue
      tryStems(index, text, start, keyWith(key, language), onHit)
    }
  }
}

const tryStems = (
  index: Index,
  text: Normalised,
  start: number,
  key: number,
  onHit: OnHit,
): void => {
  for (let stem = index.first[bucketOf(key)]!; stem !== 0; stem = index.next[stem]!) {
    if (index.keys[stem] !== key) continue
    const end = endOf(index, stem, text.codes, start)
    if (end === -1) continue
    const flags = index.flags[stem]!
    if ((flags & WHOLE) !== 0 && continues(text.codes, end)) continue
    if ((flags & CAPITALISED) !== 0 && !text.capital(start)) continue
    const { label } = index.lists[index.listOf[stem]!]!
    onHit(label, start, end, (flags & UNSURE) !== 0)
  }
}

/** Where the stem that begins at `start` ends in the text, -1 if it does not stand there. */
const endOf = (index: Index, stem: number, codes: Uint16Array, start: number): number => {
  const letters = (index.codes[stem] ??= normalisedStem(index, stem))
  let i = start
  for (let at = 0; at < letters.length; at++) {
    if (i >= codes.length) return -1
    const code = joined(codes[i]!)
    if (code !== letters[at]) return -1
    const next = afterLetter(codes, i, code)
    index.steps += next - i
    i = next
  }
  return i
}

const normalisedStem = (index: Index, stem: number): Uint16Array => {
  const { stems } = index.lists[index.listOf[stem]!]!
  return normalise(stems.slice(index.starts[stem], index.ends[stem])).codes.map(joined)
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
  readonly lists: readonly StemList[]
  /** Whether a stem begins with the letter: the bits `AT_START` and `INSIDE`. */
  readonly begins: Uint8Array
  /** By first letters: the languages, as bits, that have a stem with them. */
  readonly low: Int32Array
  readonly high: Int32Array
  /** By first letters and language: the newest stem. */
  readonly first: Int32Array
  /** Of each stem, counted from 1: the next of its bucket, its first letters, its list, its place. */
  next: Int32Array
  keys: Int32Array
  listOf: Uint16Array
  starts: Int32Array
  ends: Int32Array
  flags: Uint8Array
  /** Normalised when first compared: most stems never are. */
  readonly codes: (Uint16Array | undefined)[]
  size: number
  /** The languages of the search that goes on. */
  read: readonly number[]
  steps: number
}

const BUCKETS = 2 ** 16

const emptyIndex = (lists: readonly StemList[]): Index => ({
  lists,
  begins: new Uint8Array(65_536),
  first: new Int32Array(BUCKETS),
  low: new Int32Array(BUCKETS),
  high: new Int32Array(BUCKETS),
  ...room(2 ** 16),
  codes: [undefined],
  size: 0,
  read: [],
  steps: 0,
})

const room = (stems: number) => ({
  next: new Int32Array(stems),
  keys: new Int32Array(stems),
  listOf: new Uint16Array(stems),
  starts: new Int32Array(stems),
  ends: new Int32Array(stems),
  flags: new Uint8Array(stems),
})

const STEM_BYTES = 19

const enlarge = (index: Index): void => {
  const { next, keys, listOf, starts, ends, flags } = index
  Object.assign(index, room(next.length * 2))
  index.next.set(next)
  index.keys.set(keys)
  index.listOf.set(listOf)
  index.starts.set(starts)
  index.ends.set(ends)
  index.flags.set(flags)
}

const keyWith = (key: number, code: number): number => Math.imul(key ^ code, 0x9e3779b1) | 0
const bucketOf = (key: number): number => key >>> 16

const addList = (index: Index, list: number): void => {
  const { stems } = index.lists[list]!
  let start = 0
  while (start < stems.length) {
    const comma = stems.indexOf(',', start)
    const end = comma === -1 ? stems.length : comma
    addStem(index, list, start, end)
    start = end + 1
  }
}

const addStem = (index: Index, list: number, from: number, to: number): void => {
  const { stems, language } = index.lists[list]!
  let start = from
  let end = to
  let flags = 0
  while (start < end && stems.charCodeAt(start) === SPACE) start++
  for (; end > start; end--) {
    const last = stems.charCodeAt(end - 1)
    if (last === DOLLAR) flags |= WHOLE
    else if (last === QUESTION) flags |= UNSURE
    else if (last !== SPACE) break
  }
  const root = stems.charCodeAt(start) === STAR ? INSIDE : AT_START
  if (root === INSIDE) start++
  if (start >= end) return
  foldOf(stems.charCodeAt(start))
  if (isCapital(stems.charCodeAt(start))) flags |= CAPITALISED
  const stem = ++index.size
  if (stem === index.next.length) enlarge(index)
  index.listOf[stem] = list
  index.starts[stem] = start
  index.ends[stem] = end
  index.flags[stem] = flags
  index.codes.push(undefined)
  const letters = keyOf(index, stem, root)
  if (language < 32) index.low[bucketOf(letters)]! |= 1 << language
  else index.high[bucketOf(letters)]! |= 1 << (language & 31)
  const key = keyWith(letters, language)
  const bucket = bucketOf(key)
  index.keys[stem] = key
  index.next[stem] = index.first[bucket]!
  index.first[bucket] = stem
}

/** From the first letters; a letter that becomes none or several has the whole stem normalised. */
const keyOf = (index: Index, stem: number, root: number): number => {
  const { stems } = index.lists[index.listOf[stem]!]!
  const start = index.starts[stem]!
  const end = Math.min(index.ends[stem]!, start + LOOKED_UP)
  let key = root
  for (let i = start; i < end; i++) {
    const code = foldOf(stems.charCodeAt(i))
    const plain = code > 47 || (code === SPACE && foldOf(stems.charCodeAt(i + 1)) > 47)
    if (!plain || isSurrogate(code)) return keyOfLetters(index, normalisedStem(index, stem), root)
    key = keyWith(key, code)
  }
  index.begins[foldOf(stems.charCodeAt(start))]! |= root
  return key
}

const keyOfLetters = (index: Index, letters: Uint16Array, root: number): number => {
  index.begins[letters[0]!]! |= root
  return letters.subarray(0, LOOKED_UP).reduce((key, code) => keyWith(key, code), root)
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff
