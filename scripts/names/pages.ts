/**
 * What the pages must know of a language that workerd has no data for: names from the Unicode CLDR
 * (a development dependency), patterns of dates, ages, lists and numbers as the Unicode library of
 * Node writes them, which has the whole CLDR. `npm run tables` puts it into `src/serve/words`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languagesRead } from '../../src/detect/words.ts'
import type { Table } from '../../src/serve/words/formats.ts'

/** A test asks workerd for every language of the pages; one that it lacks belongs here. */
const LACKING = ['kk']

const NAMES = join(import.meta.dirname, '../../node_modules/cldr-localenames-full/main')

export function pageTables(): Readonly<Record<string, Table>> {
  return Object.fromEntries(LACKING.map((locale) => [locale, tableOf(locale)]))
}

export function writtenPageTables(): string {
  const tables = JSON.stringify(pageTables(), undefined, 2).replaceAll(/[\u00A0\u202F]/g, escaped)
  return `/**
 * Written by \`scripts/names.ts\` from the Unicode CLDR, © Unicode, Inc.; the licence is in
 * \`src/detect/names\`. Read by \`formats.ts\`.
 */
import type { Table } from './formats.ts'

export const TABLES: Readonly<Record<string, Table>> = ${tables}
`
}

/** A space that does not break looks like one that does. */
const escaped = (space: string) => `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`

function tableOf(locale: string): Table {
  return {
    countries: countriesOf(locale),
    languages: languagesOf(locale),
    months: MONTHS.map((month) => monthOf(locale, month)).join(';'),
    day: patternOf(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
    month: patternOf(locale, { month: 'short', year: 'numeric' }),
    moment: patternOf(locale, { dateStyle: 'medium', timeStyle: 'short' }),
    relative: {
      day: relativeOf(locale, 'day'),
      hour: relativeOf(locale, 'hour'),
      minute: relativeOf(locale, 'minute'),
      second: relativeOf(locale, 'second'),
    },
    list: listOf(locale),
    number: numberOf(locale),
  }
}

/** Any that `?target=` may name, by the short name where there is one. */
function countriesOf(locale: string): string {
  const names = namesOf(locale, 'territories')
  return Object.keys(names)
    .filter((code) => /^[A-Z]{2}$/.test(code))
    .map((code) => `${code}:${names[`${code}-alt-short`] ?? names[code]}`)
    .join(';')
}

/** Those that an item can be read in; of any other the pages show the tag. */
function languagesOf(locale: string): string {
  const names = namesOf(locale, 'languages')
  return languagesRead()
    .dialects.filter((tag) => names[tag] !== undefined)
    .map((tag) => `${tag}:${names[tag]}`)
    .join(';')
}

type Names = Readonly<Record<string, string>>

function namesOf(locale: string, kind: 'territories' | 'languages'): Names {
  const file = JSON.parse(readFileSync(join(NAMES, locale, `${kind}.json`), 'utf8'))
  return file.main[locale].localeDisplayNames[kind]
}

const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 3, 4, 5))
const NOVEMBER = MONTHS[10]

function monthOf(locale: string, at: number): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
  return format.formatToParts(at).find(({ type }) => type === 'month')!.value
}

/** `{day} {month} {year}`, in the order and with the signs of the language; `{day2}` has two digits. */
function patternOf(locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    .formatToParts(NOVEMBER)
    .map(({ type, value }) =>
      type === 'literal' ? value : `{${type}${value.startsWith('0') ? '2' : ''}}`,
    )
    .join('')
}

/** Where the form changes with the number a table is not enough: then plural rules are needed. */
function relativeOf(locale: string, unit: Intl.RelativeTimeFormatUnit): Table['relative']['day'] {
  const told = new Intl.RelativeTimeFormat(locale, { numeric: 'always' })
  const shape = (n: number) =>
    told
      .formatToParts(n, unit)
      .map(({ type, value }) => (type === 'literal' ? value : '{n}'))
      .join('')
  const near = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const words = [-2, -1, 0, 1, 2]
    .map((n) => [n, near.format(n, unit)] as const)
    .filter(([n, said]) => said !== told.format(n, unit))
  for (let n = 1; n < 200; n++) {
    if (shape(-n) === shape(-5) && shape(n) === shape(5)) continue
    throw new Error(`${locale}: "${unit}" changes with its number`)
  }
  return { past: shape(-5), future: shape(5), near: Object.fromEntries(words) }
}

function listOf(locale: string): Table['list'] {
  const format = new Intl.ListFormat(locale, { type: 'conjunction' })
  const [, pair] = /^1(.*)2$/.exec(format.format(['1', '2']))!
  const [, comma, last] = /^1(.*)2.*3(.*)4$/.exec(format.format(['1', '2', '3', '4']))!
  return { pair: pair!, comma: comma!, last: last! }
}

function numberOf(locale: string): Table['number'] {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234.5)
  const sign = (wanted: string) => parts.find(({ type }) => type === wanted)!.value
  return { group: sign('group'), decimal: sign('decimal') }
}
