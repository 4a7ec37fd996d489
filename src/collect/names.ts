/**
 * XML names and attributes as feeds use them: a prefix stands for the namespace that the document
 * gives it, and only for want of a declaration for the one it is known by.
 */
import { decodeReferences } from './entities.ts'

/** The vocabularies we read; `foreign` is every other. */
export type Space =
  | 'rss'
  | 'atom'
  | 'dc'
  | 'dcterms'
  | 'content'
  | 'media'
  | 'itunes'
  | 'rdf'
  | 'xhtml'
  | 'yandex'
  | 'foreign'

/** What holds for an element and all it contains. */
export type Scope = {
  /** Prefix in lower case (empty for the default) -> namespace. */
  readonly spaces: ReadonlyMap<string, Space>
  /** Where the document was fetched: an outermost xml:base may be relative to it. */
  readonly document?: string
  readonly base?: string
  readonly language?: string
}

/** Namespaces by address, in lower case, without scheme, `www.`, and closing `/` or `#`. */
const SPACES: ReadonlyMap<string, Space> = new Map([
  ['w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns', 'atom'],
  ['purl.org/net/rss1.1', 'rss'],
  ['purl.org/rss/1.0', 'rss'],
  ['my.netscape.com/rdf/simple/0.9', 'rss'],
  ['channel.netscape.com/rdf/simple/0.9', 'rss'],
  ['my.netscape.com/publish/formats/rss-0.91.dtd', 'rss'],
  ['backend.userland.com/rss', 'rss'],
  ['backend.userland.com/rss2', 'rss'],
  ['backend.userland.com/rss091', 'rss'],
  ['backend.userland.com/rss092', 'rss'],
  ['blogs.law.harvard.edu/tech/rss', 'rss'],
  ['cyber.law.harvard.edu/rss/rss.html', 'rss'],
  ['rssboard.org/rss-specification', 'rss'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['search.yahoo.com/mrss', 'media'],
  ['search.yahoo.com/rss', 'media'],
  ['itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['example.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['w3.org/1999/xhtml', 'xhtml'],
  ['news.yandex.ru', 'yandex'],
] as const)

const BY_HABIT: ReadonlyMap<string, Space> = new Map([
  ['', 'rss'],
  ['rss', 'rss'],
  ['atom', 'atom'],
  ['atom10', 'atom'],
  ['a10', 'atom'],
  ['atom03', 'atom'],
  ['dc', 'dc'],
  ['dcterms', 'dcterms'],
  ['dct', 'dcterms'],
  ['content', 'content'],
  ['media', 'media'],
  ['itunes', 'itunes'],
  ['rdf', 'rdf'],
  ['xhtml', 'xhtml'],
  ['yandex', 'yandex'],
] as const)

export const OUTERMOST: Scope = { spaces: new Map() }

/** `title` in the Atom namespace, whatever its prefix, is `atom:title`; names in lower case. */
export function qualified(name: string, scope: Scope): string {
  const colon = name.indexOf(':')
  const prefix = colon < 0 ? '' : name.slice(0, colon).toLowerCase()
  const space = scope.spaces.get(prefix) ?? BY_HABIT.get(prefix) ?? 'foreign'
  return `${space}:${name.slice(colon + 1).toLowerCase()}`
}

/** What elements that hold a feed together are, whatever namespace they claim. */
const CONTAINERS: ReadonlyMap<string, Space> = new Map([
  ['feed', 'atom'],
  ['rss', 'rss'],
  ['channel', 'rss'],
  ['item', 'rss'],
  ['entry', 'atom'],
])

/** As `within`, for a container: a namespace nobody knows does not hide what it plainly is. */
export function inRoot(
  tag: { readonly name: string; readonly attributes: string },
  around: Scope,
): Scope {
  const scope = within(tag.attributes, around)
  const colon = tag.name.indexOf(':')
  const space = CONTAINERS.get(tag.name.slice(colon + 1).toLowerCase())
  const prefix = colon < 0 ? '' : tag.name.slice(0, colon).toLowerCase()
  const claimed = scope.spaces.get(prefix)
  const isExtension = prefix !== '' && (space === undefined || /(?:item|entry)$/i.test(tag.name))
  if (space === undefined || claimed === space || isExtension) return scope
  return { ...scope, spaces: new Map(scope.spaces).set(prefix, space) }
}

/** Declarations past this many are an attack. */
const PREFIXES_MAX = 64

/** The scope within an element, given its attributes and the scope around it. */
export function within(attributes: string, around: Scope): Scope {
  if (!attributes.includes('xml')) return around
  let { base, language } = around
  let declared: Map<string, Space> | undefined
  for (const [name, value] of eachAttribute(attributes)) {
    if (name === 'xml:base') {
      base = URL.parse(value, base ?? around.document)?.href ?? base
    } else if (name === 'xml:lang') language = value.trim() === '' ? undefined : value
    else if (name === 'xmlns' || name.startsWith('xmlns:')) {
      declared ??= new Map(around.spaces)
      if (declared.size < PREFIXES_MAX) declared.set(name.slice(6), spaceOf(value))
    }
  }
  return {
    spaces: declared ?? around.spaces,
    ...(around.document === undefined ? {} : { document: around.document }),
    ...(base === undefined ? {} : { base }),
    ...(language === undefined ? {} : { language }),
  }
}

/** The value of one attribute, references decoded; names compare in lower case. */
export function attribute(attributes: string, wanted: string): string | undefined {
  if (!attributes.toLowerCase().includes(wanted)) return undefined
  for (const [name, value] of eachAttribute(attributes)) if (name === wanted) return value
  return undefined
}

/** A tag with more attributes than this is an attack. */
const ATTRIBUTES_MAX = 256

/** Name in lower case and value of each attribute; quotes may be missing. */
function* eachAttribute(attributes: string): Generator<readonly [string, string]> {
  let at = 0
  for (let seen = 0; seen < ATTRIBUTES_MAX; seen++) {
    const equals = attributes.indexOf('=', at)
    if (equals < 0) return
    const name = attributes.slice(at, equals).trim()
    let from = equals + 1
    while (from < attributes.length && attributes.charCodeAt(from) <= 0x20) from++
    const quote = attributes[from]
    const isQuoted = quote === '"' || quote === "'"
    const close = isQuoted ? attributes.indexOf(quote, from + 1) : endOfWord(attributes, from)
    const end = close < 0 ? attributes.length : close
    yield [
      lastWord(name).toLowerCase(),
      decodeReferences(attributes.slice(isQuoted ? from + 1 : from, end)),
    ]
    at = end + 1
  }
}

const endOfWord = (text: string, from: number): number => {
  let at = from
  while (at < text.length && text.charCodeAt(at) > 0x20) at++
  return at
}

/** Of `checked href`, what stands before `=`. */
const lastWord = (text: string): string => {
  let at = text.length
  while (at > 0 && text.charCodeAt(at - 1) > 0x20) at--
  return text.slice(at)
}

const spaceOf = (uri: string): Space => {
  const plain = uri
    .trim()
    .slice(0, 200)
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/#]+$/, '')
  if (plain === '') return 'rss'
  return SPACES.get(plain) ?? (plain.startsWith('purl.org/atom') ? 'atom' : 'foreign')
}
