/** The files `judge` reads: JSON Lines, or a plain text as a single item. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

export type Line = {
  readonly id: string
  readonly lang?: string
  readonly title: string
  readonly summary?: string
  readonly content?: string
  readonly url?: string
  readonly published?: string
  readonly outlet?: string
}

/** Every line that can be read, and a sentence with the line's number for each that cannot. */
export async function readLines(
  file: string,
): Promise<{ readonly lines: readonly Line[]; readonly problems: readonly string[] }> {
  let text: string
  try {
    text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '')
  } catch (error) {
    return {
      lines: [],
      problems: [UNREADABLE[codeOf(error)] ?? `cannot be read (${codeOf(error)})`],
    }
  }
  return /\.jsonl?$/.test(file)
    ? readJsonLines(text)
    : { lines: [readText(text, file)], problems: [] }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown'

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder; name the files in it',
  EACCES: 'may not be read',
}

function readJsonLines(text: string) {
  const lines: Line[] = []
  const problems: string[] = []
  for (const [index, row] of text.split(/\r\n?|\n/).entries()) {
    if (row.trim() === '') continue
    const line = readJsonLine(row)
    if (typeof line === 'string') problems.push(`line ${index + 1}: ${line}`)
    else lines.push(line)
  }
  return { lines, problems }
}

const TEXT_FIELDS = ['lang', 'title', 'summary', 'content', 'url', 'published', 'outlet'] as const

function readJsonLine(row: string): Line | string {
  let value: unknown
  try {
    value = JSON.parse(row)
  } catch {
    return 'not valid JSON'
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'not a JSON object'
  const given = value as Record<string, unknown>
  if (typeof given['id'] !== 'string' && typeof given['id'] !== 'number') return '"id" is missing'
  for (const field of TEXT_FIELDS) {
    const content = given[field]
    if (content !== undefined && content !== null && typeof content !== 'string') {
      return `"${field}" must be a string`
    }
  }
  const texts = TEXT_FIELDS.flatMap((field) => {
    const content = given[field]
    return typeof content === 'string' ? [[field, content] as const] : []
  })
  return { title: '', ...Object.fromEntries(texts), id: String(given['id']) }
}

/** `article.de.txt` declares its language by its name. */
function readText(text: string, file: string): Line {
  const [title = '', ...rest] = text.split(/\r\n?|\n/)
  const lang = /\.([a-z]{2,3})\.[a-z]+$/.exec(basename(file))?.[1]
  return { id: basename(file), title, content: rest.join('\n').trim(), ...(lang && { lang }) }
}
