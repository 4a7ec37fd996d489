import { expect, test } from 'vitest'
import { written } from '../src/amounts.ts'

test.each([0, 7, 950, 1_000, 5_300, 450_000, 1_234_567.5, 2.25, 0.1 + 0.2, 12_345_678_901])(
  '%d is written as ICU would',
  (amount) => {
    expect(written(amount)).toBe(amount.toLocaleString('en'))
  },
)
