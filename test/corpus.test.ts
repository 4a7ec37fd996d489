/**
 * The corpus as a whole: every file is well-formed, and the detector does at least as well as we
 * say. `npm run judge -- --corpus` names each miss; docs/detection.md has the table by language.
 */
import { expect, test } from 'vitest'
import { parseCorpusFile, readCorpus } from '../scripts/judge/corpus-files.ts'
import { factAccuracy, rates, scoreFile } from '../scripts/judge/score.ts'
import { figuresOf, judgeSentences, readSentences } from '../scripts/judge/sentences.ts'

const scored = readCorpus().map(scoreFile)
/** Five thousand sentences, on a machine that is busy. */
const SENTENCES_TIMEOUT_MS = 30_000

test('there is a corpus, and each file is in the folder of its language', () => {
  expect(scored.length).toBeGreaterThan(0)
  for (const { file } of scored) expect(file.name.split('/')[0]).toBe(file.language)
})

test(
  'sentences in the manner of the press are judged as well as we say',
  () => {
    const figures = figuresOf(judgeSentences())
    expect(figures.count).toBeGreaterThan(1_000)
    expect(figures.adPrecision).toBeGreaterThanOrEqual(0.95)
    expect(figures.adRecall).toBeGreaterThanOrEqual(0.85)
    expect(figures.precision).toBeGreaterThanOrEqual(0.95)
    expect(figures.recall).toBeGreaterThanOrEqual(0.92)
    expect(figures.actor).toBeGreaterThanOrEqual(0.95)
    expect(figures.targets).toBeGreaterThanOrEqual(0.92)
    expect(figures.pay).toBeGreaterThanOrEqual(0.93)
  },
  SENTENCES_TIMEOUT_MS,
)

test('a corpus file without a level is refused', () => {
  expect(() => parseCorpusFile('en/x.txt', '# x\nlang: en\n---\nTitle\n---\nactor: RU\n')).toThrow(
    'level',
  )
})

test('no sentence counts twice', () => {
  const told = readSentences().map(({ language, title, summary }) => [language, title, summary])
  const seen = new Set<string>()
  const again = told.filter((one) => seen.size === seen.add(JSON.stringify(one)).size)
  expect(again).toEqual([])
})

test('ads are found, and what is no ad is not', () => {
  const { precision, recall } = rates(scored, (level) => level === 'ad')
  expect(precision).toBeGreaterThanOrEqual(0.95)
  expect(recall).toBeGreaterThanOrEqual(0.85)
})

test('reports of any level are found, and nothing else', () => {
  const { precision, recall } = rates(scored, (level) => level !== 'none')
  expect(precision).toBeGreaterThanOrEqual(0.95)
  expect(recall).toBeGreaterThanOrEqual(0.92)
})

test.each([
  ['actor', 0.95],
  ['targets', 0.92],
  ['pay', 0.9],
  ['media', 0.9],
  ['placeOfService', 0.85],
  ['citedSources', 0.9],
  ['disputed', 0.85],
])('stated facts are read: %s', (name, least) => {
  expect(factAccuracy(scored, name)).toBeGreaterThanOrEqual(least)
})
