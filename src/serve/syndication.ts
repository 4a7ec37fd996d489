/** Entries as Atom (RFC 4287) and as JSON Feed 1.1: what each is about is decided elsewhere. */
import { escapeXml } from './xml.ts'

export type Channel = {
  readonly title: string
  readonly subtitle: string
  readonly origin: string
  /** Path of the page that the feed stands for, and of the feed itself. */
  readonly page: string
  readonly self: string
  readonly language: string
  readonly updated: string
  readonly entries: readonly Entry[]
}

export type Entry = {
  /** Path of the page; with the origin also the id, so it must never change. */
  readonly path: string
  readonly title: string
  readonly html: string
  readonly published: string
  readonly updated: string
  readonly tags: readonly string[]
}

export function atomOf(channel: Channel): string {
  const { origin, self, page } = channel
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(channel.language)}">
  <id>${escapeXml(origin + self)}</id>
  <title>${escapeXml(channel.title)}</title>
  <subtitle>${escapeXml(channel.subtitle)}</subtitle>
  <link rel="self" type="application/atom+xml" href="${escapeXml(origin + self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(origin + page)}"/>
  <updated>${channel.updated}</updated>
  <author><name>Musterwatch</name></author>
${channel.entries.map((entry) => atomEntry(entry, origin)).join('')}</feed>
`
}

function atomEntry(entry: Entry, origin: string): string {
  const address = escapeXml(origin + entry.path)
  const tags = entry.tags.map((tag) => `    <category term="${escapeXml(tag)}"/>\n`)
  return `  <entry>
    <id>${address}</id>
    <title>${escapeXml(entry.title)}</title>
    <link rel="alternate" type="text/html" href="${address}"/>
    <published>${entry.published}</published>
    <updated>${entry.updated}</updated>
${tags.join('')}    <content type="html">${escapeXml(entry.html)}</content>
  </entry>
`
}

export function jsonFeedOf(channel: Channel): object {
  const { origin, self, page } = channel
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    description: channel.subtitle,
    home_page_url: origin + page,
    feed_url: origin + self,
    language: channel.language,
    authors: [{ name: 'Musterwatch' }],
    items: channel.entries.map((entry) => ({
      id: origin + entry.path,
      url: origin + entry.path,
      title: entry.title,
      content_html: entry.html,
      date_published: entry.published,
      date_modified: entry.updated,
      tags: entry.tags,
    })),
  }
}
