/**
 * The corpus, judged: a table by language of precision, recall and facts, and beside it what the
 * boolean rule of other tools would find. `docs/detection.md` keeps the table between markers.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { matchesBooleanRule } from './boolean-rule.ts'
import { readCorpus, type CorpusFile } from './corpus-files.ts'
import { factAccuracy, rates, scoreFile, type Rates, type Scored } from './score.ts'

const DOCS = join(import.meta.dirname, '../../docs/detection.md')
const BEGIN = '<!-- corpus: begin (npm run judge -- --corpus) -->'
const END = '<!-- corpus: end -->'

/** Writes the table into the docs and prints it, with every miss. */
export function judgeCorpus(): string {
  const scored = readCorpus().map(scoreFile)
  const table = corpusTable(scored)
  const docs = readFileSync(DOCS, 'utf8')
  const [before, after] = [docs.split(BEGIN)[0], docs.split(END)[1]]
  if (before === undefined || after === undefined) throw new Error(`no corpus markers in ${DOCS}`)
  writeFileSync(DOCS, `${before}${BEGIN}\n\n${table}\n\n${END}${after}`)
  return [table, '', ...misses(scored)].join('\n')
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
