/** How the name of a country or currency becomes a stem for the matcher. */

/**
 * A name as a stem. Where words are inflected the last vowel goes (Кения -> кени finds Кении). A
 * stem under four letters must be the whole word, and one under seven keeps its capital: Mali is
 * no country in `mali broj`, nor Togo in `того`.
 */
export function stemOf(name: string, language: string): string {
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
