/**
 * Drafts of any format -> one small, clean RSS 2.0 document, and back through rss-parser, the
 * parser of record for what an item is: id, address, title, date, authors. What RSS 2.0 has no
 * element for (language, date of change) goes past the parser by position, and so does running
 * text: rss-parser makes snippets of `description` with expressions that a few kilobytes of `<`
 * keep busy for seconds, and even under another name long text would cost more than everything
 * else together (docs/decisions).
 */
import Parser from 'rss-parser'
import type { Item } from '../types/feeds.ts'
import type { Draft } from './scan.ts'

type CanonicalItem = {
  readonly guid?: string
  readonly by?: readonly string[]
}

const parser = new Parser<Record<string, never>, CanonicalItem>({
  customFields: {
    item: [['by', 'by', { keepArray: true }]],
  },
})

/** A draft whose id has been settled. */
export type Settled = Omit<Draft, 'ids'> & { readonly id: string }

/** Throws only if rss-parser refuses what was written here, which would be a bug. */
export async function readCanonical(drafts: readonly Settled[]): Promise<readonly Item[]> {
  if (drafts.length === 0) return []
  const { items } = await parser.parseString(writeCanonical(drafts))
  return items.map((item, index) => toItem(item, drafts[index]))
}

const toItem = (item: CanonicalItem & Parser.Item, draft: Settled | undefined): Item => {
  const publishedAt = item.isoDate === undefined ? undefined : Date.parse(item.isoDate)
  return {
    id: item.guid ?? item.link ?? '',
    ...(item.link === undefined ? {} : { url: item.link }),
    title: item.title ?? '',
    summary: draft?.summary ?? '',
    content: draft?.content ?? '',
    authors: item.by ?? [],
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(draft?.updatedAt === undefined ? {} : { updatedAt: draft.updatedAt }),
    ...(draft?.language === undefined ? {} : { language: draft.language }),
  }
}

/** The document that rss-parser is given. */
function writeCanonical(drafts: readonly Settled[]): string {
  let xml = '<rss version="2.0"><channel>'
  for (const draft of drafts) {
    xml += '<item>'
    // An address that is the id as well is written once: each element has its price.
    if (draft.id !== draft.url) xml += element('guid', draft.id)
    xml += element('link', draft.url)
    xml += element('title', draft.title)
    for (const name of draft.authors) xml += element('by', name)
    xml += element('pubDate', iso(draft.publishedAt))
    xml += '</item>'
  }
  return `${xml}</channel></rss>`
}

const element = (name: string, text: string | undefined): string =>
  text === undefined || text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`

const escapeXml = (text: string): string =>
  /[&<>]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text

const iso = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString()
