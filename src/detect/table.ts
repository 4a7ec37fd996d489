/**
 * Reads the compiled table of stems (`table/blocks.ts`, written by `npm run tables`): what each
 * stands for, its letters as they are compared, where it may stand. The lexicons themselves are
 * for people and never reach the Worker: normalising sixty thousand stems would cost it more than
 * everything else it does when it starts.
 *
 * A block is the stems of one language in one script. Its `lists` are kinds (`@place `), labels
 * (`UA:`) and stems, with `,` between stems and `;` after each list. A letter of the script is
 * written as the symbol at its place in the alphabet, any other as itself; an ASCII letter whose
 * sign is taken by a symbol, `TAKEN` higher. `*` before a stem: inside words too; `^` before it:
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
 * English, the group, a key of `MoneyWords`, an ISO 4217 code
 * (alternatives joined by `|`), the value of a multiplier or number
 * word, a `Particle`, a source, a region, or the phrase that it opens or closes.
 */
export type Label = {
  readonly kind: LabelKind
  readonly name: string
}

export type LabelKind = (typeof KINDS)[number]

const KINDS = [
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

/** By the number of a stem, counted from 1. */
export type Stems = {
  readonly size: number
  /** The letters of all stems, one after the other; stem `i` ends at `ends[i]`. */
  readonly letters: Uint16Array
  readonly ends: Int32Array
  readonly flags: Uint8Array
  readonly labels: Uint16Array
  /** 0 to 63: the place of the language in the table. */
  readonly languages: Uint8Array
}

/** Flags of a stem. */
export const WHOLE = 1
export const UNSURE = 2
export const CAPITALISED = 4
export const WITHIN = 8

export type Table = {
  readonly stems: Stems
  readonly labels: Label[]
  /** The number of each language, by all its tags; the first tag comes first. */
  readonly languages: ReadonlyMap<string, number>
}

/** Never fails on what `npm run tables` wrote; anything else is read as nonsense. */
export function readTable(blocks: readonly Block[]): Table {
  const reading = startReading(blocks)
  for (const block of blocks) readBlock(reading, block)
  const { size, letters, length, ends, flags, labelsOf, languagesOf, labels, languages } = reading
  return {
    stems: {
      size,
      letters: letters.subarray(0, length),
      ends,
      flags,
      labels: labelsOf,
      languages: languagesOf,
    },
    labels,
    languages,
  }
}

type Reading = {
  readonly letters: Uint16Array
  length: number
  size: number
  readonly ends: Int32Array
  readonly flags: Uint8Array
  readonly labelsOf: Uint16Array
  readonly languagesOf: Uint8Array
  readonly labels: Label[]
  /** By kind and name: places in `labels`. */
  readonly numbers: Map<LabelKind, Map<string, number>>
  readonly languages: Map<string, number>
  languageCount: number
}

const startReading = (blocks: readonly Block[]): Reading => {
  const size = blocks.reduce((sum, { stems }) => sum + stems, 1)
  return {
    letters: new Uint16Array(blocks.reduce((sum, { lists }) => sum + lists.length, 0)),
    length: 0,
    size: 0,
    ends: new Int32Array(size),
    flags: new Uint8Array(size),
    labelsOf: new Uint16Array(size),
    languagesOf: new Uint8Array(size),
    labels: [],
    numbers: new Map(),
    languages: new Map(),
    languageCount: 0,
  }
}

const readBlock = (reading: Reading, { languages, alphabet, lists }: Block): void => {
  const tags = languages.split(' ')
  const language = reading.languages.get(tags[0]!) ?? reading.languageCount++
  for (const tag of tags) reading.languages.set(tag, language)
  const meanings = meaningsOf(ALPHABETS[alphabet])
  let kind: LabelKind = 'concept'
  let numbers = numbersOf(reading, kind)
  let own = ''
  let at = 0
  while (at < lists.length) {
    if (lists.charCodeAt(at) === AT_SIGN) {
      const end = lists.indexOf(' ', at)
      const said = lists.slice(at + 1, end)
      kind = KINDS.find((one) => one === said) ?? kind
      numbers = numbersOf(reading, kind)
      // Phrases are the language's own: their names hold its tag.
      own = kind === 'opening' || kind === 'closing' ? ` ${tags[0]}` : ''
      at = end + 1
    }
    const colon = lists.indexOf(':', at)
    const label = labelOf(reading, numbers, kind, lists.slice(at, colon) + own)
    at = readList(reading, lists, colon + 1, meanings, language, label)
  }
}

const numbersOf = (reading: Reading, kind: LabelKind): Map<string, number> => {
  const numbers = reading.numbers.get(kind) ?? new Map<string, number>()
  reading.numbers.set(kind, numbers)
  return numbers
}

/** Reads stems from `from` to the end of their list; the place after it. */
const readList = (
  reading: Reading,
  lists: string,
  from: number,
  meanings: Uint16Array,
  language: number,
  label: number,
): number => {
  const { letters } = reading
  let { length } = reading
  let flags = 0
  for (let at = from; ; at++) {
    const sign = lists.charCodeAt(at)
    const meaning = sign < 128 ? meanings[sign]! : (sign & 0xff00) === TAKEN ? sign - TAKEN : sign
    if (meaning >= SPACE) {
      letters[length++] = meaning
    } else if (meaning < END_OF_STEM) {
      flags |= meaning
    } else {
      const stem = ++reading.size
      reading.ends[stem] = length
      reading.flags[stem] = flags
      reading.labelsOf[stem] = label
      reading.languagesOf[stem] = language
      flags = 0
      if (meaning === END_OF_STEM) continue
      reading.length = length
      return at + 1
    }
  }
}

const labelOf = (
  { labels }: Reading,
  numbers: Map<string, number>,
  kind: LabelKind,
  name: string,
): number => {
  const known = numbers.get(name)
  if (known !== undefined) return known
  const number = labels.push({ kind, name }) - 1
  numbers.set(name, number)
  return number
}

const SPACE = 32
const AT_SIGN = 64
const END_OF_STEM = 16
const END_OF_LIST = 17
export const TAKEN = 0xe000

/** What each ASCII sign means: a letter, a flag, or an end. */
const meaningsOf = (alphabet: string): Uint16Array => {
  const meanings = PLAIN.slice()
  for (let i = 0; i < alphabet.length; i++) {
    meanings[SYMBOLS.charCodeAt(i)] = alphabet.charCodeAt(i)
  }
  return meanings
}

/** Without an alphabet. */
const PLAIN = Uint16Array.from({ length: 128 }, (_, sign) => sign)
PLAIN['$'.charCodeAt(0)] = WHOLE
PLAIN['?'.charCodeAt(0)] = UNSURE
PLAIN['^'.charCodeAt(0)] = CAPITALISED
PLAIN['*'.charCodeAt(0)] = WITHIN
PLAIN[','.charCodeAt(0)] = END_OF_STEM
PLAIN[';'.charCodeAt(0)] = END_OF_LIST
