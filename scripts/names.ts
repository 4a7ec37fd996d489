/**
 * Writes `src/detect/names/table.ts`: names of countries and currencies in the languages we read,
 * from the Unicode CLDR (development dependencies), without those that a lexicon or English
 * already finds; and `src/serve/words/cldr.ts`, what the pages need of a language that workerd lacks.
 * Run again when a language is added or the CLDR is updated: `npm run tables`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LEXICONS, type Lexicon } from '../src/detect/lexicons.ts'
import { findStems, indexStems, matcherOf } from '../src/detect/matcher.ts'
import { normalise } from '../src/detect/normalise.ts'
import { readLabels, readStems } from '../src/detect/table.ts'
import { writtenPageTables } from './names/pages.ts'
import { stemOf } from './names/stems.ts'
import { compile } from './tables/compile.ts'

const ROOT = join(import.meta.dirname, '..')
const TABLE = join(ROOT, 'src/detect/names/table.ts')
const PAGE_TABLES = join(ROOT, 'src/serve/words/cldr.ts')

/** Further CLDR locales read with the same lexicon: other scripts and close standards. */
const MORE_LOCALES: Readonly<Record<string, readonly string[]>> = {
  sr: ['sr-Latn', 'hr', 'bs'],
  uz: ['uz-Cyrl'],
  zh: ['zh-Hant'],
  es: ['es-MX'],
  pt: ['pt-PT'],
}

/** Sovereign states, and the territories that news reports name as countries. */
const COUNTRIES =
  'AD AE AF AL AM AO AR AT AU AZ BA BD BE BF BG BH BI BJ BN BO BR BT BW BY BZ CA CD CF CH CI ' +
  'CL CM CN CO CR CU CV CY CZ DE DJ DK DO DZ EC EE EG EH ER ES ET FI FJ FR GA GB GE GH GM GN GQ ' +
  'GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KM KP KR KW KZ LA LB LK ' +
  'LR LS LT LU LV LY MA MD ME MG MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM ' +
  'PA PE PG PH PK PL PS PT PY QA RO RS RU RW SA SC SD SE SG SI SK SL SN SO SR SS SV SY SZ TD TG ' +
  'TH TJ TL TM TN TR TT TW TZ UA UG US UY UZ VE VN XK YE ZA ZM ZW'

/** What recruits are paid in, or what a paper at home turns it into. */
const CURRENCIES =
  'AMD AZN BDT BYN COP CUP EGP ERN ETB GEL GHS IDR KES KGS KPW KRW KZT LKR MGA MMK MNT NGN NPR ' +
  'PHP PKR SDG SYP TJS TMT TND UGX UZS VND XAF XOF YER ZAR ZMW'

/** Names that mean something else far too often to be read without a lexicon's care. */
const CLASHES: Readonly<Record<string, readonly string[]>> = {
  ru: ['TG'],
  uk: ['TG'],
  be: ['TG'],
  bg: ['TG'],
  ja: ['TH', 'ML'],
  ko: ['OM', 'GH', 'IR'],
  zh: ['ML'],
  ar: ['ML'],
  fa: ['ML'],
  ur: ['ML'],
  hi: ['ML'],
  ne: ['ML'],
  bn: ['ML'],
}

/** `Hong Kong SAR China` in full, and a Maori name that no report uses. */
const SKIPPED = new Set(['HK', 'NZ-alt-variant'])

/** Where `many` is what follows 5 and above; elsewhere it is for fractions. */
const MANY = new Set(['ru', 'uk', 'be', 'pl'])

type Names = Readonly<Record<string, readonly string[]>>

const countries: string[] = []
const currencies: string[] = []
for (const lexicon of LEXICONS) {
  const { language } = lexicon
  const locales = [language, ...(MORE_LOCALES[language] ?? [])]
  const found = finderOf([lexicon, ...LEXICONS.filter((one) => one.language === 'en')])
  const missing = lacking(countryNames(locales), language, found)
  countries.push(line(language, missing))
  currencies.push(line(language, lackingMoney(currencyNames(locales), lexicon, missing)))
}

writeFileSync(
  TABLE,
  `/**
 * Written by \`scripts/names.ts\` from the Unicode CLDR, © Unicode, Inc.; the licence is beside it.
 * Names that a lexicon already finds are left out. By language: codes, a colon, and the
 * stems of each parted by a semicolon.
 */
export const COUNTRY_NAMES: Readonly<Record<string, string>> = {
${countries.join('\n')}
}

export const CURRENCY_NAMES: Readonly<Record<string, string>> = {
${currencies.join('\n')}
}
`,
)

writeFileSync(PAGE_TABLES, writtenPageTables())

function countryNames(locales: readonly string[]): Names {
  const names: Record<string, string[]> = {}
  for (const locale of locales) {
    const { territories } = readLocale(locale, 'localenames', 'territories').localeDisplayNames
    for (const code of COUNTRIES.split(' ')) {
      const forms = [code, `${code}-alt-short`, `${code}-alt-variant`].flatMap((key) => {
        const name = territories[key]
        return name === undefined || name === code || SKIPPED.has(key) ? [] : partsOf(name, code)
      })
      names[code] = [...new Set([...(names[code] ?? []), ...forms])]
    }
  }
  return names
}

/** `Myanmar (Burma)` is two names; other brackets explain, and `Bosnia & Herzegovina` needs no end. */
function partsOf(name: string, code: string): string[] {
  const parts = name.split(/\s*[()（）]\s*| [-–—] .*$| & .*$/u)
  return parts
    .slice(0, code === 'MM' ? 2 : 1)
    .map((part) => part.trim())
    .filter((part) => part.length > 1 && !/^[A-Z]{2,3}$|[;=|$*?,]/.test(part))
}

function currencyNames(locales: readonly string[]): Names {
  const names: Record<string, string[]> = {}
  for (const locale of locales) {
    const all = readLocale(locale, 'numbers', 'currencies').numbers.currencies
    for (const code of CURRENCIES.split(' ')) {
      const forms = all[code]
      const name = forms?.[`displayName-count-${MANY.has(locale) ? 'many' : 'other'}`]
      if (name === undefined || /[()]/.test(name)) continue
      names[code] = [...new Set([...(names[code] ?? []), name])]
    }
  }
  return names
}

/** A CLDR file is JSON of a known shape, the names under `main.<locale>`. */
type Locale = {
  readonly localeDisplayNames: { readonly territories: Readonly<Record<string, string>> }
  readonly numbers: {
    readonly currencies: Readonly<Record<string, Readonly<Record<string, string>>>>
  }
}

function readLocale(locale: string, part: 'localenames' | 'numbers', file: string): Locale {
  const path = `node_modules/cldr-${part}-full/main/${locale}/${file}.json`
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8')).main[locale]
}

type Finder = (text: string) => readonly string[]

/** Which countries and currencies the lexicons find in a text. */
function finderOf(lexicons: readonly Lexicon[], extra: Names = {}): Finder {
  const language = lexicons[0]!.language
  const lists = [
    ...lexicons.flatMap(({ places = {}, money }) =>
      Object.entries({ ...places, ...money?.currencies }),
    ),
    ...Object.entries(extra).map(([code, names]): [string, string] => [
      code,
      names.map((name) => stemOf(name, language)).join(', '),
    ]),
  ]
  const named = lists.map(([name, stems]) => ({ kind: 'place' as const, name, stems }))
  const { names, blocks } = compile([{ tags: [language], lists: named }])
  const labels = readLabels(names)
  const matcher = matcherOf([indexStems(readStems(blocks))])
  return (text) => {
    const found: string[] = []
    findStems(matcher, normalise(text), (label) => found.push(labels[label]!.name))
    return found
  }
}

/** The names not found, without those that begin with another that is kept. */
function lacking(names: Names, language: string, found: Finder): Names {
  const kept: Record<string, string[]> = {}
  for (const [code, forms] of Object.entries(names)) {
    if (CLASHES[language]?.includes(code)) continue
    const missing = forms.filter((name) => !found(name).includes(code))
    missing.sort((a, b) => a.length - b.length)
    const stems = missing.map((name) => normalise(stemOf(name, language)).text)
    const own = missing.filter(
      (_, i) => !stems.some((stem, j) => j < i && stems[i]!.startsWith(stem)),
    )
    if (own.length > 0) kept[code] = own
  }
  return kept
}

/** Currency names whose head word and adjective do not already say which it is. */
function lackingMoney(names: Names, lexicon: Lexicon, places: Names): Names {
  const english = LEXICONS.filter(({ language }) => language === 'en')
  const found = finderOf([lexicon, ...english], places)
  const known: Record<string, string[]> = {}
  for (const [code, forms] of Object.entries(names)) {
    known[code] = forms.filter((name) => {
      const hits = found(name)
      const open = hits.some((hit) => hit.split('|').includes(code))
      return !hits.includes(code) && !(open && hits.includes(code.slice(0, 2)))
    })
  }
  return lacking(known, lexicon.language, () => [])
}

function line(language: string, names: Names): string {
  const lists = Object.values(names).map((forms) =>
    forms.map((name) => stemOf(name, language)).join(', '),
  )
  return `  ${language}:\n    ${JSON.stringify(`${Object.keys(names).join(' ')}:${lists.join(';')}`)},`
}
