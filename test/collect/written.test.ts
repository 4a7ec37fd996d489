/** Feeds made up anew at every run, in every manner of writing: what was meant is what is read. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFeed } from '../../src/collect/parse.ts'
import type { Item } from '../../src/types/feeds.ts'
import { bytes, FEED, NOW } from './samples.ts'
import { anyManner, write, type Meant } from './writers.ts'

const word = fc.constantFrom(
  ...'army 450000 & <x> "so" реклама службы контракт әскер қызмет Köln façade Łódź 招募 외인부대 جيش צבא 5<6 R&D'.split(
    ' ',
  ),
)
const words = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(' '))

const meant: fc.Arbitrary<Meant> = fc
  .record({
    n: fc.nat(1_000_000),
    title: words(7),
    text: words(30),
    author: fc.constantFrom('Desk', 'Anna Ō', 'И. Иванов'),
    at: fc.integer({ min: Date.UTC(2020, 0) / 1_000, max: NOW / 1_000 }),
  })
  .map(({ n, title, text, author, at }) => ({
    id: `tag:wire.example,2026:${n}`,
    url: `https://wire.example/news/${n}?a=1&b=${n}`,
    title,
    text,
    author,
    at: at * 1_000,
  }))

const feed = fc.uniqueArray(meant, { selector: ({ id }) => id, minLength: 1, maxLength: 6 })

const toMeant = ({ id, url, title, summary, content, authors, publishedAt }: Item) => ({
  id,
  url,
  title,
  text: content || summary,
  author: authors.join(),
  at: publishedAt,
})

test('whatever the manner', async () => {
  await fc.assert(
    fc.asyncProperty(feed, anyManner, async (items, how) => {
      const read = await parseFeed(bytes(write(items, how)), { url: FEED.url })
      expect(read.items.map(toMeant)).toEqual(items)
    }),
    { numRuns: Number(process.env['RUNS'] ?? 300) },
  )
})
