/**
 * Amounts of money in a text, as payments: exact value, currency, kind, bound, range, and which
 * amount restates which in another currency. An amount needs a currency: troops, years and ages
 * have none. What a weapon costs or an aid package is worth is not a payment. Never converts.
 */
import type { Payment } from '../types/reports.ts'
import { boundOf } from './bounds.ts'
import { ANDS, type Clauses, type Cue, readClauses } from './clauses.ts'
import { currencyOf, currencyPlaces, settled } from './currencies.ts'
import { findQuantities, type Quantity } from './numbers.ts'
import { isKindCue, kindsOf } from './paykinds.ts'
import { isBeyondPay, mayBeEqual } from './plausible.ts'
import type { Words } from './words.ts'

/** `start` and `end` are offsets in the text as it was given. */
export type FoundPayment = {
  readonly payment: Payment
  readonly start: number
  readonly end: number
}

/** In order of place. `equivalentOf` is an index in this list. */
export function findPayments(words: Words): readonly FoundPayment[] {
  const amounts = joinRanges(words, findAmounts(words))
  if (amounts.length === 0) return []
  const clauses = readClauses(words)
  const groups = groupEquivalents(words, clauses, amounts)
  const stretches = groups.map((group) => ({ start: group[0]!.start, end: group.at(-1)!.end }))
  const kinds = kindsOf(clauses, stretches)
  const found: FoundPayment[] = []
  groups.forEach((group, g) => {
    const kind = kinds[g]!
    if (kind === 'price' || group.some((amount) => isBeyondPay(amount.value, amount.currency)))
      return
    const first = found.length
    for (const amount of group) {
      const equivalentOf = found.length === first ? {} : { equivalentOf: first }
      const payment = { ...paymentOf(words, clauses, amount), kind, ...equivalentOf }
      found.push({ payment, start: words.at(amount.start), end: endOf(words, amount.end) })
    }
  })
  return found
}

/** An open currency, closed by the countries the ad seeks people in, else by the recruiting one. */
export function settleCurrency(
  payment: Payment,
  targets: readonly string[],
  actor: string | undefined,
): Payment {
  const countries = actor === undefined ? targets : [...targets, actor]
  const currency = settled(payment.currency, countries)
  return currency === payment.currency ? payment : { ...payment, currency }
}

/** One amount as printed: `start` to `end` cover number and currency. */
export type Amount = {
  readonly value: number
  readonly valueTo?: number
  readonly currency: string
  readonly start: number
  readonly end: number
}

type Bare = Quantity & { readonly currency: string | undefined }

const AMOUNTS_MAX = 60

const findAmounts = (words: Words): readonly Bare[] => {
  const quantities = findQuantities(words)
  if (quantities.length === 0) return []
  const places = currencyPlaces(words)
  const found: Bare[] = []
  let from = 0
  for (const quantity of quantities) {
    if (found.length === AMOUNTS_MAX) break
    const beside = currencyOf(words, places, quantity, from)
    const start = Math.min(quantity.start, beside?.start ?? quantity.start)
    const end = Math.max(quantity.end, beside?.end ?? quantity.end)
    found.push({ ...quantity, currency: beside?.currency, start, end })
    from = end
  }
  return found.some((bare) => bare.currency !== undefined) ? found : []
}

/** `from 2 to 4 thousand dollars`: currency and multiplier of the upper end are the lower's too. */
const joinRanges = (words: Words, bare: readonly Bare[]): readonly Amount[] => {
  const amounts: Amount[] = []
  for (let i = 0; i < bare.length; i++) {
    const low = bare[i]!
    const high = bare[i + 1]
    const range = high && rangeOf(words, low, high)
    if (range !== undefined) {
      amounts.push(range)
      i++
    } else if (low.currency !== undefined) {
      amounts.push({ value: low.value, currency: low.currency, start: low.start, end: low.end })
    }
  }
  return amounts
}

const rangeOf = (words: Words, low: Bare, high: Bare): Amount | undefined => {
  const currency = high.currency ?? low.currency
  if (currency === undefined) return undefined
  if (low.currency !== undefined && low.currency !== currency) return undefined
  if (!isRange(words, low, high)) return undefined
  const shared = low.scale === 1 && high.scale > 1 && low.value <= high.mantissa
  const value = shared ? Math.round(low.value * high.scale * 100) / 100 : low.value
  if (value >= high.value) return undefined
  return { value, valueTo: high.value, currency, start: low.start, end: high.end }
}

const RANGE_GAP_MAX = 16

const isRange = (words: Words, low: Bare, high: Bare): boolean => {
  const gap = words.text.slice(low.end, high.start)
  if (gap.length > RANGE_GAP_MAX) return false
  if (/^ ?[-~〜～] ?$/.test(gap)) return true
  if (/[.,;:()\n]/.test(gap)) return false
  const between = hasMoney(words, ['between', 'from'], low.start - 14, low.start)
  if (/^ ?$/.test(gap)) return between && low.currency === undefined
  if (!hasMoney(words, ['to'], low.end, high.start)) return false
  return (
    between ||
    !ANDS.has(gap.trim().split(' ')[0]!) ||
    hasMoney(words, ['between'], high.end, high.end + 12)
  )
}

const hasMoney = (words: Words, names: readonly string[], from: number, to: number): boolean =>
  words.hits.some(
    ({ label, start, end }) =>
      label.kind === 'money' && names.includes(label.name) && start >= from && end <= to + 1,
  )

/** An amount in brackets or after "or", in another currency, says the one before again. */
const groupEquivalents = (
  words: Words,
  clauses: Clauses,
  amounts: readonly Amount[],
): readonly (readonly Amount[])[] => {
  const groups: Amount[][] = []
  for (const amount of amounts) {
    const group = groups.at(-1)
    if (group !== undefined && restates(words, clauses, group, amount)) group.push(amount)
    else groups.push([amount])
  }
  return groups
}

const EQUIVALENT_GAP_MAX = 40

const restates = (
  words: Words,
  clauses: Clauses,
  group: readonly Amount[],
  amount: Amount,
): boolean => {
  const last = group.at(-1)!
  if (group.some(({ currency }) => currency === amount.currency)) return false
  if (clauses.sentenceOf(last.start) !== clauses.sentenceOf(amount.start)) return false
  const gap = words.text.slice(last.end, amount.start)
  if (gap.length > EQUIVALENT_GAP_MAX) return false
  const between = clauses.cuesBetween(last.end, amount.start)
  const kindBetween = between.some(isKindCue)
  const opened = gap.lastIndexOf('(') > gap.lastIndexOf(')') || /^ ?[/=≈[] ?/.test(gap)
  if (opened && !kindBetween) return true
  if (!between.some(({ name }) => name === 'or') || !mayEqual(last, amount)) return false
  return !kindBetween || isAside(clauses, gap, between, amount)
}

/** `310.000 Rubel einmalig, umgerechnet 3.400 Euro`: the cue is the first amount's. */
const isAside = (clauses: Clauses, gap: string, between: readonly Cue[], amount: Amount): boolean =>
  between.findLastIndex(isKindCue) < between.findLastIndex(({ name }) => name === 'or') &&
  /[,(]| - /.test(gap) &&
  !gap.split(' ').some((word) => ANDS.has(word)) &&
  !clauses.cuesBetween(amount.end, amount.end + ASIDE_REACH).some(isKindCue)

const ASIDE_REACH = 20

const mayEqual = (a: Amount, b: Amount): boolean =>
  mayBeEqual({ amount: a.value, currency: a.currency }, { amount: b.value, currency: b.currency })

const paymentOf = (words: Words, clauses: Clauses, amount: Amount): Omit<Payment, 'kind'> => {
  const bound = amount.valueTo === undefined ? boundOf(words, clauses, amount) : undefined
  return {
    amount: amount.value,
    ...(amount.valueTo === undefined ? {} : { amountTo: amount.valueTo }),
    currency: amount.currency,
    ...(bound === undefined ? {} : { bound }),
  }
}

const endOf = (words: Words, end: number): number => (end === 0 ? 0 : words.at(end - 1) + 1)
