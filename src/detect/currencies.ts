/**
 * The currency beside a quantity: a symbol, an ISO 4217 code, or a word of a lexicon, before or
 * after. A word that several countries use stays open (`INR|NPR`) until a country settles it.
 */
import { kindOf, SPACE, UNSPACED, WORD } from './characters.ts'
import { isDigit } from './digits.ts'
import { type Quantity, wordEnd } from './numbers.ts'
import { oneOf } from './settled.ts'
import { isState } from './states.ts'
import type { Hit, Words } from './words.ts'

export type FoundCurrency = {
  /** ISO 4217; several joined by `|` when the words leave it open; `$` for the bare sign. */
  readonly currency: string
  readonly start: number
  readonly end: number
}

/** Looks up currency words by place: built once for a text. */
export type CurrencyPlaces = {
  readonly at: ReadonlyMap<number, Hit>
  /** By where the next word begins. */
  readonly before: ReadonlyMap<number, Hit>
  readonly countries: ReadonlyMap<number, Hit>
}

export function currencyPlaces(words: Words): CurrencyPlaces {
  const at = new Map<number, Hit>()
  const before = new Map<number, Hit>()
  const countries = new Map<number, Hit>()
  for (const hit of words.hits) {
    if (hit.label.kind === 'place' && isState(hit.label.name)) countries.set(hit.start, hit)
    if (hit.label.kind !== 'currency') continue
    const known = at.get(hit.start)
    if (known === undefined || isCloser(hit, known)) at.set(hit.start, hit)
  }
  for (const hit of at.values()) before.set(pastMarks(words, wordEnd(words.codes, hit.end)), hit)
  return { at, before, countries }
}

/**
 * The currency of a quantity, at or after `from`: what stands before it counts only if no
 * earlier amount has it. A sign wins, then the word after, then the word before.
 */
export function currencyOf(
  words: Words,
  places: CurrencyPlaces,
  quantity: Quantity,
  from: number,
): FoundCurrency | undefined {
  const { start } = quantity
  const sign = signBefore(words, start)
  if (sign !== undefined && sign.start >= from) return namedAfter(words, places, quantity, sign)
  const word = places.before.get(start)
  const before =
    word !== undefined &&
    word.start >= from &&
    !isYear(words, quantity) &&
    // R25,000 and N1.2 million; not the N of a road or of a mask.
    (word.end - word.start > 1 || quantity.value >= 1000)
      ? nationalised(words, places, word)
      : undefined
  const after = currencyAfter(words, places, quantity)
  // 新台币7万元: the word before says which yuan.
  if (before !== undefined && (after === undefined || isSpecific(before, after))) return before
  return after
}

/** `$3.000.000 pesos`, `$3,000 USD`: the word after says which. */
const namedAfter = (
  words: Words,
  places: CurrencyPlaces,
  { end }: Quantity,
  sign: FoundCurrency,
): FoundCurrency => {
  if (sign.currency !== '$') return sign
  const at = words.codes[end] === SPACE ? end + 1 : end
  const named = wordAt(words, places, at) ?? codeAt(words, at)
  return named === undefined ? sign : { ...named, start: sign.start }
}

const isCloser = (hit: Hit, known: Hit): boolean =>
  hit.end > known.end || (hit.end === known.end && openness(hit) < openness(known))

const openness = (hit: Hit): number => hit.label.name.length

const isSpecific = (before: FoundCurrency, after: FoundCurrency): boolean =>
  before.currency === 'TWD' || before.currency === 'HKD'
    ? after.currency !== before.currency
    : before.currency === after.currency

/** `in 2023 the rouble fell`: a bare year is no amount unless the word touches it. 2000 is no year. */
const isYear = ({ codes }: Words, { start, end, value }: Quantity): boolean =>
  end - start === 4 && value > 1900 && value < 2100 && value !== 2000 && isDigit(codes[start]!)

const pastMarks = ({ codes }: Words, i: number): number => {
  while (codes[i] === SPACE || codes[i] === 46 || codes[i] === 58) i++
  return i
}

const CONNECTORS = new Set(['de', 'd', 'di', 'of', 'dei', 'des', 'da', 'van', 'na', 'in'])

const currencyAfter = (
  words: Words,
  places: CurrencyPlaces,
  quantity: Quantity,
): FoundCurrency | undefined => {
  const { codes, text } = words
  let at = codes[quantity.end] === 46 ? quantity.end + 1 : quantity.end
  // A connector and one adjective: 2 milioni di rubli, 190 тысяч российских рублей.
  let adjectives = quantity.value < 100 || isYear(words, quantity) ? 0 : 1
  for (let skipped = 0; skipped < 3; skipped++) {
    while (codes[at] === SPACE || codes[at] === 45 || codes[at] === 34) at++
    const found = signAt(words, at) ?? wordAt(words, places, at) ?? codeAt(words, at)
    if (found !== undefined) return found
    // 20万肯尼亚先令: the country stands before its money without a space.
    const country = places.countries.get(at)
    if (country !== undefined && kindOf(codes[at]!) === UNSPACED) {
      at = country.end
      continue
    }
    const next = wordEnd(codes, at)
    if (next === at || next - at > 18) return undefined
    if (!CONNECTORS.has(text.slice(at, next)) && adjectives-- === 0) return undefined
    if (codes[next] !== SPACE && codes[next] !== 45 && codes[next] !== 39) return undefined
    at = next + 1
  }
  return undefined
}

const wordAt = (words: Words, places: CurrencyPlaces, at: number): FoundCurrency | undefined => {
  const hit = places.at.get(at)
  if (hit === undefined) return undefined
  // Of the number that follows: N1.4 million and R35,000.
  const { codes } = words
  if (isDigit(codes[hit.end] ?? 0) && kindOf(codes[at]!) === WORD) return undefined
  return nationalised(words, places, hit)
}

/** `Kenyan shillings`, `francs guinéens`: the adjective beside the word settles it. */
const nationalised = (words: Words, places: CurrencyPlaces, hit: Hit): FoundCurrency => {
  const { codes } = words
  const end = wordEnd(codes, hit.end)
  let previous = hit.start - 1
  while (previous > 0 && kindOf(codes[previous - 1]!) === WORD) previous--
  const beside = [places.countries.get(previous), places.countries.get(end + 1)]
  const countries = beside.flatMap((place) => (place === undefined ? [] : [place.label.name]))
  const { name } = hit.label
  const kin = KIN.find((family) => family[0] === name) ?? name.split('|')
  return { currency: oneOf(kin, countries) ?? name, start: hit.start, end }
}

const SIGNS: Readonly<Record<string, string>> = {
  $: '$',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'CNY|JPY',
  '₽': 'RUB',
  '₴': 'UAH',
  '₸': 'KZT',
  '₹': 'INR',
  '₺': 'TRY',
  '₩': 'KRW',
  '₪': 'ILS',
  '₦': 'NGN',
  '₵': 'GHS',
  '¢': 'GHS',
  '₱': 'PHP',
  '₫': 'VND',
  '₾': 'GEL',
  '֏': 'AMD',
  '₼': 'AZN',
  '৳': 'BDT',
}

/** Letters written before the dollar sign. */
const DOLLARS: Readonly<Record<string, string>> = {
  us: 'USD',
  u: 'USD',
  a: 'AUD',
  au: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  cdn: 'CAD',
  hk: 'HKD',
  nt: 'TWD',
  nz: 'NZD',
  s: 'SGD',
  sg: 'SGD',
  r: 'BRL',
  mx: 'MXN',
  col: 'COP',
  cop: 'COP',
  ar: 'ARS',
  cl: 'CLP',
  cu: 'CUP',
  rd: 'DOP',
  z: 'ZWL',
  n: 'NAD',
}

const ISO = new Set(
  (
    'usd eur rub rur gbp uah kzt kgs uzs tjs amd azn gel byn mdl cny rmb jpy inr npr lkr pkr bdt ' +
    'kes ugx tzs ngn ghs zar xaf xof etb egp sdg syp lbp iqd jod kwd aed sar yer qar omr irr try ' +
    'ils pln czk huf ron bgn rsd bam sek nok dkk chf cad aud nzd sgd hkd twd krw vnd idr php thb ' +
    'myr mmk cup mxn cop ars clp pen ves bob brl mad dzd tnd lyd som ssp'
  ).split(' '),
)

const signBefore = (words: Words, start: number): FoundCurrency | undefined => {
  const { codes, text } = words
  let at = start
  while (at > 0 && codes[at - 1] === SPACE) at--
  const sign = SIGNS[text[at - 1] ?? '']
  if (sign !== undefined) {
    let from = at - 1
    while (from > 0 && at - from < 5 && isLatin(codes[from - 1]!)) from--
    if (sign === '$' && from === at - 1 && text.slice(Math.max(0, at - 5), at - 1) === ' us ')
      return { currency: 'USD', start: at - 4, end: at }
    const dollar = sign === '$' ? DOLLARS[text.slice(from, at - 1)] : undefined
    return { currency: dollar ?? sign, start: dollar === undefined ? at - 1 : from, end: at }
  }
  const from = at - 3
  return from >= 0 && !(from > 0 && isLatin(codes[from - 1]!)) ? codeAt(words, from) : undefined
}

const signAt = (words: Words, at: number): FoundCurrency | undefined => {
  const { codes, text } = words
  let from = at
  while (from < at + 3 && isLatin(codes[from] ?? 0)) from++
  const sign = SIGNS[text[from] ?? '']
  // The sign of the number that follows: 2,000 $5,300.
  if (sign === undefined || isDigit(codes[from + 1] ?? 0)) return undefined
  if (from === at) return { currency: sign, start: at, end: at + 1 }
  const letters = text.slice(at, from)
  if (text[from] !== '$') return undefined
  const currency = DOLLARS[letters]
  return currency === undefined ? undefined : { currency, start: at, end: from + 1 }
}

const RENAMED: Readonly<Record<string, string>> = { rur: 'RUB', rmb: 'CNY' }

/** A code is written in capitals: `try` and `cup` are words. */
const codeAt = (words: Words, at: number): FoundCurrency | undefined => {
  const { codes, text } = words
  const code = text.slice(at, at + 3)
  if (!ISO.has(code) || isLatin(codes[at + 3] ?? 0)) return undefined
  for (let i = at; i < at + 3; i++) if (!words.capital(i)) return undefined
  return { currency: RENAMED[code] ?? code.toUpperCase(), start: at, end: at + 3 }
}

const isLatin = (code: number): boolean => code >= 97 && code <= 122

/** Names shared by currencies: the first is meant unless a country says otherwise. */
const KIN: readonly (readonly string[])[] = [
  ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'NAD', 'ZWL', 'LRD', 'JMD', 'SRD', 'FJD'],
  ['GBP', 'EGP', 'SYP', 'LBP', 'SDG', 'SSP'],
  ['RUB', 'BYN'],
  ['CHF', 'XAF', 'XOF', 'GNF', 'RWF', 'BIF', 'CDF', 'DJF'],
  ['XAF|XOF|CHF', 'XAF', 'XOF', 'CHF', 'GNF', 'RWF', 'BIF', 'CDF', 'DJF'],
  ['RON', 'MDL'],
  ['CNY', 'TWD', 'HKD'],
  ['KRW', 'KPW'],
]
