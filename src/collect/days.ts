/** Days written in numbers alone, in the orders and calendars of our languages. */

export type Day = { readonly year: number; readonly month: number; readonly day: number }

/** Undefined when two readings are possible and the language does not decide. */
export function numericDay(text: string, language: string | undefined): Day | undefined {
  const day = written(text, language)
  return day !== undefined && day.month >= 1 && day.month <= 12 && day.day <= 31 ? day : undefined
}

const written = (text: string, language: string | undefined): Day | undefined => {
  const asian = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(text)
  if (asian !== null) return civil(asian[1]!, asian[2]!, asian[3]!)
  const vietnamese =
    /(?:ngày\s+)?(\d{1,2})\s*(?:tháng|thg)\s*(\d{1,2})(?:\s*năm|,)?\s*(\d{4})/i.exec(text)
  if (vietnamese !== null) return civil(vietnamese[3]!, vietnamese[2]!, vietnamese[1]!)
  const yearFirst = /(?<!\d)(\d{4})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{1,2})(?!\d)/.exec(text)
  if (yearFirst !== null) return anyCalendar(yearFirst[1]!, yearFirst[3]!, yearFirst[4]!)
  const jalali = jalaliDay(text)
  if (jalali !== undefined) return jalali
  const yearLast = /(?<!\d)(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?!\d)/.exec(text)
  if (yearLast === null) return undefined
  return inOrder(Number(yearLast[1]), Number(yearLast[3]), yearLast[4]!, yearLast[2]!, language)
}

const civil = (year: string, month: string, day: string): Day => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
})

/** Points always mean day first; with strokes it depends on who writes. */
const inOrder = (
  a: number,
  b: number,
  years: string,
  mark: string,
  language: string | undefined,
) => {
  const year = years.length === 2 ? 2_000 + Number(years) : Number(years)
  if (mark === '.') return { year, month: b, day: a }
  const [spoken, ...rest] = (language ?? '').toLowerCase().split('-')
  // `26/11/05` could be three days.
  if (years.length === 2 && (spoken === '' || /^(?:zh|ja|ko|hu|lt|fa|en)$/.test(spoken!)))
    return undefined
  if (a > 12) return { year, month: b, day: a }
  if (b > 12 || a === b) return { year, month: a, day: b }
  const isAmerican = spoken === 'en' && rest.includes('us')
  const isOpen = spoken === '' || (spoken === 'en' && !rest.some((part) => part.length === 2))
  if (isOpen) return undefined
  return isAmerican ? { year, month: a, day: b } : { year, month: b, day: a }
}

const JALALI_MONTHS = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(
  ' ',
)

/** `۱۵ اسفند ۱۴۰۴`: the calendar of Iran, by the names of its months. */
const jalaliDay = (text: string): Day | undefined => {
  const match = /(\d{1,2})\s+([\u0600-\u06ff]+)\s+(?:ماه\s+)?(1[34]\d\d)(?!\d)/.exec(
    text.replaceAll('ي', 'ی'),
  )
  const month = JALALI_MONTHS.indexOf(match?.[2] ?? '') + 1
  return match === null || month === 0
    ? undefined
    : fromJalali(Number(match[3]), month, Number(match[1]))
}

const anyCalendar = (year: string, month: string, day: string): Day =>
  /^1[34]/.test(year)
    ? fromJalali(Number(year), Number(month), Number(day))
    : civil(year, month, day)

/** Leap years by the rule of 33 years, which agrees with the sky from 1244 to 1500. */
const fromJalali = (year: number, month: number, day: number): Day => {
  let days = (month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6) + day - 1
  for (let past = 1300; past < year; past++) days += LEAPS.has(past % 33) ? 366 : 365
  const date = new Date(Date.UTC(1921, 2, 21 + days))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const LEAPS = new Set([1, 5, 9, 13, 17, 22, 26, 30])
