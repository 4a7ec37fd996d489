import { expect, test } from 'vitest'
import { findPayments } from '../../src/detect/money.ts'
import { readWords } from '../../src/detect/words.ts'

test('a lakh beside a word of pay is in the money of home', () => {
  const setting = { language: 'ne', targets: [], actor: 'RU' }
  const read = (text: string) =>
    findPayments(readWords(text, ['ne', 'en']), setting).map(({ payment }) => payment)
  expect(read('मासिक चार लाख तलब, दलाललाई १२ लाख')).toMatchObject([
    { amount: 400_000, currency: 'NPR', kind: 'monthly' },
    { amount: 1_200_000, currency: 'NPR', kind: 'fee' },
  ])
  expect(read('चार लाख युवा विदेशमा')).toEqual([])
})
