/**
 * workerd has no names of countries and currencies in these languages (`Intl.DisplayNames` answers
 * in English, even where `supportedLocalesOf` says yes): ours are found without it.
 */
import { expect, test } from 'vitest'
import { readWords } from '../../src/detect/words.ts'

const NAMES: readonly (readonly [string, string, string])[] = [
  ['kk', 'Үндістан мен Камерун', 'IN CM'],
  ['hy', 'Քենիա և Կամերուն', 'KE CM'],
  ['ky', 'Кения жана Камерун', 'KE CM'],
  ['tg', 'Кения ва Камерун', 'KE CM'],
  ['ka', 'კენია და კამერუნი', 'KE CM'],
  ['be', 'Кенія і Камерун', 'KE CM'],
  ['ne', 'केन्या र क्यामरून', 'KE CM'],
  ['si', 'කෙන්යාව සහ කැමරූන්', 'KE CM'],
  ['uz', 'Keniya va Kamerun', 'KE CM'],
  ['az', 'Keniya və Kamerun', 'KE CM'],
]

test.each(NAMES)('in %s countries are found', (language, text, codes) => {
  const { hits } = readWords(text, [language])
  const found = hits.filter(({ label }) => label.kind === 'place').map(({ label }) => label.name)
  expect(found.join(' ')).toBe(codes)
})
