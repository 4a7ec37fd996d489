/**
 * Text -> the form in which stems, names and money words are compared, with the place of every
 * character in the original. One function for the text and for the lexicons: what is folded in
 * one is folded in the other. Keeps punctuation; does not split into words.
 */
import {
  APOSTROPHE,
  DROPPED,
  EXPANDS,
  expansionOf,
  foldOf,
  foldText,
  isCapital,
  kindOf,
  NEWLINE,
  OUTSIDE,
  QUOTE,
  SPACE,
} from './characters.ts'

export type Normalised = {
  readonly source: string
  /** Lower case, marks folded, white space single; of the same length as `codes`. */
  readonly text: string
  readonly codes: Uint16Array
  /** Offset in `source` of the normalised character `i`; `at(length)` is the end. */
  readonly at: (i: number) => number
  /** Whether the character was a capital in the source. */
  readonly capital: (i: number) => boolean
}

/** Linear in the length of `source`; never throws, whatever it holds. */
export function normalise(source: string): Normalised {
  const out: Written = {
    codes: new Uint16Array(source.length + 16),
    places: new Int32Array(source.length + 16),
    length: 0,
  }
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i)
    const fold = foldOf(code)
    if (fold === DROPPED) {
      recompose(out, code)
    } else if (fold === EXPANDS) {
      writeAll(out, expansionOf(code), i, isCapital(code))
    } else if (fold === SPACE || fold === NEWLINE) {
      writeSpace(out, fold, i)
    } else if (fold === APOSTROPHE || fold === QUOTE) {
      writeMark(out, fold, source, i)
    } else if (fold >= 0xd800 && fold <= 0xdbff && isLow(source.charCodeAt(i + 1))) {
      writeAll(out, foldText(source.slice(i, i + 2)).slice(0, 4), i, false)
      i++
    } else {
      write(out, fold, i, isCapital(code) ? 1 : 0)
    }
  }
  const { places, length } = out
  const codes = out.codes.subarray(0, length)
  return {
    source,
    text: UTF16.decode(codes),
    codes,
    at: (i) => (i < length ? places[i]! >> 1 : source.length),
    capital: (i) => (places[i]! & 1) === 1,
  }
}

/** A lone surrogate becomes U+FFFD: of no word, and one code as before. */
const UTF16 = new TextDecoder('utf-16le', { fatal: false, ignoreBOM: true })

type Written = {
  codes: Uint16Array
  /** Twice the offset in the source, and one more where it has a capital. */
  places: Int32Array
  length: number
}

const write = (out: Written, code: number, offset: number, capital: number): void => {
  const { length } = out
  if (length === out.codes.length) grow(out)
  out.codes[length] = code
  out.places[length] = offset * 2 + capital
  out.length = length + 1
}

const grow = (out: Written): void => {
  const codes = new Uint16Array(out.length * 2)
  const places = new Int32Array(out.length * 2)
  codes.set(out.codes)
  places.set(out.places)
  Object.assign(out, { codes, places })
}

const writeAll = (out: Written, text: string, offset: number, capital: boolean): void => {
  for (let j = 0; j < text.length; j++) {
    write(out, text.charCodeAt(j), offset, capital ? 1 : 0)
  }
}

const writeSpace = (out: Written, fold: number, offset: number): void => {
  const { length } = out
  const last = length === 0 ? NEWLINE : out.codes[length - 1]!
  if (last === SPACE && fold === NEWLINE) out.codes[length - 1] = NEWLINE
  else if (last !== SPACE && last !== NEWLINE) write(out, fold, offset, 0)
}

/**
 * Inside a word an apostrophe is dropped after a vowel, g or a Cyrillic letter (qo'shin,
 * обов'язок, Rusya'nın) and splits elsewhere (l'armée, army's); an English genitive splits
 * always, a Hebrew gershayim (צה״ל) never.
 */
const writeMark = (out: Written, fold: number, source: string, i: number): void => {
  const before = out.length === 0 ? SPACE : out.codes[out.length - 1]!
  const next = foldOf(source.charCodeAt(i + 1) || SPACE)
  const inside = isLetter(before) && isLetter(next)
  if (!inside) return write(out, fold, i, 0)
  if (fold === QUOTE) return isHebrew(before) && isHebrew(next) ? undefined : write(out, fold, i, 0)
  const genitive = next === 0x73 && !isLetter(foldOf(source.charCodeAt(i + 2) || SPACE))
  if (genitive || !DROPS_APOSTROPHE.has(before)) {
    if (!isHebrew(before) && !isCyrillic(before)) write(out, SPACE, i, 0)
  }
}

const DROPS_APOSTROPHE = new Set(Array.from('aeiouıg', (letter) => letter.charCodeAt(0)))
const isLetter = (code: number): boolean => (code < 0x30 || code > 0x39) && kindOf(code) !== OUTSIDE
const isHebrew = (code: number): boolean => code >= 0x5d0 && code <= 0x5ea
const isCyrillic = (code: number): boolean => code >= 0x400 && code <= 0x52f
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/** Decomposed й and ї: the mark makes another letter, not an accent. */
const recompose = (out: Written, mark: number): void => {
  const last = out.length - 1
  const base = out.codes[last]
  if (mark === 0x306 && base === 0x438) out.codes[last] = 0x439
  else if (mark === 0x306 && base === 0x443) out.codes[last] = 0x45e
  else if (mark === 0x308 && base === 0x456) out.codes[last] = 0x457
}
