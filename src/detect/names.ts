/**
 * Names of countries and currencies in every language we read, from the Unicode CLDR, as stems for
 * the table of stems (`names/table.ts`, written by `npm run tables`). The lexicons come first: the
 * table has only what they lack. Nothing here asks `Intl.DisplayNames`, which in workerd knows no
 * names in Kazakh, Kyrgyz, Uzbek, Tajik, Armenian, Georgian, Belarusian, Nepali, Sinhala or
 * Azerbaijani.
 */
import type { Stems } from './lexicons.ts'
import { COUNTRY_NAMES, CURRENCY_NAMES } from './names/table.ts'

/** A code and the stems for it. */
export type NamedStems = readonly (readonly [code: string, stems: Stems])[]

/** The stems of country names by ISO code, for one primary subtag. */
export function countryNames(language: string): NamedStems {
  return namedStems(COUNTRY_NAMES[language])
}

/** The stems of currency names by ISO 4217 code, for one primary subtag. */
export function currencyNames(language: string): NamedStems {
  return namedStems(CURRENCY_NAMES[language])
}

const namedStems = (row = ''): NamedStems => {
  if (row === '') return []
  const [codes = '', lists = ''] = row.split(':')
  const stems = lists.split(';')
  return codes.split(' ').map((code, i) => [code, stems[i] ?? ''])
}
