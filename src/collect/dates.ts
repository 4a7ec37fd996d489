/**
 * The dates that feeds really contain -> EpochMs: RFC 822 with its errors, ISO 8601 with its
 * variants, numbers with points and slashes, month names of our languages, Unix seconds. What can
 * be read in two ways is not read: no date is better than a wrong one. A date without a zone is
 * UTC. Whether a date lies in the future is for those to judge who know the time.
 */
import type { EpochMs } from '../types/feeds.ts'
import { numericDay, type Day } from './days.ts'
import { monthOf } from './months.ts'
import { zoneOf } from './zones.ts'

/** Longer than any date: what follows is prose. */
const DATE_CHARS_MAX = 120

/** `language` is a BCP 47 tag, which decides between readings. Undefined if it is not certain. */
export function parseDate(text: string, language?: string): EpochMs | undefined {
  if (text === '' || text.length > DATE_CHARS_MAX) return undefined
  const plain = asciiDigits(text).trim()
  return rfc822(plain) ?? iso(plain, language) ?? unix(plain) ?? worded(plain, language)
}

const RFC_822 =
  /^(?:[A-Za-z]{3}, )?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d\d):(\d\d):(\d\d) (GMT|[+-]\d{4})$/
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'

/** The form that nine feeds of ten use, read without the rest of this file. */
const rfc822 = (text: string): EpochMs | undefined => {
  const match = RFC_822.exec(text)
  if (match === null) return undefined
  const [, day, month, year, hour, minute, second, zone] = match
  const date = { year: Number(year), month: MONTHS.indexOf(month!) / 3 + 1, day: Number(day) }
  const clock = { hour: Number(hour), minute: Number(minute), second: Number(second) }
  return moment(date, { ...clock, millisecond: 0 }, zone!, undefined)
}

type Clock = {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
}

const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0, millisecond: 0 }

/** Where the digits 0 of the scripts we read stand; the other nine follow. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xc66, 0xde6, 0x1040, 0x17e0, 0xff10]

const asciiDigits = (text: string): string =>
  /[^\u0020-\u007e]/.test(text)
    ? text
        .normalize('NFKC')
        .replace(/[\u200c-\u200f\u202a-\u202e]/g, '')
        .replace(/[\u0660-\u1fff]/g, (char) => {
          const point = char.charCodeAt(0)
          const zero = ZEROS.find((start) => point >= start && point < start + 10)
          return zero === undefined ? char : String(point - zero)
        })
    : text

const ISO =
  /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?|(\d{2})(\d{2}))?(?:(?:\s*[T_]\s*|\s+|:)(\d{1,2}):?(\d{2}|\d(?=:))(?::?(\d{2}|\d(?=Z))(?:[.,:](\d{1,9}))?)?\s*(.*))?$/i
const ISO_ORDINAL = /^(\d{4})-?(\d{3})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2}))?(.*))?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/

const iso = (text: string, language: string | undefined): EpochMs | undefined => {
  const compact = COMPACT.exec(text)
  if (compact !== null) {
    const [year, month, day, hour, minute, second] = compact.slice(1).map(Number)
    const clock = { ...MIDNIGHT, hour: hour!, minute: minute!, second: second! }
    return moment({ year: year!, month: month!, day: day! }, clock, '', language)
  }
  const match = ISO.exec(text)
  if (match === null) return ordinal(text, language) ?? weekDate(text)
  const [, year, dashMonth, dashDay, bareMonth, bareDay, hour, minute, second, fraction, zone] =
    match
  const day = {
    year: Number(year),
    month: Number(dashMonth ?? bareMonth ?? 1),
    day: Number(dashDay ?? bareDay ?? 1),
  }
  const clock = {
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    millisecond: Math.floor(Number(`0.${fraction ?? 0}`) * 1_000),
  }
  if (day.year >= 1300 && day.year < 1500) return worded(text, language)
  return afternoon(clock, zone ?? '', day, language)
}

/** `2004-05-25 11:23:17 PM`: ISO in all but the hours. */
const afternoon = (
  clock: Clock,
  rest: string,
  day: Day,
  language: string | undefined,
): EpochMs | undefined => {
  const half = /^([AP])\.?M\.?(?![A-Z])\s*/i.exec(rest)
  if (half === null) return moment(day, clock, rest, language)
  const hour = twelve(clock.hour, half[1]!.toUpperCase() === 'P')
  return hour === undefined
    ? undefined
    : moment(day, { ...clock, hour }, rest.slice(half[0].length), language)
}

/** `2026-W45-4`: the week that holds 4 January is the first. */
const weekDate = (text: string): EpochMs | undefined => {
  const match = /^(\d{4})-?W([0-5]\d)(?:-?([1-7]))?$/.exec(text)
  if (match === null) return undefined
  const [year, week, weekday] = match.slice(1).map((part) => Number(part ?? 1))
  const fourth = new Date(Date.UTC(year!, 0, 4))
  return Date.UTC(year!, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + (week! - 1) * 7 + weekday! - 1)
}

const ordinal = (text: string, language: string | undefined): EpochMs | undefined => {
  const match = ISO_ORDINAL.exec(text)
  if (match === null) return undefined
  const [year, count, hour, minute, second] = match.slice(1, 6).map((part) => Number(part ?? 0))
  if (count! < 1 || count! > 366) return undefined
  const date = new Date(Date.UTC(year!, 0, count))
  const day = { year: year!, month: date.getUTCMonth() + 1, day: date.getUTCDate() }
  return moment(
    day,
    { ...MIDNIGHT, hour: hour!, minute: minute!, second: second! },
    match[6] ?? '',
    language,
  )
}

/** Seconds or milliseconds since 1970, from 2001 on: shorter numbers are no dates. */
const unix = (text: string): EpochMs | undefined => {
  if (/^1\d{9}(?:\.\d+)?$/.test(text)) return Math.floor(Number(text) * 1_000)
  return /^1\d{12}$/.test(text) ? Number(text) : undefined
}

const TIME =
  /(?<!\d)(\d{1,2})\s*(?::|h|時|시|点|點|时)\s*(\d{2}|\d(?=분|分))(?:\s*(?::|分|분)\s*(\d{2})(?:[.,](\d{1,9}))?)?\s*(?:秒|초|分|분)?/i
/** Points between hours and minutes, as Finns and Indonesians write. */
const POINTED_TIME = /(?<![\d.])([01]?\d|2[0-3])\.([0-5]\d)(?:\.([0-5]\d))?(?![\d.])/

const worded = (text: string, language: string | undefined): EpochMs | undefined => {
  const time = TIME.exec(text)
  if (time !== null) return dated(text, time, language)
  const day = dayOf(text, language)
  if (day !== undefined) return moment(day, MIDNIGHT, zoneAfterYear(text), language)
  const pointed = POINTED_TIME.exec(text)
  return pointed === null ? undefined : dated(text, pointed, language)
}

/** `5 Nov 2026 GMT`: a zone without a time changes nothing but must be known. */
const zoneAfterYear = (text: string): string =>
  /\d{4}\s+([A-Z]{2,5}|[+-]\d{4})$/.exec(text)?.[1] ?? ''

const dated = (
  text: string,
  time: RegExpExecArray,
  language: string | undefined,
): EpochMs | undefined => {
  const before = text.slice(0, time.index)
  const after = text.slice(time.index + time[0].length)
  const half = halfOf(before, after)
  const hour = half === undefined ? Number(time[1]) : twelve(Number(time[1]), half.isLate)
  if (hour === undefined) return undefined
  const clock = {
    hour,
    minute: Number(time[2]),
    second: Number(time[3] ?? 0),
    millisecond: Math.floor(Number(`0.${time[4] ?? 0}`) * 1_000),
  }
  const rest = half?.after ?? after
  // asctime writes the year last: `Thu Jan  1 19:48:21 2004`, or `… EST 2004`.
  const late = /^\s*([A-Z]{2,5}|[+-]\d{2}:?\d{2})?\s*(\d{4})\b/.exec(rest)
  const zone = late === null ? rest : (late[1] ?? rest.slice(late[0].length))
  const day = dayOf(
    `${half?.before ?? before} ${late === null ? wordsAfterZone(rest) : late[2]!}`,
    language,
  )
  return day === undefined ? undefined : moment(day, clock, zone.replace(/^[\s,]+/, ''), language)
}

/** A date may follow its time: `14:30, 5 мая 2026`. */
const wordsAfterZone = (rest: string): string =>
  rest.replace(/^\s*\(?(?:GMT|UTC)?\s*[+-]\d{1,4}(?::\d{2})?\)?/, '')

const LATE = /^\s*(?:p\.?\s?m\.?|μ\.?μ\.?|م|ب\.ظ|pasdite|MD|CH)(?![\p{L}])/iu
const EARLY = /^\s*(?:a\.?\s?m\.?|π\.?μ\.?|ص|ق\.ظ|paradite|SA)(?![\p{L}])/iu
const LATE_BEFORE = /(?:오후|午後|下午|晚上|傍晚|अपराह्न|অপরাহ্ন)\s*$/
const EARLY_BEFORE = /(?:오전|午前|上午|早上|凌晨|पूर्वाह्न|পূর্বাহ্ন)\s*$/

const halfOf = (before: string, after: string) => {
  for (const isLate of [true, false]) {
    const follows = (isLate ? LATE : EARLY).exec(after)
    if (follows !== null) return { isLate, before, after: after.slice(follows[0].length) }
    const precedes = (isLate ? LATE_BEFORE : EARLY_BEFORE).exec(before)
    if (precedes !== null) return { isLate, before: before.slice(0, precedes.index), after }
  }
  return undefined
}

/** Some write `13:05 PM`; then the hour has already said it. */
const twelve = (hour: number, isLate: boolean): number | undefined => {
  if (hour > 12) return isLate ? hour : undefined
  return (hour % 12) + (isLate ? 12 : 0)
}

const dayOf = (text: string, language: string | undefined): Day | undefined =>
  numericDay(text, language) ?? namedDay(text, language)

/** A month's name with two numbers around it, of which one can only be the year. */
const namedDay = (text: string, language: string | undefined): Day | undefined => {
  const joined = text
    .replace(/(كانون|تشرين)\s+(ال)/g, '$1_$2')
    .replace(/(\p{L}+)\s+(айы|куран|оона)(?!\p{L})/gu, '$1_$2')
  const parts = joined.match(/\d+|[\p{L}\p{M}_]+[.’'׳]?/gu) ?? []
  const isNumber = (index: number) => /^\d+$/.test(parts[index] ?? '')
  const months = parts.flatMap((part, index) => {
    const month = isNumber(index) ? undefined : monthOf(part, language)
    return month === undefined ? [] : [{ month, index }]
  })
  const near = (index: number): number => Number(isNumber(index - 1)) + Number(isNumber(index + 1))
  const [best] = months.toSorted((a, b) => near(b.index) - near(a.index) || b.index - a.index)
  const numbers = parts
    .map((part, index) => ({ part, index }))
    .filter(({ index }) => isNumber(index))
  const [first, second] = numbers
  if (best === undefined || first === undefined || second === undefined || numbers.length > 2) {
    return undefined
  }
  const isYearFirst =
    first.part.length === 4 || (first.part.length === 2 && Number(first.part) > 31)
  if (isYearFirst === (second.part.length === 4 || Number(second.part) > 31)) {
    // `05 Nov 26`: the day stands first where the month stands between.
    if (isYearFirst || first.index > best.index || second.index < best.index) return undefined
  }
  const [day, year] = isYearFirst ? [second.part, first.part] : [first.part, second.part]
  return day.length > 2 ? undefined : { year: fullYear(year), month: best.month, day: Number(day) }
}

/** RFC 2822 section 4.3: two digits below 50 are of this century; three count from 1900. */
const fullYear = (written: string): number => {
  const year = Number(written)
  if (written.length === 2) return year < 50 ? 2_000 + year : 1_900 + year
  return written.length === 3 ? 1_900 + year : year
}

const moment = (
  { year, month, day }: Day,
  { hour, minute, second, millisecond }: Clock,
  zone: string,
  language: string | undefined,
): EpochMs | undefined => {
  const isDay =
    year >= 1900 &&
    year < 2200 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month)
  const isTime =
    hour < 24 ? minute < 60 && second <= 60 : hour === 24 && minute === 0 && second === 0
  if (!isDay || !isTime) return undefined
  const at = Date.UTC(year, month - 1, day, hour, minute, second, millisecond)
  const offset = zoneOf(zone, language, at)
  if (offset === 'unknown') return undefined
  return offset === 'none' ? at : at - offset * 60_000
}

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()
