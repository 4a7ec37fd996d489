/**
 * A feed document -> its head and its raw items, by searching instead of parsing, so that items
 * seen before cost next to nothing. It answers only when it is sure: CDATA, comments and
 * instructions are stepped over, and anything irregular is left to `salvage.ts`.
 */
import { ITEMS_PER_FEED_MAX } from '../limits.ts'
import { nextTag, plainMarkup, readTag } from './markup.ts'

/** Where something begins and where it has ended, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number }

export type Split = {
  /** The document without its items: root, channel and what they say of the feed. */
  readonly head: string
  /** What the items are spans of: one flat string, because slices are slow to digest. */
  readonly text: string
  /** Each item with its own tags, in document order, at most ITEMS_PER_FEED_MAX. */
  readonly items: readonly Span[]
  /** The document breaks off within an item, which is left out. */
  readonly isCutOff: boolean
  /** There were more items than ITEMS_PER_FEED_MAX. */
  readonly isTooLong: boolean
}

/** Undefined when the document is not regular enough to be sure. Never throws. */
export function split(text: string): Split | undefined {
  const hidden = hiddenRanges(text)
  const root = hidden && rootOf(text, hidden)
  if (hidden === undefined || root === undefined) return undefined
  const nextOpen = outside(text, `<${root.item}`, hidden)
  const nextClose = outside(text, `</${root.item}`, hidden)
  const first = nextOpen(root.end)
  if (first < 0 || !isDirectlyInside(text.slice(root.start, first), root.depth)) return undefined
  const items: Span[] = []
  let open = first
  let at = first
  while (open >= 0 && items.length < ITEMS_PER_FEED_MAX) {
    if (text.slice(at, open).trim() !== '') return undefined
    const start = open
    const close = nextClose(open)
    open = nextOpen(open + 1)
    // Cut off in this item, or an item within an item: not a matter of searching.
    if (close < 0 || (open >= 0 && open < close)) return undefined
    const end = text.indexOf('>', close) + 1
    if (end === 0) return undefined
    items.push({ start, end })
    at = end
  }
  const isTooLong = open >= 0
  return {
    head: text.slice(0, first) + (isTooLong ? '' : text.slice(at)),
    text,
    items,
    isCutOff: false,
    isTooLong,
  }
}

/** Start and end offsets, in turn, of what is no mark-up; undefined if one has no end. */
type Ranges = readonly number[]

const hiddenRanges = (text: string): Ranges | undefined => {
  const ranges: number[] = []
  let bang = text.indexOf('<!')
  let instruction = text.indexOf('<?')
  while (bang >= 0 || instruction >= 0) {
    const isBang = bang >= 0 && (instruction < 0 || bang < instruction)
    const open = isBang ? bang : instruction
    let end = open + 2
    if (!isBang) end = after(text, '>', open)
    else if (text.startsWith('[CDATA[', open + 2)) {
      end = after(text, ']]>', open)
      bang = text.indexOf('<!', open + 9)
      if (bang >= 0 && bang < end && text.slice(bang, end).includes('<![CDATA[')) return undefined
    } else if (text.startsWith('--', open + 2)) end = after(text, '-->', open + 4)
    if (end === 0) return undefined
    ranges.push(open, end)
    if (bang < end && bang >= 0) bang = text.indexOf('<!', end)
    if (instruction < end && instruction >= 0) instruction = text.indexOf('<?', end)
  }
  return ranges
}

const after = (text: string, what: string, from: number): number => {
  const found = text.indexOf(what, from)
  return found < 0 ? 0 : found + what.length
}

/** The next tag that is not hidden; starting points must not decrease from call to call. */
const outside = (text: string, start: string, hidden: Ranges) => {
  let range = 0
  return (from: number): number => {
    let found = nextTag(text, start, from)
    while (found >= 0) {
      while (range < hidden.length && hidden[range + 1]! <= found) range += 2
      if (range >= hidden.length || found < hidden[range]!) return found
      found = nextTag(text, start, hidden[range + 1]!)
    }
    return -1
  }
}

type Root = {
  readonly start: number
  readonly end: number
  readonly item: string
  readonly depth: number
}

/** What items are called in this document, and how deep they lie. */
const rootOf = (text: string, hidden: Ranges): Root | undefined => {
  let start = -1
  for (let at = 0, range = 0; start < 0;) {
    const open = text.indexOf('<', at)
    if (open < 0) return undefined
    while (range < hidden.length && hidden[range + 1]! <= open) range += 2
    if (range < hidden.length && open >= hidden[range]!) at = hidden[range + 1]!
    else start = open
    // A DOCTYPE with declarations of its own is for plainMarkup to read.
    if (start < 0 && text.startsWith('<!DOCTYPE', open)) return undefined
  }
  const tag = readTag(text, start)
  if (tag === undefined) return undefined
  const end = tag.end
  if (tag.name === 'rss') return { start, end, item: 'item', depth: 2 }
  if (tag.name === 'rdf:RDF') return { start, end, item: 'item', depth: 1 }
  if (tag.name === 'feed') return { start, end, item: 'entry', depth: 1 }
  return undefined
}

/** Are exactly `depth` elements open at the end of this piece? */
const isDirectlyInside = (piece: string, depth: number): boolean => {
  const { text } = plainMarkup(piece)
  const open: string[] = []
  for (let at = text.indexOf('<'); at >= 0;) {
    const tag = readTag(text, at)
    if (tag === undefined) return false
    if (tag.closing) {
      if (open.pop() !== tag.name) return false
    } else if (!tag.empty) open.push(tag.name)
    at = text.indexOf('<', tag.end)
  }
  return open.length === depth && (depth === 1 || open[1] === 'channel')
}
