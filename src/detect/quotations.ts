/**
 * Names and words that are printed in quotation marks: the organisation behind an ad, its slogan.
 * Reads the original spelling, since capitals and marks matter here.
 */
import { QUOTE_CHARS_MAX } from '../limits.ts'
import { QUOTE, SPACE } from './characters.ts'
import { concept, medium, merged, type Index } from './proximity.ts'
import type { Reading } from './reading.ts'
import type { Named } from './roles.ts'

const NAME_CHARS_MIN = 4
const NAME_CHARS_MAX = 100
const SLOGAN_CHARS_MAX = 90
const SLOGAN_REACH = 90
const LINE_CHARS_MAX = 1_000

/** A quoted name that holds or follows a word for agency, or a capitalised one that holds it. */
export function recruiterName(reading: Reading, index: Index): Named | undefined {
  const heads = merged(concept(index, 'agency'), medium(index, 'agency'))
  for (const { start, end } of heads) {
    const span =
      quotedAround(reading, start, end) ??
      quotedBehind(reading, end) ??
      capitalisedAround(reading, start, end)
    if (span !== undefined)
      return { value: original(reading, span), spans: [{ ...span, rule: 'recruiter-name' }] }
  }
  return undefined
}

/** The quoted words next to a word for slogan. */
export function sloganWords(reading: Reading, index: Index): Named | undefined {
  for (const { end } of concept(index, 'slogan')) {
    const open = nextQuote(reading, end, SLOGAN_REACH)
    if (open === undefined) continue
    const close = nextQuote(reading, open + 1, SLOGAN_CHARS_MAX)
    if (close === undefined || close - open < 6) continue
    const span = { start: open + 1, end: close, rule: 'slogan-quoted' }
    return { value: original(reading, span), spans: [span] }
  }
  return undefined
}

type Bounds = { readonly start: number; readonly end: number }

const original = ({ text }: Reading, { start, end }: Bounds): string =>
  text.source.slice(text.at(start), text.at(end)).trim().slice(0, QUOTE_CHARS_MAX)

const nextQuote = ({ text }: Reading, from: number, reach: number): number | undefined => {
  const end = Math.min(text.codes.length, from + reach)
  for (let i = from; i < end; i++) {
    if (text.codes[i] === QUOTE) return i
    // A slogan stays in its paragraph.
    if (text.codes[i] === 10) return undefined
  }
  return undefined
}

const quotedAround = (reading: Reading, start: number, end: number): Bounds | undefined => {
  const { codes } = reading.text
  let open = start - 1
  while (open >= 0 && open > start - NAME_CHARS_MAX && codes[open] !== QUOTE && codes[open] !== 10)
    open--
  if (codes[open] !== QUOTE) return undefined
  const close = nextQuote(reading, end, NAME_CHARS_MAX)
  if (close === undefined || close - open > NAME_CHARS_MAX) return undefined
  if (!capital(reading, open + 1) || isClosing(codes, open)) return undefined
  return { start: open + 1, end: close }
}

/** The agency "Far East": the name stands behind the word. */
const quotedBehind = (reading: Reading, end: number): Bounds | undefined => {
  const open = reading.wordEnd(end) + 1
  const { codes } = reading.text
  if (codes[open - 1] !== SPACE || codes[open] !== QUOTE || !capital(reading, open + 1)) {
    return undefined
  }
  const close = nextQuote(reading, open + 1, NAME_CHARS_MAX)
  return close === undefined || close - open < NAME_CHARS_MIN || isClosing(codes, open)
    ? undefined
    : { start: open + 1, end: close }
}

/** An odd number of marks before it in its line; further back than a paragraph nobody counts. */
const isClosing = (codes: Uint16Array, mark: number): boolean => {
  let marks = 0
  for (let i = mark - 1; i >= Math.max(0, mark - LINE_CHARS_MAX) && codes[i] !== 10; i--) {
    if (codes[i] === QUOTE) marks++
  }
  return marks % 2 === 1
}

/** Service Agency SAS: at least two capitalised words in a row, one of them for agency. */
const capitalisedAround = (reading: Reading, start: number, end: number): Bounds | undefined => {
  if (!capital(reading, start)) return undefined
  const { text } = reading.text
  let from = start
  let to = reading.wordEnd(end)
  // A row longer than any name is none; walked to its end from each of its words, it would cost
  // the square of its length.
  while (to - from <= NAME_CHARS_MAX) {
    const before = /(\S+) $/.exec(text.slice(Math.max(0, from - 40), from))
    if (before === null || !capital(reading, from - before[0].length)) break
    from -= before[0].length
  }
  while (to - from <= NAME_CHARS_MAX) {
    const after = NEXT_WORD.exec(text.slice(to, to + 60))
    const [whole = '', word = ''] = after ?? []
    if (after === null || !capital(reading, to + whole.length - word.length)) break
    to += whole.length
  }
  const words = text.slice(from, to).split(' ').length
  return words >= 2 && to - from <= NAME_CHARS_MAX ? { start: from, end: to } : undefined
}

/** The next word of a name, perhaps after a small one: Agency of the Region, Centro de Empleo. */
const NEXT_WORD =
  /^ (?:(?:of|for|de|du|des|del|di|do|da|der|fur|von)(?: (?:the|la|las|los|den))? )?([\p{L}\p{N}]+)/u

const capital = ({ text }: Reading, i: number): boolean => text.capital(i)
