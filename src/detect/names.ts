/**
 * Names of countries and currencies in every language we read, from the Unicode CLDR
 * (`names/table.ts`, written by `scripts/names.ts`), as stems for the matcher. The lexicons come
 * first: the table has only what they lack. Nothing here asks `Intl.DisplayNames`, which in
 * workerd knows no names in Kazakh, Kyrgyz, Uzbek, Tajik, Armenian, Georgian, Belarusian, Nepali,
 * Sinhala or Azerbaijani.
 */
import type { Stems } from './lexicons.ts'
import { COUNTRY_NAMES, CURRENCY_NAMES } from './names/table.ts'

/** ISO country code to the stems of its names, for one primary subtag. */
export function countryStems(language: string): Readonly<Record<string, Stems>> {
  return stemsOf(COUNTRY_NAMES[language], language)
}

/** ISO 4217 code to the stems of its names, for one primary subtag. */
export function currencyStems(language: string): Readonly<Record<string, Stems>> {
  return stemsOf(CURRENCY_NAMES[language], language)
}

/**
 * A name as a stem. Where words are inflected the last vowel goes (Кения -> кени finds Кении). A
 * stem under four letters must be the whole word, and one under seven keeps its capital: Mali is
 * no country in `mali broj`, nor Togo in `того`.
 */
export function stemOf(name: string, language: string): Stems {
  const ending = ENDINGS[language]
  const cut = ending === undefined ? name : name.replace(ending, '')
  const stem = cut.length < SHORT ? name : cut
  const cased = stem.length < LONG ? stem : stem.toLowerCase()
  return UNSPACED.has(language) || stem !== name || stem.length >= SHORT ? cased : `${cased}$`
}

const SHORT = 4
const LONG = 7
const UNSPACED = new Set(['zh', 'ja', 'ko'])

const LATIN = /[aeiouyáéíóúýąęăâîəıäö]$/i
const CYRILLIC = /[аеиоуыэюяіїєьйө]$/i

/** What inflection changes at the end of a name. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    ['pl', 'cs', 'sk', 'sl', 'lt', 'fi', 'hu', 'ro', 'tr', 'az'].map((tag) => [tag, LATIN]),
  ),
  ...Object.fromEntries(
    ['ru', 'uk', 'be', 'bg', 'mk', 'kk', 'ky', 'tg'].map((tag) => [tag, CYRILLIC]),
  ),
  sr: /[aeiouаеиоу]$/i,
  uz: /[aiuoаеиоуя]$/i,
  lt: /(?:[aeiouyąęėįųū]|as|is|us|ys|os|ės)$/i,
  el: /[αεηιουωάέήίόύώ]ς?$/i,
  ka: /ი$/,
  si: /ව$/,
  hy: /[աիո]$/,
}

const stemsOf = (names: string | undefined, language: string): Readonly<Record<string, Stems>> => {
  const stems: Record<string, string> = {}
  for (const line of names?.split(';') ?? []) {
    const [code = '', list = ''] = line.split('=')
    stems[code] = list
      .split('|')
      .map((name) => stemOf(name, language))
      .join(', ')
  }
  return stems
}
