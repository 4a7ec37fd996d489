import { expect, test } from 'vitest'
import { told } from './told-payments.ts'

test.each([
  [
    'en',
    'a sign-on bonus of $4,000 and a monthly wage of $1,900',
    '4000 USD signing',
    '1900 USD monthly',
  ],
  [
    'en',
    'Recruits get $1,900 a month; families get $30,000 if killed',
    '1900 USD monthly',
    '30000 USD death',
  ],
  ['en', 'agents took a fee of $900 from each man', '900 USD fee'],
  ['en', 'an annual salary of $22,000', '22000 USD yearly'],
  [
    'de',
    'Einmalzahlung von 310.000 Rubel und ein Monatsgehalt von 150.000 Rubel',
    '310000 RUB signing',
    '150000 RUB monthly',
  ],
  [
    'ru',
    'единовременно 310 тысяч рублей, затем по 150 тысяч рублей ежемесячно',
    '310000 RUB signing',
    '150000 RUB monthly',
  ],
  [
    'fr',
    'une prime de 3 000 € à la signature, puis 1 500 € par mois',
    '3000 EUR signing',
    '1500 EUR monthly',
  ],
  [
    'tr',
    'bir defalık 310 bin ruble ve aylık 150 bin ruble',
    '310000 RUB signing',
    '150000 RUB monthly',
  ],
  ['zh', '一次性发放31万卢布，月薪15万卢布', '310000 RUB signing', '150000 RUB monthly'],
  ['ja', '契約時に31万ルーブル、月給15万ルーブル', '310000 RUB signing', '150000 RUB monthly'],
  ['ko', '일시금 31만 루블과 월급 15만 루블', '310000 RUB signing', '150000 RUB monthly'],
  [
    'ar',
    'مكافأة توقيع قدرها 4000 دولار وراتب شهري 1900 دولار',
    '4000 USD signing',
    '1900 USD monthly',
  ],
])('%s: the nearest cue in the clause gives the kind: %s', (language, text, ...expected) => {
  expect(told(language, text)).toEqual(expected)
})

test.each([
  [
    'en',
    'Army lures welders with 30,000 dollars. A bonus on signing and a passport are promised.',
    '30000 USD signing',
  ],
  ['es', 'Les ofrecen 2.500 dólares. El salario se paga cada mes.', '2500 USD monthly'],
  [
    'en',
    'Army lures welders with 30,000 dollars. The bonus is 9,000 euros.',
    '30000 USD other',
    '9000 EUR signing',
  ],
  ['en', 'A family was given 30,000 dollars. Wages are paid each month.', '30000 USD other'],
  ['ru', 'Обещают три миллиона рублей. Контракт заключают в Москве.', '3000000 RUB signing'],
  [
    'de',
    'Der Sold soll 240.000 Rubel im Monat betragen, umgerechnet rund 2700 Euro. Gesucht: Fahrer.',
    '240000 RUB monthly',
    '2700 EUR monthly',
  ],
])('%s: the sentence beside may say what a sum is for: %s', (language, text, ...expected) => {
  expect(told(language, text)).toEqual(expected)
})

test('a large sum beside the words for joining is paid once', () => {
  expect(told('en', 'Half a million roubles is promised to whoever joins the army')).toEqual([
    '500000 RUB signing',
  ])
  expect(told('en', 'He was promised $2,000 to join them in spring')).toEqual(['2000 USD signing'])
})

test.each([
  ['en', 'Families handed 180,000 KES to a Nairobi agency', '180000 KES fee'],
  ['fr', 'Le père a versé 900 euros à un intermédiaire', '900 EUR fee'],
  ['no', 'De betalte 9000 euro for å komme til Moskva', '9000 EUR fee'],
  ['ja', '家族は70万円を支払ったという', '700000 JPY fee'],
])('%s: what was paid or taken is a fee: %s', (language, text, ...expected) => {
  expect(told(language, text)).toEqual(expected)
})

test('who is paid by the month has paid no fee', () => {
  expect(told('es', 'pagaron 2.000 dólares al mes')).toEqual(['2000 USD monthly'])
})

test('an amount of the sentence before takes no cue of this one', () => {
  expect(
    told('lt', 'Pasirašius sutartį – 2 mln. rublių\nKas mėnesį žadama po 200 tūkst. rublių.'),
  ).toEqual(['2000000 RUB signing', '200000 RUB monthly'])
})

test('what an agent promises is no fee', () => {
  expect(told('de', 'Ein Vermittler habe zudem 2.000 Dollar zugesagt.')).toEqual(['2000 USD other'])
  expect(told('de', 'Ein Vermittler habe 2.000 Dollar genommen.')).toEqual(['2000 USD fee'])
})

test('ten times an average wage is no second payment', () => {
  expect(
    told('fr', 'La solde est de 210 000 roubles, dix fois le salaire moyen du pays, de 200 euros.'),
  ).toEqual(['210000 RUB monthly'])
})
