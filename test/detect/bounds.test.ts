import { expect, test } from 'vitest'
import { findPayments } from '../../src/detect/money.ts'
import { readWords } from '../../src/detect/words.ts'

test.each([
  ['en', 'at least $2,100', 'min'],
  ['en', 'up to $2,100', 'max'],
  ['en', 'about $2,100', 'approximate'],
  ['en', 'exactly $2,100', undefined],
  ['ru', 'от 200 тысяч рублей', 'min'],
  ['kk', '200 мың рубльге дейін', 'max'],
  ['az', '5 min dollaradək', 'max'],
  ['ka', '5 ათას დოლარამდე', 'max'],
  ['zh', '20万卢布以上', 'min'],
  ['ja', '約20万ルーブル', 'approximate'],
  ['hi', '2 लाख रुपये से अधिक', 'min'],
  ['tr', '5 bin dolara kadar', 'max'],
  ['ru', 'не менее 200 тысяч рублей', 'min'],
  ['pl', 'ok. 20 tys. zł', 'approximate'],
  ['zh', '签约后发放31万卢布', undefined],
  ['fi', '400 000 ruplaa eli noin 4 000 euroa', undefined],
])('%s: "%s" is bounded: %s', (language, text, bound) => {
  expect(findPayments(readWords(text, [language, 'en']))[0]?.payment.bound).toBe(bound)
})
