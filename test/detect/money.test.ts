import { describe, expect, test } from 'vitest'
import { findPayments } from '../../src/detect/money.ts'
import { readWords } from '../../src/detect/words.ts'
import { payments, told } from './told-payments.ts'

const VALUES: readonly (readonly [language: string, text: string, ...told: string[]])[] = [
  ['en', 'He was offered 310,000 roubles', '310000 RUB'],
  ['en', 'They pay US$2,750 and food', '2750 USD'],
  ['en', 'up to $3k for each man', '3000 USD'],
  ['en', 'half a million rubles on the table', '500000 RUB'],
  ['en', 'two and a half thousand dollars', '2500 USD'],
  ['en', 'a deal of 1.25 million roubles', '1250000 RUB'],
  ['en', 'Rs 7 lakh per family', '700000 INR|NPR|LKR|PKR'],
  ['en', 'Tk 4 lakh was promised', '400000 BDT'],
  ['en', 'KSh 250,000 was promised', '250000 KES'],
  ['en', '90,000 Kenyan shillings', '90000 KES'],
  ['en', 'They got 3,500 Australian dollars', '3500 AUD'],
  ['en', 'CFA francs 600,000', '600000 XAF|XOF'],
  ['en', '600,000 CFA francs', '600000 XAF|XOF'],
  ['en', 'between EUR 1.800 and EUR 2.400', '1800-2400 EUR'],
  ['de', 'von 2.000 bis 2.500 Euro', '2000-2500 EUR'],
  ['de', '1,2 Millionen Rubel', '1200000 RUB'],
  ['de', "3'500 Franken", '3500 CHF'],
  ['ru', 'от 2 до 3 млн рублей', '2000000-3000000 RUB'],
  ['ru', '195 тыс. рублей', '195000 RUB'],
  ['ru', 'полтора миллиона рублей', '1500000 RUB'],
  ['ru', 'двести тысяч российских рублей', '200000 RUB'],
  ['uk', 'пів мільйона гривень', '500000 UAH'],
  ['kk', '3 миллион 200 мың теңге', '3200000 KZT'],
  ['ky', '180 миң рубль', '180000 RUB'],
  ['uz', "15 million so'm", '15000000 UZS'],
  ['uz', '15 миллион сўм', '15000000 UZS'],
  ['tg', '30 ҳазор сомонӣ', '30000 TJS'],
  ['hy', '2 հազար դոլար', '2000 USD'],
  ['ka', '7 ათასი ლარი', '7000 GEL'],
  ['be', '210 тысяч расійскіх рублёў', '210000 RUB'],
  ['pl', 'półtora miliona rubli', '1500000 RUB'],
  ['cs', '120 tisíc korun', '120000 CZK'],
  ['sk', '25-tisíc eur', '25000 EUR'],
  ['sr', '200 хиљада динара', '200000 RSD'],
  ['sr', '1,5 milijuna rubalja', '1500000 RUB'],
  ['ro', '20.000 de lei', '20000 RON'],
  ['bg', '4 хил. лева', '4000 BGN'],
  ['fr', 'un demi-million de roubles', '500000 RUB'],
  ['fr', '1 800 €', '1800 EUR'],
  ['es', 'dos mil 150 dólares', '2150 USD'],
  ['es', '12 millones de pesos colombianos', '12000000 COP'],
  ['pt', 'R$ 15 mil', '15000 BRL'],
  ['it', 'tremila euro', '3000 EUR'],
  ['it', 'da 2 a 3mila dollari', '2000-3000 USD'],
  ['nl', 'anderhalf miljoen roebel', '1500000 RUB'],
  ['da', '48.000 kroner', '48000 DKK'],
  ['tr', '1 milyon 350 bin ruble', '1350000 RUB'],
  ['az', '4 min manat', '4000 AZN'],
  ['ar', '٣٥٠٠ دولار', '3500 USD'],
  ['ar', '٢٫٥ مليون روبل', '2500000 RUB'],
  ['ar', 'بين 2000 و3000 دولار', '2000-3000 USD'],
  ['fa', '۳ تا ۴ هزار دلار', '3000-4000 USD'],
  ['fa', '۱٬۲۰۰ دلار', '1200 USD'],
  ['he', '8,500 שקל', '8500 ILS'],
  ['hi', 'ढाई लाख रुपये', '250000 INR|NPR'],
  ['hi', '१.५ करोड़ रुपये', '15000000 INR|NPR'],
  ['ne', 'तीन लाख रुपैयाँ', '300000 NPR'],
  ['bn', '৩ লাখ টাকা', '300000 BDT'],
  ['bn', 'আড়াই লাখ টাকা', '250000 BDT'],
  ['ur', 'پانچ لاکھ روپے', '500000 PKR|INR'],
  ['zh', '13万5千卢布', '135000 RUB'],
  ['zh', '2至3万元人民币', '20000-30000 CNY'],
  ['zh', '二十万卢布', '200000 RUB'],
  ['zh', '约合新台币9万8000元', '98000 TWD'],
  ['ja', '52万3000ルーブル', '523000 RUB'],
  ['ja', '1億2000万ルーブル', '120000000 RUB'],
  ['ko', '52만3천 루블', '523000 RUB'],
  ['ko', '300만원', '3000000 KRW'],
  ['sw', 'shilingi 150,000', '150000 KES|TZS|UGX'],
  ['am', '60 ሺህ ብር', '60000 ETB'],
  ['kk', '4 мыңнан 5 мың долларға дейін', '4000-5000 USD'],
  ['az', '4 mindən 5 min dollaradək', '4000-5000 USD'],
  ['sw', 'dola elfu mbili', '2000 USD'],
  ['sw', 'shilingi milioni 3.5', '3500000 KES|TZS|UGX'],
  ['si', 'රුපියල් ලක්ෂ 7ක', '700000 LKR'],
  ['ar', 'ألفي دولار', '2000 USD'],
  ['es', 'dos millones y medio de rublos', '2500000 RUB'],
  ['ru', '310к рублей', '310000 RUB'],
  ['en', 'a quarter of a million roubles', '250000 RUB'],
  ['en', 'N1.4 million and R35,000', '1400000 NGN', '35000 ZAR'],
  ['en', 'two to four thousand dollars', '2000-4000 USD'],
  ['en', 'a $10 box, to be had at three shops', '10 USD'],
  ['ar', 'ألفا دولار', '2000 USD'],
  ['ar', 'عشرون ألفا دولار', '20000 USD'],
  ['ar', 'ألفان ومئتي دولار', '2200 USD'],
  ['ar', 'مليون ونصف المليون روبل', '1500000 RUB'],
  ['ar', 'بين ألف وأربعة آلاف دولار', '1000-4000 USD'],
  ['fa', 'سه هزار و پانصد دلار', '3500 USD'],
  ['pt', 'dois mil e quinhentos dólares', '2500 USD'],
  ['sw', 'dola elfu tatu na mia tano', '3500 USD'],
  ['hi', 'साढ़े 3 लाख रुपये', '350000 INR|NPR'],
  ['hi', 'सवा लाख रुपये', '125000 INR|NPR'],
  ['hi', 'पौने दो लाख रुपये', '175000 INR|NPR'],
  ['ne', 'पाँच लाखदेखि आठ लाख रुपैयाँ', '500000-800000 NPR'],
  ['hi', 'डेढ़ से दो लाख रुपये', '150000-200000 INR|NPR'],
  ['si', 'රුපියල් ලක්ෂ 12ත් 18ත් අතර', '1200000-1800000 LKR'],
  ['si', 'ඩොලර් 2000 සිට 2600 දක්වා', '2000-2600 USD'],
  ['ro', 'trei sute de mii de ruble', '300000 RUB'],
  ['de', 'fünfhunderttausend Rubel', '500000 RUB'],
  ['fi', 'kaksisataatuhatta ruplaa', '200000 RUB'],
  ['bn', 'সাড়ে চার লাখ টাকা', '450000 BDT'],
  ['ur', 'دو سے چار ہزار ڈالر', '2000-4000 USD'],
  ['zh', '30多万卢布', '300000 RUB'],
]

describe('amounts are read exactly', () => {
  test.each(VALUES)('%s: %s', (language, text, ...expected) => {
    expect(told(language, text).map((one) => one.replace(/ \w+$/, ''))).toEqual(expected)
  })
})

test.each([
  ['en', 'some 15,000 fighters aged 18 to 45 arrived in 2023'],
  ['en', 'In 2023 the rouble fell again'],
  ['en', 'a $61 billion aid package'],
  ['en', 'drones that cost $50,000 each'],
  ['ru', 'штраф 300 тысяч рублей за самовольный выезд'],
  ['de', 'Die Rakete kostet 2 Millionen Euro'],
  ['ja', '2023年8月3日に1500人'],
  ['en', 'where the average monthly wage is $40'],
  ['de', 'bei einem Durchschnittslohn von 300 Dollar'],
  ['en', 'a $10,000 reward for information on traffickers'],
])('%s: no payment in "%s"', (language, text) => {
  expect(told(language, text)).toEqual([])
})

test.each([
  ['cs', '4 000 dolarů a 25 000 dolarů'],
  ['ur', '4 ہزار ڈالر اور 25 ہزار ڈالر'],
  ['tr', 'maaş 4 bin dolar ve prim 25 bin dolar'],
])('%s: two amounts joined by "and" are no range: %s', (language, text) => {
  expect(payments(language, text).map(({ amount }) => amount)).toEqual([4000, 25000])
})

test('a number between a cue and a mark is in the money of the amount before it', () => {
  expect(told('en', '310,000 rubles at once and 150,000 a month.')).toEqual([
    '310000 RUB signing',
    '150000 RUB monthly',
  ])
  expect(told('en', '310,000 rubles for 15,000 recruits')).toEqual(['310000 RUB other'])
})

test('a connecting word may stand before the cue', () => {
  expect(told('es', '4.000 dólares mensuales y 20.000 de bono')).toEqual([
    '4000 USD monthly',
    '20000 USD signing',
  ])
})

test('a dash may part the number from its cue', () => {
  expect(told('ru', '2 млн рублей сразу, ещё 210 тысяч — ежемесячно')).toEqual([
    '2000000 RUB signing',
    '210000 RUB monthly',
  ])
})

test('a multiplier cut short ends no sentence', () => {
  expect(payments('de', 'rund 5 Mio. Rubel im ersten Jahr (etwa 52.000 Euro)')[1]).toMatchObject({
    kind: 'yearly',
    equivalentOf: 0,
  })
})

test('the money of an amount to come is that of round sums before it', () => {
  expect(told('ru', 'в случае смерти — 4 млн, ежемесячно — 150 тысяч рублей')).toEqual([
    '4000000 RUB death',
    '150000 RUB monthly',
  ])
})

test('a dash before number words leads to them', () => {
  expect(
    told('ru', 'В случае гибели семье 10 млн рублей, за подписание — полтора миллиона рублей'),
  ).toEqual(['10000000 RUB death', '1500000 RUB signing'])
})

test('ages before an amount are no lower end', () => {
  expect(told('en', 'men aged 20 to 45 up to $4,000')).toEqual(['4000 USD other'])
})

test('an "and" written on the word parts two amounts', () => {
  expect(told('he', 'מענק של 4,000 דולר ומשכורת של 1,900 דולר')).toEqual([
    '4000 USD signing',
    '1900 USD monthly',
  ])
})

test.each([
  ['fr', '1 900 $/mois', '1900 USD monthly'],
  ['ru', '150 000 руб./мес.', '150000 RUB monthly'],
  ['es', '1.900 dólares/mes', '1900 USD monthly'],
])('%s: what follows a slash is the period: %s', (language, text, expected) => {
  expect(told(language, text)).toEqual([expected])
})

test('an amount told in the headline and again in the lead is one payment', () => {
  expect(told('en', '$4,000 to fight\nThe ad names a signing bonus of $4,000.')).toEqual([
    '4000 USD signing',
  ])
})

test('an amount in brackets says the one before again, and shares its kind', () => {
  expect(payments('en', 'a salary of 210,000 rubles ($2,300) per month')).toEqual([
    { amount: 210000, currency: 'RUB', kind: 'monthly' },
    { amount: 2300, currency: 'USD', kind: 'monthly', equivalentOf: 0 },
  ])
})

test('an amount after "or" in another currency is an equivalent, in the same one it is not', () => {
  expect(payments('de', '310.000 Rubel einmalig, umgerechnet rund 3.400 Euro')).toMatchObject([
    { amount: 310000 },
    { amount: 3400, equivalentOf: 0, bound: 'approximate' },
  ])
  expect(payments('en', '$2,000 or $3,000')[1]).not.toHaveProperty('equivalentOf')
})

test('a payment knows its place in the text as it was given', () => {
  const text = '«Единовременно»  450\u00a0000 рублей — обещают'
  const [found] = findPayments(readWords(text, ['ru']))
  expect(text.slice(found!.start, found!.end)).toBe('450\u00a0000 рублей')
})

test.each([
  ['en', 'A month brings $2,000. The next of kin get 40,000.', '40000 USD death'],
  ['ru', 'Сулят 2,1 млн за контракт. Ещё 210 тыс. руб. в месяц.', '2100000 RUB signing'],
  ['be', '1,9 млн рублёў за кантракт. Штомесяц абяцаюць 210 тысяч.', '210000 RUB monthly'],
])('%s: the money of one sentence is meant in the next: %s', (language, text, expected) => {
  expect(told(language, text)).toContain(expected)
})

test.each([
  ['es', 'cobran 550 euros en retaguardia y hasta 3.000 en combate', '3000 EUR'],
  [
    'fr',
    '2,5 millions de francs CFA, puis une solde comprise entre 1,2 et 1,5 million.',
    '1200000-1500000 XAF|XOF',
  ],
  ['hy', '2 մլն ռուբլի, զոհվածի ընտանիքին՝ 5 մլն։', '5000000 RUB'],
])('%s: the like of an amount is in its money: %s', (language, text, expected) => {
  expect(told(language, text).map((one) => one.split(' ').slice(0, 2).join(' '))).toContain(
    expected,
  )
})

test('the m of a word cut short is no million, and men who paid are no money', () => {
  expect(told('fr', 'Ils m’ont pris 700 000 francs CFA.')).toEqual(['700000 XAF|XOF fee'])
  expect(told('en', 'Each lost $900; some 300 men paid agents.')).not.toContain('300 USD fee')
})

test('the country stands before its money, with no space between', () => {
  expect(told('zh', '向中介交了20万肯尼亚先令。')).toEqual(['200000 KES|UGX|TZS fee'])
})
