/** A language with a table of its own is written as the whole CLDR, which Node has, writes it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageTables } from '../../scripts/names/pages.ts'
import { languagesRead } from '../../src/detect/words.ts'
import { TABLES } from '../../src/serve/words/cldr.ts'
import { formatsOf } from '../../src/serve/words/formats.ts'

const UNITS = ['day', 'hour', 'minute', 'second'] as const
/** V8 makes a plain space of the CLDR's narrow one that does not break, but not in the parts. */
const spaced = (text: string) => text.replaceAll('\u202F', ' ')
const moments = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) })

test('the committed tables are those of the CLDR: `npm run tables` writes them', () => {
  expect(TABLES).toEqual(pageTables())
})

test.each(Object.keys(TABLES))('dates, ages, lists and numbers in %s', (locale) => {
  const formats = formatsOf(locale)
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  const day = dates({ day: 'numeric', month: 'short', year: 'numeric' })
  const month = dates({ month: 'short', year: 'numeric' })
  const moment = dates({ dateStyle: 'medium', timeStyle: 'short' })
  fc.assert(
    fc.property(moments, (at) => {
      expect(spaced(formats.day(at))).toBe(spaced(day.format(at)))
      expect(spaced(formats.month(at))).toBe(spaced(month.format(at)))
      expect(month.format(at)).toContain(formats.monthName(at))
      expect(spaced(formats.moment(at))).toBe(spaced(moment.format(at)))
    }),
  )
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  fc.assert(
    fc.property(fc.integer({ min: -5_000, max: 5_000 }), fc.constantFrom(...UNITS), (n, unit) => {
      expect(formats.relative(n, unit)).toBe(relative.format(n, unit))
    }),
  )
  for (const n of [-3, -2, -1, 0, 1, 2, 3]) {
    for (const unit of UNITS) expect(formats.relative(n, unit)).toBe(relative.format(n, unit))
  }
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  fc.assert(
    fc.property(fc.array(fc.string()), (parts) => {
      expect(formats.list(parts)).toBe(list.format(parts))
    }),
  )
  const number = new Intl.NumberFormat(locale)
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (n) => {
      expect(formats.number(n)).toBe(number.format(n))
    }),
  )
})

test('names in Kazakh', () => {
  const { country, language } = formatsOf('kk')
  for (const tag of languagesRead().dialects) expect(language(tag)).not.toBe(tag)
  expect(country('KZ')).toBe('Қазақстан')
  expect(country('PS')).toBe('Палестина')
  expect(language('sr-Latn')).toBe(language('sr'))
  expect([language('KK'), language('iw')]).toEqual([language('kk'), language('he')])
  // What is no country and no language is shown as it came.
  expect(country('QQ')).toBe('QQ')
  expect(language('"><script>')).toBe('"><script>')
})
