/** The path of reading in the runtime it is made for: its decoders, its URL, rss-parser in it. */
import { expect, test } from 'vitest'
import { readFresh } from '../../src/collect/fresh.ts'
import { parseFeed } from '../../src/collect/parse.ts'
import { changed, FEED, NOW, rss, told } from '../collect/samples.ts'

test('a feed is read, and read again without repeating', async () => {
  const items = [1, 2, 3].map((n) => told(n))
  const first = await readFresh(FEED, undefined, changed(rss(items)), NOW)
  expect(first.items.map(({ title }) => title)).toEqual(items.map(({ title }) => title))
  const second = await readFresh(FEED, first.state, changed(rss([told(4), ...items])), NOW)
  expect(second.items.map(({ title }) => title)).toEqual([told(4).title])
})

test.each(['windows-1251', 'koi8-r', 'iso-8859-5'])('%s is decoded', async (label) => {
  const table = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  const xml = `<?xml version="1.0" encoding="${label}"?><rss><channel><item><title>Служба по контракту</title></item></channel></rss>`
  const body = Uint8Array.from(xml, (char) => table.indexOf(char))
  const { items } = await parseFeed(body, { url: FEED.url })
  expect(items[0]?.title).toBe('Служба по контракту')
})

test('Atom, relative addresses, dates with the name of a place', async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://quay.example/en/"><entry><id>1</id><title type="html">A &amp;amp; b</title><link href="news/1"/><published>2026-11-05 09:30 Europe/Kyiv</published></entry></feed>`
  const { items } = await parseFeed(new TextEncoder().encode(atom), { url: FEED.url })
  expect(items).toEqual([
    {
      id: '1',
      url: 'https://quay.example/en/news/1',
      title: 'A & b',
      summary: '',
      content: '',
      authors: [],
      publishedAt: Date.UTC(2026, 10, 5, 7, 30),
    },
  ])
})
