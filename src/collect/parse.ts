/**
 * Feed bytes -> items and problems: decode, split, read leniently, and let rss-parser confirm the
 * canonical form. Never throws; what is not a feed is named for what it is and has no items.
 */
import type { Item, ParsedFeed, Problem } from '../types/feeds.ts'
import { readCanonical, type Settled } from './canonical.ts'
import { decode, decodePieces, type Pieces } from './decode.ts'
import { digest, digestView, longDigest, viewOf } from './digest.ts'
import { jsonHead, jsonItem, splitJson } from './json.ts'
import { plainMarkup } from './markup.ts'
import { salvage } from './salvage.ts'
import { scanHead, scanItem, type Draft, type Head } from './scan.ts'
import { sniff } from './sniff.ts'
import { split, type Span, type Split, type TextSplit } from './split.ts'

/** A document taken apart: items that can be told apart unread, and how to read them. */
export type Opened = {
  /** How many raw items there are. */
  readonly count: number
  /** A digest of a raw item, by which it is known again unread. */
  readonly mark: (index: number) => string
  readonly draft: (index: number, head: Head) => Draft
  readonly head: () => Head
  /** Of all that has been read so far. */
  readonly problems: () => readonly Problem[]
  /** What it is, when it is no feed. */
  readonly notFeed?: string
}

/**
 * Reads a whole document. `about.url` is where it was fetched, for relative addresses;
 * `about.contentType` the HTTP header as it came.
 */
export async function parseFeed(
  body: Uint8Array,
  about: { readonly url: string; readonly contentType?: string },
): Promise<ParsedFeed> {
  const opened = openFeed(body, about)
  if (opened.notFeed !== undefined) return { title: '', items: [], problems: opened.problems() }
  const head = opened.head()
  const all = Array.from({ length: opened.count }, (_, index) => index)
  const read = await readItems(opened, all, head)
  return {
    title: head.title,
    ...(head.link === undefined ? {} : { link: head.link }),
    ...(head.language === undefined ? {} : { language: head.language }),
    items: read.items,
    problems: [...opened.problems(), ...read.problems],
  }
}

/** Splits, and reads nothing yet. */
export function openFeed(
  body: Uint8Array,
  about: { readonly url: string; readonly contentType?: string },
): Opened {
  if (body.length === 0) return notFeed('empty', [])
  const pieces = decodePieces(body, about.contentType)
  const parts = split(pieces.bytes)
  if (parts !== undefined) return openPieces(pieces, parts, about.url)
  const { text, problems } = decode(body, about.contentType)
  const sniffed = sniff(text)
  switch (sniffed.kind) {
    case 'none':
      return notFeed(sniffed.problem, problems)
    case 'json': {
      const json = splitJson(sniffed.text)
      if (json === undefined) return notFeed('json-not-feed', problems)
      const head = () => jsonHead(json.head, about.url)
      return openText(json, [...problems, ...splitProblems(json)], head, jsonItem)
    }
    case 'xml':
      return openIrregular(sniffed.text, about.url, problems)
  }
}

/** Reads some raw items of a document, in their order. */
export async function readItems(
  opened: Opened,
  indices: readonly number[],
  head: Head,
): Promise<{ readonly items: readonly Item[]; readonly problems: readonly Problem[] }> {
  const drafts = indices.map((index) => opened.draft(index, head))
  try {
    return { items: await readCanonical(settleIds(drafts)), problems: [] }
  } catch (error) {
    return { items: [], problems: [{ name: 'parser-refused', detail: String(error) }] }
  }
}

const notFeed = (name: string, problems: readonly Problem[]): Opened => ({
  ...openText(NOTHING, [...problems, { name }], () => jsonHead('{}', ''), jsonItem),
  notFeed: name,
})

const NOTHING: TextSplit = { head: '', text: '', items: [], isCutOff: false, isTooLong: false }

const openPieces = (pieces: Pieces, parts: Split, url: string): Opened => {
  const read = ({ start, end }: Span) => plainMarkup(pieces.read(start, end))
  const problems = splitProblems(parts)
  const view = viewOf(pieces.bytes)
  return {
    count: parts.items.length,
    mark: (index) => {
      const { start, end } = parts.items[index]!
      return digestView(view, start, end)
    },
    draft: (index, head) => scanItem(read(parts.items[index]!).text, head),
    head: () => {
      const [before, behind] = parts.head
      return scanHead(read(before).text + read(behind).text, url, new Map())
    },
    problems: () => [...pieces.problems(), ...problems],
  }
}

const openText = (
  parts: TextSplit,
  problems: readonly Problem[],
  head: () => Head,
  draft: (raw: string, head: Head) => Draft,
): Opened => ({
  count: parts.items.length,
  mark: (index) => {
    const { start, end } = parts.items[index]!
    return digest(parts.text, start, end)
  },
  draft: (index, around) => {
    const { start, end } = parts.items[index]!
    return draft(parts.text.slice(start, end), around)
  },
  head,
  problems: () => problems,
})

const openIrregular = (text: string, url: string, problems: readonly Problem[]): Opened => {
  const markup = plainMarkup(text)
  const parts = salvage(markup.text)
  const all = [
    ...problems,
    ...(parts.items.length > 0 ? [{ name: 'irregular-markup' }] : []),
    ...(NESTED_ENTITY.test(text.slice(0, DOCTYPE_CHARS)) ? [{ name: 'entity-bomb' }] : []),
    ...markup.problems,
    ...splitProblems(parts),
  ]
  return openText(parts, all, () => scanHead(parts.head, url, markup.entities), scanItem)
}

/** An entity made of others (XML 1.0 section 4.4) has no place in a feed, and one use: to swell. */
const NESTED_ENTITY =
  /<!ENTITY\s{1,20}[\w.-]{1,60}\s{1,20}["'][^"'<>]{0,300}&(?!(?:amp|lt|gt|quot|apos);)[\w.-]{1,60};/
const DOCTYPE_CHARS = 16_384

const splitProblems = (parts: Split | TextSplit): readonly Problem[] => [
  ...(parts.isCutOff ? [{ name: 'cut-off' }] : []),
  ...(parts.isTooLong ? [{ name: 'too-many-items' }] : []),
  ...(parts.items.length === 0 ? [{ name: 'no-items' }] : []),
]

/**
 * The first of an item's ids that no other item of the document claims; where all fail, a
 * fingerprint. Symmetrical, so that the order of items does not change their ids.
 */
const settleIds = (drafts: readonly Draft[]): readonly Settled[] => {
  const claims = new Map<string, number>()
  for (const { ids } of drafts) {
    for (const id of new Set(ids)) claims.set(id, (claims.get(id) ?? 0) + 1)
  }
  return drafts.map(({ ids, ...rest }) => {
    const own = ids.find((id) => claims.get(id) === 1)
    const id = own ?? `text:${longDigest(`${rest.title}\n${rest.content || rest.summary}`)}`
    return { ...rest, id: id.slice(0, 2_048) }
  })
}
