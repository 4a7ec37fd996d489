/**
 * Reads the compiled table of stems (`table/blocks.ts`, written by `npm run tables`): what each
 * stands for, its letters as they are compared, where it may stand. The lexicons themselves are
 * for people and never reach the Worker: normalising eighty thousand stems would cost it more than
 * everything else it does when it starts. The stems of a language are read when a text first is.
 *
 * A block is the stems of one language in one script. Each of its `lists` begins with the number
 * of a label in two symbols; `A` to `J` between stems says how many letters of the first the second
 * keeps, none to nine, before its own; `;` is after a list. A letter of the script is written as
 * the symbol at its place in the alphabet, any other as itself; an ASCII letter whose sign is taken
 * by a symbol, `TAKEN` higher. `*` before a stem: inside words too; `^` before it:
 * where the text has a capital; `$` after it: the whole word only; `?`: one speaker's word.
 */
import { ALPHABETS, SYMBOLS, type Alphabet } from './table/alphabets.ts'

export type Block = {
  /** Primary subtag and the further tags read with the same words, parted by a space. */
  readonly languages: string
  readonly alphabet: Alphabet
  readonly stems: number
  readonly lists: string
}

/**
 * What a stem stands for. `name` is the concept, the medium, an ISO country code or a region in
 * English, the group, a key of `MoneyWords`, an ISO 4217 code (alternatives joined by `|`), the value
 * of a multiplier or number word, a small word, a source, a region, or the phrase that it opens or
 * closes.
 */
export type Label = {
  readonly kind: LabelKind
  readonly name: string
}

export type LabelKind = (typeof KINDS)[number]

export const KINDS = [
  'concept',
  'medium',
  'place',
  'group',
  'money',
  'currency',
  'times',
  'number',
  'particle',
  'source',
  'region',
  'opening',
  'closing',
] as const

/** Those of one language, by the number of a stem, counted from 1. */
export type Stems = {
  readonly size: number
  /** The letters of all stems, one after the other; stem `i` ends at `ends[i]`. */
  readonly letters: Uint16Array
  readonly ends: Int32Array
  readonly flags: Uint8Array
  readonly labels: Uint16Array
}

/** Flags of a stem. */
export const WHOLE = 1
export const UNSURE = 2
export const CAPITALISED = 4
export const WITHIN = 8

/** By kind, the names of its labels, parted by a comma. */
export type LabelNames = Readonly<Record<LabelKind, string>>

export type Table = {
  readonly labels: readonly Label[]
  /** By each tag of a language its blocks, which its further tags share. */
  readonly languages: ReadonlyMap<string, readonly Block[]>
}

/** What the table holds; its stems are read language by language (`readStems`). */
export function readTable(names: LabelNames, blocks: readonly Block[]): Table {
  const byTags = Map.groupBy(blocks, ({ languages }) => languages)
  const languages = [...byTags].flatMap(([tags, own]) =>
    tags.split(' ').map((tag) => [tag, own] as const),
  )
  return { labels: readLabels(names), languages: new Map(languages) }
}

/**
 * The stems of one language from its blocks. Never fails on what `npm run tables` wrote; anything
 * else is read as nonsense.
 */
export function readStems(blocks: readonly Block[]): Stems {
  const size = blocks.reduce((sum, { stems }) => sum + stems, 1)
  const stems: Filling = {
    size: 0,
    letters: new Uint16Array(
      blocks.reduce((sum, { lists }) => sum + lists.length, 0) + size * KEPT_MAX,
    ),
    ends: new Int32Array(size),
    flags: new Uint8Array(size),
    labels: new Uint16Array(size),
  }
  for (const block of blocks) readBlock(stems, block)
  return stems
}

/** In the order of their numbers. */
export function readLabels(names: LabelNames): Label[] {
  return KINDS.flatMap((kind) => names[kind].split(',').map((name) => ({ kind, name })))
}

type Filling = Stems & { size: number }

const readBlock = (stems: Filling, { alphabet, lists }: Block): void => {
  readSymbolsAs(ALPHABETS[alphabet])
  let at = 0
  while (at < lists.length) at = readList(stems, lists, at)
}

/** Reads the list that begins at `from`; the place after it. */
const readList = (stems: Filling, lists: string, from: number): number => {
  const label = labelAt(lists, from)
  let at = from + LABEL_SIGNS
  let kept = 0
  for (;;) {
    stems.labels[++stems.size] = label
    at = readStem(stems, lists, at, kept)
    const sign = lists.charCodeAt(at - 1)
    if (sign === END_OF_LIST) return at
    kept = sign - NONE_KEPT
  }
}

/**
 * Reads the letters and flags from `from` on, after as many letters of the stem before as are kept;
 * the place after the stem. A function for each stem, because the engine compiles what is called
 * often sooner than what loops long.
 */
const readStem = (stems: Filling, lists: string, from: number, kept: number): number => {
  const { letters, ends, size } = stems
  let length = ends[size - 1]!
  if (kept > 0) {
    const before = ends[size - 2]!
    for (let i = 0; i < kept; i++) letters[length++] = letters[before + i]!
  }
  let flags = 0
  let at = from
  for (;;) {
    const sign = lists.charCodeAt(at++)
    const meaning = MEANINGS[sign]! || sign
    if (meaning >= SPACE) letters[length++] = meaning
    else if (meaning === END) break
    else flags |= meaning
  }
  ends[size] = length
  stems.flags[size] = flags
  return at
}

const LABEL_SIGNS = 2
const labelAt = (lists: string, at: number): number =>
  DIGITS[lists.charCodeAt(at)]! * SYMBOLS.length + DIGITS[lists.charCodeAt(at + 1)]!

const DIGITS = new Uint8Array(128)
for (let i = 0; i < SYMBOLS.length; i++) DIGITS[SYMBOLS.charCodeAt(i)] = i

const SPACE = 32
const END = 16
const END_OF_LIST = ';'.charCodeAt(0)
const NONE_KEPT = 'A'.charCodeAt(0)
/** As many as there are signs for. */
export const KEPT_MAX = 9
export const TAKEN = 0xe000

/** What each sign means that is not a letter as itself: a letter, a flag, or an end. */
const MEANINGS = new Uint16Array(65_536)
MEANINGS['$'.charCodeAt(0)] = WHOLE
MEANINGS['?'.charCodeAt(0)] = UNSURE
MEANINGS['^'.charCodeAt(0)] = CAPITALISED
MEANINGS['*'.charCodeAt(0)] = WITHIN
for (let kept = 0; kept <= KEPT_MAX; kept++) MEANINGS[NONE_KEPT + kept] = END
MEANINGS[END_OF_LIST] = END
for (let sign = 0; sign < 128; sign++) MEANINGS[TAKEN + sign] = sign

const readSymbolsAs = (alphabet: string): void => {
  for (let i = 0; i < SYMBOLS.length; i++) {
    MEANINGS[SYMBOLS.charCodeAt(i)] = i < alphabet.length ? alphabet.charCodeAt(i) : 0
  }
}
