/**
 * Amounts of money in a text, as payments: exact value, currency, kind, bound, range, and which
 * amount restates which in another currency. An amount needs a currency, its own or one that
 * `elided.ts` lends it: troops, years and ages have none. What a weapon costs or an aid package is worth is not a payment. Never converts.
 */
import type { Payment, PaymentKind } from '../types/reports.ts'
import { boundOf } from './bounds.ts'
import { ANDS, type Clauses, type Cue, readClauses } from './clauses.ts'
import { currencyOf, currencyPlaces } from './currencies.ts'
import { isDigit } from './digits.ts'
import { type Bare, mayBeHome, withElided } from './elided.ts'
import { findQuantities } from './numbers.ts'
import { isKindCue, kindsOf, type Meant } from './paykinds.ts'
import { isBeyondPay, mayBeEqual } from './plausible.ts'
import { NOWHERE, settled, type Setting } from './settled.ts'
import type { Words } from './words.ts'

/** `start` and `end` are offsets in the text as it was given. */
export type FoundPayment = {
  readonly payment: Payment
  readonly start: number
  readonly end: number
}

/**
 * In order of place, each once. `equivalentOf` is an index in this list. A currency that the words
 * leave open is closed by the setting, if one country of it can mean it only.
 */
export function findPayments(words: Words, setting: Setting = NOWHERE): readonly FoundPayment[] {
  const bare = findAmounts(words, setting)
  if (bare.length === 0) return []
  const clauses = readClauses(words)
  const amounts = joinRanges(words, withElided(words, clauses, bare, setting))
  const groups = groupEquivalents(words, clauses, amounts)
  const stretches = groups.map((group) => ({ ...group[0]!, end: group.at(-1)!.end }))
  const kinds = kindsOf(words, clauses, stretches)
  const found: FoundPayment[] = []
  for (const { amounts: told, kind } of distinct(groups, kinds)) {
    const first = found.length
    for (const amount of told) {
      const equivalentOf = found.length === first ? {} : { equivalentOf: first }
      const payment = { ...paymentOf(words, clauses, amount), kind, ...equivalentOf }
      found.push({ payment, start: words.at(amount.start), end: endOf(words, amount.end) })
    }
  }
  return found
}

/** One amount as printed: `start` to `end` cover number and currency. */
export type Amount = {
  readonly value: number
  readonly valueTo?: number
  readonly currency: string
  readonly start: number
  readonly end: number
}

const AMOUNTS_MAX = 60

const findAmounts = (words: Words, setting: Setting): readonly Bare[] => {
  const quantities = findQuantities(words)
  if (quantities.length === 0) return []
  const places = currencyPlaces(words)
  const found: Bare[] = []
  let from = 0
  for (const quantity of quantities) {
    if (found.length === AMOUNTS_MAX) break
    if (quantity.small && found.at(-1)?.small) found.pop()
    const beside = quantity.small ? undefined : currencyOf(words, places, quantity, from)
    const start = Math.min(quantity.start, beside?.start ?? quantity.start)
    const end = Math.max(quantity.end, beside?.end ?? quantity.end)
    const currency = beside && settled(beside.currency, quantity.value, setting)
    found.push({ ...quantity, currency, start, end })
    from = end
  }
  return found.some(({ currency, scale }) => currency !== undefined || mayBeHome(scale, setting))
    ? found
    : []
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

const rangeOf = (words: Words, low: Bare, upper: Bare): Amount | undefined => {
  const high = isLed(words, low) && upper.scale === 1 ? ledBy(upper, low) : upper
  const currency = high.currency ?? low.currency
  if (currency === undefined) return undefined
  if (low.currency !== undefined && low.currency !== currency) return undefined
  if (!isRange(words, low, high)) return undefined
  if (low.small && (high.scale === 1 || low.value > high.mantissa)) return undefined
  const shared = low.scale === 1 && high.scale > 1 && low.value <= high.mantissa
  const value = shared ? Math.round(low.value * high.scale * 100) / 100 : low.value
  // Not "aged 20 to 40 up to $15,000".
  if (value >= high.value || high.value > RANGE_RATIO_MAX * value) return undefined
  return { value, valueTo: high.value, currency, start: low.start, end: high.end }
}

/** Its multiplier stands before it: ලක්ෂ 10ත් 16ත් අතර, laki 3 hadi 5. */
const isLed = ({ codes }: Words, { end, scale }: Bare): boolean =>
  scale > 1 && isDigit(codes[end - 1] ?? 0)

const ledBy = (high: Bare, { scale }: Bare): Bare => ({
  ...high,
  value: high.value * scale,
  mantissa: high.value,
  scale,
})

const RANGE_GAP_MAX = 16
const RANGE_RATIO_MAX = 40

const isRange = (words: Words, low: Bare, high: Bare): boolean => {
  const gap = words.text.slice(low.end, high.start)
  if (gap.length > RANGE_GAP_MAX || /[.,;:()\n]/.test(gap)) return false
  if (/^ ?[-~〜∼] ?$/.test(gap)) return true
  const { text } = words
  if (/^ ?$/.test(gap)) {
    if (FROM_ENDING.test(text.slice(low.end - 4, low.end))) return true
    return low.currency === undefined && hasMoney(words, FROM, low.start - 14, low.start)
  }
  const isAttached = gap === ' و' || gap === ' ו' || gap.startsWith('ත් ')
  if (!isAttached && !hasMoney(words, ['to'], low.end, high.start)) return false
  if (gap.split(' ').filter((word) => word.length > 1).length > 2) return false
  // "A" is "to" in Romance languages, where the lower end has no currency, and "and" in Czech.
  const joining = gap.split(/[ -]/).filter((word) => ANDS.has(word))
  if (!isAttached && joining.every((word) => word === 'a' && low.currency === undefined))
    return true
  return (
    hasMoney(words, ['between'], low.start - 14, low.start) ||
    hasMoney(words, ['between'], high.end, high.end + 14)
  )
}

const FROM = ['between', 'from']

/** The Turkic ablative, and its like: 2 мыңнан 3 мың, iki binden üç bin, लाखदेखि १२ लाख. */
const FROM_ENDING = /(?:[dtn][ae]n|[днт][ае]н|देखि)$/

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

type Told = { readonly amounts: readonly Amount[]; readonly kind: PaymentKind }

/** A headline and its lead tell the same amount twice: once is enough, with what both know. */
const distinct = (
  groups: readonly (readonly Amount[])[],
  kinds: readonly Meant[],
): readonly Told[] => {
  const told: Told[] = []
  groups.forEach((amounts, g) => {
    const kind = kinds[g]!
    if (kind === 'price' || amounts.some(({ value, currency }) => isBeyondPay(value, currency))) {
      return
    }
    const known = told.findIndex(
      (other) => isCompatible(other.kind, kind) && amounts.some((one) => has(other.amounts, one)),
    )
    if (known < 0) {
      told.push({ amounts, kind })
      return
    }
    const before = told[known]!
    told[known] = {
      amounts: [...before.amounts, ...amounts.filter((one) => !has(before.amounts, one))],
      kind: before.kind === 'other' ? kind : before.kind,
    }
  })
  return told
}

const isCompatible = (a: PaymentKind, b: PaymentKind): boolean =>
  a === b || a === 'other' || b === 'other'

const has = (amounts: readonly Amount[], one: Amount): boolean =>
  amounts.some(
    ({ value, valueTo, currency }) =>
      value === one.value && valueTo === one.valueTo && currency === one.currency,
  )

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
  const opened = gap.lastIndexOf('(') > gap.lastIndexOf(')') ? gap.lastIndexOf('(') : -1
  if (opened >= 0 && !clauses.cuesBetween(last.end + opened, amount.start).some(isKindCue))
    return true
  if (/^ ?[/=≈[] ?/.test(gap) && !kindBetween) return true
  if (!between.some(({ name }) => name === 'or') || !mayEqual(last, amount)) return false
  return !kindBetween || isAside(clauses, gap, between, amount)
}

/** `310.000 Rubel einmalig, umgerechnet 3.400 Euro`: the cue is the first amount's. */
const isAside = (clauses: Clauses, gap: string, between: readonly Cue[], amount: Amount): boolean =>
  between.findLastIndex(isKindCue) < between.findLastIndex(({ name }) => name === 'or') &&
  /[,(]| - /.test(gap) &&
  !gap.split(' ').some((word) => ANDS.has(word)) &&
  !clauses
    .cuesBetween(amount.end, amount.end + ASIDE_REACH)
    .some(
      (cue) => isKindCue(cue) && clauses.sentenceOf(cue.start) === clauses.sentenceOf(amount.start),
    )

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
