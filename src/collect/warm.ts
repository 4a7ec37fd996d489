/**
 * Runs the path of reading on a small sample while the module is evaluated. Compiling costs more
 * than reading: done here it falls into start-up, which has a limit of its own, and not into the
 * ten milliseconds of the first request (Workers limits, "Worker startup time").
 */

/** After so many rounds the runtime has compiled what is hot; more would only delay the start. */
const ROUNDS = 8

/** `read` is called with two documents in turn; what it answers is of no interest. */
export function warmUp(read: (document: Uint8Array) => Promise<unknown>): void {
  const samples = [RSS, ATOM].map((sample) => new TextEncoder().encode(sample))
  for (let round = 0; round < ROUNDS; round++) {
    for (const sample of samples) void read(sample)
  }
}

const NUMBERS = [1, 2, 3, 4, 5]

const rssItem = (n: number): string => `<item>
<title>Sample &amp; title ${n} — пример</title><link>https://sample.example/news/${n}?utm_source=rss</link>
<guid isPermaLink="false">sample-${n}</guid><pubDate>Thu, 05 Nov 2026 10:0${n}:00 +0300</pubDate>
<dc:creator>Desk</dc:creator>
<description><![CDATA[<p>One paragraph of text, with &nbsp; a <a href="https://sample.example/">link</a>.</p>]]></description>
</item>`

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Sample</title>
<link>https://sample.example/</link><language>en</language>
${NUMBERS.map(rssItem).join('\n')}
</channel></rss>`

const atomEntry = (n: number): string => `<entry>
<title type="html">Sample &amp;amp; title ${n} — пример</title>
<link rel="alternate" href="/news/${n}"/><id>tag:sample.example,2026:${n}</id>
<published>2026-11-05T10:0${n}:00+03:00</published><updated>2026-11-05T10:0${n}:00Z</updated>
<author><name>Desk</name></author><summary>One line of text.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>paragraph</b>.</p></div></content>
</entry>`

const ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Sample</title>
<link href="https://sample.example/"/>
${NUMBERS.map(atomEntry).join('\n')}
</feed>`
