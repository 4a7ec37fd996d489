import { expect, test } from 'vitest'
import { implausible } from '../../src/detect/plausible.ts'

test('a monthly sum far above the one-off beside it keeps its form and gets a reason', () => {
  const [once, monthly] = implausible([
    { amount: 450_000, currency: 'RUB', kind: 'signing' },
    { amount: 120_000, currency: 'USD', kind: 'monthly' },
  ])
  expect(once).not.toHaveProperty('implausible')
  expect(monthly).toMatchObject({ amount: 120_000, currency: 'USD' })
  expect(monthly!.implausible).toContain('450,000 RUB')
})

test('pay as it is really offered is not doubted', () => {
  const payments = [
    { amount: 2_000_000, currency: 'RUB', kind: 'signing' },
    { amount: 204_000, currency: 'RUB', kind: 'monthly' },
    { amount: 2_500, currency: 'USD', kind: 'monthly', equivalentOf: 1 },
    { amount: 5_000_000, currency: 'RUB', kind: 'death' },
  ] as const
  expect(implausible(payments)).toEqual(payments)
})

test('one number with two currencies: the dearer one is doubted', () => {
  const [, dollars] = implausible([
    { amount: 190_000, currency: 'RUB', kind: 'monthly' },
    { amount: 190_000, currency: 'USD', kind: 'monthly' },
  ])
  expect(dollars!.implausible).toContain('190,000 RUB')
})

test('an equivalent that no rate can explain is doubted', () => {
  const [, wrong] = implausible([
    { amount: 450_000, currency: 'RUB', kind: 'signing' },
    { amount: 530_000, currency: 'USD', kind: 'signing', equivalentOf: 0 },
  ])
  expect(wrong!.implausible).toBeDefined()
})

test('money nobody has an order of magnitude for is never doubted', () => {
  const [payment] = implausible([{ amount: 9e9, currency: 'XYZ', kind: 'monthly' }])
  expect(payment).not.toHaveProperty('implausible')
})
