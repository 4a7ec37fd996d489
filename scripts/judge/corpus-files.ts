/**
 * The self-describing articles of `test/corpus/`: a comment, headers, title and text, and what
 * must be read from them. A fact that a file does not state is not asked of the detector.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Level } from '../../src/types/reports.ts'

export type CorpusFile = {
  /** `ru/ad-leaflets-hostel.txt` */
  readonly name: string
  readonly language: string
  readonly title: string
  readonly summary: string
  readonly level: Level
  /** Stated facts as printed: `actor` -> `RU`, `pay` -> `450000 RUB signing; 5300 USD`. */
  readonly facts: Readonly<Record<string, string>>
}

const CORPUS = join(import.meta.dirname, '../../test/corpus')

export function readCorpus(folder: string = CORPUS): readonly CorpusFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) =>
      parseCorpusFile(
        relative(folder, join(folder, name)),
        readFileSync(join(folder, name), 'utf8'),
      ),
    )
}

/** Throws on a malformed file: the corpus is ours. */
export function parseCorpusFile(name: string, text: string): CorpusFile {
  const [head, body, foot] = text.split(/^---\s*$/m)
  if (head === undefined || body === undefined || foot === undefined) {
    throw new Error(`${name}: three parts between lines of --- expected`)
  }
  const headers = fields(head)
  const { level, ...facts } = fields(foot)
  const [title = '', ...rest] = body.trim().split('\n')
  if (title === '') throw new Error(`${name}: no title`)
  if (headers['lang'] === undefined) throw new Error(`${name}: no lang`)
  if (level !== 'ad' && level !== 'recruitment' && level !== 'none') {
    throw new Error(`${name}: level ${level}`)
  }
  return { name, language: headers['lang'], title, summary: rest.join('\n').trim(), level, facts }
}

const fields = (part: string): Record<string, string> => {
  const found: Record<string, string> = {}
  for (const line of part.split('\n')) {
    const colon = line.indexOf(':')
    if (line.startsWith('#') || colon < 0) continue
    found[line.slice(0, colon).trim()] = line.slice(colon + 1).trim()
  }
  return found
}
