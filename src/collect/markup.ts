/**
 * XML as feeds contain it, without a parser: `plainMarkup` turns CDATA into escaped text and drops
 * comments, instructions and the DOCTYPE; `eachChild` then walks the direct children of an element
 * by plain searches. Nothing throws, nothing is searched for twice in vain: linear on any input.
 */
import type { Problem } from '../types/feeds.ts'
import { decodeReferences } from './entities.ts'

export type Markup = {
  readonly text: string
  /** Internal entities of the DOCTYPE whose value is plain text. */
  readonly entities: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

export type Element = {
  /** As written, with its prefix. */
  readonly name: string
  /** What stands between the name and `>`. */
  readonly attributes: string
  readonly inner: string
  /** Offset of the character after the element. */
  readonly end: number
}

/** The document without CDATA, comments, instructions and DOCTYPE. */
export function plainMarkup(document: string): Markup {
  const entities = new Map<string, string>()
  const problems: Problem[] = []
  if (!document.includes('<!') && !document.includes('<?')) {
    return { text: document, entities, problems }
  }
  const next = seeker(document)
  let text = ''
  let at = 0
  let hasDoctype = false
  for (;;) {
    const open = earlier(next('<!', at), next('<?', at))
    if (open < 0) return { text: text + document.slice(at), entities, problems }
    text += document.slice(at, open)
    if (/^<!\[cdata\[/i.test(document.slice(open, open + 9))) {
      const section = cdata(document, open, next, problems.length)
      if (!section.closed) problems.push({ name: 'cdata-unclosed', offset: open })
      text += escapeText(document.slice(open + 9, section.end))
      at = section.next
    } else if (document.startsWith('<!--', open)) {
      const end = next('-->', open + 4)
      if (end < 0) problems.push({ name: 'comment-unclosed', offset: open })
      at = end < 0 ? open + 4 : end + 3
    } else if (!hasDoctype && /^<!doctype/i.test(document.slice(open, open + 9))) {
      hasDoctype = true
      at = doctype(document, open, entities)
    } else {
      const end =
        document.charCodeAt(open + 1) === 0x3f ? instructionEnd(open, next) : next('>', open)
      at = end < 0 ? open + 2 : end + 1
    }
  }
}

/**
 * Where the `>` of an instruction is: the first, unless mark-up stands before it. Then it was never
 * closed, or holds that mark-up up to its `?>`, which must come before the next instruction.
 */
const instructionEnd = (open: number, next: Next): number => {
  const end = next('>', open)
  const markup = next('<', open + 1)
  if (markup < 0 || markup > end) return end
  const close = next('?>', open + 2)
  const again = next('<?', open + 2)
  return close < 0 || (again >= 0 && again < close) ? -1 : close + 1
}

type Next = (what: string, from: number) => number

/** Searches whose starting points only grow: each stretch of text is searched once per word. */
const seeker = (text: string): Next => {
  const known = new Map<string, number>()
  return (what, from) => {
    const last = known.get(what)
    if (last !== undefined && (last < 0 || last >= from)) return last
    const found = text.indexOf(what, from)
    known.set(what, found)
    return found
  }
}

const earlier = (a: number, b: number): number => (a < 0 ? b : b < 0 ? a : Math.min(a, b))

/** After so many sections without an end, the rest is read as if it had no sections. */
const BROKEN_SECTIONS_MAX = 64

/**
 * A section that holds the end of its own element and then another `<![CDATA[` was never closed
 * (sections do not nest): it ends where its element does, and swallows no neighbour.
 */
const cdata = (document: string, open: number, next: Next, broken: number) => {
  const from = open + 9
  const end = next(']]>', from)
  const again = next('<![CDATA[', from)
  if (end >= 0 && (again < 0 || again > end)) return { end, next: end + 3, closed: true }
  const before = document.slice(Math.max(0, open - 300), open)
  const parent = /<([\w:.-]{1,60})(?:\s[^<>]*)?>\s*$/.exec(before)?.[1]
  const isSought = parent !== undefined && !HOLDS_ITEMS.test(parent) && broken < BROKEN_SECTIONS_MAX
  const close = isSought ? next(`</${parent}`, from) : -1
  if (end >= 0 && (close < 0 || close > again)) return { end, next: end + 3, closed: true }
  const stop = close < 0 ? from : close
  return { end: stop, next: stop, closed: false }
}

/** Elements whose end is no bound: what stands between it and the section would be swallowed. */
const HOLDS_ITEMS = /^(?:[\w.-]+:)?(?:rss|rdf|feed|channel|item|entry)$/i

const escapeText = (text: string): string =>
  text.includes('&') || text.includes('<')
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    : text

/** Entities beyond this many, or longer, or made of others, are an attack and stay unread. */
const ENTITIES_MAX = 64
const DOCTYPE_CHARS_MAX = 16_384

const doctype = (document: string, open: number, entities: Map<string, string>): number => {
  const window = document.slice(open, open + DOCTYPE_CHARS_MAX)
  const end = /^<!DOCTYPE[^[>]*(?:\[(?:[^\]"']|"[^"]*"|'[^']*')*\]\s*)?>/i.exec(window)?.[0].length
  if (end === undefined) return open + '<!DOCTYPE'.length
  for (const match of window
    .slice(0, end)
    .matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"<%]{0,200})"|'([^'<%]{0,200})')/g)) {
    const value = decodeReferences(match[2] ?? match[3] ?? '')
    if (entities.size < ENTITIES_MAX && !/&[\w.-]+;/.test(value)) entities.set(match[1]!, value)
  }
  return open + end
}

/** Names whose end was searched for in vain; after so many no end is searched for any more. */
const UNCLOSED_NAMES_MAX = 64

/**
 * Visits the direct children of an element in order. A child without an end is taken for empty,
 * unless `isText` knows it to hold text: that reaches to the next tag that is no HTML.
 * `visit` answers `stop` to end the walk.
 */
export function eachChild(
  inner: string,
  isText: (name: string) => boolean,
  visit: (child: Element, start: number) => 'stop' | undefined,
): void {
  const unclosed = new Set<string>()
  let at = 0
  for (;;) {
    const open = inner.indexOf('<', at)
    if (open < 0) return
    const tag = readTag(inner, open)
    if (tag === undefined) {
      at = open + 1
      continue
    }
    at = tag.end
    if (tag.closing) continue
    let close = -1
    if (!tag.empty && !unclosed.has(tag.name) && unclosed.size < UNCLOSED_NAMES_MAX) {
      close = closeOf(inner, tag.name, tag.end)
      if (close < 0) unclosed.add(tag.name)
    }
    if (close >= 0) {
      const gt = inner.indexOf('>', close)
      at = gt < 0 ? inner.length : gt + 1
    } else if (!tag.empty && isText(tag.name)) at = implicitEnd(inner, tag.end)
    const text = tag.empty ? '' : inner.slice(tag.end, close < 0 ? at : close)
    const child = { name: tag.name, attributes: tag.attributes, inner: text, end: at }
    if (visit(child, open) === 'stop') return
  }
}

export type Tag = {
  readonly name: string
  readonly attributes: string
  readonly closing: boolean
  readonly empty: boolean
  readonly end: number
}

const NAME = /[A-Za-z_\u0080-\uffff][\w:.\u0080-\uffff-]*/y

/** The tag that opens at `<`; undefined when what follows cannot be one. */
export function readTag(text: string, open: number): Tag | undefined {
  const closing = text.charCodeAt(open + 1) === 0x2f
  NAME.lastIndex = open + (closing ? 2 : 1)
  const name = NAME.exec(text)?.[0]
  if (name === undefined) return undefined
  const from = NAME.lastIndex
  const end = endOfTag(text, from)
  if (end === undefined) return undefined
  const empty = text.charCodeAt(end - 2) === 0x2f && end - 2 >= from
  const attributes = text.slice(from, empty ? end - 2 : end - 1)
  return { name, attributes, closing, empty, end }
}

/** Quoted `>` do not end a tag; a `<` does, for then a quote was left open. */
const endOfTag = (text: string, from: number): number | undefined => {
  let quote = 0
  let first: number | undefined
  for (let at = from; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === 0x3e) {
      if (quote === 0) return at + 1
      first ??= at + 1
    } else if (char === 0x3c) return first
    else if (quote !== 0) {
      if (char === quote) quote = 0
    } else if (char === 0x22 || char === 0x27) quote = char
  }
  return first
}

/** Where the end tag of `name` begins, elements of the same name inside it counted. */
const closeOf = (text: string, name: string, from: number): number => {
  let at = from
  for (let depth = 1; ;) {
    const close = nextTag(text, `</${name}`, at)
    if (close < 0) return -1
    depth += opensWithin(text.slice(at, close), name) - 1
    if (depth === 0) return close
    at = close + name.length + 2
  }
}

/** The next place where `start` stands and its name ends there: `</item`, not `</items`. */
export function nextTag(text: string, start: string, from: number): number {
  let at = text.indexOf(start, from)
  while (at >= 0 && isNameChar(text.charCodeAt(at + start.length))) {
    at = text.indexOf(start, at + start.length)
  }
  return at
}

const isNameChar = (char: number): boolean =>
  char === char && char !== 0x3e && char !== 0x2f && char !== 0x3c && char > 0x20

const opensWithin = (text: string, name: string): number => {
  let opens = 0
  for (let at = nextTag(text, `<${name}`, 0); at >= 0;) {
    const tag = readTag(text, at)
    if (tag !== undefined && !tag.empty) opens++
    at = nextTag(text, `<${name}`, tag?.end ?? at + 1)
  }
  return opens
}

const HTML =
  /^<\/?(?:a|b|i|u|s|em|strong|br|p|span|font|img|sup|sub|small|big|div|code|q|wbr)[\s/>]/i

/** Text without an end tag ends where the next element of the feed begins or the parent ends. */
const implicitEnd = (text: string, from: number): number => {
  for (let at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text.charCodeAt(at + 1)
    const isTag = next === 0x2f || (next >= 0x41 && next <= 0x5a) || (next >= 0x61 && next <= 0x7a)
    if (isTag && !HTML.test(text.slice(at, at + 10))) return at
  }
  return text.length
}
