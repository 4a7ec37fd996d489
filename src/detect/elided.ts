/**
 * Amounts whose currency is not said: it was said of another amount nearby, or is the one of the
 * readers' country. Only where a word of pay stands beside or the like of it was told just before,
 * and nothing is counted.
 */
import { ANDS, type Clauses, type Cue } from './clauses.ts'
import type { Quantity } from './numbers.ts'
import { isKindCue } from './paykinds.ts'
import { settled, type Setting } from './settled.ts'
import type { Words } from './words.ts'

/** A quantity, and the currency beside it. */
export type Bare = Quantity & { readonly currency: string | undefined }

/**
 * `a wage of 204,000 rubles and a first payment of 195,000.`: a number that a cue touches on the
 * one side, and nothing counted on the other, is in the money of the amount before it.
 */
export function withElided(
  words: Words,
  clauses: Clauses,
  bare: readonly Bare[],
  setting: Setting,
): readonly Bare[] {
  return bare.map((one, i) => {
    if (one.currency !== undefined || one.value < 100) return one
    const currency = lent(clauses, bare, i) ?? homeMoney(one.scale, setting)
    if (currency === undefined) return one
    const low = bare[i - 1]
    const isUpper = low !== undefined && low.value < one.value && one.start - low.end < UPPER_REACH
    const told = { ...one, start: isUpper ? low.start : one.start }
    return isElided(words, clauses, told) || isListed(words, bare.slice(0, i), one)
      ? { ...one, currency }
      : one
  })
}

/** The lower end of a range and what joins it: entre 1,2 et 1,5 million. */
const UPPER_REACH = 6

/** Whether an amount of this scale may need no currency for readers of the language. */
export function mayBeHome(scale: number, { language }: Setting): boolean {
  return HOME_MONEY[language]?.scales.includes(scale) ?? false
}

/**
 * The money of the amount before, in the sentence or the two before it; an amount to come lends to
 * one with a multiplier only: 5 млн … 3 млн рублей.
 */
const lent = (clauses: Clauses, bare: readonly Bare[], i: number): string | undefined => {
  const { start, scale } = bare[i]!
  const own = clauses.sentenceOf(start)
  const told = (other: Bare, sentence: number) =>
    other.currency !== undefined && clauses.sentenceOf(other.start) === sentence
  const before = bare.slice(0, i)
  const after = scale >= 1000 ? bare.slice(i) : []
  const lender =
    before.findLast((other) => told(other, own)) ??
    after.find((other) => told(other, own)) ??
    before.findLast((other) => told(other, own - 1) || told(other, own - 2)) ??
    after.find((other) => told(other, own + 1))
  return lender?.currency
}

/** Counted in lakhs, millions or 万 and of no named money: what is paid is in that of home. */
const homeMoney = (scale: number, setting: Setting): string | undefined => {
  const home = HOME_MONEY[setting.language]
  return home?.scales.includes(scale) === true ? settled(home.currency, 0, setting) : undefined
}

type HomeMoney = { readonly currency: string; readonly scales: readonly number[] }

const LAKH = 1e5
const CRORE = 1e7

/** What is meant by `मासिक वेतन ढाई लाख`, `lương 60 triệu`, 月薪两万, and by which multipliers. */
const HOME_MONEY: Readonly<Record<string, HomeMoney>> = {
  hi: { currency: 'INR|NPR', scales: [LAKH, CRORE] },
  te: { currency: 'INR', scales: [LAKH, CRORE] },
  ne: { currency: 'NPR', scales: [LAKH, CRORE] },
  bn: { currency: 'BDT', scales: [LAKH, CRORE] },
  ur: { currency: 'PKR|INR', scales: [LAKH, CRORE] },
  si: { currency: 'LKR', scales: [LAKH] },
  vi: { currency: 'VND', scales: [1e6, 1e9] },
  id: { currency: 'IDR', scales: [1e6, 1e9] },
  zh: { currency: 'CNY|TWD', scales: [1e4] },
}

const ELIDED_REACH = 26
/** `20.000 de bono`, `20.000 als Prämie`, `210 тысяч - ежемесячно`. */
const ELIDED_GAP =
  /^\.? ?(?:- |(?:de|di|da|do|as|as a|als|at|for|in|i|im|za|v|w|в|для|на|за|pour|para|por|per) )?$/

const isElided = ({ text }: Words, clauses: Clauses, { start, end, scale }: Bare): boolean => {
  const after = clauses.cuesBetween(end, end + ELIDED_REACH / 2).find((cue) => isPayCue(cue, scale))
  if (after !== undefined && ELIDED_GAP.test(text.slice(end, after.start))) return true
  const rest = text.slice(end, end + 12)
  if (scale >= LAKH && GIVEN.test(rest)) return true
  if (!isAtEnd(rest)) return false
  return clauses
    .cuesBetween(Math.max(0, start - 2 * ELIDED_REACH), start)
    .some(
      (cue) =>
        isKindCue(cue) &&
        start - cue.end < ELIDED_REACH &&
        /^(?::? |[^.,;:\n\d]*)$/.test(text.slice(cue.end, start)),
    )
}

/** `300 paid the agent` is no money; `300 thousand paid` is. */
const isPayCue = (cue: Cue, scale: number): boolean =>
  isKindCue(cue) && (cue.name !== 'paid' || scale >= 1000)

/** Gave, took, paid, says: after a lakh of no named money, in the languages that count so. */
const GIVEN =
  /^(?:सम्म|ක්|ක)? (?:दि|दे|लि|ले|वसूल|ऐंठ|ठग|तिर|बुझा|असुल|দি|দে|নি|নে|ఇచ్చ|తీసు|చెల్ల|వసూల|دي|دے|لي|لے|وصول|بتا|ගෙව|ගෙන|දී|ලබා|අය|беріл|берил|төле|төлө|veri$|veril|ödən|öden|beril|toʻlan)/

/** Nothing is counted: a mark follows, or an "and". */
const isAtEnd = (after: string): boolean =>
  /^(?:ක්|ක|ත්)? ?(?:$|[.,;)"\n])/.test(after) || ANDS.has(/^ (\S+) /.exec(after)?.[1] ?? '')

/** `550 euros in the rear and up to 3.000 in combat`: the like of the amount before it. */
const isListed = ({ text }: Words, before: readonly Bare[], one: Bare): boolean => {
  const last = before.at(-1)
  if (last?.currency === undefined || one.start - last.end > LIST_REACH) return false
  if (one.value > LIST_RATIO_MAX * last.value || last.value > LIST_RATIO_MAX * one.value)
    return false
  const isYear = one.scale === 1 && one.value > 1900 && one.value < 2100
  const gap = text.slice(last.end, one.start)
  return !isYear && !/[.;:()\n]/.test(gap) && hasAnd(gap) && PLACED.test(text.slice(one.end))
}

const hasAnd = (gap: string): boolean => gap.split(' ').some((word) => ANDS.has(word))

const LIST_REACH = 40
const LIST_RATIO_MAX = 20
/** For what or where: no word that is counted. */
const PLACED =
  /^ (?:en|em|in|im|at|on|si|if|for|als|bei|beim|pour|por|para|per|na|za|v|w|po|на|за|в|при) /
