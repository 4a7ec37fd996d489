import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPayments } from '../../src/detect/money.ts'
import { readWords } from '../../src/detect/words.ts'

test('no text is too strange: amounts are finite, places are in the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '$',
      '€',
      '5.300',
      '1,2',
      ' 450 000 ',
      'тыс',
      ' млн ',
      ' rubles',
      '万',
      'half a ',
      '(',
      '-',
      'to ',
      '½',
      '\ud800',
      '۳',
      'elfu ',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      for (const { payment, start, end } of findPayments(
        readWords(text, ['ru', 'sw', 'zh', 'en']),
      )) {
        expect(Number.isFinite(payment.amount)).toBe(true)
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
  )
}, 30_000)

test.each([['gehalt'], ['9'], ['1,'], ['zwei '], ['$5 '], ['(€3 '], ['万']])(
  'a long text of nothing but "%s" is read to its end',
  (unit) => {
    const found = findPayments(readWords(unit.repeat(60_000 / unit.length), ['de', 'zh', 'en']))
    expect(found.length).toBeLessThanOrEqual(60)
  },
)
