/**
 * Names of countries and currencies in every language we read, from the Unicode CLDR, as stems for
 * the matcher (`names/table.ts`, written by `scripts/names.ts`). The lexicons come first: the
 * table has only what they lack. Nothing here asks `Intl.DisplayNames`, which in workerd knows no
 * names in Kazakh, Kyrgyz, Uzbek, Tajik, Armenian, Georgian, Belarusian, Nepali, Sinhala or
 * Azerbaijani.
 */
import type { Stems } from './lexicons.ts'
import { COUNTRY_NAMES, CURRENCY_NAMES } from './names/table.ts'

/** Codes, and as many lists of stems parted by `;`: ready for the matcher as they are. */
export type NamedStems = { readonly codes: readonly string[]; readonly lists: Stems }

/** ISO country codes and the stems of their names, for one primary subtag. */
export function countryNames(language: string): NamedStems {
  return namedStems(COUNTRY_NAMES[language])
}

/** ISO 4217 codes and the stems of their names, for one primary subtag. */
export function currencyNames(language: string): NamedStems {
  return namedStems(CURRENCY_NAMES[language])
}

const namedStems = (row = ':'): NamedStems => {
  const [codes = '', lists = ''] = row.split(':')
  return { codes: codes === '' ? [] : codes.split(' '), lists }
}
