/**
 * Serbian is written in two scripts, letter for letter: its stems stand in Latin and are read in
 * both. Knows no other language.
 */
import type { Lexicon, Stems } from '../lexicons.ts'

/** The lexicon with each Latin stem followed by the same in Cyrillic. */
export function inBothScripts(lexicon: Lexicon): Lexicon {
  const { language, also = [], ...words } = lexicon
  const text = JSON.stringify(words, (_, value: unknown) =>
    typeof value === 'string' ? both(value) : value,
  )
  const read: typeof words = JSON.parse(text)
  return { language, also, ...read }
}

const both = (stems: Stems): Stems => {
  const latin = stems.split(',').map((stem) => stem.trim())
  return [...latin, ...latin.filter((stem) => !FOREIGN.test(stem)).map(cyrillic)].join(', ')
}

/** Letters that only foreign names have, which Serbian Cyrillic spells by ear. */
const FOREIGN = /[qwxy]/i

const cyrillic = (stem: string): string =>
  stem.replace(/d\u017e|lj|nj|\p{Script=Latin}/giu, (letter) => {
    const small = LETTERS[letter.toLowerCase()] ?? letter
    return letter === letter.toLowerCase() ? small : small.toUpperCase()
  })

const LETTERS: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'б',
  v: 'в',
  g: 'г',
  d: 'д',
  đ: 'ђ',
  e: 'е',
  ž: 'ж',
  z: 'з',
  i: 'и',
  j: 'ј',
  k: 'к',
  l: 'л',
  lj: 'љ',
  m: 'м',
  n: 'н',
  nj: 'њ',
  o: 'о',
  p: 'п',
  r: 'р',
  s: 'с',
  t: 'т',
  ć: 'ћ',
  u: 'у',
  f: 'ф',
  h: 'х',
  c: 'ц',
  č: 'ч',
  dž: 'џ',
  š: 'ш',
}
