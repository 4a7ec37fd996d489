/**
 * The lenient pass over XML: a head -> what it says of the feed; a raw item -> a draft. It knows
 * the vocabularies by namespace and keeps, for each field, the best of several sources. It knows
 * no dates and no HTML: those are `dates.ts` and `text.ts`.
 */
import type { EpochMs } from '../types/feeds.ts'
import { personNames } from './authors.ts'
import { parseDate } from './dates.ts'
import { decodeReferences } from './entities.ts'
import { fieldOf, isTextName, type Field } from './fields.ts'
import { languageTag } from './language.ts'
import { eachChild, readTag, type Element } from './markup.ts'
import { attribute, inRoot, OUTERMOST, qualified, within, type Scope } from './names.ts'
import { literalText, plainLine, plainText } from './text.ts'
import { resolveUrl } from './urls.ts'

/** What a feed says of itself; `scope` and `bases` are what its items inherit. */
export type Head = {
  readonly title: string
  readonly link?: string
  readonly language?: string
  readonly authors: readonly string[]
  readonly scope: Scope
  readonly bases: readonly (string | undefined)[]
  readonly entities: ReadonlyMap<string, string>
}

/** An item as the pass read it, not yet confirmed by the parser of record. */
export type Draft = {
  /** What may identify it, the best first: guid, id, about, address. */
  readonly ids: readonly string[]
  readonly url?: string
  readonly title: string
  readonly summary: string
  readonly content: string
  readonly authors: readonly string[]
  readonly publishedAt?: EpochMs
  readonly updatedAt?: EpochMs
  readonly language?: string
}

type Entities = ReadonlyMap<string, string>

/** Reads a head (plain mark-up, items taken out); `url` is where the feed was fetched. */
export function scanHead(text: string, url: string, entities: Entities): Head {
  const { inner, scope } = enter(text, url)
  const found = readFields(inner, scope, entities)
  const link = addressOf(found, [scope.base, url])
  const language = languageTag(scope.language) ?? languageTag(lineOf(found, 'language'))
  return {
    title: lineOf(found, 'title'),
    ...(link === undefined ? {} : { link }),
    ...(language === undefined ? {} : { language }),
    authors: found.authors,
    scope,
    bases: [link, url],
    entities,
  }
}

/** Reads one raw item (plain mark-up, its own tags included) under the head of its document. */
export function scanItem(text: string, head: Head): Draft {
  const tag = readTag(text, text.indexOf('<'))
  const attributes = tag?.attributes ?? ''
  const scope = tag === undefined ? head.scope : inRoot(tag, head.scope)
  const about = aboutOf(attributes, scope)
  const end = text.lastIndexOf('</')
  const inner = tag === undefined ? '' : text.slice(tag.end, end < tag.end ? text.length : end)
  const found = readFields(inner, scope, head.entities)
  const url = addressOf(found, [scope.base, ...head.bases]) ?? (about && resolveUrl(about, []))
  const language =
    languageTag(lineOf(found, 'language')) ?? languageTag(scope.language) ?? head.language
  const publishedAt = dateOf(found, 'published', language)
  const updatedAt = dateOf(found, 'updated', language)
  return {
    ids: [...found.ids, about ?? '', url ?? ''].filter((id) => id !== ''),
    ...(url === undefined ? {} : { url }),
    title: lineOf(found, 'title'),
    summary: textOf(found, 'summary'),
    content: textOf(found, 'content'),
    authors: found.authors.length > 0 ? found.authors : head.authors,
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
    ...(language === undefined ? {} : { language }),
  }
}

/** Past the root to the element whose children speak of the feed. */
const enter = (text: string, url: string): { inner: string; scope: Scope } => {
  let scope: Scope = { ...OUTERMOST, document: url }
  let hasChannel: boolean | undefined
  for (let open = text.indexOf('<'); open >= 0;) {
    const tag = readTag(text, open)
    if (tag !== undefined && !tag.closing) {
      const inside = inRoot(tag, scope)
      const name = qualified(tag.name, inside)
      const isRoot = name === 'rss:rss' || name === 'rdf:rdf' || name === 'rss:rdf'
      if (isRoot) {
        scope = inside
        hasChannel ??= CHANNEL.test(text)
      }
      if (name === 'rss:channel' || name === 'atom:feed' || (isRoot && !hasChannel)) {
        const end = text.indexOf(`</${tag.name}`, tag.end)
        return { inner: text.slice(tag.end, end < 0 ? text.length : end), scope: inside }
      }
    }
    open = text.indexOf('<', tag?.end ?? open + 1)
  }
  return { inner: text, scope }
}

const CHANNEL = /<(?:[\w-]{1,60}:)?channel[\s>]/i

const aboutOf = (attributes: string, scope: Scope): string | undefined => {
  if (!attributes.includes('about')) return undefined
  for (const prefix of ['rdf', ...scope.spaces.keys()]) {
    if (qualified(`${prefix}:about`, scope) !== 'rdf:about') continue
    const value = attribute(attributes, `${prefix}:about`.toLowerCase())
    if (value !== undefined) return value.trim()
  }
  return attribute(attributes, 'about')?.trim()
}

/** A candidate for a field: an element's text, or the value of one of its attributes. */
type Candidate = {
  readonly rank: number
  readonly source: string
  readonly scope: Scope
  /** Text that is no HTML, although it may look like it. */
  readonly isLiteral: boolean
}

/** What the children of a head or an item say, field by field. */
type Found = {
  readonly scope: Scope
  readonly entities: Entities
  readonly candidates: Map<Field, Candidate[]>
  readonly ids: string[]
  readonly authors: string[]
}

const readFields = (inner: string, scope: Scope, entities: Entities): Found => {
  const found: Found = { scope, entities, candidates: new Map(), ids: [], authors: [] }
  eachChild(inner, isTextName, (child) => readChild(child, found, GROUPS_DEEP_MAX))
  return found
}

/** `media:group` holds `media:content`, and neither holds itself but in an attack. */
const GROUPS_DEEP_MAX = 2

/** `groups`: how many more levels of media groups may be entered. */
const readChild = (child: Element, found: Found, groups: number): undefined => {
  const own = within(child.attributes, found.scope)
  const name = qualified(child.name, own)
  const role = fieldOf(name)
  if (role !== undefined) {
    const raw = contentOf(child, name)
    const source = found.entities.size === 0 ? raw : decodeReferences(raw, found.entities)
    if (role.field === 'author') addAuthors(found, personNames(source, own))
    else if (role.field === 'id') found.ids.push(identifier(source))
    else add(found, role.field, role.rank, source, own, isLiteral(child, name))
    if (name === 'rss:guid' && isPermalink(child)) add(found, 'link', 5, source, own)
  }
  if (name === 'atom:link' || (name === 'rss:link' && child.attributes !== '')) {
    const rank = linkRank(child, name)
    // Some write the address of Atom's link as that of RSS is written.
    const href = attribute(child.attributes, 'href') ?? child.inner
    if (rank !== undefined) add(found, 'link', rank, href, own)
  } else if (name === 'atom:content') {
    add(found, 'link', 6, attribute(child.attributes, 'src') ?? '', own)
  } else if (groups > 0 && (name === 'media:group' || name === 'media:content')) {
    eachChild(child.inner, isTextName, (inner) => readChild(inner, found, groups - 1))
  }
}

const add = (
  found: Found,
  field: Field,
  rank: number,
  source: string,
  scope: Scope,
  literal = false,
): void => {
  if (source === '' || source.trim() === '') return
  const known = found.candidates.get(field)
  const candidate = { rank, source, scope, isLiteral: literal }
  if (known === undefined) found.candidates.set(field, [candidate])
  else if (known.length < CANDIDATES_MAX) known.push(candidate)
}

const addAuthors = ({ authors }: Found, names: readonly string[]): void => {
  for (const name of names) {
    if (authors.length < AUTHORS_MAX && !authors.includes(name)) authors.push(name)
  }
}

/** The sources of a field, the best first. */
const sources = ({ candidates }: Found, field: Field): readonly Candidate[] => {
  const known = candidates.get(field) ?? []
  return known.length < 2 ? known : known.toSorted((a, b) => a.rank - b.rank)
}

const lineOf = (found: Found, field: Field): string => {
  for (const { source, isLiteral: literal } of sources(found, field)) {
    const line = literal ? literalText(source).replaceAll('\n', ' ') : plainLine(source)
    if (line !== '') return line
  }
  return ''
}

const textOf = (found: Found, field: Field): string => {
  for (const { source, isLiteral: literal } of sources(found, field)) {
    const text = literal ? literalText(source) : plainText(source)
    if (text !== '') return text
  }
  return ''
}

const dateOf = (found: Found, field: Field, language: string | undefined): EpochMs | undefined => {
  for (const { source } of sources(found, field)) {
    const date = parseDate(plainLine(source), language)
    if (date !== undefined) return date
  }
  return undefined
}

const addressOf = (found: Found, bases: readonly (string | undefined)[]): string | undefined => {
  for (const { source, scope } of sources(found, 'link')) {
    const url = resolveUrl(addressText(source), [scope.base, ...bases])
    if (url !== undefined) return url
  }
  return undefined
}

/** A flood of titles is cut here; so is a feed that names a whole newsroom. */
const CANDIDATES_MAX = 8
const AUTHORS_MAX = 20

/** Atom 0.3 says `mode="base64"`; Atom 1.0 means it by a type that is no text (RFC 4287 4.1.3.3). */
const contentOf = (child: Element, name: string): string => {
  const inner = child.inner
  if (!name.startsWith('atom:') || child.attributes === '') return inner
  const mode = attribute(child.attributes, 'mode')
  const type = attribute(child.attributes, 'type') ?? ''
  const isBinary = type.includes('/') && !/^text\/|[+/](?:xml|html)\b|xhtml/i.test(type)
  return mode === 'base64' || isBinary ? fromBase64(inner) : inner
}

/** Only where it is said: a type left out means text too, and HTML in practice. */
const isLiteral = (child: Element, name: string): boolean => {
  if (!name.startsWith('atom:') || !child.attributes.includes('text')) return false
  if (child.inner.includes('<')) return false
  const type = attribute(child.attributes, 'type')
  return type === 'text' || type === 'text/plain'
}

/** Shorter than any picture: a word that happens to be base64. */
const PICTURE_CHARS_MIN = 64

/** What is no base64 stays as it is; what is no text (a picture) is nothing to read. */
const fromBase64 = (written: string): string => {
  let bytes: Uint8Array
  try {
    bytes = Uint8Array.from(atob(written.replace(/\s+/g, '')), (char) => char.charCodeAt(0))
  } catch {
    return written
  }
  const text = new TextDecoder().decode(bytes)
  if (!text.includes('\ufffd')) return text
  return written.length > PICTURE_CHARS_MIN ? '' : written
}

const identifier = (source: string): string => decodeReferences(source).replace(/\s+/g, ' ').trim()

const addressText = (source: string): string => {
  const once = identifier(source.includes('<') ? source.replace(/<[^<>]*>/g, '') : source)
  return once.includes('&amp;') ? decodeReferences(once) : once
}

const isPermalink = (child: Element): boolean =>
  attribute(child.attributes, 'ispermalink')?.toLowerCase() !== 'false' &&
  /^\s*https?:\/\//i.test(child.inner)

/** The page before its other forms; what is no page (enclosure, self, edit) is no address. */
const linkRank = (child: Element, name: string): number | undefined => {
  const rel = attribute(child.attributes, 'rel')?.trim().toLowerCase() ?? 'alternate'
  if (rel !== 'alternate' && rel !== 'http://www.iana.org/assignments/relation/alternate')
    return undefined
  const type = attribute(child.attributes, 'type')?.toLowerCase() ?? 'text/html'
  const isPage = type.includes('html')
  return (name === 'rss:link' ? 1 : 2) + (isPage ? 0 : 1)
}
