/** Documents that are read as far as they go, and named for what is wrong with them. */
import { expect, test } from 'vitest'
import { readFresh } from '../../src/collect/fresh.ts'
import { parseFeed } from '../../src/collect/parse.ts'
import type { Feed, Fetched } from '../../src/types/feeds.ts'
import { bytes } from './samples.ts'

const NOW = Date.UTC(2026, 2, 2)
const feed: Feed = {
  id: 'a',
  url: 'https://a.example/feed',
  outlet: 'A',
  language: 'en',
  intervalMinutes: 5,
}
const answer = (text: string): Fetched => ({
  kind: 'changed',
  body: bytes(text),
  url: feed.url,
  requests: 1,
})
const item = '<item><title>One</title><link>https://a.example/1</link></item>'

test.each([
  ['cut-off', `<rss version="2.0"><channel><title>A</title>${item}<item><title>Tw`],
  [
    'entity-bomb',
    `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>
     <rss version="2.0"><channel><title>A</title>${item}</channel></rss>`,
  ],
])('a feed with %s is shown as such, and its items are used', async (name, text) => {
  const { items, state } = await readFresh(feed, undefined, answer(text), NOW)
  expect(items.map(({ title }) => title)).toContain('One')
  expect(state.failure).toBe(name)
  expect(state.pollAfter).toBe(NOW + 5 * 60_000)
})

test('entities that hold plain text are no attack', async () => {
  const text = `<!DOCTYPE rss [<!ENTITY copy "&#169; &amp; more">]>
    <rss version="2.0"><channel><title>A</title>${item}</channel></rss>`
  const { state } = await readFresh(feed, undefined, answer(text), NOW)
  expect(state.failure).toBeUndefined()
})

test.each([
  [
    'cdata-unclosed',
    `<rss><channel><item><title><![CDATA[One</title></item>${item}</channel></rss>`,
    '<![',
  ],
  ['comment-unclosed', `<rss><channel>${item}<!-- and so on</channel></rss>`, '<!--'],
])('%s is told with its place', async (name, text, where) => {
  const { problems } = await parseFeed(bytes(text), { url: feed.url })
  expect(problems).toContainEqual(expect.objectContaining({ name, offset: text.indexOf(where) }))
})

test('damaged bytes are told with their place', async () => {
  const text = '<rss version="2.0"><channel><item><title>Größe und ?</title></item></channel></rss>'
  const body = bytes(text)
  body[body.indexOf(0x3f)] = 0xff
  const { items, problems } = await parseFeed(body, { url: feed.url })
  expect(items[0]?.title).toBe('Größe und \ufffd')
  const offset = text.indexOf('?')
  expect(problems).toContainEqual({ name: 'bytes-damaged', detail: 'utf-8', offset })
})
