import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDate } from '../../src/collect/dates.ts'

const LANGUAGES =
  'en de ru uk kk ky uz tg hy ka az be pl cs sk sr hr bs ro bg fr es pt it nl da sv no fi el hu lt mk sl sq tr ar he hi ne bn ur zh ja ko sw am id vi te'.split(
    ' ',
  )
const AT = Date.UTC(2026, 10, 5, 9, 30)

/** Every month as the runtime itself writes it in each language, long and short. */
test.each(LANGUAGES)('%s: each month, as its readers know it', (language) => {
  const zone = { timeZone: 'UTC', calendar: 'gregory' } as const
  for (let month = 0; month < 12; month++) {
    const at = Date.UTC(2026, month, 17)
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: style,
        year: 'numeric',
        ...zone,
      })
      expect(parseDate(format.format(at), language), format.format(at)).toBe(at)
    }
  }
})

test('any moment comes back from the forms that machines write', () => {
  const second = fc.integer({ min: 0, max: 4_102_444_799 }).map((at) => at * 1_000)
  fc.assert(
    fc.property(second, (at) => {
      expect(parseDate(new Date(at).toISOString())).toBe(at)
      expect(parseDate(new Date(at).toUTCString())).toBe(at)
    }),
  )
})

test('whatever is written, the answer is a moment or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const at = parseDate(text)
      expect(at === undefined || Number.isInteger(at)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test.each([
  'Thu, 05 Nov 2026 09:30:00 GMT',
  'Thu, 05 Nov 2026 12:30:00 +0300',
  'Thu, 5 Nov 26 09:30 UT',
  'Thu, 05 Nov 2026 04:30:00 EST',
  'Thu, 05 Nov 2026 04:30:00 -500',
  'Thu Nov  5 09:30:00 2026',
  'Thu Nov 05 2026 12:30:00 GMT+0300 (Moscow Standard Time)',
  'Thursday, 05-Nov-26 09:30:00 GMT',
  'November 5th, 2026 at 9:30 am',
  '5th of November 2026 09:30',
  '05.11.2026 09:30',
  '2026/11/05 09:30:00',
  '2026. 11. 5. 09:30',
  '20261105T093000Z',
  '05/Nov/2026:09:30:00 +0000',
  '09:30, 5 November 2026',
  '1793871000',
  '1793871000000',
])('%s', (text) => {
  expect(parseDate(text)).toBe(AT)
})

test.each([
  '',
  'now',
  '2026-02-29',
  '2026-13-01',
  '05/06/2026',
  '11/05/26',
  '26/11/05',
  '25:00',
  '5 November',
  '1 2 3 4',
  'Thu, 05 Nov 2026 09:60:00 GMT',
  '0001-01-01T00:00:00Z',
  '12345',
  'Thu, 05 Nov 2026 09:30:00 +2900',
])('%s is no date, or two', (text) => {
  expect(parseDate(text)).toBeUndefined()
})
