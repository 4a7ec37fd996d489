import { expect, test } from 'vitest'
import { normalise } from '../../src/detect/normalise.ts'
import { findHits, readWords } from '../../src/detect/words.ts'

const found = (text: string, ...languages: string[]) => {
  const words = readWords(text, languages)
  return words.hits.map(({ label, start, end }) => `${label.name} ${words.text.slice(start, end)}`)
}

test.each([
  ['Söldner Straße Łódź Ələt', 'soldner strasse lodz elet'],
  ['kat\u0131l KATIL İran', 'katıl katil iran'],
  ['Каза́хстан Ёлка йод и\u0306од', 'казахстан елка йод йод'],
  [
    "l\u2019armée army's qo\u2018shin обов\u02BCязок Iran'ın",
    'l armee army s qoshin обовязок iran ın',
  ],
  ['العسكريَّة إعــلان روسی', 'العسكريه اعلان روسي'],
  ['٤٥٠٬٠٠٠ ५०,००० ۱۲', '450,000 50,000 12'],
  ['צה״ל', 'צהל'],
  ['արգելվա՞ծ է։', 'արգելված է.'],
  ['a  \t b \n c', 'a b\nc'],
  ['\u{1D411}\u{1D41E}cruit', 'recruit'],
])('%j is compared as %j', (source, expected) => {
  const { text, codes } = normalise(source)
  expect(text).toBe(expected)
  expect(codes.length).toBe(text.length)
})

test('a place in the normalised text leads back to the original', () => {
  const source = 'Die  „Straße“ nach Łódź'
  const { text, at } = normalise(source)
  const start = text.indexOf('lodz')
  expect(source.slice(at(start), at(start + 4))).toBe('Łódź')
  expect(source.slice(at(text.indexOf('strasse')), at(text.indexOf('sse') + 3))).toBe('Straße')
})

test('arms that are sent to the front are neither recruited nor do they join', () => {
  expect(found('Moscow sends migrants to the front', 'en')).toEqual(
    expect.arrayContaining(['recruit sends migrants to the front', 'join to the front']),
  )
  expect(found('Moscow sends drones to the front', 'en').join()).not.toMatch(/recruit|join/)
})

test('two halves of a phrase are one concept, with words between but never across a clause', () => {
  expect(found('Россия отправляет мигрантов на фронт', 'ru')).toContain(
    'recruit отправляет мигрантов на фронт',
  )
  expect(found('Письма отправляет почта. Новости на фронт', 'ru').join()).not.toContain('recruit')
})

test('stems are found at word starts, and inside compounds where marked', () => {
  expect(found('Rekrutierungsanzeigen', 'de')).toEqual(
    expect.arrayContaining(['recruit rekrutier', 'ad anzeige']),
  )
  expect(found('unrecruited', 'en')).toEqual([])
})

test('a word of another sense hides the stem inside it', () => {
  expect(found('The Salvation Army opens a shop', 'en')).not.toContain('military army')
})

test('stems of a language nobody asked for are not found', () => {
  expect(found('Il n est pas venu', 'fr')).toEqual([])
  expect(findHits(normalise('x'), ['xx', 'tlh'])).toEqual([])
})

test('scripts without spaces are searched at every letter', () => {
  expect(found('俄军在哈萨克斯坦招募士兵', 'zh').length).toBeGreaterThan(1)
})

test('Arabic particles written on the word are passed over', () => {
  expect(found('والجيش', 'ar')).toContain('military جيش')
})
