/**
 * Many stems of many languages, found in one pass: a trie walked from every word start, kept in
 * flat arrays. What a stem means is the caller's: here it is a label number. Overlaps are all
 * reported; which of them to keep is decided in `words.ts`.
 */
import { DASH, kindOf, OUTSIDE, QUOTE, SPACE, UNSPACED } from './characters.ts'
import type { Normalised } from './normalise.ts'

/**
 * The stems of one language (notation in `lexicons.ts`): lists parted by `;`, each with its label,
 * of stems parted by `,`.
 */
export type StemList = {
  readonly stems: Normalised
  readonly language: number
  readonly labels: readonly number[]
}

/** Called for each stem found. Return nothing; order is by start, then by length. */
export type OnHit = (label: number, start: number, end: number, unsure: boolean) => void

export type Matcher = {
  /** `reads[language]` is 1 for the languages whose stems count. */
  readonly find: (text: Normalised, reads: Uint8Array, onHit: OnHit) => void
  /** Steps taken by `find` since the matcher was built: the measure of its growth. */
  readonly steps: () => number
  readonly nodes: number
  readonly bytes: number
}

const WHOLE = 1
const UNSURE = 2
const CAPITALISED = 4
const COMMA = 44
const SEMICOLON = 59
const DOLLAR = 36
const STAR = 42
const QUESTION = 63
/** Roots: stems at word starts, and stems that may stand inside a word. */
const AT_START = 1
const INSIDE = 2

export function buildMatcher(lists: readonly StemList[]): Matcher {
  const trie = emptyTrie(lists)
  for (const list of lists) addList(trie, list)
  // Room was made for a node per character; most are shared.
  trie.firstEntry = trie.firstEntry.slice(0, trie.nodes + 1)
  trie.below = trie.below.slice(0, 2 * (trie.nodes + 1))
  return {
    find: (text, reads, onHit) => {
      trie.readLow = maskOf(reads, 0)
      trie.readHigh = maskOf(reads, 32)
      search(trie, text, reads, onHit)
    },
    steps: () => trie.steps,
    nodes: trie.nodes,
    bytes: 131_072 + trie.keys.length * 8 + trie.nodes * 12 + trie.labels.length * 8,
  }
}

const search = (trie: Trie, text: Normalised, reads: Uint8Array, onHit: OnHit): void => {
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
      walk(trie, text, AT_START, i, reads, onHit)
      for (let at = i; at < i + 3 && PROCLITICS.has(codes[at]!); at++) {
        walk(trie, text, AT_START, at + 1, reads, onHit)
      }
    }
    walk(trie, text, INSIDE, i, reads, onHit)
    inWord = kind !== UNSPACED
  }
}

const walk = (
  trie: Trie,
  text: Normalised,
  root: number,
  start: number,
  reads: Uint8Array,
  onHit: OnHit,
): void => {
  const { codes } = text
  const { length } = codes
  let node = root
  let i = start
  while (i < length) {
    trie.steps++
    const code = isGap(codes[i]!) ? SPACE : codes[i]!
    node = childOf(trie, node, code)
    if (node === 0 || !isRead(trie, node)) return
    i++
    // Between the words of a stem, any run of spaces, dashes and quotes counts as one space.
    if (code === SPACE) while (i < length && isGap(codes[i]!)) i++
    for (let entry = trie.firstEntry[node]!; entry !== 0; entry = trie.nextEntry[entry]!) {
      if (reads[trie.languages[entry]!] !== 1) continue
      const flags = trie.flags[entry]!
      if ((flags & WHOLE) !== 0 && continues(codes, i)) continue
      if ((flags & CAPITALISED) !== 0 && !text.capital(start)) continue
      onHit(trie.labels[entry]!, start, i, (flags & UNSURE) !== 0)
    }
  }
}

/** Whether any stem below the node is of a language that is read: few are, and a walk ends early. */
const isRead = ({ below, readLow, readHigh }: Trie, node: number): boolean =>
  ((below[2 * node]! & readLow) | (below[2 * node + 1]! & readHigh)) !== 0

/** The languages `from` to `from + 31` that are read, as bits. */
const maskOf = (reads: Uint8Array, from: number): number => {
  let mask = 0
  for (let i = 0; i < 32; i++) if (reads[from + i] === 1) mask |= 1 << i
  return mask
}

/** Whether the word goes on at `i`; in a script without spaces nobody can say, so it does not. */
const continues = (codes: Uint16Array, i: number): boolean =>
  i < codes.length &&
  kindOf(codes[i]!) !== OUTSIDE &&
  kindOf(codes[i - 1]!) !== UNSPACED &&
  isDigit(codes[i]!) === isDigit(codes[i - 1]!)

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Arabic and Hebrew particles and Ethiopic prepositions are written on the word: up to three. */
const PROCLITICS = new Set(Array.from('وفبكلساוהבכלמשየበለከእስ', (letter) => letter.charCodeAt(0)))

const isGap = (code: number): boolean => code === SPACE || code === DASH || code === QUOTE

type Trie = {
  /** Small numbers for the characters that occur in stems: 0 is any other. */
  readonly alphabet: Uint16Array
  /** An open-addressed table from (node, letter) to node, at most two thirds full. */
  keys: Int32Array
  children: Int32Array
  firstEntry: Int32Array
  /** Two words of bits for each node: the languages (at most 64) of the stems below it. */
  below: Int32Array
  readLow: number
  readHigh: number
  readonly nextEntry: Int32Array
  readonly labels: Uint16Array
  readonly languages: Uint8Array
  readonly flags: Uint8Array
  letters: number
  nodes: number
  entries: number
  steps: number
}

const LETTER_BITS = 12

const emptyTrie = (lists: readonly StemList[]): Trie => {
  let characters = 0
  let stems = 0
  for (const list of lists) {
    characters += list.stems.codes.length
    stems++
    for (const code of list.stems.codes) if (code === COMMA || code === SEMICOLON) stems++
  }
  const slots = 2 ** Math.max(10, Math.ceil(Math.log2(characters / 2)))
  return {
    alphabet: new Uint16Array(65_536),
    keys: new Int32Array(slots),
    children: new Int32Array(slots),
    firstEntry: new Int32Array(characters + INSIDE + 1),
    below: new Int32Array(2 * (characters + INSIDE + 1)),
    readLow: 0,
    readHigh: 0,
    nextEntry: new Int32Array(stems + 1),
    labels: new Uint16Array(stems + 1),
    languages: new Uint8Array(stems + 1),
    flags: new Uint8Array(stems + 1),
    letters: 0,
    nodes: INSIDE,
    entries: 0,
    steps: 0,
  }
}

const slotOf = (trie: Trie, key: number): number => {
  const { keys } = trie
  const last = keys.length - 1
  let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & last
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & last
  return slot
}

const childOf = (trie: Trie, node: number, code: number): number => {
  const letter = trie.alphabet[code]!
  return letter === 0 ? 0 : trie.children[slotOf(trie, (node << LETTER_BITS) | letter)]!
}

const addList = (trie: Trie, { stems, language, labels }: StemList): void => {
  const { codes } = stems
  let start = 0
  let list = 0
  for (let i = 0; i <= codes.length; i++) {
    const code = i < codes.length ? codes[i]! : SEMICOLON
    if (code !== COMMA && code !== SEMICOLON) continue
    addStem(trie, stems, start, i, language, labels[list]!)
    start = i + 1
    if (code === SEMICOLON) list++
  }
}

const addStem = (
  trie: Trie,
  stems: Normalised,
  from: number,
  to: number,
  language: number,
  label: number,
): void => {
  const { codes } = stems
  let start = from
  let end = to
  let flags = 0
  while (start < end && (codes[start] === SPACE || codes[start] === 10)) start++
  for (; end > start; end--) {
    const last = codes[end - 1]!
    if (last === DOLLAR) flags |= WHOLE
    else if (last === QUESTION) flags |= UNSURE
    else if (last !== SPACE) break
  }
  const root = codes[start] === STAR ? INSIDE : AT_START
  if (root === INSIDE) start++
  if (start >= end) return
  if (stems.capital(start)) flags |= CAPITALISED
  let node = root
  const word = language >> 5
  const bit = 1 << (language & 31)
  for (let i = start; i < end; i++) {
    node = childFor(trie, node, codes[i]!)
    trie.below[2 * node + word]! |= bit
  }
  const entry = ++trie.entries
  trie.nextEntry[entry] = trie.firstEntry[node]!
  trie.firstEntry[node] = entry
  trie.labels[entry] = label
  trie.languages[entry] = language
  trie.flags[entry] = flags
}

const childFor = (trie: Trie, node: number, code: number): number => {
  const joined = code === DASH || code === QUOTE ? SPACE : code
  let letter = trie.alphabet[joined]!
  if (letter === 0) letter = trie.alphabet[joined] = ++trie.letters
  const key = (node << LETTER_BITS) | letter
  const slot = slotOf(trie, key)
  if (trie.keys[slot] === key) return trie.children[slot]!
  trie.keys[slot] = key
  trie.children[slot] = ++trie.nodes
  const child = trie.nodes
  if (trie.nodes * 1.5 > trie.keys.length) enlarge(trie)
  return child
}

const enlarge = (trie: Trie): void => {
  const { keys, children } = trie
  trie.keys = new Int32Array(keys.length * 2)
  trie.children = new Int32Array(keys.length * 2)
  for (let old = 0; old < keys.length; old++) {
    if (keys[old] === 0) continue
    const slot = slotOf(trie, keys[old]!)
    trie.keys[slot] = keys[old]!
    trie.children[slot] = children[old]!
  }
}
