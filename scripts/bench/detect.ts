/**
 * What detection costs: building the matcher in a fresh process, one item cold, items warm, and
 * the bytes it adds to the Worker. Items are the corpus: half of it reports, so dearer than news.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { matchesBooleanRule } from '../judge/boolean-rule.ts'
import type { Readable } from '../../src/detect/reading.ts'
import type * as Words from '../../src/detect/words.ts'
import { readCorpus } from '../judge/corpus-files.ts'

const ROUNDS = 30
const STARTS = 15
const DETECT = new URL('../../src/detect/detect.ts', import.meta.url)
const WORDS = new URL('../../src/detect/words.ts', import.meta.url)

export async function bench(): Promise<void> {
  const files = readCorpus()
  const { detect } = await import(DETECT.href)
  const reports = files.filter(({ level }) => level !== 'none')
  const news = files.filter(({ level }) => level === 'none')
  const read = (file: (typeof files)[number]) =>
    detect({ title: file.title, summary: file.summary }, file.language)
  const { path, gzip } = await bundled()
  const { built, first } = fresh(path, ITEM, 'en')
  const russian = fresh(path, RUSSIAN_ITEM, 'ru').first
  const rows: readonly (readonly [what: string, figure: string, target: string])[] = [
    ['what', 'measured', 'target'],
    ['module scope with the matcher, fresh process', `${built.toFixed(1)} ms`, '40 ms'],
    ['first item, fresh process', `${first.toFixed(1)} ms`, '2 ms'],
    ['the same in Russian, which the start did not read', `${russian.toFixed(1)} ms`, '2 ms'],
    [
      'matcher, every language read',
      `${(bytesOfAll(await import(WORDS.href)) / 1e6).toFixed(1)} MB`,
      '12 MB',
    ],
    ['an item that is no report, warm', perItem(news, read), '40 µs'],
    ['an item that is a report, with facts, warm', perItem(reports, read), '40 µs'],
    [
      'the boolean rule, warm',
      perItem(files, ({ title, summary }) => matchesBooleanRule(`${title}\n${summary}`)),
      '',
    ],
    ['code and data, minified, gzip', `${(gzip / 1_000).toFixed(0)} kB`, '150 kB'],
  ]
  for (const [what, figure, target] of rows) {
    console.log(`${what.padEnd(52)}${figure.padStart(10)}${target.padStart(10)}`)
  }
}

/** A language is indexed when a text is first read in it. */
const bytesOfAll = ({ languagesRead, matcherFigures, readWords }: typeof Words): number => {
  for (const language of languagesRead().languages) readWords('', [language])
  return matcherFigures().bytes
}

/** CPU time, fastest of several rounds: what the code costs, not what the machine does besides. */
const perItem = <T>(items: readonly T[], read: (item: T) => unknown): string => {
  let best = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage()
    for (const item of items) read(item)
    best = Math.min(best, process.cpuUsage(start).user / items.length)
  }
  return `${best.toFixed(1)} µs`
}

/**
 * Milliseconds of CPU of the main thread, which is what a platform bills: module scope (parsing,
 * table, matcher, warm-up), and the first item after it. Medians.
 */
const fresh = (
  bundle: string,
  item: Readable,
  language: string,
): { readonly built: number; readonly first: number } => {
  const code = `
    const cpu = (since) => {
      const { user, system } = process.threadCpuUsage(since)
      return (user + system) / 1000
    }
    const a = process.threadCpuUsage()
    const { detect } = await import(${JSON.stringify(bundle)})
    const built = cpu(a)
    const b = process.threadCpuUsage()
    detect(${JSON.stringify(item)}, '${language}')
    console.log(built, cpu(b))`
  const runs = Array.from({ length: STARTS }, () =>
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })
      .split(' ')
      .map(Number),
  )
  const median = (column: number) =>
    runs.map((one) => one[column]!).toSorted((x, y) => x - y)[STARTS >> 1]!
  return { built: median(0), first: median(1) }
}

const ITEM: Readable = {
  title: 'Army recruits abroad with ads',
  summary: 'Posts on Telegram promise men from Kenya $2,000 a month.',
}
const RUSSIAN_ITEM: Readable = {
  title: 'Армия вербует за рубежом объявлениями',
  summary: 'В Telegram обещают мужчинам из Кении 2000 долларов в месяц.',
}

/** As the Worker gets it: a deploy escapes what is not ASCII. */
const bundled = async (): Promise<{ readonly path: string; readonly gzip: number }> => {
  const path = join(mkdtempSync(join(tmpdir(), 'detect-')), 'detect.mjs')
  await build({
    entryPoints: [DETECT.pathname],
    bundle: true,
    minify: true,
    format: 'esm',
    outfile: path,
    logLevel: 'error',
  })
  return { path, gzip: gzipSync(readFileSync(path), { level: 9 }).length }
}
