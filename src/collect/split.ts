/**
 * A feed document -> its head and its raw items, by one walk over the bytes, so that items seen
 * before cost next to nothing: not even decoding. It answers only when it is sure: CDATA, comments
 * and instructions are stepped over, and anything irregular is left to `salvage.ts`. Right for
 * every encoding in which `<` is a byte of its own, which UTF-16 and ISO-2022-JP are not.
 */
import { ITEMS_PER_FEED_MAX } from '../limits.ts'
import { viewOf } from './digest.ts'
import { plainMarkup, readTag } from './markup.ts'

/** Where something begins and where it has ended: bytes here, UTF-16 units in a text. */
export type Span = { readonly start: number; readonly end: number }

type Limits = {
  /** The document breaks off: within an item, which is left out, or before its root ends. */
  readonly isCutOff: boolean
  /** There were more items than ITEMS_PER_FEED_MAX. */
  readonly isTooLong: boolean
}

export type Split = Limits & {
  /** Each item with its own tags, in document order, at most ITEMS_PER_FEED_MAX. */
  readonly items: readonly Span[]
  /** What speaks of the feed: before the first item and behind the last. */
  readonly head: readonly [Span, Span]
}

/** The same of a text that had to be decoded and put in order first. */
export type TextSplit = Limits & {
  readonly items: readonly Span[]
  readonly head: string
  /** What the items are spans of: one flat string, because slices are slow to digest. */
  readonly text: string
}

/** Undefined when the document is not regular enough to be sure. Never throws. */
export function split(bytes: Uint8Array): Split | undefined {
  const view = viewOf(bytes)
  const root = rootOf(bytes, view)
  if (root === undefined) return undefined
  const items: Span[] = []
  const lastWord = bytes.length - 4
  let start = -1
  let hasTail = false
  let isCutOff = true
  let isTooLong = false
  for (let open = nextOpen(bytes, root.end); open >= 0 && !isTooLong;) {
    let end = open + 1
    const word = end <= lastWord ? view.getInt32(end, true) : 0
    const next = word & 0xff
    if (next === BANG || next === QUESTION) {
      end = afterHidden(bytes, view, open)
      if (end === 0) return undefined
    } else if (word === root.opening && isNamed(bytes, end, root.item)) {
      // An item within an item, or one apart from the others: not a matter of searching.
      if (start >= 0 || hasTail) return undefined
      if (items.length === 0 && !isDirectlyInside(bytes.subarray(root.start, open), root.depth))
        return undefined
      if (items.length === ITEMS_PER_FEED_MAX) isTooLong = true
      else start = open
    } else if (start < 0) {
      hasTail = items.length > 0
      if (next === SLASH && isNamed(bytes, open + 2, root.name)) isCutOff = false
    } else if (word === root.closing && isNamed(bytes, open + 2, root.item)) {
      end = afterTag(bytes, open + 2 + root.item.length)
      if (end === 0) return undefined
      items.push({ start, end })
      start = -1
    }
    open = nextOpen(bytes, end)
  }
  const first = items[0]
  const last = items.at(-1)
  if (first === undefined || last === undefined || start >= 0) return undefined
  const tail = { start: isTooLong ? bytes.length : last.end, end: bytes.length }
  return {
    items,
    head: [{ start: 0, end: first.start }, tail],
    isCutOff: isCutOff && !isTooLong,
    isTooLong,
  }
}

const OPEN = 0x3c
const CLOSE = 0x3e
const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f
const BRACKET = 0x5b
const BRACKET_CLOSE = 0x5d
const DASH = 0x2d

/** By a loop: most tags are a few bytes apart, where a native search costs more than it saves. */
const nextOpen = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at < bytes.length; at++) if (bytes[at] === OPEN) return at
  return -1
}

/** Four bytes as one number, by which most tags are told apart; 0 at the end of the document. */
const wordAt = (view: DataView, at: number): number =>
  at + 4 > view.byteLength ? 0 : view.getInt32(at, true)

const ENCODER = new TextEncoder()
const ascii = (text: string): Uint8Array => ENCODER.encode(text)
const CDATA = ascii('![CDATA[')
const DASHES = ascii('!--')

const isAt = (bytes: Uint8Array, at: number, what: Uint8Array): boolean => {
  for (let n = 0; n < what.length; n++) if (bytes[at + n] !== what[n]) return false
  return true
}

/** `item`, and not the beginning of `items`. */
const isNamed = (bytes: Uint8Array, at: number, name: Uint8Array): boolean => {
  if (bytes[at] !== name[0] || !isAt(bytes, at, name)) return false
  const next = bytes[at + name.length]!
  return !(next > 0x20) || next === CLOSE || next === SLASH || next === OPEN
}

/** Behind a section, comment or instruction; 0 if it has no end, or another within it. */
const afterHidden = (bytes: Uint8Array, view: DataView, open: number): number => {
  if (bytes[open + 1] === QUESTION) return afterInstruction(bytes, open + 2)
  if (isAt(bytes, open + 1, CDATA)) return afterSection(bytes, view, open + 9)
  if (!isAt(bytes, open + 1, DASHES)) return open + 2
  return afterComment(bytes, open + 4)
}

const afterTag = (bytes: Uint8Array, from: number): number =>
  bytes[from] === CLOSE ? from + 1 : bytes.indexOf(CLOSE, from) + 1

const afterComment = (bytes: Uint8Array, from: number): number => {
  for (let at = from + 2; at < bytes.length; at++) {
    if (bytes[at] === CLOSE && bytes[at - 1] === DASH && bytes[at - 2] === DASH) return at + 1
  }
  return 0
}

/** One that holds mark-up may be one that was never closed. */
const afterInstruction = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at < bytes.length && bytes[at] !== OPEN; at++) {
    if (bytes[at] === CLOSE && bytes[at - 1] === QUESTION) return at + 1
  }
  return 0
}

/** Sections do not nest: one that seems to was never closed. */
const afterSection = (bytes: Uint8Array, view: DataView, from: number): number => {
  for (let at = nextBracket(view, from); at < bytes.length; at = nextBracket(view, at + 1)) {
    if (bytes[at] === BRACKET) {
      if (isAt(bytes, at - 7, CDATA)) return 0
    } else if (bytes[at + 1] === BRACKET_CLOSE && bytes[at + 2] === CLOSE) return at + 3
  }
  return 0
}

/**
 * The next `[` or `]`, four bytes at a time, for nearly all of a document lies in sections. With
 * the two bits in which they differ set, both are 0x5f; a word has such a byte where the difference
 * has a zero byte (Hacker's Delight, section 6-1), and some words only seem to.
 */
const nextBracket = (view: DataView, from: number): number => {
  const length = view.byteLength
  let at = from
  for (; at + 3 < length; at += 4) {
    const word = (view.getInt32(at, true) | 0x06060606) ^ 0x5f5f5f5f
    if (((word - 0x01010101) & ~word & 0x80808080) === 0) continue
    for (let n = 0; n < 4; n++) if (isBracket(view.getUint8(at + n))) return at + n
  }
  for (; at < length; at++) if (isBracket(view.getUint8(at))) return at
  return at
}

const isBracket = (byte: number): boolean => byte === BRACKET || byte === BRACKET_CLOSE

type Root = {
  readonly start: number
  readonly end: number
  readonly name: Uint8Array
  readonly item: Uint8Array
  /** The first four bytes behind `<` of a tag that opens an item, and of one that closes it. */
  readonly opening: number
  readonly closing: number
  /** How many elements are open around an item. */
  readonly depth: number
}

/** One unit a byte, whatever the encoding: the names we look for are ASCII. */
const LATIN = new TextDecoder('latin1')
const itemsOf = (name: string) => ({
  item: ascii(name),
  opening: wordAt(viewOf(ascii(name)), 0),
  closing: wordAt(viewOf(ascii(`/${name}`)), 0),
})

/** What items are called in this document, and how deep they lie. */
const rootOf = (bytes: Uint8Array, view: DataView): Root | undefined => {
  let start = nextOpen(bytes, 0)
  while (start >= 0 && (bytes[start + 1] === BANG || bytes[start + 1] === QUESTION)) {
    // A DOCTYPE may have declarations of its own, for plainMarkup to read.
    if (bytes[start + 1] === BANG && !isAt(bytes, start + 1, DASHES)) return undefined
    const end = afterHidden(bytes, view, start)
    start = end === 0 ? -1 : nextOpen(bytes, end)
  }
  if (start < 0) return undefined
  const end = bytes.indexOf(CLOSE, start) + 1
  const tag = readTag(LATIN.decode(bytes.subarray(start, end)), 0)
  const kind = tag && ROOTS.get(tag.name)
  return kind && { start, end, name: ascii(tag.name), ...kind }
}

const ROOTS = new Map([
  ['rss', { ...itemsOf('item'), depth: 2 }],
  ['rdf:RDF', { ...itemsOf('item'), depth: 1 }],
  ['feed', { ...itemsOf('entry'), depth: 1 }],
])

/** Are exactly `depth` elements open at the end of this piece? */
const isDirectlyInside = (piece: Uint8Array, depth: number): boolean => {
  const { text } = plainMarkup(LATIN.decode(piece))
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
