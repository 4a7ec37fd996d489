/**
 * Head and items of a document that `split.ts` would not vouch for: missing and stray tags, items
 * within items, prefixed names, roots that are no root, a document that breaks off. Walks the tags
 * once; elements are skipped whole only if they belong to nobody we know.
 */
import { ITEMS_PER_FEED_MAX } from '../limits.ts'
import { nextTag, readTag, type Tag } from './markup.ts'
import { inRoot, OUTERMOST, qualified, within, type Scope } from './names.ts'
import type { Span, TextSplit } from './split.ts'

/** `text` is plain mark-up, without CDATA and comments; it starts with the root. Never throws. */
export function salvage(text: string): TextSplit {
  const pieces: string[] = []
  const items: Span[] = []
  const close = closeSeeker(text)
  let scope = OUTERMOST
  let headFrom = 0
  let isCutOff = false
  let isTooLong = false
  for (let open = text.indexOf('<'); open >= 0;) {
    const tag = readTag(text, open)
    let at = tag?.end ?? open + 1
    if (tag !== undefined && !tag.closing) {
      const inside = inRoot(tag, scope)
      const name = qualified(tag.name, inside)
      if (name === 'rss:item' || name === 'atom:entry') {
        if (items.length === ITEMS_PER_FEED_MAX) {
          isTooLong = true
          break
        }
        pieces.push(text.slice(headFrom, open))
        const item = itemEnd(text, tag, scope, close)
        if (item.isCutOff && (items.length > 0 || !isReadable(text.slice(open)))) isCutOff = true
        // Only opened, and at once followed by the next: a slip of the pen, not an item.
        else if (item.end > tag.end || tag.empty) items.push({ start: open, end: item.end })
        at = item.end
        headFrom = at
      } else if (isContainer(name)) scope = inside
      else if (name.startsWith('foreign:') && !tag.empty) at = skipped(text, tag, close)
    }
    open = text.indexOf('<', at)
  }
  pieces.push(isTooLong ? '' : text.slice(headFrom))
  isCutOff ||= !isTooLong && items.length > 0 && ROOT.test(text) && !ROOT_END.test(text)
  return { head: pieces.join(''), text, items, isCutOff, isTooLong }
}

const ROOT = /<(?:[\w-]{1,60}:)?(?:rss|feed|rdf)[\s>]/i
const ROOT_END = /<\/(?:[\w-]{1,60}:)?(?:rss|feed|rdf)\s*>/i

const isContainer = (name: string): boolean =>
  name === 'rss:rss' ||
  name === 'rdf:rdf' ||
  name === 'rss:channel' ||
  name === 'atom:feed' ||
  name === 'rss:rdf'

/** An item that never ends is worth reading if it is all there is, and has come to its title. */
const isReadable = (rest: string): boolean =>
  /<\/(?:[\w-]+:)?title\s*>/i.test(rest.slice(0, 20_000))

type Close = (name: string, from: number) => number

/** Names whose end tag was sought and not found; past the limit none is sought any more. */
const ABSENT_MAX = 64

const closeSeeker = (text: string): Close => {
  const known = new Map<string, number>()
  let absent = 0
  return (name, from) => {
    const last = known.get(name)
    if (last !== undefined && (last < 0 || last >= from)) return last
    if (absent >= ABSENT_MAX) return -1
    const found = nextTag(text, `</${name}`, from)
    if (found < 0) absent++
    known.set(name, found)
    return found
  }
}

const skipped = (text: string, tag: Tag, close: Close): number => {
  const found = close(tag.name, tag.end)
  return found < 0 ? tag.end : afterTag(text, found)
}

const afterTag = (text: string, open: number): number => {
  const end = text.indexOf('>', open)
  return end < 0 ? text.length : end + 1
}

/**
 * Where an item ends: at its end tag, or before the next item, or before the end of what holds it.
 * An item inside a foreign element of the item is that element's business.
 */
const itemEnd = (text: string, item: Tag, around: Scope, close: Close) => {
  const scope = within(item.attributes, around)
  if (item.empty) return { end: item.end, isCutOff: false }
  let strays = 0
  for (let open = text.indexOf('<', item.end); open >= 0;) {
    const tag = readTag(text, open)
    let at = tag?.end ?? open + 1
    if (tag !== undefined && tag.closing) {
      if (tag.name === item.name) return { end: tag.end, isCutOff: false }
      if (isContainer(qualified(tag.name, scope))) return { end: open, isCutOff: false }
    } else if (tag !== undefined && !tag.empty) {
      const name = qualified(tag.name, within(tag.attributes, scope))
      if (name === 'rss:item' || name === 'atom:entry') return { end: open, isCutOff: false }
      if (!isKnown(name)) at = skipped(text, tag, close)
      else if (strays < STRAYS_MAX && (name === 'atom:content' || name === 'atom:source')) {
        at = skippedWithin(text, tag, item, close)
        if (at === tag.end) strays++
      }
    }
    open = text.indexOf('<', at)
  }
  return { end: text.length, isCutOff: true }
}

/** After so many elements that do not end within the item none is skipped any more. */
const STRAYS_MAX = 8

/** Content may hold whole documents; it is skipped unless it runs past the end of its item. */
const skippedWithin = (text: string, tag: Tag, item: Tag, close: Close): number => {
  const found = close(tag.name, tag.end)
  const itemClose = close(item.name, tag.end)
  const isPast = itemClose >= 0 && itemClose < found
  return found < 0 || (isPast && !holdsWholeItems(text, tag.end, found))
    ? tag.end
    : afterTag(text, found)
}

const ITEM_TAG = /<(\/?)(?:[\w-]{1,60}:)?(?:entry|item)(?=[\s>])/g
const NESTED_MAX = 64

/** Are all items that end here also begun here? Otherwise the end belongs to a neighbour. */
const holdsWholeItems = (text: string, from: number, to: number): boolean => {
  ITEM_TAG.lastIndex = from
  let depth = 0
  for (let seen = 0; seen < NESTED_MAX; seen++) {
    const tag = ITEM_TAG.exec(text)
    if (tag === null || tag.index >= to) return depth === 0
    depth += tag[1] === '' ? 1 : -1
    if (depth < 0) return false
  }
  return false
}

const isKnown = (name: string): boolean => !name.startsWith('foreign:')
