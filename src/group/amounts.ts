/**
 * Comparing what is paid. Outlets print 450,000, 495,000 and 495,300 roubles for one ad, so an
 * amount is a soft key. Nothing is converted: amounts meet in a currency that both print.
 */
import type { Payment, PaymentKind } from '../types/reports.ts'

export type Amount = readonly [amount: number, currency: string, kind: PaymentKind]

/** Closer than this is one amount told twice. */
const SAME_WITHIN = 0.12
/** Further off than this is news. */
const NEWS_BEYOND = 0.25
/** Equal figures under different kinds: one outlet took the bonus for pay. */
const SAME_FIGURE_WITHIN = 0.02

/** Both ends of a range, the one figure else; none if it can hardly be true as printed. */
export function amountsOf(payment: Payment): readonly Amount[] {
  const { amount, amountTo, currency, kind, implausible } = payment
  if (implausible !== undefined) return []
  const low: Amount = [amount, currency, kind]
  return amountTo === undefined ? [low] : [low, [amountTo, currency, kind]]
}

/**
 * Amounts of `ours` found in `theirs`; where none is, `differ` says of how many kinds (bonus, pay)
 * there are some to compare. An equal figure of another kind counts as near, unless one of its own
 * kind speaks against it.
 */
export function agreement(
  ours: readonly Amount[],
  theirs: readonly Amount[],
): { readonly equal: number; readonly near: number; readonly differ: number } {
  const sameKind = ours.map((one) =>
    nearest(
      one,
      theirs.filter((other) => isComparable(one, other)),
    ),
  )
  const equal = sameKind.filter((off) => off <= SAME_FIGURE_WITHIN).length
  const near = sameKind.filter((off) => off <= SAME_WITHIN).length - equal
  if (equal + near > 0) return { equal, near, differ: 0 }
  const compared = ours.filter((_, at) => sameKind[at]! < Infinity)
  const differ = new Set(compared.map(([, , kind]) => kind)).size
  if (differ > 0) return { equal, near, differ }
  const meetings = ours.map((one) =>
    nearest(
      one,
      theirs.filter((other) => shareCurrency(one[1], other[1])),
    ),
  )
  const figures = meetings.filter((off) => off <= SAME_FIGURE_WITHIN).length
  return { equal, near: figures, differ: 0 }
}

/**
 * Whether ours are theirs printed again: none that can be compared differs, and what agrees is
 * hardly chance, two figures or one that is not round (495,000, but not 2,000).
 */
export function areFiguresRepeated(ours: readonly Amount[], theirs: readonly Amount[]): boolean {
  const isIn = ([amount, currency]: Amount) =>
    theirs.some(([other, code]) => amount === other && shareCurrency(currency, code))
  const repeated = ours.filter(isIn)
  const another = ours.some((one) => !isIn(one) && theirs.some((other) => isComparable(one, other)))
  const telling = new Set(repeated.map(([amount]) => amount)).size > 1 || repeated.some(isUneven)
  return telling && !another
}

/** Three digits or more before the noughts. */
const isUneven = ([amount]: Amount) => String(amount).replace(/0+$/, '').length >= 3

/** A payment that differs by more than a quarter from every one it can be compared with. */
export function isNewsBeside(payment: Payment, known: readonly Payment[]): boolean {
  const ours = amountsOf(payment)
  const theirs = known
    .flatMap(amountsOf)
    .filter((other) => ours.some((one) => isComparable(one, other)))
  return (
    ours.length > 0 &&
    theirs.length > 0 &&
    ours.every(([amount]) => theirs.every(([other]) => offBy(amount, other) > NEWS_BEYOND))
  )
}

/** How far off the nearest of them is; infinite if there is none. */
const nearest = ([amount]: Amount, others: readonly Amount[]) =>
  Math.min(Infinity, ...others.map(([other]) => offBy(amount, other)))

function isComparable([, currency, kind]: Amount, [, otherCurrency, otherKind]: Amount): boolean {
  return kind === otherKind && kind !== 'other' && shareCurrency(currency, otherCurrency)
}

/** A currency left open by its words (`INR|NPR`) meets either. */
function shareCurrency(a: string, b: string): boolean {
  if (a === b) return true
  const codes = a.split('|')
  return b.split('|').some((code) => codes.includes(code))
}

const offBy = (a: number, b: number) => Math.abs(a - b) / Math.max(a, b, 1)
