/**
 * Runs the path of reading on a small sample while the module is evaluated. Compiling costs more
 * than reading: done here it falls into start-up, which has a limit of its own, and not into the
 * ten milliseconds of the first request (Workers limits, "Worker startup time").
 */

import type { FeedState } from '../types/feeds.ts'

/** After so many rounds the runtime has compiled what is hot; more would only delay the start. */
const ROUNDS = 3

/** Of the items seen before, as many as a long document has. */
const REPEATED = 9

type Polled = { readonly state: FeedState }

/** `poll` reads a document given what the poll before left; what it finds is of no interest. */
export async function warmUp(
  poll: (document: Uint8Array, state: FeedState | undefined) => Promise<Polled>,
): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    for (const write of [rss, atom]) {
      const { state } = await poll(write(SEEN), undefined)
      await poll(write([6, ...Array.from({ length: REPEATED }, () => SEEN).flat()]), state)
    }
  }
}

const SEEN = [1, 2, 3, 4, 5]

const rssItem = (n: number): string => `<item>
<title>Sample &amp; title ${n} — пример</title><link>https://sample.example/news/${n}?utm_source=rss</link>
<guid isPermaLink="false">sample-${n}</guid><pubDate>Thu, 05 Nov 2026 10:0${n}:00 +0300</pubDate>
<dc:creator>Desk</dc:creator>
<description><![CDATA[<p>One paragraph of text, with &nbsp; a <a href="https://sample.example/">link</a>.</p>]]></description>
</item>`

const rss = (items: readonly number[]) =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Sample</title>
<link>https://sample.example/</link><language>en</language>
${items.map(rssItem).join('\n')}
</channel></rss>`)

const atomEntry = (n: number): string => `<entry>
<title type="html">Sample &amp;amp; title ${n} — пример</title>
<link rel="alternate" href="/news/${n}"/><id>tag:sample.example,2026:${n}</id>
<published>2026-11-05T10:0${n}:00+03:00</published><updated>2026-11-05T10:0${n}:00Z</updated>
<author><name>Desk</name></author><summary>One line of text.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>paragraph</b>.</p></div></content>
</entry>`

const atom = (items: readonly number[]) =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Sample</title>
<link href="https://sample.example/"/>
${items.map(atomEntry).join('\n')}
</feed>`)
