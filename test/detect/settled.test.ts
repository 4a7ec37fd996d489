import { expect, test } from 'vitest'
import { findPayments } from '../../src/detect/money.ts'
import { readWords } from '../../src/detect/words.ts'

const currencies = (text: string, language: string, targets: readonly string[], actor?: string) =>
  findPayments(readWords(text, [language, 'en']), { language, targets, actor }).map(
    ({ payment }) => payment.currency,
  )

test('an open currency is settled by the target country, else by the actor, else left open', () => {
  expect(currencies('Rs 2 lakh a month', 'en', ['NP'], 'RU')).toEqual(['NPR'])
  expect(currencies('Rs 2 lakh a month', 'en', ['Africa'], 'IN')).toEqual(['INR'])
  expect(currencies('Rs 2 lakh a month', 'en', ['KE'], 'RU')).toEqual(['INR|NPR|LKR|PKR'])
})

test.each([
  ['$2,600 a month', 'en', ['CO'], 'RU', 'USD'],
  ['$12.000.000 mensuales', 'es', ['CO'], 'AE', 'COP'],
  ['$2.600 mensuales', 'es', ['CO'], 'AE', 'USD'],
  ['$30.000 al mes', 'es', ['MX'], 'UA', 'USD|MXN'],
  ['$3,000 a month', 'en', ['AU'], 'RU', 'USD|AUD'],
  ['a bonus of $20,000', 'en', [], 'CA', 'CAD'],
  ['US$3,000 a month', 'en', ['AU'], 'RU', 'USD'],
])(
  'a bare $ in "%s" (%s, sought in %s by %s) is %s',
  (text, language, targets, actor, expected) => {
    expect(currencies(text, language, targets, actor)).toEqual([expected])
  },
)
