import { expect, test } from 'vitest'
import { detect } from '../../src/detect/detect.ts'
import { explain } from '../../src/detect/explain.ts'
import { textHash } from '../../src/detect/text-hash.ts'

const GERMAN = {
  title: 'Russische Armee wirbt im Netz um Kasachen',
  summary:
    'Auf kasachischen Webseiten werben Online-Anzeigen für den Dienst in der russischen Armee auf Sachalin, meldet Reuters. Slogan: „Schulter an Schulter“.',
}

test('an ad abroad is an ad, with its facts and their places in the text', () => {
  const { level, facts, missing } = detect(GERMAN, 'de')
  expect(level).toBe('ad')
  expect(missing).toBeUndefined()
  expect(facts.actor?.value).toBe('RU')
  expect(facts.targets.map(({ value }) => value)).toEqual(['KZ'])
  expect(facts.placeOfService?.value).toBe('Sakhalin')
  expect(facts.slogan?.value).toBe('Schulter an Schulter')
  expect(facts.media.map(({ value }) => value)).toContain('online-ad')
  expect(facts.citedSources.map(({ value }) => value)).toEqual(['Reuters'])
  const { field, quote, offset } = facts.citedSources[0]!.evidence[0]
  expect(field).toBe('summary')
  expect(GERMAN.summary.slice(offset, offset + quote.length)).toBe(quote)
})

test('an army that advertises at home is not reported', () => {
  const item = {
    title: 'Bundeswehr startet neue Werbekampagne',
    summary: 'Mit Plakaten in deutschen Städten wirbt die Bundeswehr um Soldaten.',
  }
  const { level, missing, facts } = detect(item, 'de')
  expect(level).toBe('none')
  expect(missing).toBeDefined()
  expect(facts.targets).toEqual([])
})

test('everyday news leaves with no signals', () => {
  expect(detect({ title: 'Bread prices rise again' }, 'en')).toMatchObject({
    level: 'none',
    score: 0,
    signals: [],
  })
})

const distance = (a: string, b: string) =>
  (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2).replaceAll('0', '').length

test('copies of one text have near fingerprints, other texts far ones', () => {
  const hash = textHash(GERMAN)
  expect(hash).toMatch(/^[0-9a-f]{16}$/)
  const copy = textHash({ ...GERMAN, title: GERMAN.title.toUpperCase() })
  const other = textHash({ title: 'Brot wird teurer', summary: 'Die Preise für Mehl steigen.' })
  expect(distance(hash, copy)).toBeLessThan(6)
  expect(distance(hash, other)).toBeGreaterThan(15)
})

test.each([
  ['ka', 'რუსეთის არმია ქართველებს განცხადებებით იწვევს', 'განცხადებებ'],
  ['tg', 'Сарбозони кирояшуда аз Тоҷикистон дар артиши Русия', 'кирояшуда'],
])('words that only one speaker could confirm weigh less: %s', (language, title, word) => {
  const { signals } = explain({ title }, language)
  const unsure = signals.find(({ name }) => name === 'unsure-words')
  expect(unsure?.weight).toBeLessThan(0)
  expect(unsure?.evidence[0]?.quote).toContain(word)
})

test('what an outlet calls itself is not where the ad was seen', () => {
  const title = 'В Армении в Telegram распространяют рекламу российской армии'
  const media = (summary: string) =>
    detect({ title, summary }, 'ru').facts.media.map(({ value }) => value)
  expect(media('Об этом сообщает радио «Азатутюн».')).toEqual(['telegram'])
  expect(media('Та же реклама армии звучит по радио.')).toEqual(['telegram', 'radio'])
})

test('a leaflet is called fake without a word for an ad', () => {
  const { facts } = detect(
    {
      title: 'Leaflets in Tehran: "Join the Russian army"',
      summary: 'Men are promised 20,000 dollars. The embassy says the leaflets are a forgery.',
    },
    'en',
  )
  expect(facts.disputed?.value).toBe('fake')
})

test.each([
  [
    'ru',
    'Россияне вербуют кубинцев в армию: объявления дало агентство «Дальний Восток»',
    'Дальний Восток',
  ],
  ['en', 'Russian army recruits Cubans with ads of the agency "Global Trust"', 'Global Trust'],
  ['en', 'Russian army recruits Cubans with ads, says the agency', undefined],
])('the agency behind an ad, by its name: %s', (language, title, name) => {
  expect(detect({ title }, language).facts.recruiter?.value).toBe(name)
})
