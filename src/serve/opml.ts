/** The watch list as OPML 2.0, out and in. Reading takes any tool's file: only `xmlUrl` must be there. */
import { FEEDS_WATCHED_MAX } from '../limits.ts'
import type { Feed } from '../types/feeds.ts'
import { escapeXml } from './xml.ts'

export function opmlOf(feeds: readonly Feed[]): string {
  const outlines = feeds.map((feed) => {
    const attributes = {
      type: 'rss',
      text: feed.outlet,
      title: feed.outlet,
      xmlUrl: feed.url,
      language: feed.language,
      feedId: feed.id,
      intervalMinutes: String(feed.intervalMinutes),
      ...(feed.paused ? { paused: 'true' } : {}),
    }
    const written = Object.entries(attributes).map(
      ([name, value]) => `${name}="${escapeXml(value)}"`,
    )
    return `    <outline ${written.join(' ')}/>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>Musterwatch: the feeds we read</title></head>
  <body>
${outlines.join('\n')}
  </body>
</opml>
`
}

const OUTLINE = /<outline((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/gi
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const INTERVAL_DEFAULT = 30

/** Feeds in the form the watch list is checked in; what an outline leaves out is made up. */
export function feedsOfOpml(text: string): readonly Feed[] {
  const taken = new Set<string>()
  return [...text.matchAll(OUTLINE)]
    .map(([, attributes]) => attributesOf(attributes ?? ''))
    .filter((outline) => outline.has('xmlurl'))
    .slice(0, FEEDS_WATCHED_MAX + 1)
    .map((outline) => feedOf(outline, taken))
}

function feedOf(outline: ReadonlyMap<string, string>, taken: Set<string>): Feed {
  const url = outline.get('xmlurl') ?? ''
  return {
    id: freeId(outline.get('feedid') ?? slugOf(url), taken),
    url,
    outlet: outline.get('title') || outline.get('text') || url,
    language: outline.get('language') || 'und',
    intervalMinutes: Number(outline.get('intervalminutes')) || INTERVAL_DEFAULT,
    ...(outline.get('paused') === 'true' ? { paused: true } : {}),
  }
}

function attributesOf(written: string): ReadonlyMap<string, string> {
  return new Map(
    [...written.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [
      name!.toLowerCase(),
      unescapeXml(double ?? single ?? '').trim(),
    ]),
  )
}

const slugOf = (url: string): string => {
  const { host, pathname } = URL.canParse(url) ? new URL(url) : { host: 'feed', pathname: '' }
  const words = `${host}${pathname}`.replace(/^www\./, '').replaceAll(/[^A-Za-z0-9]+/g, '-')
  return words.replaceAll(/^-|-$/g, '').slice(0, 56) || 'feed'
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`
  taken.add(id)
  return id
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescapeXml = (text: string): string =>
  text.replaceAll(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (whole, name, decimal, hex) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole
      const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
