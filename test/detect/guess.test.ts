/** What is read of a text whose language nobody declares, or declares wrongly. */
import { expect, test } from 'vitest'
import { readSentences } from '../../scripts/judge/sentences.ts'
import { ENDINGS } from '../../src/detect/lexicon/habits.ts'
import { readItem } from '../../src/detect/reading.ts'

/** Read with the lexicon of another. */
const READ_AS: Readonly<Record<string, string>> = { hr: 'sr', bs: 'sr' }

test('a headline that declares no language is read in its own', () => {
  const byLanguage = Map.groupBy(readSentences(), ({ language }) => language)
  let headlines = 0
  let read = 0
  for (const [language, sentences] of byLanguage) {
    if (sentences.length < 30) continue
    const own = READ_AS[language] ?? language
    const isRead = ({ title }: { title: string }) => readItem({ title }).languages.includes(own)
    const found = sentences.filter(isRead).length
    headlines += sentences.length
    read += found
    expect(found / sentences.length, language).toBeGreaterThan(0.6)
  }
  expect(read / headlines).toBeGreaterThan(0.93)
})

test.each([
  ['Anúncios no Telegram recrutam brasileiros para o exército russo', 'pt-BR', 'pt'],
  ['Oglasi na Telegramu regrutuju Srbe za rusku vojsku', 'sr-Latn', 'sr'],
  ['Огласи на Телеграму регрутују Србе за руску војску', 'sr-Cyrl-RS', 'sr'],
  ['俄軍在抖音刊登廣告招募台灣人', 'zh-Hant', 'zh'],
  ['Rossiya armiyasi oʻzbekistonliklarni reklama orqali yollamoqda', 'uz-Latn', 'uz'],
  ['Россия армияси реклама орқали ўзбекистонликларни ёлламоқда', 'uz-Cyrl', 'uz'],
  ['Werbung der russischen Armee sucht Kenianer', 'DE', 'de'],
])('"%s" is read alike, whatever is declared', (title, declared, language) => {
  for (const tag of [declared, declared.replace('-', '_'), undefined, '', 'und', 'mul', '!!']) {
    expect(readItem({ title, language: tag }).language).toBe(language)
  }
  for (const wrong of ['ja', 'en']) {
    expect(readItem({ title, language: wrong }).languages).toContain(language)
  }
})

test('an ending has three letters', () => {
  for (const texts of Object.values(ENDINGS)) {
    for (const text of texts.split(' ')) expect(text).toHaveLength(3)
  }
})
