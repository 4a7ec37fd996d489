/**
 * A feed as its publisher means it, and the many ways his software may write it down: formats,
 * prefixes, escapes, dates, encodings and slips. Whatever the way, the same must be read.
 */
import fc from 'fast-check'

export type Meant = {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly text: string
  readonly author: string
  readonly at: number
}

/** How one document is written; every number picks one of several ways. */
export type Manner = {
  readonly format: keyof typeof FORMATS
  readonly escape: keyof typeof ESCAPES
  readonly date: number
  readonly dress: number
  readonly slip: number
  readonly isPrefixed: boolean
}

export const anyManner: fc.Arbitrary<Manner> = fc.record({
  format: fc.constantFrom('rss', 'rss-old', 'rdf', 'atom', 'atom-old', 'json'),
  escape: fc.constantFrom('plain', 'cdata', 'cdata-pieces', 'html', 'numbers', 'html-cdata'),
  date: fc.nat(99),
  dress: fc.nat(99),
  slip: fc.nat(99),
  isPrefixed: fc.boolean(),
})

/** The document as text, without a declaration of its encoding. */
export function write(items: readonly Meant[], manner: Manner): string {
  return FORMATS[manner.format](items, manner)
}

const pick = <T>(ways: readonly T[], which: number): T => ways[which % ways.length]!
const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const numbered = (text: string) =>
  text.replace(/[^\w ]/gu, (char) => `&#${pick(['', 'x'], char.length)}${number(char)};`)
const number = (char: string) =>
  char.length % 2 === 0 ? char.codePointAt(0) : char.codePointAt(0)!.toString(16)
const html = (text: string) => `<p>${xml(text)}</p>`

/** Text within an element: a title is a line of text, a description a piece of HTML. */
const ESCAPES = {
  plain: (text: string) => xml(xml(text)),
  cdata: (text: string) => `<![CDATA[${xml(text)}]]>`,
  'cdata-pieces': (text: string) =>
    `<![CDATA[${xml(text).slice(0, 3)}]]><![CDATA[${xml(text).slice(3)}]]>`,
  html: (text: string) => xml(html(text)),
  numbers: (text: string) => xml(numbered(text)),
  'html-cdata': (text: string) => `\n<![CDATA[ ${html(text)} ]]>\n`,
}

const RFC_822: readonly ((at: number) => string)[] = [
  (at) => new Date(at).toUTCString(),
  (at) => new Date(at).toUTCString().replace('GMT', '+0000'),
  (at) => new Date(at).toUTCString().replace(/^\w+, 0?/, ''),
  (at) => new Date(at + 3 * HOUR).toUTCString().replace('GMT', '+0300'),
  (at) => new Date(at - 5 * HOUR).toUTCString().replace('GMT', 'EST'),
  (at) => ` ${new Date(at).toUTCString().replace(',', '').replace('GMT', 'UT')}\n`,
  (at) =>
    new Date(at)
      .toUTCString()
      .replace(/:00 GMT/, ' Z')
      .replace('GMT', 'Z'),
  (at) => new Date(at).toISOString(),
]
const ISO: readonly ((at: number) => string)[] = [
  (at) => new Date(at).toISOString(),
  (at) => new Date(at).toISOString().replace('.000Z', 'Z'),
  (at) => new Date(at).toISOString().replace('.000Z', '+00:00'),
  (at) => new Date(at + 3 * HOUR).toISOString().replace('.000Z', '+03:00'),
  (at) => new Date(at - 4.5 * HOUR).toISOString().replace('Z', '-0430'),
  (at) => new Date(at).toISOString().replace('T', ' ').replace('.000Z', ''),
  (at) => `\n  ${new Date(at).toISOString().replace('.000', '')}  `,
]
const HOUR = 3_600_000

/** Things that stand in feeds and mean nothing to us. */
const DRESS = [
  '',
  '<!-- <item><title>Never published</title></item> -->',
  '<?pipe <item> ?>',
  '<x:note xmlns:x="https://x.example/ns"><x:title>Not this</x:title></x:note>',
  '<media:thumbnail xmlns:media="http://search.yahoo.com/mrss/" url="https://p.example/1.png"/>',
  '<category domain="a>b"><![CDATA[</item>]]></category>',
]

/** Slips that break XML and not the meaning; each leaves every item what it was. */
const SLIPS: readonly ((document: string) => string)[] = [
  (document) => document,
  (document) => document,
  (document) => `\n\n ${document}`,
  (document) => `${document}\n<!-- served in 0.2 s --><script>track()</script>`,
  (document) => document.replace(/(<(?:\w+:)?(?:channel|feed)[^>]*>)/, '$1<p>A & B<br></p>'),
  (document) => document.replaceAll(/="(https?:[^"\s]*)"/g, "='$1'"),
  (document) => document.replace(/<\/(?:rss|rdf:RDF|(?:\w+:)?feed)>\s*$/, ''),
  (document) => document.replaceAll('\n', '\r\n'),
  (document) => document.replaceAll(/<\/(item|(?:\w+:)?entry)>/g, '</$1 >'),
]

const element = (name: string, attributes: string, inner: string) =>
  `<${name}${attributes}>${inner}</${name}>`

type Writer = (items: readonly Meant[], manner: Manner) => string

const rssItem = (item: Meant, { escape, date, dress, isPrefixed }: Manner, name: string) => {
  const say = ESCAPES[escape]
  const dc = isPrefixed ? 'core' : 'dc'
  const fields = [
    element('title', '', say(item.title)),
    element(
      'link',
      '',
      pick([xml(item.url), `\n${xml(item.url)}\n`, `<![CDATA[${item.url}]]>`], dress),
    ),
    name === 'rdf'
      ? element(`${dc}:date`, '', pick(ISO, date)(item.at))
      : element('pubDate', '', pick(RFC_822, date)(item.at)),
    element(`${dc}:creator`, '', say(item.author)),
    name === 'rdf' || dress % 2
      ? element('description', '', say(item.text))
      : element(isPrefixed ? 'full:encoded' : 'content:encoded', '', say(item.text)),
    name === 'rdf' ? '' : element('guid', ' isPermaLink="false"', xml(item.id)),
    pick(DRESS, dress),
  ]
  const turned = fields.slice(dress % 7).concat(fields.slice(0, dress % 7))
  const about = name === 'rdf' ? ` rdf:about="${xml(item.id)}"` : ''
  return element('item', about, turned.join(pick(['', '\n', '\n\t\t'], dress)))
}

const SPACES = (isPrefixed: boolean) =>
  ` xmlns:${isPrefixed ? 'core' : 'dc'}="http://purl.org/dc/elements/1.1/"` +
  ` xmlns:${isPrefixed ? 'full' : 'content'}="http://purl.org/rss/1.0/modules/content/"`

const HEAD = '<title>Wire</title><link>https://wire.example/</link><description/>'

const rss =
  (version: string): Writer =>
  (items, manner) =>
    pick(
      SLIPS,
      manner.slip,
    )(
      `<rss version="${version}"${SPACES(manner.isPrefixed)}><channel>${HEAD}\n${items
        .map((item) => rssItem(item, manner, 'rss'))
        .join('\n')}\n</channel></rss>`,
    )

const rdf: Writer = (items, manner) =>
  pick(
    SLIPS,
    manner.slip,
  )(
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"${SPACES(manner.isPrefixed)}>` +
      `<channel rdf:about="https://wire.example/">${HEAD}<items><rdf:Seq>${items.map(({ id }) => `<rdf:li resource="${xml(id)}"/>`).join('')}</rdf:Seq></items></channel>\n${items
        .map((item) => rssItem(item, manner, 'rdf'))
        .join('\n')}\n</rdf:RDF>`,
  )

/** A text construct (RFC 4287 section 3.1), in one of its three types. */
const construct = (name: string, text: string, way: number) =>
  pick(
    [
      element(name, '', xml(text)),
      element(name, ' type="text"', xml(text)),
      element(name, ' type="html"', xml(html(text))),
      element(name, " type='html'", `<![CDATA[${html(text)}]]>`),
      element(
        name,
        ' type="xhtml"',
        `<div xmlns="http://www.w3.org/1999/xhtml"><p>${xml(text)}</p></div>`,
      ),
      element(
        name,
        ' type="xhtml"',
        `<h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:b>${xml(text)}</h:b></h:div>`,
      ),
    ],
    way,
  )

const atom =
  (space: string, published: string, updated: string): Writer =>
  (items, manner) => {
    const a = manner.isPrefixed ? 'a:' : ''
    const entry = (item: Meant) => {
      const fields = [
        construct(`${a}title`, item.title, manner.dress),
        `<${a}link rel="self" href="https://api.example/${item.id}.json" type="application/json"/>`,
        `<${a}link${pick(['', ' rel="alternate"', ' rel="alternate" type="text/html"'], manner.dress)} href="${xml(item.url)}"/>`,
        element(`${a}id`, '', xml(item.id)),
        element(`${a}${published}`, '', pick(ISO, manner.date)(item.at)),
        element(`${a}${updated}`, '', pick(ISO, manner.date + 1)(item.at + HOUR)),
        element(
          `${a}author`,
          '',
          `<${a}uri>https://wire.example/</${a}uri><${a}name>${xml(item.author)}</${a}name>`,
        ),
        construct(`${a}${pick(['summary', 'content'], manner.slip)}`, item.text, manner.date),
        pick(DRESS, manner.dress).replace('item', `${a}entry`).replace('/item', `/${a}entry`),
      ]
      const turned = fields.slice(manner.dress % 9).concat(fields.slice(0, manner.dress % 9))
      return element(`${a}entry`, '', turned.join(pick(['', '\n  '], manner.date)))
    }
    return pick(
      SLIPS,
      manner.slip,
    )(
      `<${a}feed xmlns${manner.isPrefixed ? ':a' : ''}="${space}"><${a}title>Wire</${a}title><${a}id>urn:w</${a}id>\n${items.map(entry).join('\n')}\n</${a}feed>`,
    )
  }

const json: Writer = (items, { dress, date }) =>
  JSON.stringify(
    {
      version: pick(['https://jsonfeed.org/version/1', 'https://jsonfeed.org/version/1.1'], dress),
      title: 'Wire',
      items: items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        ...pick([{ content_html: html(item.text) }, { content_text: item.text }], dress),
        date_published: pick(ISO, date)(item.at),
        ...pick([{ author: { name: item.author } }, { authors: [{ name: item.author }] }], dress),
      })),
    },
    undefined,
    dress % 3,
  )

const FORMATS = {
  rss: rss('2.0'),
  'rss-old': rss('0.92'),
  rdf,
  atom: atom('http://www.w3.org/2005/Atom', 'published', 'updated'),
  'atom-old': atom('http://purl.org/atom/ns#', 'issued', 'modified'),
  json,
} as const satisfies Record<string, Writer>
