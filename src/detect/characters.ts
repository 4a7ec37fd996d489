/**
 * What each UTF-16 code unit becomes when text is normalised, and whether it is part of a word.
 * Filled the first time a character is met, so that a fresh isolate pays only for what it reads.
 */

/** Outcomes of `foldOf` that are not a code to write. */
const UNKNOWN = 0
export const DROPPED = 1
export const EXPANDS = 2
export const APOSTROPHE = 39
export const QUOTE = 34
export const SPACE = 32
export const NEWLINE = 10
export const DASH = 45

export const OUTSIDE = 1
export const WORD = 2
/** Letters of scripts written without spaces: a word may begin at any of them. */
export const UNSPACED = 3

const FOLDS = new Uint16Array(65_536)
const CAPITALS = new Uint8Array(65_536)
const KINDS = new Uint8Array(65_536)
const EXPANSIONS = new Map<number, string>()

/** The normalised code of `code`, or `DROPPED`, or `EXPANDS` (then see `expansionOf`). */
export function foldOf(code: number): number {
  const known = FOLDS[code]!
  return known === UNKNOWN ? learn(code) : known
}

export function expansionOf(code: number): string {
  return EXPANSIONS.get(code) ?? ''
}

export function isCapital(code: number): boolean {
  return CAPITALS[code] === 1
}

/** `WORD`, `UNSPACED` or `OUTSIDE`, for a code that `foldOf` gave. */
export function kindOf(code: number): number {
  const known = KINDS[code]!
  return known === 0 ? learnKind(code) : known
}

const learnKind = (code: number): number => {
  const letter = String.fromCharCode(code)
  const kind = !/[\p{L}\p{N}\p{M}]/u.test(letter)
    ? OUTSIDE
    : within(UNSPACED_SCRIPTS, code)
      ? UNSPACED
      : WORD
  KINDS[code] = kind
  return kind
}

type Ranges = readonly (readonly [first: number, last: number])[]
const within = (ranges: Ranges, code: number): boolean =>
  ranges.some(([first, last]) => code >= first && code <= last)

// Scripts by their blocks: a pattern of Unicode properties takes a fresh isolate half a millisecond.
/** Thai; Hangul; kana; Han with its radicals, extensions and compatible forms. */
const UNSPACED_SCRIPTS: Ranges = [
  [0x0e00, 0x0e7f],
  [0x1100, 0x11ff],
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3021, 0x302f],
  [0x3038, 0x303b],
  [0x3041, 0x318f],
  [0x31f0, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa960, 0xa97f],
  [0xac00, 0xd7ff],
  [0xf900, 0xfaff],
  [0xff66, 0xffdc],
]
/** Latin, Greek, Cyrillic: marks on their letters go. */
const MARKED_SCRIPTS: Ranges = [
  [0x00aa, 0x02b8],
  [0x0370, 0x052f],
  [0x1c80, 0x1c8f],
  [0x1d00, 0x1dbf],
  [0x1e00, 0x1fff],
  [0x2c60, 0x2c7f],
  [0x2de0, 0x2dff],
  [0xa640, 0xa69f],
  [0xa722, 0xa7ff],
  [0xab30, 0xab6f],
]

/** What a character or short string becomes; used for the pairs that make one character too. */
export function foldText(text: string): string {
  let folded = ''
  for (const letter of text.normalize('NFKC').toLowerCase()) folded += foldLetter(letter)
  return folded
}

/** Han and Hangul as they are mostly written: thousands of letters that nothing folds. */
const isUnfolded = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3)

const learn = (code: number): number => {
  if (isUnfolded(code)) return (FOLDS[code] = code)
  const letter = String.fromCharCode(code)
  if (letter.toLowerCase() !== letter) CAPITALS[code] = 1
  const fold = foldCode(code, letter)
  FOLDS[code] = fold
  return fold
}

const QUOTES = /["“”„‟«»‹›「」『』〝〞〟＂″״]/
const APOSTROPHES = /['’‘‚‛ʼʻʹʾʿ`´′＇׳]/
const DASHES = /[-‐‑‒–—―−－]/
/** Zero-width and bidirectional marks, soft hyphen, Arabic, Hebrew and Indic signs often left out. */
const IGNORED: Ranges = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
  [0xfe00, 0xfe0f],
  [0x0300, 0x036f],
  [0x0591, 0x05bd],
  [0x05bf, 0x05bf],
  [0x05c1, 0x05c7],
  [0x0610, 0x061a],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06ed],
  [0x093c, 0x093c],
  [0x09bc, 0x09bc],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
]
const isIgnored = (code: number): boolean =>
  (code < 0x2100 || code > 0xfdff) && within(IGNORED, code)

const foldCode = (code: number, letter: string): number => {
  if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return NEWLINE
  if (code < 32 || /\s/.test(letter)) return SPACE
  if (QUOTES.test(letter)) return QUOTE
  if (APOSTROPHES.test(letter)) return APOSTROPHE
  if (DASHES.test(letter)) return DASH
  if (isIgnored(code)) return DROPPED
  if (code >= 0xd800 && code <= 0xdfff) return code
  if ('¼½¾'.includes(letter)) return code
  const folded = foldText(letter)
  if (folded.length === 0) return DROPPED
  if (folded.length === 1) return folded.charCodeAt(0)
  EXPANSIONS.set(code, folded.slice(0, 4))
  return EXPANDS
}

const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ə: 'e',
  ħ: 'h',
  ς: 'σ',
  // Not accents: letters of their own.
  й: 'й',
  ї: 'ї',
  ў: 'ў',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ۃ: 'ه',
  ۂ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ؤ: 'و',
  ئ: 'ي',
  '٬': ',',
  '٫': '.',
  '،': ',',
  '؛': ';',
  '؟': '?',
  '۔': '.',
  '。': '.',
  '、': ',',
  '।': '.',
  '։': '.',
  '՝': ':',
  '՛': '',
  '՜': '',
  '՞': '',
  '።': '.',
  '፣': ',',
  'ँ': 'ं',
  'ঁ': 'ং',
}

/** Those that letters of these scripts are decomposed into, and the signs of old Cyrillic. */
const ACCENTS = /[\u0300-\u036f\u0483-\u0489\u2de0-\u2dff\ua66f-\ua672\ua674-\ua67d\ua69e\ua69f]/g

/** First digit of each decimal block that NFKC leaves alone. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50,
  0xed0, 0xf20, 0x1040,
]

const foldLetter = (letter: string): string => {
  const special = LETTERS[letter]
  if (special !== undefined) return special
  const code = letter.codePointAt(0)!
  if (code < 128) return letter
  const zero = ZEROS.find((first) => code >= first && code < first + 10)
  if (zero !== undefined) return String(code - zero)
  // Marks on Latin, Greek and Cyrillic letters go; elsewhere they are letters of their own.
  if (!within(MARKED_SCRIPTS, code)) return isIgnored(code) ? '' : letter
  const bare = letter.normalize('NFD').replace(ACCENTS, '')
  return LETTERS[bare] ?? bare
}
