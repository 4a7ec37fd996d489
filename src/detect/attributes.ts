/** Names of countries that say what language or money something is, and no country. */
import { concepts, ofKind, particle, type Index } from './proximity.ts'
import type { Reading } from './reading.ts'
import type { Hit } from './words.ts'

/** A language ("in Spanish") or a currency ("US dollars"), not a country. */
export type Attribute = 'language' | 'currency'

/** `wordEnd` is that of the name; undefined where it is a country's. */
export function attributeOf(
  hit: Hit,
  wordEnd: number,
  reading: Reading,
  index: Index,
): Attribute | undefined {
  if (isCurrency(hit, wordEnd, reading, index)) return 'currency'
  const isLanguage =
    WORLD_LANGUAGES.has(hit.label.name) &&
    isTongue(hit, wordEnd, reading, index) &&
    !isOfWar(hit, wordEnd, reading, index)
  return isLanguage ? 'language' : undefined
}

/** Languages of many countries name none; an ad in Tajik is for Tajiks. */
const WORLD_LANGUAGES = new Set(['ES', 'GB', 'US', 'FR', 'PT', 'RU'])

/** "In Russian ranks", "in Russian assault troops": the adjective of what follows. */
const isOfWar = (hit: Hit, wordEnd: number, { text }: Reading, index: Index): boolean =>
  [
    ...concepts(index, 'military', 'front'),
    ...particle(index, 'army'),
    ...particle(index, 'staff'),
  ].some(
    ({ start, end }) =>
      (start === hit.start && end > hit.end) ||
      (start > wordEnd &&
        start - wordEnd <= OF_WAR_REACH &&
        !/[\n.,;:!?]/.test(text.text.slice(wordEnd, start))),
  )
const OF_WAR_REACH = 20

/** "на испанском языке", "in the Spanish language", "іспанською". */
const isTongue = (hit: Hit, wordEnd: number, { text }: Reading, index: Index): boolean =>
  particle(index, 'language').some(
    ({ start, end }) =>
      (start >= wordEnd && start - wordEnd <= 2) ||
      (end <= hit.start && hit.start - end <= 4) ||
      (start < hit.start && end >= hit.end),
  ) ||
  (/(ською|цькою)$/.test(text.text.slice(hit.end, wordEnd)) &&
    !/^ [\p{L}]+(ою|ею)(?!\p{L})/u.test(text.text.slice(wordEnd, wordEnd + 20)))

/** "US$", "US dollars", "pesos colombianos". */
const isCurrency = (hit: Hit, wordEnd: number, reading: Reading, index: Index): boolean =>
  reading.text.text[hit.end] === '$' ||
  currenciesIn(reading, index).some(
    ({ start, end }) =>
      (start >= hit.start && start - wordEnd <= 1 && end > hit.end) ||
      (end <= hit.start && hit.start - end <= 1 && reading.text.text[end] !== '\n'),
  )

/** 元 is the yuan after a number, and else "former" where the language has it so. */
export function currenciesIn({ text }: Reading, index: Index): readonly Hit[] {
  const former = new Set(particle(index, 'former').map(({ start }) => start))
  return ofKind(index, 'currency').filter(
    ({ start }) =>
      !former.has(start) || AFTER_NUMBER.test(text.text.slice(Math.max(0, start - 2), start)),
  )
}
const AFTER_NUMBER = /[\d万億千百] ?$/
