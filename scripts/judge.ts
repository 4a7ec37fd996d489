/**
 * Items in, verdicts out: the real detect and group stages with a ledger in memory.
 *
 *   npm run -s judge -- FILE.jsonl            one JSON line per item, in order of publication
 *   npm run -s judge -- article.de.txt        a text: first line the title, the rest the content
 *   npm run -s judge -- --explain FILE        the same for people: every signal for and against
 *   npm run -s judge -- --corpus              measures the corpus and renews docs/detection.md
 *
 * A line that cannot be read is reported on stderr by its number; the rest goes on and the exit
 * status is 1.
 */
import { parseArgs } from 'node:util'
import { judgeCorpus } from './judge/corpus.ts'
import { explainItem } from './judge/explain.ts'
import { readLines } from './judge/lines.ts'
import { judgeLines } from './judge/verdicts.ts'

const USAGE = 'usage: npm run -s judge -- [--explain] FILE.jsonl|FILE.txt, or --corpus'

const { values, positionals } = parseArgs({
  options: { explain: { type: 'boolean' }, corpus: { type: 'boolean' }, help: { type: 'boolean' } },
  allowPositionals: true,
})

if (values.help) {
  console.log(USAGE)
} else if (values.corpus) {
  console.log(judgeCorpus())
} else if (positionals.length === 0) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  for (const file of positionals) await judgeFile(file)
}

async function judgeFile(file: string): Promise<void> {
  const { lines, problems } = await readLines(file)
  for (const problem of problems) console.error(`${file}: ${problem}`)
  if (problems.length > 0) process.exitCode = 1
  if (values.explain) {
    for (const line of lines) console.log(explainItem(line))
    return
  }
  for await (const verdict of judgeLines(lines)) console.log(JSON.stringify(verdict))
}
