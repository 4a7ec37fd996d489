/** One feed in every encoding that feeds come in, labelled rightly, wrongly, or not at all. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFeed } from '../../src/collect/parse.ts'
import { FEED } from './samples.ts'

/** What is written in an encoding: sentences of the length of a headline. */
const SPOKEN: Readonly<Record<string, readonly [language: string, ...sentences: string[]]>> = {
  'windows-1251': [
    'ru',
    'В стране появилась реклама службы по контракту',
    'Министерство сообщает о наборе добровольцев в армию',
    'Ёлка, подъезд и «кавычки» — всё на месте',
  ],
  'koi8-r': [
    'ru',
    'В стране появилась реклама службы по контракту',
    'Министерство сообщает о наборе добровольцев в армию',
  ],
  'koi8-u': [
    'uk',
    'Оголошення про службу за контрактом появилися в місті',
    'Її життя, ґанок і щастя',
  ],
  'iso-8859-5': ['ru', 'Реклама службы по контракту появилась в городе', 'Министр заявил о наборе'],
  ibm866: ['ru', 'Реклама службы по контракту появилась в городе', 'Министр заявил о наборе'],
  'windows-1250': [
    'pl',
    'Ogłoszenia o służbie w obcej armii pojawiły się w mieście',
    'Žluťoučký kůň pěl ďábelské ódy a příliš úpěl',
  ],
  'iso-8859-2': [
    'pl',
    'Ogłoszenia o służbie w obcej armii pojawiły się w mieście',
    'Wojsko szuka ochotników, płaci i żywi',
  ],
  'windows-1252': [
    'de',
    'Die Armee wirbt für den Dienst im Ausland',
    'L’armée étrangère recrute à Besançon',
  ],
  'iso-8859-1': [
    'fr',
    "L'armée étrangère recrute des volontaires à Besançon",
    'España año niño señal',
  ],
  'windows-1253': ['el', 'Ο στρατός ζητεί εθελοντές στο εξωτερικό', 'Η κυβέρνηση ανακοίνωσε μέτρα'],
  'windows-1254': [
    'tr',
    'Yabancı ordu şehirde asker arıyor, ilanlar çıktı',
    'Işık ve güneş için çağrı',
  ],
  'windows-1255': ['he', 'הצבא הזר מחפש מתנדבים בעיר הגדולה', 'ראש הממשלה הודיע על צעדים'],
  'windows-1256': ['ar', 'الجيش الأجنبي يبحث عن متطوعين في المدينة', 'أعلن رئيس الوزراء عن إجراءات'],
  'windows-1257': [
    'lt',
    'Užsienio kariuomenė ieško savanorių mieste',
    'Šaltą žiemą čia būna mažai šviesos',
  ],
  gb18030: ['zh', '外国军队在城市里招募志愿者的广告', '总理宣布了新的经济措施和计划'],
  big5: ['zh-TW', '外國軍隊在城市裡招募志願者的廣告', '總理宣布了新的經濟措施和計劃'],
  shift_jis: ['ja', '外国の軍隊が街で志願兵を募集している', '首相は新しい経済対策を発表しました'],
  'euc-jp': ['ja', '外国の軍隊が街で志願兵を募集している', '首相は新しい経済対策を発表しました'],
  'euc-kr': ['ko', '외국 군대가 도시에서 지원병을 모집한다', '총리가 새로운 경제 대책을 발표했다'],
  'utf-8': [
    'kk',
    'Шетел әскеріне қызметке шақыратын жарнама шықты',
    'Қаңтар айында жаңа заң күшіне енді',
  ],
}

/** Bytes for a character, by turning the runtime's decoder round. */
const encoders = new Map<string, ReadonlyMap<string, readonly number[]>>()

const encoderOf = (label: string): ReadonlyMap<string, readonly number[]> => {
  const known = encoders.get(label)
  if (known !== undefined) return known
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true })
  const table = new Map<string, readonly number[]>()
  const learn = (...written: number[]) => {
    try {
      const char = decoder.decode(Uint8Array.from(written))
      if (Array.from(char).length === 1 && !table.has(char)) table.set(char, written)
    } catch {
      // No character.
    }
  }
  for (let byte = 0; byte < 256; byte++) learn(byte)
  if (/^(?:gb|big5|shift|euc)/.test(label)) {
    for (let lead = 0x81; lead < 0xff; lead++) {
      for (let trail = 0x40; trail < 0xff; trail++) learn(lead, trail)
    }
  }
  encoders.set(label, table)
  return table
}

const encode = (text: string, label: string): Uint8Array => {
  if (label === 'utf-8') return new TextEncoder().encode(text)
  const table = encoderOf(label)
  return Uint8Array.from(
    Array.from(text).flatMap((char) => {
      const written = table.get(char)
      if (written === undefined) throw new Error(`${char} is not in ${label}`)
      return written
    }),
  )
}

const LABELS = ['declared', 'http', 'language', 'utf-8', 'none'] as const

const document = (label: string, how: (typeof LABELS)[number], titles: readonly string[]) => {
  const said = how === 'declared' ? label : how === 'utf-8' ? 'utf-8' : undefined
  const declaration = said === undefined ? '' : ` encoding="${said}"`
  const language = how === 'language' ? `<language>${SPOKEN[label]![0]}</language>` : ''
  return `<?xml version="1.0"${declaration}?><rss version="2.0"><channel><title>W</title>${language}${titles
    .map((title, n) => `<item><title>${title}</title><guid>${n}</guid></item>`)
    .join('\n')}</channel></rss>`
}

test.each(Object.keys(SPOKEN))('%s', async (label) => {
  const [, ...sentences] = SPOKEN[label]!
  const titles = fc.array(fc.constantFrom(...sentences), { minLength: 4, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...LABELS), titles, async (how, written) => {
      const body = encode(document(label, how, written), label)
      const read = await parseFeed(body, {
        url: FEED.url,
        ...(how === 'http' ? { contentType: `application/rss+xml; charset=${label}` } : {}),
      })
      expect(read.items.map(({ title }) => title)).toEqual(written)
    }),
    { numRuns: 40 },
  )
})
