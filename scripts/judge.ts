/**
 * Items in, verdicts out: the real detect and group stages with a ledger in memory.
 *
 *   npm run -s judge -- FILE.jsonl            one JSON line per item, in order of publication
 *   npm run -s judge -- article.de.txt        a text: first line the title, the rest the content
 *   npm run -s judge -- --explain FILE        the same for people: every signal for and against
 *   npm run -s judge -- --explain --title "…" [--summary "…"] [--lang xx]
 *   npm run -s judge -- --corpus              measures the corpus and renews docs/detection.md
 *
 * A line that cannot be read is reported on stderr by its number; the rest goes on and the exit
 * status is 1. What is asked for wrongly is answered with the usage and status 2.
 */
import { parseArgs } from 'node:util'
import { judgeCorpus } from './judge/corpus.ts'
import { explainItem } from './judge/explain.ts'
import { readLines } from './judge/lines.ts'
import { judgeLines } from './judge/verdicts.ts'

const USAGE = `usage: npm run -s judge -- [--explain] FILE.jsonl|FILE.txt ...
       npm run -s judge -- --explain --title "…" [--summary "…"] [--content "…"] [--lang xx]
       npm run -s judge -- --corpus`

const asked = readArguments()
if (asked === undefined) {
  process.exitCode = 2
} else if (asked.values.help) {
  console.log(USAGE)
} else if (asked.values.corpus) {
  console.log(judgeCorpus())
} else if (asked.values.explain && asked.values.title !== undefined) {
  const { title, summary, content, lang } = asked.values
  console.log(explainItem({ title, summary, content, lang }))
} else if (asked.positionals.length === 0) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  for (const file of asked.positionals) await judgeFile(file, asked.values.explain === true)
}

function readArguments() {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const texts = { title: text, summary: text, content: text, lang: text }
  try {
    return parseArgs({
      options: { explain: flag, corpus: flag, help: flag, ...texts },
      allowPositionals: true,
    })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    console.error(USAGE)
    return undefined
  }
}

async function judgeFile(file: string, isExplained: boolean): Promise<void> {
  const { lines, problems } = await readLines(file)
  for (const problem of problems) console.error(`${file}: ${problem}`)
  if (problems.length > 0) process.exitCode = 1
  else if (lines.length === 0) console.error(`${file}: holds no item`)
  if (isExplained) {
    for (const line of lines) console.log(explainItem(line))
    return
  }
  for await (const verdict of judgeLines(lines)) console.log(JSON.stringify(verdict))
}
