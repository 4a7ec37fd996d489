/**
 * Names, dates, ages, lists and numbers of one language. They are those of `Intl`, but for a
 * language that workerd has no data for: there every part of `Intl` silently answers in English or
 * in codes (`2026 M11 23`, `-4 min`), though `supportedLocalesOf` says yes and Node knows better.
 * Such a language has a table of its own, from the same CLDR, and is read from it everywhere, so
 * that a page says in Node what it says in workerd. A table is read when first asked for.
 */
import { canonical } from '../language.ts'
import { TABLES } from './cldr.ts'

export type Formats = {
  /** Of an ISO 3166-1 code; of any other the code. */
  readonly country: (code: string) => string
  /** Of a BCP 47 tag; what is none itself, since it may have come from a feed. */
  readonly language: (tag: string) => string
  readonly list: (parts: readonly string[]) => string
  readonly number: (n: number) => string
  readonly day: (at: number) => string
  /** With its year. */
  readonly month: (at: number) => string
  /** Without, as on an axis. */
  readonly monthName: (at: number) => string
  readonly moment: (at: number) => string
  /** `-1, 'day'` is yesterday. */
  readonly relative: (n: number, unit: Unit) => string
}

export type Unit = 'day' | 'hour' | 'minute' | 'second'

/** What the CLDR says of a language, `{year}` and `{n}` standing for what is put in, `{day2}` in two digits. */
export type Table = {
  /** `KZ:Қазақстан;AM:Армения`. */
  readonly countries: string
  readonly languages: string
  /** Short, parted by semicolons. */
  readonly months: string
  readonly day: string
  readonly month: string
  readonly moment: string
  readonly relative: Readonly<Record<Unit, Relative>>
  /** Between two names, between the first of more, and before the last of more. */
  readonly list: { readonly pair: string; readonly comma: string; readonly last: string }
  readonly number: { readonly group: string; readonly decimal: string }
}

type Relative = {
  readonly past: string
  readonly future: string
  /** What has a word of its own: `-1` is `yesterday`. */
  readonly near: Readonly<Record<string, string>>
}

/** Formatters cost more to build than to use: one set a language, kept by the isolate. */
const oncePerLanguage = <T>(make: (language: string) => T): ((language: string) => T) => {
  const made = new Map<string, T>()
  return (language) => {
    const known = made.get(language) ?? make(language)
    made.set(language, known)
    return known
  }
}

export const formatsOf = oncePerLanguage((language): Formats => {
  const table = TABLES[language]
  return table === undefined ? ofIntl(language) : ofTable(table, numberIn(language))
})

export const numberIn = oncePerLanguage((language): Formats['number'] => {
  const number = TABLES[language]?.number
  const format = new Intl.NumberFormat(number === undefined ? language : 'en')
  if (number === undefined) return (n) => format.format(n)
  return (n) =>
    format.format(n).replaceAll(/[,.]/g, (sign) => (sign === ',' ? number.group : number.decimal))
})

export const pluralRulesIn = oncePerLanguage((language) => new Intl.PluralRules(language))

/** All times are told in UTC: readers compare across countries. British order in English. */
function ofIntl(language: string): Formats {
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: 'UTC' })
  const day = dates({ day: 'numeric', month: 'short', year: 'numeric' })
  const month = dates({ month: 'short', year: 'numeric' })
  const moment = dates({ dateStyle: 'medium', timeStyle: 'short' })
  return {
    country: namesOf(language, 'region'),
    language: namesOf(language, 'language'),
    list: (parts) => list.format(parts),
    number: numberIn(language),
    day: (at) => day.format(at),
    month: (at) => month.format(at),
    monthName: (at) => month.formatToParts(at).find(({ type }) => type === 'month')!.value,
    moment: (at) => moment.format(at),
    relative: (n, unit) => relative.format(n, unit),
  }
}

function namesOf(language: string, type: 'region' | 'language'): (code: string) => string {
  const names = new Intl.DisplayNames(language, { type })
  return (code) => {
    try {
      return names.of(code) ?? code
    } catch {
      return code
    }
  }
}

function ofTable(table: Table, number: Formats['number']): Formats {
  const countries = readNames(table.countries)
  const languages = readNames(table.languages)
  const months = table.months.split(';')
  const dated = (pattern: string) => (at: number) => fill(pattern, fieldsOf(at, months))
  return {
    country: (code) => countries.get(code) ?? code,
    language: (tag) => {
      const known = canonical(tag) ?? ''
      return languages.get(known) ?? languages.get(known.split('-')[0]!) ?? tag
    },
    list: (parts) => joined(parts, table.list),
    number,
    day: dated(table.day),
    month: dated(table.month),
    monthName: (at) => months[new Date(at).getUTCMonth()]!,
    moment: dated(table.moment),
    relative: (n, unit) => {
      const { past, future, near } = table.relative[unit]
      return near[n] ?? fill(n < 0 ? past : future, { n: number(Math.abs(n)) })
    },
  }
}

const readNames = (written: string): ReadonlyMap<string, string> =>
  new Map(
    written.split(';').map((pair) => {
      const colon = pair.indexOf(':')
      return [pair.slice(0, colon), pair.slice(colon + 1)]
    }),
  )

type Fields = Readonly<Record<string, string>>

const fieldsOf = (at: number, months: readonly string[]): Fields => {
  const date = new Date(at)
  const [day, hour, minute] = [date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()]
  return {
    year: String(date.getUTCFullYear()),
    month: months[date.getUTCMonth()]!,
    day: String(day),
    day2: twoDigits(day),
    hour: String(hour),
    hour2: twoDigits(hour),
    minute2: twoDigits(minute),
  }
}

const twoDigits = (n: number): string => String(n).padStart(2, '0')

const fill = (pattern: string, fields: Fields): string =>
  pattern.replaceAll(/\{(\w+)\}/g, (_all, field: string) => fields[field]!)

const joined = (parts: readonly string[], { pair, comma, last }: Table['list']): string =>
  parts.length < 3 ? parts.join(pair) : `${parts.slice(0, -1).join(comma)}${last}${parts.at(-1)!}`
