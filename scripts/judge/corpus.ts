/**
 * The corpus, judged: a table by language of precision, recall and facts, and beside it what the
 * boolean rule of other tools would find. `docs/detection.md` keeps the table between markers.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { matchesBooleanRule } from './boolean-rule.ts'
import { readCorpus, type CorpusFile } from './corpus-files.ts'
import { figuresOf, judgeSentences, type Judged } from './sentences.ts'
import { factAccuracy, rates, scoreFile, type Rates, type Scored } from './score.ts'

const DOCS = join(import.meta.dirname, '../../docs/detection.md')
const BEGIN = '<!-- corpus: begin (npm run judge -- --corpus) -->'
const END = '<!-- corpus: end -->'
const SENTENCES_BEGIN = '<!-- sentences: begin (npm run judge -- --corpus) -->'
const SENTENCES_END = '<!-- sentences: end -->'

/** Writes both tables into the docs and prints them, with every miss of the corpus. */
export function judgeCorpus(): string {
  const scored = readCorpus().map(scoreFile)
  const corpus = corpusTable(scored)
  const sentences = sentencesTable(judgeSentences())
  const docs = readFileSync(DOCS, 'utf8')
  writeFileSync(
    DOCS,
    between(between(docs, BEGIN, END, corpus), SENTENCES_BEGIN, SENTENCES_END, sentences),
  )
  return [corpus, '', sentences, '', ...misses(scored)].join('\n')
}

const between = (docs: string, begin: string, end: string, table: string): string => {
  const [before, after] = [docs.split(begin)[0], docs.split(end)[1]]
  if (before === undefined || after === undefined) throw new Error(`no ${begin} in ${DOCS}`)
  return `${before}${begin}\n\n${table}\n\n${end}${after}`
}

/** Languages with at least this many sentences have a line of their own. */
const SENTENCES_SHOWN_MIN = 30

function sentencesTable(judged: readonly Judged[]): string {
  const by = Map.groupBy(judged, ({ sentence }) => sentence.language)
  const shown = [...by].filter(([, some]) => some.length >= SENTENCES_SHOWN_MIN)
  const others = [...by].filter(([, some]) => some.length < SENTENCES_SHOWN_MIN)
  const rows: readonly (readonly [string, readonly Judged[]])[] = [
    ...shown.toSorted(([, a], [, b]) => b.length - a.length),
    [`${others.length} further languages`, others.flatMap(([, some]) => some)],
    ['**all**', judged],
  ]
  return [
    '| language | sentences | ad P | ad R | any P | any R | actor | targets F1 | pay |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...rows.map(([name, some]) => {
      const figures = figuresOf(some)
      const { count, adPrecision, adRecall, precision, recall, actor, targets, pay } = figures
      const cells = [adPrecision, adRecall, precision, recall, actor, targets, pay]
      return `| ${name} | ${count} | ${cells.map((cell) => cell.toFixed(2)).join(' | ')} |`
    }),
  ].join('\n')
}

function corpusTable(scored: readonly Scored[]): string {
  const languages = [...new Set(scored.map(({ file }) => file.language))].toSorted()
  const rows = languages.map((language) =>
    row(
      language,
      scored.filter(({ file }) => file.language === language),
    ),
  )
  return [
    '| language | files | ad P | ad R | any P | any R | actor | targets | pay | all facts | boolean rule R |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...rows,
    row('**all**', scored),
  ].join('\n')
}

const row = (name: string, scored: readonly Scored[]): string => {
  const ad = rates(scored, (level) => level === 'ad')
  const any = rates(scored, (level) => level !== 'none')
  const facts = ['actor', 'targets', 'pay', undefined].map((fact) => factAccuracy(scored, fact))
  const cells = [
    ad.precision,
    ad.recall,
    any.precision,
    any.recall,
    ...facts,
    booleanRecall(scored),
  ]
  return `| ${name} | ${scored.length} | ${cells.map((cell) => cell.toFixed(2)).join(' | ')} |`
}

const booleanRecall = (scored: readonly Scored[]): Rates['recall'] => {
  const reports = scored.filter(({ file }) => file.level !== 'none')
  return reports.length === 0
    ? 1
    : reports.filter(({ file }) => matchesBooleanRule(textOf(file))).length / reports.length
}

const textOf = ({ title, summary }: CorpusFile): string => `${title}\n${summary}`

const misses = (scored: readonly Scored[]): readonly string[] =>
  scored.flatMap(({ file, level, facts }) => [
    ...(level === file.level ? [] : [`${file.name}: level ${level}, not ${file.level}`]),
    ...facts
      .filter(({ right }) => !right)
      .map(
        ({ name, read }) => `${file.name}: ${name} ${read || 'nothing'}, not ${file.facts[name]}`,
      ),
  ])
