/**
 * Feed bytes -> items and problems: decode, split, read leniently, and let rss-parser confirm the
 * canonical form. Never throws; what is not a feed is named for what it is and has no items.
 */
import type { Item, ParsedFeed, Problem } from '../types/feeds.ts'
import { readCanonical, type Settled } from './canonical.ts'
import { decode } from './decode.ts'
import { longDigest } from './digest.ts'
import { jsonHead, jsonItem, splitJson } from './json.ts'
import { plainMarkup } from './markup.ts'
import { salvage } from './salvage.ts'
import { scanHead, scanItem, type Draft, type Head } from './scan.ts'
import { sniff } from './sniff.ts'
import { split, type Span, type Split } from './split.ts'
import { warmUp } from './warm.ts'

/** A document taken apart: items that can be told apart unread, and how to read them. */
export type Opened = {
  readonly text: string
  /** The raw items, as spans of `text`. */
  readonly items: readonly Span[]
  readonly problems: readonly Problem[]
  /** What it is, when it is no feed. */
  readonly notFeed?: string
  readonly head: () => Head
  readonly draft: (rawItem: string, head: Head) => Draft
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
  if (opened.notFeed !== undefined) return { title: '', items: [], problems: opened.problems }
  const head = opened.head()
  const read = await readItems(opened, opened.items, head)
  return {
    title: head.title,
    ...(head.link === undefined ? {} : { link: head.link }),
    ...(head.language === undefined ? {} : { language: head.language }),
    items: read.items,
    problems: [...opened.problems, ...read.problems],
  }
}

/** Decodes and splits, and reads nothing yet. */
export function openFeed(
  body: Uint8Array,
  about: { readonly url: string; readonly contentType?: string },
): Opened {
  if (body.length === 0) return notFeed('empty', [])
  const { text, problems } = decode(body, about.contentType)
  const sniffed = sniff(text)
  switch (sniffed.kind) {
    case 'none':
      return notFeed(sniffed.problem, problems)
    case 'json': {
      const parts = splitJson(sniffed.text)
      if (parts === undefined) return notFeed('json-not-feed', problems)
      return {
        text: parts.text,
        items: parts.items,
        problems: [...problems, ...splitProblems(parts)],
        head: () => jsonHead(parts.head, about.url),
        draft: jsonItem,
      }
    }
    case 'xml':
      return openXml(sniffed.text, about.url, problems)
  }
}

/** Reads some raw items of a document, in their order. */
export async function readItems(
  opened: Opened,
  spans: readonly Span[],
  head: Head,
): Promise<{ readonly items: readonly Item[]; readonly problems: readonly Problem[] }> {
  const drafts = spans.map(({ start, end }) => opened.draft(opened.text.slice(start, end), head))
  try {
    return { items: await readCanonical(settleIds(drafts)), problems: [] }
  } catch (error) {
    return { items: [], problems: [{ name: 'parser-refused', detail: String(error) }] }
  }
}

const notFeed = (name: string, problems: readonly Problem[]): Opened => ({
  text: '',
  items: [],
  problems: [...problems, { name }],
  notFeed: name,
  head: () => jsonHead('{}', ''),
  draft: jsonItem,
})

const openXml = (text: string, url: string, problems: readonly Problem[]): Opened => {
  const sure = split(text)
  const markup = sure === undefined ? plainMarkup(text) : undefined
  const parts = sure ?? salvage(markup!.text)
  const irregular = sure === undefined && parts.items.length > 0
  return {
    text: parts.text,
    items: parts.items,
    problems: [
      ...problems,
      ...(irregular ? [{ name: 'irregular-markup' }] : []),
      ...(NESTED_ENTITY.test(text.slice(0, DOCTYPE_CHARS)) ? [{ name: 'entity-bomb' }] : []),
      ...(markup?.problems ?? []),
      ...splitProblems(parts),
    ],
    head: () => {
      const plain = markup === undefined ? plainMarkup(parts.head) : { ...markup, text: parts.head }
      return scanHead(plain.text, url, plain.entities)
    },
    draft: (raw, head) => scanItem(markup === undefined ? plainMarkup(raw).text : raw, head),
  }
}

/** An entity made of others (XML 1.0 section 4.4) has no place in a feed, and one use: to swell. */
const NESTED_ENTITY =
  /<!ENTITY\s{1,20}[\w.-]{1,60}\s{1,20}["'][^"'<>]{0,300}&(?!(?:amp|lt|gt|quot|apos);)[\w.-]{1,60};/
const DOCTYPE_CHARS = 16_384

const splitProblems = (parts: Split): readonly Problem[] => [
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

warmUp((body) => parseFeed(body, { url: 'https://sample.example/feed' }))
