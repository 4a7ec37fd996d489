/** Amounts as soft keys. */
import { expect, test } from 'vitest'
import {
  agreement,
  areFiguresRepeated,
  isNewsBeside,
  type Amount,
} from '../../src/group/amounts.ts'

const signing: Amount = [495_000, 'RUB', 'signing']

test.each<[string, Amount, ReturnType<typeof agreement>]>([
  ['the same', [495_300, 'RUB', 'signing'], { equal: 1, near: 0, differ: 0 }],
  ['a tenth less', [450_000, 'RUB', 'signing'], { equal: 0, near: 1, differ: 0 }],
  ['half', [250_000, 'RUB', 'signing'], { equal: 0, near: 0, differ: 1 }],
  ['the figure of another kind', [495_000, 'RUB', 'monthly'], { equal: 0, near: 1, differ: 0 }],
  ['another kind', [190_000, 'RUB', 'monthly'], { equal: 0, near: 0, differ: 0 }],
  ['another currency', [5300, 'USD', 'signing'], { equal: 0, near: 0, differ: 0 }],
  ['a currency left open', [495_000, 'BYN|RUB', 'signing'], { equal: 1, near: 0, differ: 0 }],
])('%s', (_, amount, expected) => {
  expect(agreement([amount], [signing])).toEqual(expected)
})

test('an equal figure of another kind does not outweigh its own kind', () => {
  const theirs: Amount[] = [signing, [190_000, 'RUB', 'monthly']]
  expect(agreement([[190_000, 'RUB', 'signing']], theirs).differ).toBe(1)
})

test('kinds that differ are counted, not figures', () => {
  const theirs: Amount[] = [signing, [190_000, 'RUB', 'monthly'], [2000, 'USD', 'monthly']]
  const ours: Amount[] = [
    [900_000, 'RUB', 'signing'],
    [400_000, 'RUB', 'monthly'],
    [4300, 'USD', 'monthly'],
  ]
  expect(agreement(ours, theirs).differ).toBe(2)
})

test('figures are repeated if they are telling and none is another', () => {
  expect(areFiguresRepeated([signing], [signing])).toBe(true)
  expect(areFiguresRepeated([[2000, 'USD', 'monthly']], [[2000, 'USD', 'monthly']])).toBe(false)
  const two: Amount[] = [
    [2000, 'USD', 'monthly'],
    [20_000, 'USD', 'signing'],
  ]
  expect(areFiguresRepeated(two, two)).toBe(true)
  expect(
    areFiguresRepeated(
      [signing, [300_000, 'RUB', 'monthly']],
      [signing, [190_000, 'RUB', 'monthly']],
    ),
  ).toBe(false)
})

const pay = (amount: number) => ({ amount, currency: 'RUB', kind: 'monthly' }) as const

test('an amount is news if it is more than a quarter off all it can be compared with', () => {
  const known = [pay(200_000), pay(400_000)]
  expect(isNewsBeside(pay(260_000), known)).toBe(false)
  expect(isNewsBeside(pay(290_000), known)).toBe(true)
  expect(isNewsBeside({ ...pay(290_000), currency: 'USD' }, known)).toBe(false)
  expect(isNewsBeside({ ...pay(290_000), implausible: 'a misprint' }, known)).toBe(false)
})
