import { expect, test } from 'vitest'
import { redact } from '../../src/notify/redact.ts'
import { clean, cut, fit, utf16Units, utf8Bytes } from '../../src/notify/text.ts'

const escapeAnd = (text: string) => text.replaceAll('&', '&amp;')

test.each([
  'Звоните: +7 (900) 123-45-67',
  'Call 8-800-555-35-35 today',
  'Free line 8 800 555 000 0',
  'tel. 7-900-123-45-67',
  'Tel +374 10 12 34 56',
  '(212) 555-12-34',
  '٠٩٠٠ ١٢٣ ٤٥ ٦٧ ٨',
  '＋７９００１２３４５６７',
  '070 123 456',
])('a number to call is removed: %s', (text) => {
  expect(redact(text)).toContain('[phone number removed]')
  expect(redact(text)).not.toMatch(/\p{Nd}{2}/u)
})

test.each([
  ['пишите @kontrakt_sluzhba', '[handle removed]'],
  ['@ recruiter_kz', '[handle removed]'],
  ['join t.me/kontrakt_2023 now', '[link removed]'],
  ['wa.me/79001234567', '[link removed]'],
  ['https://join.example/x?y=1', '[link removed]'],
  ['www.contract.example', '[link removed]'],
  ['tg://resolve?domain=abc', '[link removed]'],
  ['сайт контракт-служба.рф', '[link removed]'],
  ['anketa.example/form', '[link removed]'],
  ['apply at kontrakt65.ru', '[link removed]'],
  ['write ＠kontrakt_bot', '[handle removed]'],
  ['fee to 0x52908400098527886e0f7030069857d2e4169ee7', '[wallet removed]'],
  ['fee to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', '[wallet removed]'],
  ['USDT: TJRabPrwbZy45sbavfcjinPJC18kjpRTv8.', '[wallet removed]'],
  ['mail hr.dept+kz@army.example', '[e-mail removed]'],
])('%s', (text, removed) => {
  const left = redact(text)
  expect(left).toContain(removed)
  expect(left).not.toMatch(
    /kontrakt_|army|anketa|recruiter_kz|служба\.|0x|bc1|TJR|kontrakt65|join\.example/,
  )
})

test.each([
  'единовременно 450 000 рублей и 5 300 долларов',
  'from 2 000 000 to 3 500 000 roubles',
  '1.200.000-2.500.000 ₽',
  '200000-450000 рублей, 5000000000 UZS',
  'between 2023-08-03 and 2023-08-17',
  '03.08.2023 10:15',
  'service on Sakhalin in 2022-2023',
  '5,300 USD, then 120,000 a month',
  'Gazeta.uz and Zakon.kz wrote about it',
  'Tierkoerperbeseitigungsanlage',
  'a 2/3 majority, 24/7',
  'No. 17, 18, 19 and 20',
])('what is no contact stays: %s', (text) => {
  expect(redact(text)).toBe(text)
})

test('a contact cut by the limit is not shown in part', () => {
  expect(clean(`${'x'.repeat(90)} +7 900 123-45-67`, 100)).not.toMatch(/\d/)
})

test('text is one well-formed line without control or direction marks', () => {
  expect(clean(' a\u0000b\n\tc\u202ed\ud83d ', 100)).toBe('a b cd\ufffd')
})

test('what is cut ends in an ellipsis and never inside a character', () => {
  expect(cut('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 12)).toBe('👩‍👩‍👧‍👦…')
  expect(cut('абвгд', 7, utf8Bytes)).toBe('аб…')
  expect(cut('short', 5)).toBe('short')
  expect(cut('long', 0)).toBe('')
  expect(fit('a&&&', 8, { measure: utf16Units, escape: escapeAnd })).toBe('a&amp;…')
})

test('a long hostile text is read in time that grows with its length', () => {
  for (const text of ['a'.repeat(4_000), 'a.'.repeat(2_000), '1 '.repeat(2_000), '@'.repeat(4_000)])
    expect(clean(text, 50).length).toBeLessThanOrEqual(50)
})
