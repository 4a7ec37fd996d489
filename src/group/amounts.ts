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

/** Both ends of a range, the one figure else. */
export function amountsOf(payment: Payment): readonly Amount[] {
  const { amount, amountTo, currency, kind } = payment
  const low: Amount = [amount, currency, kind]
  return amountTo === undefined ? [low] : [low, [amountTo, currency, kind]]
}

/** Amounts of `ours` found in `theirs`, and `differ`: some could be compared and none is there. */
export function agreement(
  ours: readonly Amount[],
  theirs: readonly Amount[],
): { readonly equal: number; readonly near: number; readonly differ: boolean } {
  const distances = ours.map((one) => Math.min(...theirs.map((other) => distance(one, other))))
  const equal = distances.filter((off) => off <= SAME_FIGURE_WITHIN).length
  const near = distances.filter((off) => off <= SAME_WITHIN).length - equal
  const comparable = ours.some((one) => theirs.some((other) => isComparable(one, other)))
  return { equal, near, differ: equal + near === 0 && comparable }
}

/** Figures printed alike; `uncommon`: not round (495,000, but not 2,000), so hardly by chance. */
export function exactFigures(ours: readonly Amount[], theirs: readonly Amount[]) {
  const shared = ours.filter(([amount, currency]) =>
    theirs.some(
      ([other, otherCurrency]) => amount === other && shareCurrency(currency, otherCurrency),
    ),
  )
  return {
    any: shared.length,
    uncommon: shared.filter(([amount]) => !/^\d0*$/.test(String(amount))).length,
  }
}

/** A payment that differs by more than a quarter from every one it can be compared with. */
export function isNewsBeside(payment: Payment, known: readonly Payment[]): boolean {
  const ours = amountsOf(payment)
  const theirs = known
    .flatMap(amountsOf)
    .filter((other) => ours.some((one) => isComparable(one, other)))
  return (
    theirs.length > 0 &&
    ours.every(([amount]) => theirs.every(([other]) => offBy(amount, other) > NEWS_BEYOND))
  )
}

/** Infinite for amounts that cannot be one: another currency, another kind and another figure. */
function distance(one: Amount, other: Amount): number {
  if (!shareCurrency(one[1], other[1])) return Infinity
  const off = offBy(one[0], other[0])
  return off <= SAME_FIGURE_WITHIN || isComparable(one, other) ? off : Infinity
}

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
