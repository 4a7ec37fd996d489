/** One stem: from the notation of the lexicons to its letters and flags, and into the table. */
import { DASH, isCapital, foldOf, NEWLINE, QUOTE, SPACE } from '../../src/detect/characters.ts'
import { normalise } from '../../src/detect/normalise.ts'
import { TAKEN } from '../../src/detect/table.ts'
import { SYMBOLS } from '../../src/detect/table/alphabets.ts'

export type Stem = {
  /** Normalised, with a space for any run of spaces, dashes and quotes. */
  readonly letters: string
  readonly whole: boolean
  readonly unsure: boolean
  /** Counts only where the text has a capital. */
  readonly capital: boolean
  readonly inside: boolean
}

/** `*söldner`, `heer$`, `Union$?` (the notation: `lexicons.ts`). */
export function readStem(notation: string): Stem {
  const [, star, spelled = '', marks = ''] = /^\s*(\*?)(.*?)([$?\s]*)$/su.exec(notation) ?? []
  const first = spelled.charCodeAt(0)
  foldOf(first)
  return {
    letters: lettersOf(spelled),
    whole: marks.includes('$'),
    unsure: marks.includes('?'),
    capital: isCapital(first),
    inside: star === '*',
  }
}

/** As `table.ts` reads it: signs of the alphabet without the first `kept`, marks around them. */
export function writeStem(stem: Stem, alphabet: string, kept: number): string {
  const before = `${stem.inside ? '*' : ''}${stem.capital ? '^' : ''}`
  const after = `${stem.whole ? '$' : ''}${stem.unsure ? '?' : ''}`
  const letters = Array.from(stem.letters.slice(kept), (letter) => signOf(letter, alphabet))
  return `${before}${letters.join('')}${after}`
}

/** The number of a label in two signs. */
export function writeLabel(label: number): string {
  const signs = [Math.floor(label / SYMBOLS.length), label % SYMBOLS.length]
  return signs.map((digit) => SYMBOLS.charAt(digit)).join('')
}

/** Between two stems: how many letters of the first the second is written without. */
export function writeKept(kept: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + kept)
}

const lettersOf = (spelled: string): string =>
  Array.from(normalise(spelled).codes, joined)
    .map((code) => String.fromCharCode(code))
    .join('')

const joined = (code: number): number => ([DASH, QUOTE, NEWLINE].includes(code) ? SPACE : code)

/** Signs that mark and part the stems, or that a quoted string would have to escape. */
const MARKS = `ABCDEFGHIJ$?^*;'"\\`

const signOf = (letter: string, alphabet: string): string => {
  const place = alphabet.indexOf(letter)
  if (place >= 0) return SYMBOLS[place]!
  const isTaken = MARKS.includes(letter) || SYMBOLS.slice(0, alphabet.length).includes(letter)
  return isTaken ? String.fromCharCode(TAKEN + letter.charCodeAt(0)) : letter
}
