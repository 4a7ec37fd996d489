/**
 * The encoding of bytes that are not valid UTF-8 and whose labels are missing or false. Decides by
 * the share of UTF-8 sequences, then by what each candidate makes of the bytes: letters that its
 * readers use often, in the case they use them. It does not look at labels twice.
 */

/** As many bytes as it takes to be sure, from where the first non-ASCII byte stands. */
const SAMPLE_BYTES = 16_384

/** A WHATWG label; `declared` are labels that were refused or are weak. Never throws. */
export function guessCharset(bytes: Uint8Array, declared: readonly string[]): string {
  if (isMostlyUtf8(bytes)) return 'utf-8'
  const sample = sampleOf(bytes)
  const asian = asianCharset(sample)
  if (asian !== undefined) return asian
  if (isDense(sample)) return best(sample, DENSE)
  const language = /<(?:\w+:)?language>\s*([a-z]{2})|\b(?:xml:)?lang=["']([a-z]{2})/i.exec(
    String.fromCharCode(...bytes.subarray(0, 4_000)),
  )
  const spoken = (language?.[1] ?? language?.[2])?.toLowerCase()
  const known = BY_LANGUAGE.find(
    ([languages]) => spoken !== undefined && languages.includes(spoken),
  )
  if (known?.[1] === 'windows-1250') return best(sample, CENTRAL)
  if (known !== undefined) return known[1]
  const labelled = declared.find((label) => label !== 'utf-8')
  return labelled ?? best(sample, SPARSE)
}

/** Damaged or cut-off UTF-8 is still UTF-8: in other encodings few sequences are valid by chance. */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  let valid = 0
  let broken = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!
    if (lead < 0x80) continue
    const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0
    let tail = 0
    while (tail < more && (bytes[at + 1 + tail]! & 0xc0) === 0x80) tail++
    if (more > 0 && tail === more) valid++
    else broken++
    at += tail
  }
  return valid > 0 && valid >= broken * 2
}

const sampleOf = (bytes: Uint8Array): Uint8Array => {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  // From a line start or a tag, so that a double byte is not cut in two.
  return bytes.subarray(Math.max(0, first), Math.max(0, first) + SAMPLE_BYTES)
}

/** Is most of the writing above ASCII? Then it is not a Latin script with some accents. */
export function isDense(sample: Uint8Array): boolean {
  let high = 0
  let pairs = 0
  for (let at = 0; at < sample.length; at++) {
    if (sample[at]! < 0x80) continue
    high++
    if (at > 0 && sample[at - 1]! >= 0x80) pairs++
  }
  return high > 3 && pairs / high > 0.4
}

const asianCharset = (sample: Uint8Array): string | undefined => {
  if (includesEscape(sample)) return 'iso-2022-jp'
  const scores = ASIAN.map(([label, common]) => ({ label, score: share(sample, label, common) }))
  const winner = scores.reduce((a, b) => (b.score > a.score ? b : a))
  return winner.score > 0.75 ? winner.label : chineseCharset(sample)
}

/**
 * Chinese of rarer words: both tables keep the thousands of characters in daily use in one block.
 * No script with spaces passes for it: half its words would end in the middle of a character.
 */
const chineseCharset = (sample: Uint8Array): string | undefined => {
  const [winner] = DAILY.filter(([label]) => share(sample, label, /./) > 0)
    .map(([label, from, to]) => ({ label, part: partWithin(sample, from, to) }))
    .toSorted((a, b) => b.part - a.part)
  return winner !== undefined && winner.part > 0.85 ? winner.label : undefined
}

/** First bytes of the characters in daily use, and of punctuation. */
const DAILY = [
  ['gb18030', 0xb0, 0xd7],
  ['big5', 0xa4, 0xc6],
] as const

const partWithin = (sample: Uint8Array, from: number, to: number): number => {
  let pairs = 0
  let within = 0
  for (let at = 0; at < sample.length; at++) {
    const lead = sample[at]!
    if (lead < 0x80) continue
    pairs++
    at++
    if ((lead >= from && lead <= to) || lead === 0xa1 || lead === 0xa3) within++
  }
  return pairs < 8 ? 0 : within / pairs
}

/** Candidates, and what nearly all of their non-ASCII characters are in running text. */
const ASIAN: readonly (readonly [string, RegExp])[] = [
  ['euc-kr', /[\uac00-\ud7a3\u3000-\u303f]/],
  ['shift_jis', /[\u3040-\u30ff\u3000-\u303f]|[日本人年月大中国事者会社の新東京時分]/],
  ['euc-jp', /[\u3040-\u30ff\u3000-\u303f]|[日本人年月大中国事者会社の新東京時分]/],
  [
    'gb18030',
    /[的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴]/,
  ],
  [
    'big5',
    /[的一是不了人我在有他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她里後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市眼體別處總才場師書比住員報臺灣]/,
  ],
]

const share = (sample: Uint8Array, label: string, common: RegExp): number => {
  const text = new TextDecoder(label).decode(sample)
  let seen = 0
  let hits = 0
  let wrong = 0
  for (const char of text) {
    if (char < '\u0080') continue
    seen++
    if (char === '\ufffd') wrong++
    else if (common.test(char)) hits++
  }
  // Kana make up about half of Japanese text, the commonest hanzi about two thirds of Chinese.
  const scale = label === 'euc-kr' ? 1 : label === 'gb18030' || label === 'big5' ? 1.6 : 1.8
  return seen === 0 || wrong > 1 + seen / 50 ? 0 : (hits / seen) * scale
}

const includesEscape = (sample: Uint8Array): boolean => {
  for (let at = 0; at + 1 < sample.length; at++) {
    if (sample[at] === 0x1b && (sample[at + 1] === 0x24 || sample[at + 1] === 0x28)) return true
  }
  return false
}

type Candidates = readonly (readonly [label: string, often: string])[]

/** Scripts that have no Latin letters, with the letters they use most. */
const DENSE: Candidates = [
  ['windows-1251', 'оеаинтсрвлкмдпуі'],
  // Russian reads the same in KOI8-R; Ukrainian has its letters only here.
  ['koi8-u', 'оеаинтсрвлкмдпуі'],
  ['iso-8859-5', 'оеаинтсрвлкмдпу'],
  ['ibm866', 'оеаинтсрвлкмдпу'],
  ['windows-1253', 'αοιετσνηυρπκμλς'],
  ['windows-1255', 'יוהלאברתשמנםדק'],
  ['windows-1256', 'الیيمونربتعدهفق'],
]

/** The two of Central Europe differ in ą, ś, ź, š, ť and ž alone. */
const CENTRAL: Candidates = [
  ['windows-1250', 'ąęłńśźżčěřšžůýťďňőűăţş„”–’'],
  ['iso-8859-2', 'ąęłńśźżčěřšžůýťďňőűăţş'],
]

/** Latin scripts, with the letters beyond ASCII that they use most. */
const SPARSE: Candidates = [
  ['windows-1252', 'éèàçêâîôûäöüßáíóúñãõøåæœ’“”–«»…'],
  ...CENTRAL,
  ['windows-1254', 'ışğİçöüŞĞ’“”'],
  ['windows-1257', 'ėšžųįčūēāīņķļģ„“–'],
]

const BY_LANGUAGE: readonly (readonly [string, string])[] = [
  ['ru uk be bg mk sr kk ky', 'windows-1251'],
  ['pl cs sk hu ro hr sl bs', 'windows-1250'],
  ['el', 'windows-1253'],
  ['tr az', 'windows-1254'],
  ['he', 'windows-1255'],
  ['ar fa ur', 'windows-1256'],
  ['lt lv et', 'windows-1257'],
  ['vi', 'windows-1258'],
  ['en de fr es pt it nl da sv no nb nn fi is ga id', 'windows-1252'],
]

const best = (sample: Uint8Array, candidates: Candidates): string =>
  candidates
    .map(([label, often]) => ({ label, score: likeness(sample, label, often) }))
    .reduce((a, b) => (b.score > a.score ? b : a)).label

/** Frequent letters speak for, control characters and a capital after a small letter against. */
const likeness = (sample: Uint8Array, label: string, often: string): number => {
  const frequent = new Set(often)
  let score = 0
  let before = ''
  for (const char of new TextDecoder(label).decode(sample)) {
    if (char >= '\u0080') {
      if (frequent.has(char)) score += 1
      else if (char === '\ufffd' || char < '\u00a0') score -= 3
      else if (!/\p{L}/u.test(char)) score -= 0.5
    }
    if (/\p{Lu}/u.test(char) && /\p{Ll}/u.test(before)) score -= 1
    before = char
  }
  return score
}
