/** Which element says what: qualified name -> field, with the rank among sources of that field. */

const FIELDS = [
  'title',
  'link',
  'id',
  'summary',
  'content',
  'author',
  'published',
  'updated',
  'language',
] as const
export type Field = (typeof FIELDS)[number]

type Role = { readonly field: Field; readonly rank: number }

/** The first name of a line is the best source; a source that is empty gives way to the next. */
const SOURCES: Readonly<Record<Field, string>> = {
  title: 'rss:title atom:title dc:title dcterms:title itunes:title media:title',
  link: 'rss:link',
  id: 'rss:guid atom:id dc:identifier dcterms:identifier',
  summary:
    'rss:description atom:summary rss:summary dc:description dcterms:abstract itunes:summary media:description atom:tagline itunes:subtitle',
  content:
    'atom:content content:encoded xhtml:body xhtml:div yandex:full-text rss:encoded rss:content rss:full-text rss:fulltext rss:fullitem rss:body',
  author: 'atom:author rss:author dc:author dc:creator itunes:author rss:creator dcterms:creator',
  published:
    'rss:pubdate atom:published atom:issued dcterms:issued dc:date dcterms:available atom:created dcterms:created rss:published rss:date rss:published_at',
  updated: 'atom:updated atom:modified dcterms:modified rss:updated rss:modified rss:lastbuilddate',
  language: 'rss:language dc:language dcterms:language',
}

const ROLES = new Map(
  FIELDS.flatMap((field) =>
    SOURCES[field].split(' ').map((name, rank) => [name, { field, rank }] as const),
  ),
)

const LOCAL_NAMES = new Set([...ROLES.keys()].map((name) => name.split(':')[1]!))

export function fieldOf(qualifiedName: string): Role | undefined {
  return ROLES.get(qualifiedName)
}

/** Does an element of this name (prefix and case aside) hold text? */
export function isTextName(name: string): boolean {
  return LOCAL_NAMES.has(name.slice(name.indexOf(':') + 1).toLowerCase())
}
