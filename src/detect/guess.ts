/**
 * The language of a text, guessed from its script, its letters and its commonest words. Good
 * enough to choose lexicons; a feed's declared language comes first (`reading.ts`). Languages
 * without a lexicon are not guessed.
 */
import { kindOf, OUTSIDE } from './characters.ts'
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
  scoreWords(tally, text)
  const { scores } = tally
  const first = best(tally, -1)
  if (first === -1 || scores[first]! < SCORE_MIN) return []
  const told = declared === undefined ? 0 : (scores[TAGS.indexOf(declared)] ?? 0)
  if (declared !== undefined && scores[first]! - told < LEAD_MIN) return [declared]
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

const scoreWords = (tally: Tally, { codes, text }: Normalised): void => {
  let start = -1
  let words = 0
  for (let i = 0; i <= codes.length && words < WORDS_READ_MAX; i++) {
    const inside = i < codes.length && kindOf(codes[i]!) !== OUTSIDE
    if (inside && start < 0) start = i
    if (inside || start < 0) continue
    if (i - start <= 7) {
      words++
      const languages = COMMON_WORDS.get(text.slice(start, i))
      if (languages !== undefined) add(tally, languages, 1)
    }
    start = -1
  }
}

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

/** Letters (as printed) that only these languages use among those we read. */
const LETTERS = new Map<number, readonly number[]>()
const letters = (list: string, ...tags: string[]) => {
  const languages = tags.map(numberOf)
  for (const letter of list) {
    const code = letter.charCodeAt(0)
    LETTERS.set(code, [...(LETTERS.get(code) ?? []), ...languages])
  }
}
letters('ыэё', 'ru', 'be', 'ky', 'kk')
letters('ўЎ', 'be', 'uz')
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
letters('ćĆđĐ', 'sr', 'sr')
letters('ėĖųŲįĮ', 'lt', 'lt')
letters('āĀēĒģĢķĶļĻņŅ', 'lv')
letters('çÇ', 'fr', 'pt', 'tr', 'az', 'sq')
letters('œŒùûÈÊ', 'fr')
letters('èÈ', 'fr', 'it')
letters('òìÌ', 'it')
letters('ơƠưƯđ', 'vi')
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
  [0x370, 0x3ff, ['el']],
  [0xe00, 0xe7f, ['th']],
  [0x900, 0x97f, ['hi', 'ne']],
]

/** The commonest short words, normalised. */
const COMMON_WORDS = new Map<string, number[]>()
const commonWords = (tag: string, words: string) => {
  const language = numberOf(tag)
  for (const word of words.split(' ')) {
    COMMON_WORDS.set(word, [...(COMMON_WORDS.get(word) ?? []), language])
  }
}
commonWords(
  'en',
  'the of and to in for on with by as is are from has says after his her that at it be',
)
commonWords(
  'de',
  'der die das und in den dem des von mit fur auf ist im zu ein eine nicht sich wie aus bei nach wird',
)
commonWords(
  'fr',
  'le la les des de du et en un une pour dans sur par au aux est que qui avec son ses plus l d s',
)
commonWords('es', 'el la los las de del y en un una para por con que se es su al como mas')
commonWords(
  'pt',
  'o a os as de do da dos das e em um uma para por com que se no na nos nas ao como mais',
)
commonWords(
  'it',
  'il la lo gli le di del della dei delle e in un una per con che si al alla da dal nel sono piu',
)
commonWords(
  'nl',
  'de het een en van in op voor met is zijn aan te dat niet uit bij naar om ook door',
)
commonWords('da', 'og i at en et den det til af er pa for med som har de ikke fra om ved blev')
commonWords('no', 'og i at en et den det til av er pa for med som har de ikke fra om ved ble')
commonWords('sv', 'och i att en ett den det till av ar pa for med som har de inte fran om vid')
commonWords('fi', 'ja on ei se etta han oli kuin myos ovat mutta jo nyt vain kun')
commonWords('pl', 'i w z na do nie sie to jest o od dla przez po jak za ze oraz ktory')
commonWords('cs', 'a v na se do z je ze pro s o za po k od jak ale jsou by pri ktere')
commonWords('sk', 'a v na sa do z je ze pre s o za po k od ako ale su by pri ktore')
commonWords(
  'sr',
  'i u na je se da za od sa su o do iz ne koji kako nije bi biti i у на је се да за од са су о до из не који',
)
commonWords('sl', 'in v na je se da za od so o iz ne ki kako pri kot tudi bi po z')
commonWords('ro', 'si in de la a cu pe din pentru care un o nu ce este sunt au al mai')
commonWords('hu', 'a az es hogy nem is egy van meg de ha csak mar volt')
commonWords('tr', 've bir bu icin ile da de olarak oldu sonra gore kadar ne en')
commonWords('az', 've bir bu ucun ile da de olan sonra gore ne ki edib olub')
commonWords(
  'uz',
  'va bu bilan uchun ham bir edi deb ekan shu qilish haqida ва бу билан учун хам бир деб',
)
commonWords('id', 'yang dan di ke dari untuk dengan pada ini itu akan tidak dalam oleh')
commonWords('vi', 'va cua o la cho voi cac nguoi trong khong duoc tai nhung tu')
commonWords('sw', 'ya wa na kwa za la katika ni cha kuwa hii vya')
commonWords('lt', 'ir i is su kad del apie bet yra uz')
commonWords('lv', 'un ir no ar par uz ka bet pie')
commonWords('et', 'ja on ei et see ka oli kui')
commonWords('ru', 'и в на не с что по для как из о за от это его к или он она был')
commonWords('uk', 'і в у на не з що та до за про як від для це його із')
commonWords('be', 'і у на не з што да за як пра для гэта ад па')
commonWords('bg', 'и в на не с да за от се е по че са като ще ли до')
commonWords('mk', 'и во на не со да за од се е дека ќе што кон')
commonWords('kk', 'мен және үшін бұл деп да де бір осы еді екен туралы')
commonWords('ky', 'жана менен үчүн бул деп да бир ошол эле экен тууралуу')
commonWords('tg', 'ва дар аз ба бо ки барои ин шуд аст')
commonWords('ar', 'في من على الى ان عن مع هذا التي الذي بعد ما هل قال')
commonWords('fa', 'در به از که با را اين است براي ان شد كرد هاي')
commonWords('ur', 'كے كا كي ميں سے كو نے اور پر هے كه')
commonWords('hi', 'के का की में से को ने और पर है कि हैं')
commonWords('ne', 'का को मा ले छ र पनि भएको गरेको छन् लागि')
commonWords('bn', 'এ ও না এর করে থেকে')
