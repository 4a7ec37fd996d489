/**
 * HTML, escaped once or twice or not at all -> plain text in Unicode NFC. It keeps every word: a
 * tag that HTML does not know is text somebody wrote. It is not a sanitiser: what it returns is
 * text, and whoever shows it must escape it.
 */
import { FIELD_CHARS_MAX } from '../limits.ts'
import { decodeReferences, repairControls } from './entities.ts'

/** One line of text, at most FIELD_CHARS_MAX UTF-16 units: a title, a name. */
export function plainLine(html: string): string {
  return plain(html).replaceAll('\n', ' ')
}

/** Text with a line break where HTML has a block, at most FIELD_CHARS_MAX UTF-16 units. */
export function plainText(html: string): string {
  return plain(html)
}

/** Text that says it is no HTML (RFC 4287 section 3.1.1.1): what looks like a tag in it is meant. */
export function literalText(text: string): string {
  return tidy(decodeReferences(text.slice(0, 4 * FIELD_CHARS_MAX)))
}

/** `<b>`, `</b>`, `<br/>`: at most this many rounds of escaping are undone. */
const ROUNDS_MAX = 3

const plain = (html: string): string => {
  let text = html.length > 4 * FIELD_CHARS_MAX ? html.slice(0, 4 * FIELD_CHARS_MAX) : html
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const before = text
    if (text.includes('<')) text = withoutTags(text)
    if (text.includes('&')) text = decodeReferences(text)
    if (text === before || !/[<&]/.test(text)) break
  }
  return tidy(text)
}

const BLOCKS = new Set(
  'address article aside blockquote br button caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol option p pre section select summary table tbody td textarea tfoot th thead title tr ul'.split(
    ' ',
  ),
)
const INLINE = new Set(
  'a abbr acronym area audio b base basefont bdi bdo big blink body canvas cite code col colgroup data datalist del dfn em embed font frame frameset head html i iframe image img input ins kbd keygen label link map mark marquee meta meter nobr noembed noframes noscript object optgroup output param path picture progress q rb rp rt rtc ruby s samp slot small source span strike strong sub sup svg template time track tt u var video wbr'.split(
    ' ',
  ),
)
/** Elements whose content is for machines. */
const SILENT = new Set(['script', 'style', 'template', 'noframes', 'noembed', 'object'])

/** One pass from left to right; every search that fails is remembered, so that it is linear. */
const withoutTags = (html: string): string => {
  let text = ''
  let at = 0
  const absent = new Set<string>()
  for (;;) {
    const open = html.indexOf('<', at)
    if (open < 0) return text + html.slice(at)
    text += html.slice(at, open)
    if (html.startsWith('<!--', open)) {
      const end = find(html, '-->', open + 4, absent)
      at = end < 0 ? open + 4 : end + 3
      continue
    }
    const tag = readTag(html, open)
    if (tag === undefined) {
      text += '<'
      at = open + 1
      continue
    }
    at = tag.end
    if (!tag.closing && SILENT.has(tag.name)) {
      const end = find(html, `</${tag.name}`, at, absent)
      if (end >= 0) at = end
    } else if (BLOCKS.has(tag.name)) text += BREAK
  }
}

const find = (html: string, what: string, from: number, absent: Set<string>): number => {
  if (absent.has(what)) return -1
  const found = html.indexOf(what, from)
  if (found < 0) absent.add(what)
  return found
}

const NAME = /\/?([a-zA-Z][\w:.-]*)/y

const readTag = (html: string, open: number) => {
  const next = html.charCodeAt(open + 1)
  if (next === 0x21 || next === 0x3f) {
    if (html.startsWith('<![CDATA[', open)) return { name: '!', closing: false, end: open + 9 }
    const end = html.indexOf('>', open)
    const isDeclaration =
      end > 0 && end - open < 1_000 && /^<[!?][a-zA-Z[]/.test(html.slice(open, open + 3))
    return isDeclaration ? { name: '!', closing: false, end: end + 1 } : undefined
  }
  NAME.lastIndex = open + 1
  const match = NAME.exec(html)
  if (match === null) return undefined
  const name = localName(match[1]!.toLowerCase())
  const end = endOfTag(html, NAME.lastIndex)
  if (end === undefined || !isMarkup(match[1]!, name, html.slice(NAME.lastIndex, end - 1)))
    return undefined
  return { name, closing: next === 0x2f, end }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** `<b>` is mark-up and so is `<x-card a="b">`; `<recruiters>` is a word in brackets. */
const isMarkup = (written: string, name: string, rest: string): boolean =>
  BLOCKS.has(name) ||
  INLINE.has(name) ||
  SILENT.has(name) ||
  ((written.includes(':') || written.includes('-') || rest.includes('=')) && /^[\s/]|^$/.test(rest))

/** Tags longer than this are text: no page has them, and the search must stay linear. */
const TAG_CHARS_MAX = 8_000

/** Just after the `>` that ends a tag; quoted `>` do not count unless the quote never ends. */
const endOfTag = (html: string, from: number): number | undefined => {
  const stop = Math.min(html.length, from + TAG_CHARS_MAX)
  let quote = 0
  let first: number | undefined
  for (let at = from; at < stop; at++) {
    const char = html.charCodeAt(at)
    if (char === 0x3e) {
      if (quote === 0) return at + 1
      first ??= at + 1
    } else if (char === 0x3c) return first
    else if (quote !== 0) {
      if (char === quote) quote = 0
    } else if ((char === 0x22 || char === 0x27) && html.charCodeAt(at - 1) === 0x3d) quote = char
  }
  return first
}

/** Stands for a break between blocks until the white space has been put in order. */
const BREAK = '\u2029'

/** Invisible marks that would split words or turn lines: not the joiners that Persian needs. */
const INVISIBLE = new RegExp(
  String.raw`[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]`,
  'g',
)

const tidy = (text: string): string => {
  const flaws = flawsOf(text)
  let tidied = text
  if (flaws.controls) tidied = repairControls(tidied.replace(INVISIBLE, ''))
  if (flaws.spaces) {
    tidied = tidied.replace(/\s{2,}|[^\S ]/g, (run) =>
      run.includes(BREAK) || /\n[^\S\n]*\n/.test(run) ? '\n' : ' ',
    )
  }
  if (flaws.forms) tidied = composed(tidied.toWellFormed())
  tidied = tidied.trim()
  return tidied.length > FIELD_CHARS_MAX ? tidied.slice(0, FIELD_CHARS_MAX).toWellFormed() : tidied
}

/** Putting marks in their order takes the square of their number: in pieces it stays linear. */
const COMPOSED_AT_ONCE = 1_024
/** What belongs to the character before it: marks, halves of pairs, vowels and ends of Hangul. */
const JOINED = /[\p{M}\u1160-\u11ff\udc00-\udfff]/u
/** No letter has more (Unicode Annex 15, Stream-Safe Text Format). */
const MARKS_MAX = 32

const composed = (text: string): string => {
  if (text.length <= COMPOSED_AT_ONCE) return text.normalize('NFC')
  let whole = ''
  for (let at = 0, end = 0; at < text.length; at = end) {
    end = at + COMPOSED_AT_ONCE
    for (let marks = 0; marks < MARKS_MAX && JOINED.test(text.charAt(end)); marks++) end++
    whole += text.slice(at, end).normalize('NFC')
  }
  return whole
}

/** One look at each character tells which of the slower repairs a text needs; most need none. */
const flawsOf = (text: string) => {
  const flaws = { controls: false, spaces: false, forms: false }
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char < 0x20 || (char >= 0x7f && char <= 0xad)) {
      if ((char >= 9 && char <= 13) || char === 0xa0) flaws.spaces = true
      else flaws.controls ||= char < 0xa0 || char === 0xad
    } else if (char === 0x20) flaws.spaces ||= before === 0x20
    else if (char >= 0x300 && !(char >= 0x370 && char < 0x600)) {
      // Greek, Cyrillic, Armenian, Hebrew letters are composed as they are typed; marks are not.
      if (char >= 0x2000 && char < 0x2070) {
        flaws.controls ||=
          (char >= 0x200b && char !== 0x200c && char !== 0x200d && char < 0x2010) ||
          (char >= 0x202a && char < 0x202f) ||
          char >= 0x2060
        flaws.spaces ||=
          char < 0x200b || char === 0x2028 || char === 0x2029 || char === 0x202f || char === 0x205f
      } else {
        flaws.forms = true
        flaws.spaces ||= char === 0x1680 || char === 0x3000
        flaws.controls ||= char >= 0xfeff
      }
    }
    before = char
  }
  return flaws
}
