import { expect, test } from 'vitest'
import { sentenceAround } from '../../src/detect/sentence.ts'

const around = (text: string, words: string) =>
  sentenceAround(text, text.indexOf(words), text.indexOf(words) + words.length)

test.each([
  [
    'It rained. The ad offers 5.300 dollars a month. Nobody came.',
    '5.300',
    'The ad offers 5.300 dollars a month.',
  ],
  [
    'Am 3. August erschien die Anzeige. Danach nichts.',
    'Anzeige',
    'Am 3. August erschien die Anzeige.',
  ],
  ['First line\nThe second line has the word', 'word', 'The second line has the word'],
  ['広告が出た。兵士を募集している。終わり。', '募集', '兵士を募集している。'],
  ['Առաջին։ Գովազդը խոստանում է գումար։ Վերջ։', 'Գովազդը', 'Գովազդը խոստանում է գումար։'],
])('the sentence in %j', (text, words, sentence) => {
  expect(around(text, words)).toBe(sentence)
})

test('a sentence without end is cut at spaces and says so', () => {
  const text = `${'word '.repeat(100)}HERE ${'more '.repeat(100)}`
  const sentence = around(text, 'HERE')
  expect(sentence).toMatch(/^…word .*HERE.* more…$/)
  expect(sentence.length).toBeLessThan(240)
})
