/** Every country of the CLDR is found in every language we read, by a lexicon or by the table. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LEXICONS } from '../../src/detect/lexicons.ts'
import { countryNames } from '../../src/detect/names.ts'
import { readWords } from '../../src/detect/words.ts'
import { stemOf } from '../../scripts/names/stems.ts'

const CLDR = `${import.meta.dirname}/../../node_modules/cldr-localenames-full/main`
const namesIn = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(`${CLDR}/${language}/territories.json`, 'utf8')).main[language]
    .localeDisplayNames.territories

const placesIn = (language: string, text: string) =>
  readWords(text, [language, 'en'])
    .hits.filter(({ label }) => label.kind === 'place')
    .map(({ label }) => label.name)

/** Countries that recruits have come from, or that a report of recruiting could name. */
const COUNTRIES =
  'RU UA BY KZ KG UZ TJ TM AM AZ GE MD RS BA HR SI MK PL CZ SK RO BG HU GR TR IL IR IQ SY LB YE EG ' +
  'LY TN DZ MA SD SS ET ER SO KE UG TZ RW BI CM NG GH SN CI BF ZA NA ZW ZM MG IN NP LK PK BD AF ' +
  'CN MN VN TH KH ID MY PH CU CO VE PE BR AR CL EC BO DO HN DE FR GB IT ES PT SE NO DK EE LV LT'

/** A common word or ending in the language: left to the lexicon of the language. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = { ja: ['TH'], ko: ['IR', 'GH'] }

describe('every country is found by its name', () => {
  test.each(LEXICONS.map(({ language }) => language))('in %s', (language) => {
    const names = namesIn(language)
    const missed = COUNTRIES.split(' ').filter((code) => {
      const given = [names[code]!, names[`${code}-alt-short`] ?? '']
      const found = given.some((name) =>
        placesIn(language, name.split(/ [(&–-]/)[0]!).includes(code),
      )
      return !found && !LEFT_OUT[language]?.includes(code)
    })
    expect(missed).toEqual([])
  })
})

test.each([
  ['kk', 'Марокконың және Эквадордың азаматтары', ['MA', 'EC']],
  ['pl', 'z Kamerunu i Boliwii', ['CM', 'BO']],
  ['ka', 'ეკვადორის მოქალაქეები', ['EC']],
  ['tr', 'Ekvadorlular ve Kamerunlular', ['EC', 'CM']],
  ['cs', 'do Kambodže a Bolívie', ['KH', 'BO']],
  ['uk', 'з Болівії та Еквадору', ['BO', 'EC']],
])('%s: inflected names are found: %s', (language, text, expected) => {
  expect(placesIn(language, text)).toEqual(expected)
})

test('of two names the longer is meant', () => {
  expect(placesIn('ru', 'в Нигерии')).toEqual(['NG'])
  expect(placesIn('de', 'Äquatorialguinea und Guinea-Bissau')).toEqual(['GQ', 'GW'])
  expect(placesIn('ja', 'インドネシア')).toEqual(['ID'])
})

test.each([
  ['hr', 'mali broj ljudi'],
  ['ru', 'из-за того что'],
  ['en', 'roast turkey, fine china and a guinea pig'],
  ['tr', 'mali yardım'],
  ['it', 'le mali notizie'],
])('%s: no country in "%s"', (language, text) => {
  expect(placesIn(language, text)).toEqual([])
})

test('a stem loses what inflection changes, and short ones must be the whole word', () => {
  expect(stemOf('Кения', 'ru')).toBe('Кени')
  expect(stemOf('ეკვადორი', 'ka')).toBe('ეკვადორ')
  expect(stemOf('Camerun', 'it')).toBe('camerun')
  expect(stemOf('UAE', 'en')).toBe('UAE$')
})

test('the table leaves to the lexicons what they find themselves', () => {
  expect(countryNames('ru').map(([code]) => code)).not.toContain('KZ')
  expect(countryNames('xx')).toEqual([])
})
