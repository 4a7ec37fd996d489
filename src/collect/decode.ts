/**
 * Bytes -> text. Believes, in this order: a byte order mark, the shape of UTF-16, bytes that are
 * valid UTF-8, the HTTP charset, the XML declaration, and then the bytes themselves (guess.ts).
 * Labels come last because servers put `utf-8` over anything, while bytes that are valid UTF-8 by
 * accident do not exist in practice.
 */
import type { Problem } from '../types/feeds.ts'
import { guessCharset, isDense, isMostlyUtf8 } from './guess.ts'

export type Decoded = {
  readonly text: string
  /** WHATWG label that was used. */
  readonly charset: string
  readonly problems: readonly Problem[]
}

/** `contentType` is the HTTP header as it came. Never throws. */
export function decode(bytes: Uint8Array, contentType?: string): Decoded {
  const marked = byMark(bytes)
  if (marked !== undefined) return { ...read(bytes, marked), charset: marked }
  // ISO-2022-JP is valid UTF-8 by construction: only its escapes give it away.
  const utf8 = strict(bytes, 'utf-8')
  if (utf8 !== undefined && !utf8.includes(ESCAPE))
    return { text: utf8, charset: 'utf-8', problems: [] }
  const declared = labels(bytes, contentType)
  const damaged = isMostlyUtf8(bytes)
  for (const label of declared) {
    if (damaged || label === 'utf-8') continue
    // Hardly a letter is left unaccented: no Latin text reads like that.
    if (label === 'windows-1252' && isDense(bytes)) continue
    const text = strict(bytes, label)
    if (text !== undefined) return { text, charset: label, problems: [] }
  }
  if (utf8 !== undefined) return { text: utf8, charset: 'utf-8', problems: [] }
  const charset = guessCharset(bytes, declared)
  const disagreement = declared.length > 0 && !declared.includes(charset)
  const name = disagreement ? 'charset-wrong' : 'charset-missing'
  const decoded = read(bytes, charset)
  return {
    ...decoded,
    charset,
    problems:
      charset === 'utf-8' ? decoded.problems : [{ name, detail: charset }, ...decoded.problems],
  }
}

const ESCAPE = '\u001b'

/** A document whose pieces are decoded when they are read. */
export type Pieces = {
  /** The document in an encoding in which `<` is a byte of its own. */
  readonly bytes: Uint8Array
  /** Those from `start` to `end`, which must not cut a character in two. */
  readonly read: (start: number, end: number) => string
  /** What has come to light so far. */
  readonly problems: () => readonly Problem[]
}

/**
 * Pieces of UTF-8, which nine documents of ten are, need no look at the rest; the first that is
 * none, or a label that says otherwise, has the whole document decide. Never throws.
 */
export function decodePieces(bytes: Uint8Array, contentType?: string): Pieces {
  const declared = labels(bytes, contentType)
  const isUtf16 = byMark(bytes)?.startsWith('utf-16') ?? false
  if (isUtf16 || declared.includes('iso-2022-jp')) {
    const { text, problems } = decode(bytes, contentType)
    const utf8 = new TextEncoder().encode(text)
    const read = (start: number, end: number) => UTF8.decode(utf8.subarray(start, end))
    return { bytes: utf8, read, problems: () => problems }
  }
  const isCertain = declared.every((label) => label === 'utf-8')
  let whole = isCertain ? undefined : decode(bytes, contentType)
  const read = (start: number, end: number): string => {
    const piece = bytes.subarray(start, end)
    const text = whole === undefined ? strict(piece, 'utf-8') : undefined
    if (text !== undefined) return text
    whole ??= decode(bytes, contentType)
    return new TextDecoder(whole.charset).decode(piece)
  }
  return { bytes, read, problems: () => whole?.problems ?? [] }
}

const byMark = (bytes: Uint8Array): string | undefined => {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (isOpening(a) && b === 0 && c !== 0) return 'utf-16le'
  if (a === 0 && isOpening(b) && d !== 0) return 'utf-16be'
  return undefined
}

/** `<`, `{`, `[`, or the white space before them. */
const isOpening = (byte: number | undefined): boolean =>
  byte === 0x3c || byte === 0x7b || byte === 0x5b || byte === 0x0a || byte === 0x0d || byte === 0x20

/** Labels that software writes when nobody chose one: an explicit choice elsewhere goes first. */
const WEAK = new Set(['windows-1252', 'utf-8'])

/** What HTTP and the document say, as WHATWG names, the more credible first. */
const labels = (bytes: Uint8Array, contentType: string | undefined): readonly string[] => {
  const http = /charset\s*=\s*["']?\s*([\w:.+-]+)/i.exec(contentType ?? '')?.[1]
  const start = LATIN.decode(bytes.subarray(0, 400))
  const xml = /^[^<]*<\?xml[^>]*?\bencoding\s*=\s*["']?\s*([\w:.+-]+)/i.exec(start)?.[1]
  const html = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.+-]+)/i.exec(start)?.[1]
  const known = [http, xml, html].map(whatwgName).filter((name) => name !== undefined)
  const unique = [...new Set(known)]
  return [...unique.filter((name) => !WEAK.has(name)), ...unique.filter((name) => WEAK.has(name))]
}

/** Names that feeds use and the WHATWG table does not have. */
const ALIASES: Readonly<Record<string, string>> = {
  utf: 'utf-8',
  utf8mb4: 'utf-8',
  cp1250: 'windows-1250',
  win1251: 'windows-1251',
  'win-1251': 'windows-1251',
  windows1251: 'windows-1251',
  win1252: 'windows-1252',
  cp936: 'gbk',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  cp950: 'big5',
  koi8: 'koi8-r',
}

const whatwgName = (label: string | undefined): string | undefined => {
  if (label === undefined) return undefined
  const lower = label.toLowerCase()
  if (lower === 'utf-8') return lower
  try {
    return new TextDecoder(Object.hasOwn(ALIASES, lower) ? ALIASES[lower] : lower).encoding
  } catch {
    return undefined
  }
}

const LATIN = new TextDecoder('latin1')
const UTF8 = new TextDecoder()
const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

const strict = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    const decoder =
      label === 'utf-8' ? STRICT_UTF8 : new TextDecoder(label, { fatal: true, ignoreBOM: false })
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

const read = (bytes: Uint8Array, label: string): Pick<Decoded, 'text' | 'problems'> => {
  const text = new TextDecoder(label).decode(bytes)
  const offset = text.indexOf('\ufffd')
  return { text, problems: offset < 0 ? [] : [{ name: 'bytes-damaged', detail: label, offset }] }
}
