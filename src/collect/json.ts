/**
 * JSON Feed 1.0 and 1.1 (jsonfeed.org) -> head and drafts, one bad or broken-off item aside. Each
 * raw item keeps its own text, so that items seen before can be told apart unread.
 */
import { ITEMS_PER_FEED_MAX } from '../limits.ts'
import { parseDate } from './dates.ts'
import { languageTag } from './language.ts'
import { OUTERMOST } from './names.ts'
import type { Draft, Head } from './scan.ts'
import type { TextSplit } from './split.ts'
import { literalText, plainLine, plainText } from './text.ts'
import { resolveUrl } from './urls.ts'

type Fields = Readonly<Record<string, unknown>>

/** Undefined when it is JSON or broken JSON, but not a feed. Each span is a JSON text. */
export function splitJson(text: string): TextSplit | undefined {
  const whole = parsed(text)
  if (isFields(whole)) {
    const items = whole['items']
    const version = textOf(whole['version'])
    if (!Array.isArray(items) || !(version.includes('jsonfeed') || items.some(isItem)))
      return undefined
    const { items: _, ...head } = whole
    const kept = items.filter(isFields).slice(0, ITEMS_PER_FEED_MAX)
    return {
      head: written(head),
      ...joined(kept.map(written)),
      isCutOff: false,
      isTooLong: items.length > ITEMS_PER_FEED_MAX,
    }
  }
  return whole === undefined ? salvageJson(text) : undefined
}

export function jsonHead(text: string, url: string): Head {
  const head = fieldsOf(text)
  const link = resolveUrl(textOf(head['home_page_url']), [url])
  const language = languageTag(textOf(head['language']))
  return {
    title: plainLine(textOf(head['title'])),
    ...(link === undefined ? {} : { link }),
    ...(language === undefined ? {} : { language }),
    authors: names(head),
    scope: OUTERMOST,
    bases: [link, url],
    entities: new Map(),
  }
}

export function jsonItem(text: string, head: Head): Draft {
  const item = fieldsOf(text)
  const id = textOf(item['id']).trim()
  const url =
    resolveUrl(textOf(item['url']), head.bases) ??
    resolveUrl(textOf(item['external_url']), head.bases) ??
    (/^https?:\/\//i.test(id) ? resolveUrl(id, []) : undefined)
  const language = languageTag(textOf(item['language'])) ?? head.language
  const publishedAt = parseDate(textOf(item['date_published']), language)
  const updatedAt = parseDate(textOf(item['date_modified']), language)
  const own = names(item)
  return {
    ids: [id, url ?? ''].filter((known) => known !== ''),
    ...(url === undefined ? {} : { url }),
    title: plainLine(textOf(item['title'])),
    summary: plainText(textOf(item['summary'])),
    content: plainText(textOf(item['content_html'])) || writtenText(textOf(item['content_text'])),
    authors: own.length > 0 ? own : head.authors,
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
    ...(language === undefined ? {} : { language }),
  }
}

/** Text by its name; some write HTML there all the same, which its end tags give away. */
const writtenText = (text: string): string =>
  /<\/[a-z]|<(?:br|img|p)\b/i.test(text) ? plainText(text) : literalText(text)

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What is nested too deeply for the runtime to write (it throws) is nothing that we read. */
const written = (fields: Fields): string => {
  try {
    return JSON.stringify(fields)
  } catch {
    const flat = Object.entries(fields).filter(([, value]) => typeof value !== 'object')
    return JSON.stringify(Object.fromEntries(flat))
  }
}

const fieldsOf = (text: string): Fields => {
  const value = parsed(text)
  return isFields(value) ? value : {}
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON texts one per line, so that they are spans of one text as in XML. */
const joined = (texts: readonly string[]): Pick<TextSplit, 'text' | 'items'> => {
  let start = 0
  const items = texts.map((text) => {
    const span = { start, end: start + text.length }
    start = span.end + 1
    return span
  })
  return { text: texts.join('\n'), items }
}

const ITEM_FIELDS = ['content_html', 'content_text', 'date_published', 'external_url']

/** Some feeds forget their version; their items give them away. */
const isItem = (value: unknown): boolean =>
  isFields(value) &&
  (ITEM_FIELDS.some((name) => name in value) ||
    ('title' in value && ('url' in value || 'id' in value)))

/** Numbers as ids are against the standard and common. */
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

const names = (fields: Fields): readonly string[] => {
  const several = fields['authors']
  const all = Array.isArray(several) && several.length > 0 ? several : [fields['author']]
  return all
    .slice(0, 20)
    .map((author) => plainLine(textOf(isFields(author) ? author['name'] : author)))
    .filter((name) => name !== '')
}

/** The whole items of a document that does not parse: broken off, or with one bad item. */
const salvageJson = (text: string): TextSplit | undefined => {
  const start = /"items"\s*:\s*\[/.exec(text)
  if (start === null) return undefined
  const items: string[] = []
  let at = start.index + start[0].length
  let isCutOff = false
  while (items.length < ITEMS_PER_FEED_MAX) {
    const open = text.indexOf('{', at)
    const close = text.indexOf(']', at)
    if (open < 0 || (close >= 0 && close < open)) break
    const end = objectEnd(text, open)
    if (end === undefined) {
      isCutOff = true
      break
    }
    const raw = text.slice(open, end)
    if (isFields(parsed(raw))) items.push(raw)
    at = end
  }
  if (items.length === 0 && !text.includes('jsonfeed.org')) return undefined
  const before = text.slice(0, start.index).replace(/,\s*$/, '')
  const rest = isCutOff ? '' : text.slice(text.indexOf(']', at) + 1)
  const head = [`${before}${rest}`, `${before}}`].find((json) => isFields(parsed(json))) ?? '{}'
  return { head, ...joined(items), isCutOff, isTooLong: items.length === ITEMS_PER_FEED_MAX }
}

const objectEnd = (text: string, open: number): number | undefined => {
  let depth = 0
  let inString = false
  for (let at = open; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (inString) {
      if (char === 0x5c) at++
      else if (char === 0x22) inString = false
    } else if (char === 0x22) inString = true
    else if (char === 0x7b) depth++
    else if (char === 0x7d && --depth === 0) return at + 1
  }
  return undefined
}
