/** Readers of money for tests: what a text tells, as `amount[-amountTo] currency kind`. */
import { findPayments } from '../../src/detect/money.ts'
import { readWords } from '../../src/detect/words.ts'

export const payments = (language: string, text: string) =>
  findPayments(readWords(text, [language, 'en'])).map(({ payment }) => payment)

/** `amount[-amountTo] currency kind`, one for each payment. */
export const told = (language: string, text: string) =>
  payments(language, text).map(
    ({ amount, amountTo, currency, kind }) =>
      `${amount}${amountTo === undefined ? '' : `-${amountTo}`} ${currency} ${kind}`,
  )
