/**
 * The language of a text, guessed from its script, its letters, its commonest words and the endings
 * of longer ones. Good enough to choose lexicons; a feed's declared language comes first
 * (`reading.ts`). A few languages without a lexicon are guessed too, not to be taken for relatives.
 */
import { kindOf, OUTSIDE } from './characters.ts'
import { COMMON_WORDS, ENDINGS } from './lexicon/habits.ts'
import type { Normalised } from './normalise.ts'

const LETTERS_READ_MAX = 600
const WORDS_READ_MAX = 60
const SCORE_MIN = 0.7
/** A rival closer than this is read as well. */
const LEAD_MIN = 1.2

/**
 * The likeliest language, and its rival when they are close; none when there is no telling. What
 * is `declared` is believed unless another language leads it clearly.
 */
export function guessLanguages(text: Normalised, declared?: string): readonly string[] {
  const tally: Tally = { scores: new Float64Array(TAGS_MAX), seen: [] }
  scoreLetters(tally, text.source)
  scoreWords(tally, text, scoreCommon)
  const { scores } = tally
  const scoreOf = (tag: string) => scores[TAGS.indexOf(tag)] ?? 0
  // Where the declared language has shown itself, endings would not shake it.
  const isShown = declared !== undefined && scoreOf(declared) > 0
  if (!isShown) scoreWords(tally, text, scoreEnding)
  const first = best(tally, -1)
  if (first === -1 || scores[first]! < SCORE_MIN) return []
  if (declared !== undefined && scores[first]! - scoreOf(declared) < LEAD_MIN) return [declared]
  const second = best(tally, first)
  return second === -1 || scores[first]! - scores[second]! >= LEAD_MIN
    ? [TAGS[first]!]
    : [TAGS[first]!, TAGS[second]!]
}

/** Scores by the number of a language, and the languages that have one in the order they got it. */
type Tally = { readonly scores: Float64Array; readonly seen: number[] }

const add = ({ scores, seen }: Tally, languages: readonly number[], weight: number): void => {
  for (const language of languages) {
    if (scores[language] === 0) seen.push(language)
    scores[language]! += weight
  }
}

/** The first of those with the highest score, without one. */
const best = ({ scores, seen }: Tally, without: number): number => {
  let found = -1
  for (const language of seen) {
    if (language === without) continue
    if (found === -1 || scores[language]! > scores[found]!) found = language
  }
  return found
}

const scoreLetters = (tally: Tally, source: string): void => {
  const end = Math.min(source.length, LETTERS_READ_MAX)
  for (let i = 0; i < end; i++) {
    const code = source.charCodeAt(i)
    if (code > 0x7f) add(tally, languagesOf(code), code > 0x52f ? 0.3 : 0.8)
  }
}

const scoreWords = (tally: Tally, { codes, text }: Normalised, score: Score): void => {
  let start = -1
  let words = 0
  for (let i = 0; i <= codes.length && words < WORDS_READ_MAX; i++) {
    const inside = i < codes.length && kindOf(codes[i]!) !== OUTSIDE
    if (inside && start < 0) start = i
    if (inside || start < 0) continue
    words++
    score(tally, text, start, i)
    start = -1
  }
}

/** What the word from `start` to `end` adds. */
type Score = (tally: Tally, text: string, start: number, end: number) => void

const scoreCommon: Score = (tally, text, start, end) => {
  if (end - start > COMMON_CHARS_MAX) return
  const languages = BY_WORD.get(text.slice(start, end))
  if (languages !== undefined) add(tally, languages, 1)
}
const COMMON_CHARS_MAX = 9

/** Tells less than a common word does. */
const scoreEnding: Score = (tally, text, start, end) => {
  if (end - start < ENDED_CHARS_MIN) return
  const languages = BY_ENDING.get(text.slice(end - 3, end))
  if (languages !== undefined) add(tally, languages, ENDING)
}
const ENDED_CHARS_MIN = 6
const ENDING = 0.6

/** Learnt letter by letter: a whole script would be a long list to fill at the start. */
const languagesOf = (code: number): readonly number[] => {
  const known = LETTERS.get(code)
  if (known !== undefined) return known
  const tags = SCRIPTS.find(([first, last]) => code >= first && code <= last)?.[2] ?? []
  const languages = tags.map(numberOf)
  LETTERS.set(code, languages)
  return languages
}

/** The languages by their numbers. */
const TAGS: string[] = []
const TAGS_MAX = 100
const numberOf = (tag: string): number => {
  const known = TAGS.indexOf(tag)
  return known === -1 ? TAGS.push(tag) - 1 : known
}

/**
 * Letters (as printed) that only these languages use among those we guess. A language named twice
 * is told by them twice as surely.
 */
const LETTERS = new Map<number, readonly number[]>()
const letters = (list: string, ...tags: string[]) => {
  const languages = tags.map(numberOf)
  for (const letter of list) {
    const code = letter.charCodeAt(0)
    LETTERS.set(code, [...(LETTERS.get(code) ?? []), ...languages])
  }
}
letters('ыэ', 'ru', 'be', 'ky', 'kk')
letters('ё', 'ru', 'be', 'tg', 'uz')
letters('ўЎ', 'be', 'uz', 'uz')
letters('іІ', 'uk', 'be', 'kk')
letters('їЇєЄґҐ', 'uk', 'uk')
letters('қҚғҒ', 'kk', 'uz', 'tg')
letters('ұҰәӘ', 'kk', 'kk')
letters('ңҢөӨүҮ', 'ky', 'kk')
letters('ҷҶӣӢӯӮ', 'tg', 'tg')
letters('ҳҲ', 'uz', 'tg')
letters('јЈљЉњЊ', 'sr', 'mk')
letters('ћЋђЂ', 'sr', 'sr')
letters('ѓЃќЌѕЅ', 'mk', 'mk')
letters('őŐűŰ', 'hu', 'hu')
letters('řŘěĚůŮ', 'cs', 'cs')
letters('ľĽĺĹŕŔôÔ', 'sk')
letters('łŁąĄęĘżŻśŚźŹń', 'pl')
letters('șȘțȚţŢ', 'ro', 'ro')
letters('ăĂ', 'ro', 'vi')
letters('ığĞİ', 'tr', 'az')
letters('şŞ', 'tr', 'az', 'ro')
letters('əƏ', 'az', 'az')
letters('ãÃõÕ', 'pt')
letters('ñÑ¿¡', 'es', 'es')
letters('ß', 'de', 'de')
letters('åÅ', 'sv', 'da', 'no')
letters('øØæÆ', 'da', 'no')
letters('äÄ', 'de', 'sv', 'fi', 'et', 'sk')
letters('öÖüÜ', 'de', 'tr', 'az')
letters('öÖ', 'sv', 'fi')
letters('čČšŠžŽ', 'sr', 'cs', 'sk', 'sl', 'lt', 'lv')
letters('ćĆ', 'sr', 'sr')
letters('đĐ', 'vi', 'sr')
letters('ъЪ', 'bg')
letters('ʻʼ', 'uz', 'uz')
letters('ąĄęĘ', 'lt')
letters('ýÝ', 'cs', 'sk')
letters('áÁíÍ', 'cs', 'sk', 'es', 'pt', 'hu')
letters('ėĖųŲįĮ', 'lt', 'lt')
letters('āĀēĒģĢķĶļĻņŅ', 'lv')
letters('çÇ', 'fr', 'pt', 'tr', 'az', 'sq')
letters('œŒùûÈÊ', 'fr')
letters('èÈ', 'fr', 'it')
letters('òìÌ', 'it')
letters('ơƠưƯ', 'vi', 'vi')
letters('پچگژ', 'fa', 'ur')
letters('ٹڈڑںےھ', 'ur', 'ur')
letters('ۆێە', 'ckb', 'ckb')
letters('ةأإىكي', 'ar')
letters('یک', 'fa', 'ur')

/** Scripts that languages we read have for themselves, by their first and last letters. */
const SCRIPTS: readonly (readonly [first: number, last: number, languages: readonly string[]])[] = [
  [0x531, 0x587, ['hy']],
  [0x10a0, 0x10ff, ['ka']],
  [0x5d0, 0x5ea, ['he']],
  [0x1200, 0x137f, ['am']],
  [0x980, 0x9ff, ['bn']],
  [0xc00, 0xc7f, ['te']],
  [0xd80, 0xdff, ['si']],
  [0xac00, 0xd7a3, ['ko']],
  [0x3040, 0x30ff, ['ja', 'ja', 'ja']],
  [0x4e00, 0x9fff, ['zh']],
  [0x1ea0, 0x1ef9, ['vi', 'vi', 'vi']],
  [0x370, 0x3ff, ['el']],
  [0xe00, 0xe7f, ['th']],
  [0x900, 0x97f, ['hi', 'ne']],
]

/** The languages of each word or ending. */
const languagesBy = (
  habits: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>()
  for (const [tag, texts] of Object.entries(habits)) {
    const language = numberOf(tag)
    for (const text of texts.split(' ')) {
      const languages = found.get(text)
      if (languages === undefined) found.set(text, [language])
      else languages.push(language)
    }
  }
  return found
}

const BY_WORD = languagesBy(COMMON_WORDS)
const BY_ENDING = languagesBy(ENDINGS)
