/**
 * Amounts that cannot be true beside the others. They keep their printed form; the reason is put
 * beside them in words. Nothing is converted: amounts of one currency are compared as they are,
 * amounts of two by orders of magnitude only.
 */
import { written, writtenCurrency } from '../amounts.ts'
import type { Payment } from '../types/reports.ts'

/**
 * What a US dollar is worth in other money, to one significant figure or so. Serves one purpose:
 * to tell a slip of the pen (120,000 dollars a month for 120,000 roubles) from a payment.
 * Never shown, stored or used to compute an amount; a factor of two or three does not matter.
 */
const PER_DOLLAR: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 1,
  GBP: 1,
  CHF: 1,
  AUD: 1.5,
  CAD: 1.5,
  NZD: 1.5,
  SGD: 1.5,
  CUP: 100,
  DOP: 60,
  UYU: 40,
  ILS: 4,
  PLN: 4,
  RON: 4,
  AED: 4,
  SAR: 4,
  AZN: 2,
  BGN: 2,
  GEL: 3,
  BYN: 3,
  BRL: 5,
  CNY: 7,
  SEK: 10,
  NOK: 10,
  DKK: 7,
  HKD: 8,
  TJS: 10,
  GHS: 12,
  ZAR: 18,
  MDL: 18,
  MXN: 18,
  CZK: 23,
  TWD: 32,
  TRY: 40,
  UAH: 40,
  EGP: 50,
  PHP: 60,
  INR: 85,
  RUB: 90,
  KGS: 90,
  RSD: 110,
  BDT: 120,
  KES: 130,
  NPR: 140,
  ETB: 150,
  JPY: 150,
  PKR: 280,
  LKR: 300,
  HUF: 350,
  AMD: 400,
  KZT: 500,
  XAF: 600,
  XOF: 600,
  SDG: 600,
  CLP: 950,
  ARS: 1_000,
  IQD: 1_300,
  KRW: 1_400,
  NGN: 1_500,
  TZS: 2_500,
  UGX: 3_700,
  COP: 4_000,
  SYP: 10_000,
  UZS: 12_000,
  IDR: 16_000,
  VND: 25_000,
  LBP: 90_000,
  IRR: 500_000,
  IRT: 50_000,
}

const PAY_DOLLARS_MAX = 1_500_000
const MONTHLY_DOLLARS_MAX = 30_000
const MONTHLY_DOLLARS_USUAL = 4_200
/** A month's pay against the one-off beside it: the most generous campaigns stay below. */
const MONTHLY_TO_SIGNING_MAX = 5
const EQUIVALENT_FACTOR_MAX = 8

/** Whether a person can have been promised this: tells one dollar or peso from another. */
export function isLikelyPay(amount: number, currency: string): boolean {
  const dollars = inDollars(amount, currency)
  return dollars === undefined || (dollars >= 50 && dollars <= 300_000)
}

/** More than a month of any army brings. */
export function isLargeSum(amount: number, currency: string): boolean {
  return (inDollars(amount, currency) ?? 0) > MONTHLY_DOLLARS_USUAL
}

/** Sums of this size are budgets, aid and damages, whatever stands beside them. */
export function isBeyondPay(amount: number, currency: string): boolean {
  return (inDollars(amount, currency) ?? 0) > PAY_DOLLARS_MAX
}

/** Whether two amounts can be the same money, by order of magnitude; unknown money can. */
export function mayBeEqual(
  a: { readonly amount: number; readonly currency: string },
  b: { readonly amount: number; readonly currency: string },
): boolean {
  const left = inDollars(a.amount, a.currency)
  const right = inDollars(b.amount, b.currency)
  if (left === undefined || right === undefined || left === 0 || right === 0) return true
  return Math.max(left / right, right / left) <= EQUIVALENT_FACTOR_MAX
}

/** The same payments, with `implausible` set where one cannot be true beside the others. */
export function implausible(payments: readonly Payment[]): readonly Payment[] {
  return payments.map((payment) => {
    const reason = doubtOf(payment, payments)
    return reason === undefined ? payment : { ...payment, implausible: reason }
  })
}

const doubtOf = (payment: Payment, payments: readonly Payment[]): string | undefined => {
  const others = payments.filter((other) => other !== payment)
  const main = payment.equivalentOf === undefined ? undefined : payments[payment.equivalentOf]
  if (main !== undefined && !mayBeEqual(payment, main)) {
    return `${told(payment)} is said to equal ${told(main)}: the two differ by more than any rate`
  }
  if (payment.kind !== 'monthly') return undefined
  const dollars = inDollars(payment.amount, payment.currency)
  const twin = others.find(
    (other) => other.amount === payment.amount && other.currency !== payment.currency,
  )
  if (
    twin !== undefined &&
    dollars !== undefined &&
    dollars > 10 * (inDollars(twin.amount, twin.currency) ?? dollars)
  ) {
    return `the number of ${told(twin)} with another currency`
  }
  if (dollars === undefined || dollars < MONTHLY_DOLLARS_MAX / 3) return undefined
  const once = others.find((other) => other.kind === 'signing' && isSmaller(other, dollars))
  if (once !== undefined) {
    return `${told(payment)} a month is many times the one-off ${told(once)}: perhaps another currency was meant`
  }
  return dollars > MONTHLY_DOLLARS_MAX
    ? `${told(payment)} a month is more than any army is known to pay`
    : undefined
}

const isSmaller = (once: Payment, monthlyDollars: number): boolean => {
  const dollars = inDollars(once.amountTo ?? once.amount, once.currency)
  return dollars !== undefined && dollars * MONTHLY_TO_SIGNING_MAX < monthlyDollars
}

const inDollars = (amount: number, currency: string): number | undefined => {
  const per = currency.split('|').map((one) => PER_DOLLAR[one])
  const known = per.filter((rate) => rate !== undefined)
  return known.length === 0 ? undefined : amount / Math.max(...known)
}

const told = ({ amount, currency }: Payment): string =>
  `${written(amount)} ${writtenCurrency(currency)}`
