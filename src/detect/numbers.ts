/**
 * Quantities in a normalised text: digits with their groups, multipliers and number words, in
 * every script (`5.300`, `1.234 million`, `2,00,000`, `49万5000`, `half a million`, `mil 973`).
 * What they count is not asked here.
 */
import { kindOf, SPACE, UNSPACED, WORD } from './characters.ts'
import { isDigit, readDigits } from './digits.ts'
import type { Hit, Words } from './words.ts'

export type Quantity = {
  readonly value: number
  readonly start: number
  readonly end: number
  /** The number before the last multiplier, and that multiplier; 1 without one. */
  readonly mantissa: number
  readonly scale: number
  /** Words for a small number: they count as the lower end of a range only. */
  readonly small?: boolean
}

/** In order of place, without overlaps. */
export function findQuantities(words: Words): readonly Quantity[] {
  const places = new Map<number, Hit[]>()
  for (const hit of words.hits) {
    if (!isNumeric(hit)) continue
    const same = places.get(hit.start)
    if (same === undefined) places.set(hit.start, [hit])
    else same.push(hit)
  }
  const starts = [...places.keys()]
  const { codes } = words
  const found: Quantity[] = []
  let next = 0
  for (let i = 0; i < codes.length;) {
    while (starts[next]! < i) next++
    if (!isDigit(codes[i]!) && !isFraction(codes[i]!) && starts[next] !== i) {
      i++
      continue
    }
    const quantity = readQuantity(words, places, i)
    if (quantity !== undefined) found.push(quantity)
    i = quantity?.end ?? i + 1
  }
  return found
}

/** Where the word that the characters before `end` belong to ends, looking no farther than a word. */
export function wordEnd(codes: Uint16Array, end: number): number {
  if (end > 0 && kindOf(codes[end - 1]!) === UNSPACED) return end
  const limit = Math.min(codes.length, end + WORD_CHARS_MAX)
  while (end < limit && kindOf(codes[end]!) === WORD && !isDigit(codes[end]!)) end++
  return end
}

const WORD_CHARS_MAX = 40

/** Ends the value of a multiplier that is written before its number. */
const LEADING = '<'
/** Ends the value of a word that adds to the number after it: साढ़े 3 is 3.5. */
const ADDING = '+'

const MULTIPLIERS: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
}

const isNumeric = ({ label: { kind, name } }: Hit): boolean =>
  kind === 'times' ||
  kind === 'number' ||
  (kind === 'money' && (name === 'half' || name in MULTIPLIERS))

/**
 * Numbers wait on a stack; a multiplier takes those smaller than itself: 2, lakh, 50, thousand
 * is 200,000 + 50,000. A term must be smaller than the multiplier before it, else it begins the
 * next quantity (the upper end of a range).
 */
const readQuantity = (
  words: Words,
  places: ReadonlyMap<number, readonly Hit[]>,
  start: number,
): Quantity | undefined => {
  let terms: readonly Term[] = []
  let best: Quantity | undefined
  let settled: Quantity | undefined
  let small: Quantity | undefined
  let digits = false
  let at = start
  for (let steps = 0; steps < 12; steps++) {
    const isFirst = steps === 0
    const token =
      readToken(words, places, at, isFirst) ??
      (isFirst ? undefined : readToken(words, places, pastAnd(words, at), false))
    if (token === undefined) break
    const grown = grow(terms, token)
    // `2 мыңнан 3 мың`: the number before this multiplier begins the next quantity.
    if (grown === undefined && token.kind === 'times') best = settled
    if (grown === undefined) break
    if (terms.at(-1)?.scale !== 1) settled = best
    terms = grown
    digits ||= token.kind === 'digits'
    // `Two to three thousand`, `डेढ़ से दो लाख`; not the article.
    const isSmall = isFirst && token.kind === 'number' && token.value > 1
    small = isSmall ? { ...quantityOf(terms, start, token.end), small: true } : undefined
    if (digits || isLarge(terms)) best = quantityOf(terms, start, token.end)
    at = skipGap(words, token.end)
  }
  return best ?? small
}

/** Words alone count from a hundred on: `a` and `ein` are seldom numbers. */
const isLarge = (terms: readonly Term[]): boolean =>
  terms.some(({ value, scale }) => scale > 1 || value >= 100)

type Term = {
  readonly value: number
  readonly mantissa: number
  readonly scale: number
  readonly digits: boolean
  /** A multiplier that waits for its number. */
  readonly leads?: boolean
  /** A fraction that waits for the number it is added to. */
  readonly adds?: boolean
}

type Token =
  | {
      readonly kind: 'digits'
      readonly value: number
      readonly decimal: number
      readonly end: number
    }
  | {
      readonly kind: 'number' | 'times' | 'leading' | 'adding' | 'half'
      readonly value: number
      readonly end: number
    }

const grow = (terms: readonly Term[], token: Token): readonly Term[] | undefined => {
  const last = terms.at(-1)
  switch (token.kind) {
    case 'digits':
      if (last?.leads) return [...terms.slice(0, -1), ledBy(last, token.decimal)]
      if (last?.adds) return [...terms.slice(0, -1), addedTo(last, token.value)]
      if (last !== undefined && (last.scale === 1 || token.value >= last.scale)) return undefined
      return [...terms, { value: token.value, mantissa: token.decimal, scale: 1, digits: true }]
    case 'number':
      if (last?.leads) return [...terms.slice(0, -1), ledBy(last, token.value)]
      if (last?.adds) return [...terms.slice(0, -1), addedTo(last, token.value)]
      if (last === undefined) break
      if (last.digits || token.value < 2 || token.value >= roomBelow(last)) return undefined
      break
    case 'half':
      // "Un demi-million": after the article the half is all there is.
      if (last === undefined || isArticle(last)) break
      return [...terms.slice(0, -1), withFraction(last, token.value)]
    case 'leading':
      if (last !== undefined && last.scale === 1) return multiplied(terms, token.value)
      if (last !== undefined && token.value >= last.scale) return undefined
      return [...terms, ledBy({ scale: token.value }, 1, true)]
    case 'adding':
      if (last?.scale === 1) return undefined
      return [...terms, { ...addedTo({ value: 0 }, token.value), adds: true }]
    case 'times':
      // सवा लाख is a lakh and a quarter.
      if (last?.adds) return multiplied([...terms.slice(0, -1), addedTo(last, 1)], token.value)
      return multiplied(terms, token.value)
  }
  const before = last !== undefined && isArticle(last) ? terms.slice(0, -1) : terms
  // Duemila and ألفين have their multiplier in them.
  const scale = token.value >= 1000 ? 1000 : 1
  return [...before, { value: token.value, mantissa: token.value / scale, scale, digits: false }]
}

/** `elfu mbili`: in Swahili and Sinhala the multiplier comes first. */
const ledBy = ({ scale }: Pick<Term, 'scale'>, by: number, leads = false): Term => ({
  value: Math.round(scale * by * 100) / 100,
  mantissa: by,
  scale,
  digits: false,
  leads,
})

const addedTo = ({ value }: Pick<Term, 'value'>, to: number): Term => ({
  value: to + value,
  mantissa: to + value,
  scale: 1,
  digits: false,
})

const isArticle = ({ value, scale, digits }: Term): boolean => value === 1 && scale === 1 && !digits

/** `2½ lakh`, and `2 million and a half`. */
const withFraction = (term: Term, fraction: number): Term => ({
  ...term,
  value: term.value + fraction * term.scale,
  mantissa: term.mantissa + fraction,
})

const multiplied = (terms: readonly Term[], by: number): readonly Term[] | undefined => {
  let kept = terms.length
  let sum = 0
  while (kept > 0 && terms[kept - 1]!.value < by) {
    kept--
    // `1.234 million`: before a million one separator is a decimal one.
    const { value, mantissa, scale } = terms[kept]!
    sum += scale === 1 && by >= 1e6 ? mantissa : value
  }
  if (kept === terms.length) {
    if (terms.length > 0) return undefined
    sum = 1
  }
  const below = terms[kept - 1]
  if (below !== undefined && sum * by >= below.scale) return undefined
  return [...terms.slice(0, kept), { value: sum * by, mantissa: sum, scale: by, digits: false }]
}

/** What a further number word must stay under: 2 thousand *three hundred*, twenty *five*. */
const roomBelow = ({ value, scale }: Term): number => {
  if (scale > 1) return scale
  for (let place = 1; ; place *= 10) if (place > value || value % (place * 10) !== 0) return place
}

const quantityOf = (terms: readonly Term[], start: number, end: number): Quantity => {
  const last = terms.at(-1)!
  const value = terms.reduce((sum, term) => sum + term.value, 0)
  // 495.3 thousand is 495,300, whatever binary fractions make of it.
  const exact = Math.round(value * 100) / 100
  return { value: exact, start, end, mantissa: last.mantissa, scale: last.scale }
}

const readToken = (
  words: Words,
  places: ReadonlyMap<number, readonly Hit[]>,
  at: number,
  isFirst: boolean,
): Token | undefined => {
  const { codes } = words
  if (at >= codes.length) return undefined
  if (isDigit(codes[at]!)) return { kind: 'digits', ...readDigits(codes, at) }
  if (isFraction(codes[at]!)) return { kind: 'half', value: fractionOf(codes[at]!), end: at + 1 }
  let best: Hit | undefined
  for (const hit of places.get(at) ?? []) {
    if (best === undefined || hit.end > best.end || isRatherMeant(hit, best, isFirst)) best = hit
  }
  // The m of m'ont is no million.
  if (best === undefined || isOneLetter(best, codes, isFirst)) return undefined
  const end = wordEnd(codes, best.end)
  const { kind, name } = best.label
  if (kind === 'number') {
    const compound = THOUSAND_INSIDE.test(words.text.slice(best.end, end)) ? 1000 : 1
    return { kind, value: Number(name) * compound, end }
  }
  if (name === 'half') return { kind: 'half', value: 0.5, end }
  if (name.endsWith(LEADING)) return { kind: 'leading', value: Number(name.slice(0, -1)), end }
  if (name.endsWith(ADDING)) return { kind: 'adding', value: Number(name.slice(0, -1)), end }
  return { kind: 'times', value: MULTIPLIERS[name] ?? Number(name), end }
}

/** A multiplier needs its number: `5k`. */
const isOneLetter = ({ label, start, end }: Hit, codes: Uint16Array, isFirst: boolean): boolean =>
  isFirst && label.kind === 'money' && end === start + 1 && codes[start]! < 128

/** What goes on in fünfhundert*tausend*, kaksisataa*tuhatta*, tvåhundra*tusen*. */
const THOUSAND_INSIDE = /^(?:tausend|tusen|tusind|duizend|tuhat|tuhan|ezer|mila)/

/**
 * `hundred` is a number and a multiplier; ألفا is two thousand where a quantity begins (the dual),
 * and a thousand after a number.
 */
const isRatherMeant = (hit: Hit, best: Hit, isFirst: boolean): boolean =>
  hit.end === best.end &&
  (hit.label.kind === 'number') === isFirst &&
  (best.label.kind === 'number') !== isFirst

const FRACTIONS: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75 }
const isFraction = (code: number): boolean => code >= 0xbc && code <= 0xbe
const fractionOf = (code: number): number => FRACTIONS[String.fromCharCode(code)]!

/** Between the parts of a quantity: nothing, a space or a hyphen; the "odd" of 20多万. */
const skipGap = ({ codes, text }: Words, at: number): number => {
  for (let i = 0; i < 2 && (codes[at] === SPACE || codes[at] === 45); i++) at++
  return '多余餘여'.includes(text[at] ?? ' ') ? at + 1 : at
}

/** The "and" that numbers of some languages need: ألفان وخمسمئة, dois mil e quinhentos, două sute de mii. */
const pastAnd = ({ codes, text }: Words, at: number): number => {
  if (codes[at - 1] !== SPACE) return at
  const and = NUMBER_ANDS.find((word) => text.startsWith(word, at))
  if (and === undefined) return at
  return at + and.length + (codes[at + and.length] === SPACE ? 1 : 0)
}

const NUMBER_ANDS = ['و', 'ו', 'e ', 'na ', 'de ']
