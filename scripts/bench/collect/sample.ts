/** Feeds like those of a news agency: 50 items, about 60 kB, Cyrillic and Latin, some HTML. */

const WORDS =
  'область контракт рубль служба совет the assembly voted road council region budget winter заявил министр сообщает bridge'.split(
    ' ',
  )

const say = (count: number, seed: number): string =>
  Array.from(
    { length: count },
    (_, n) => WORDS[(n * 7 + seed * 13 + (n >> 2)) % WORDS.length],
  ).join(' ')

const item = (n: number): string => `<item>
<title>${say(9, n)} ${n}</title>
<link>https://wire.example/news/2026/${n}</link>
<guid isPermaLink="false">wire-${n}</guid>
<pubDate>Thu, 05 Nov 2026 10:${String(n % 60).padStart(2, '0')}:00 +0300</pubDate>
<dc:creator>Desk</dc:creator>
<category>world</category>
<description><![CDATA[<p>${say(60, n)}</p><p><a href="https://wire.example/more">${say(16, n + 3)}</a></p>]]></description>
</item>`

/** The newest item has the number `newest`; `mark` changes the head and no item. */
export function sampleFeed(newest: number, mark = ''): Uint8Array {
  const items = Array.from({ length: 50 }, (_, n) => item(newest - n)).join('\n')
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Wire${mark}</title>
<link>https://wire.example/</link><language>ru</language>
${items}
</channel></rss>`,
  )
}
