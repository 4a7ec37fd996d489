import { expect, test } from 'vitest'
import { readFresh } from '../../src/collect/fresh.ts'
import type { FeedState } from '../../src/types/feeds.ts'
import { changed, FEED, MINUTE_MS, NOW, rss, stateOf, told, type Told } from './samples.ts'

/** Polls one document after the other; answers the titles that were fresh at each poll. */
const polls = async (...documents: readonly (readonly Told[])[]): Promise<readonly string[][]> => {
  let state: FeedState | undefined
  const fresh: string[][] = []
  for (const [index, items] of documents.entries()) {
    const read = await readFresh(FEED, state, changed(rss(items)), NOW + index * 5 * MINUTE_MS)
    state = read.state
    fresh.push(read.items.map(({ title }) => title))
  }
  return fresh
}

const titles = (items: readonly Told[]): readonly string[] => items.map(({ title }) => title ?? '')
const many = (count: number, from = 1) => Array.from({ length: count }, (_, n) => told(n + from))

/** An item without a guid that links to a page it shares with others. */
const unnamed = (n: number, path = ''): Told =>
  told(n, { link: `https://wire.example/${path}`, guid: undefined })

/** An item whose guid is its address. */
const ownPage = (n: number, link: string): Told => told(n, { link, guid: link })

const asked = async (retryAt: number): Promise<number> => {
  const failed = { kind: 'failed', failure: 'rate-limited', detail: '429', requests: 1 } as const
  return (await readFresh(FEED, undefined, { ...failed, retryAt }, NOW)).state.pollAfter
}

test('on the first poll every item is fresh, in document order', async () => {
  const items = many(50)
  expect(await polls(items)).toEqual([titles(items)])
})

test('three plain new items are fresh, the others are not', async () => {
  const old = many(20)
  const news = many(3, 100)
  expect(await polls(old, [...news, ...old])).toEqual([titles(old), titles(news)])
})

test('a late item with an older date is fresh', async () => {
  const old = many(5)
  const late = told(77, { date: 'Mon, 05 Jan 2015 08:00:00 GMT' })
  expect((await polls(old, [...old, late]))[1]).toEqual(titles([late]))
})

test('an item without a date is fresh once', async () => {
  const undated = { ...told(8), date: undefined }
  const fresh = await polls(many(3), [undated, ...many(3)], [undated, ...many(3)])
  expect(fresh.slice(1)).toEqual([titles([undated]), []])
})

test.each<readonly [string, Told]>([
  ['guid', { guid: 'another-guid' }],
  ['address', { link: 'https://wire.example/moved/3' }],
  ['date', { date: 'Sun, 01 Nov 2026 23:59:00 GMT' }],
  ['title', { title: 'Corrected: quite another headline for the very same report' }],
  ['text', { text: 'The second edition of the text says it in quite other words than before.' }],
])('an item whose %s alone changes is not handled again', async (_, change) => {
  const old = many(5)
  expect((await polls(old, [...many(2), told(3, change), ...many(2, 4)]))[1]).toEqual([])
})

test('the last-seen item is withdrawn and three new ones come', async () => {
  const news = many(3, 50)
  expect((await polls(many(5), [...news, ...many(4, 2)]))[1]).toEqual(titles(news))
})

test('a site that changes all its guids repeats nothing', async () => {
  const old = many(10)
  const renamed = old.map((item, n) => ({ ...item, guid: `urn:uuid:${n}` }))
  expect((await polls(old, renamed))[1]).toEqual([])
})

test('a site that moves from http to https, or to a mobile host, repeats nothing', async () => {
  const numbers = [1, 2, 3, 4]
  const old = numbers.map((n) => ownPage(n, `http://www.wire.example/n/${n}`))
  const moved = numbers.map((n) => ownPage(n, `https://m.wire.example/n/${n}?utm_source=rss`))
  expect((await polls(old, moved))[1]).toEqual([])
})

test('two items that share a guid are two items', async () => {
  const twins = [told(1, { guid: 'same' }), told(2, { guid: 'same' })]
  expect(await polls(twins, twins)).toEqual([titles(twins), []])
})

test('an item with the guid of one that still stands there is another item', async () => {
  const first = { ...told(1, { guid: 'same' }), link: undefined }
  const second = { ...told(2, { guid: 'same' }), link: undefined }
  expect(await polls([first], [second, first])).toEqual([titles([first]), titles([second])])
})

test('items that all link to the front page are told apart by their words', async () => {
  const fresh = await polls([unnamed(1)], [unnamed(2)], [unnamed(3), unnamed(2)])
  expect(fresh).toEqual([titles([unnamed(1)]), titles([unnamed(2)]), titles([unnamed(3)])])
})

test('items that all link to one page are told apart by their words', async () => {
  const fresh = await polls(
    [unnamed(1, 'live'), unnamed(2, 'live')],
    [unnamed(3, 'live'), unnamed(1, 'live'), unnamed(2, 'live')],
    [unnamed(4, 'live'), unnamed(3, 'live')],
  )
  expect(fresh).toEqual([
    titles([unnamed(1, 'live'), unnamed(2, 'live')]),
    titles([unnamed(3, 'live')]),
    titles([unnamed(4, 'live')]),
  ])
})

test('a body seen before is not read again', async () => {
  const body = rss(many(3))
  const first = await readFresh(FEED, undefined, changed(body), NOW)
  const emptied = { ...first.state, rawSeen: '', handled: '' }
  expect((await readFresh(FEED, emptied, changed(body), NOW)).items).toEqual([])
})

test('the order of items does not matter', async () => {
  const items = many(12)
  expect((await polls(items, items.toReversed()))[1]).toEqual([])
})

test('an item keeps its key on any machine and in any company', async () => {
  const [alone] = (await readFresh(FEED, undefined, changed(rss([told(4)])), NOW)).items
  const among = (await readFresh(FEED, undefined, changed(rss(many(9))), NOW)).items
  expect(among.find(({ title }) => title === alone!.title)?.key).toBe(alone!.key)
  expect(new Set(among.map(({ key }) => key)).size).toBe(9)
})

test('304 succeeds and changes nothing else', async () => {
  const state = stateOf({ etag: '"a"', failuresInRow: 3, failure: 'timeout', lastNewItemAt: 7 })
  const read = await readFresh(FEED, state, { kind: 'unchanged', requests: 1 }, NOW)
  expect(read.state).toEqual({
    ...stateOf({ etag: '"a"', lastNewItemAt: 7 }),
    pollAfter: NOW + 5 * MINUTE_MS,
    lastPollAt: NOW,
    lastSuccessAt: NOW,
  })
})

test('validators of an accepted document are kept, but not when they are too long', async () => {
  const answer = changed(rss(many(1)), { etag: '"v1"', lastModified: 'x'.repeat(513) })
  const { state } = await readFresh(FEED, stateOf({ lastModified: 'old' }), answer, NOW)
  expect(state.etag).toBe('"v1"')
  expect(state).not.toHaveProperty('lastModified')
})

test('validators of a page that is no feed are not kept', async () => {
  const page = changed('<!doctype html><title>Sorry</title><p>We moved.', { etag: '"page"' })
  const { state, problems } = await readFresh(FEED, stateOf({ etag: '"good"' }), page, NOW)
  expect(state).toMatchObject({ etag: '"good"', failure: 'not-a-feed', failureDetail: 'html-page' })
  expect(problems.map(({ name }) => name)).toContain('html-page')
})

test('a document that breaks off gives its whole items and is read again', async () => {
  const whole = rss(many(3))
  const cut = whole.slice(0, whole.indexOf('Report number 3') + 9)
  const first = await readFresh(FEED, undefined, changed(cut, { etag: '"same"' }), NOW)
  expect(first.items).toHaveLength(2)
  expect(first.state.etag).toBeUndefined()
  const second = await readFresh(FEED, first.state, changed(whole, { etag: '"same"' }), NOW)
  expect(second.items.map(({ title }) => title)).toEqual(titles([told(3)]))
})

test('a failing feed is asked less and less often, and never given up', async () => {
  let state: FeedState | undefined
  const waits: number[] = []
  for (let n = 0; n < 40; n++) {
    const failed = { kind: 'failed', failure: 'timeout', detail: 'no answer', requests: 1 } as const
    ;({ state } = await readFresh(FEED, state, failed, NOW))
    waits.push((state.pollAfter - NOW) / MINUTE_MS)
  }
  expect(waits.slice(0, 4)).toEqual([5, 10, 20, 40])
  expect(waits.at(-1)).toBe(60)
  expect(state?.failuresInRow).toBe(40)
})

test('a feed that asks to wait is left alone as long, up to a day', async () => {
  expect(await asked(NOW + 90 * MINUTE_MS)).toBe(NOW + 90 * MINUTE_MS)
  expect(await asked(NOW + 9_000 * MINUTE_MS)).toBe(NOW + 1_440 * MINUTE_MS)
  expect(await asked(NOW - MINUTE_MS)).toBe(NOW + 5 * MINUTE_MS)
})

test('a permanent move is remembered until another one is told', async () => {
  const to = (movedTo: string) => ({ ...changed(rss(many(2))), movedTo })
  const first = await readFresh(FEED, undefined, to('https://new.example/feed'), NOW)
  expect(first.state.movedTo).toBe('https://new.example/feed')
  const second = await readFresh(FEED, first.state, changed(rss(many(3))), NOW)
  expect(second.state.movedTo).toBe('https://new.example/feed')
  const third = await readFresh(FEED, second.state, to('https://newer.example/feed'), NOW)
  expect(third.state.movedTo).toBe('https://newer.example/feed')
})

test('a feed that is gone says so', async () => {
  const failed = {
    kind: 'failed',
    failure: 'gone',
    detail: '410',
    status: 410,
    requests: 1,
  } as const
  expect((await readFresh(FEED, undefined, failed, NOW)).state).toMatchObject({
    gone: true,
    failure: 'gone',
  })
})

test('a feed that fell silent is reported and polled as before', async () => {
  const first = await readFresh(FEED, undefined, changed(rss(many(2))), NOW)
  const { state } = await readFresh(FEED, first.state, changed(rss([])), NOW)
  expect(state).toMatchObject({ failure: 'empty', pollAfter: NOW + 5 * MINUTE_MS })
  expect((await readFresh(FEED, state, changed(rss(many(2), 'Wire 2')), NOW)).items).toEqual([])
})

test('items beyond what one document may hold are forgotten last, when they are still there', async () => {
  const big = many(400)
  expect((await polls(big, [told(900), ...big]))[1]).toEqual(titles([told(900)]))
})

test('language comes from the item, the feed, or HTTP, in this order', async () => {
  const one = await readFresh(
    FEED,
    undefined,
    changed(rss(many(1)), { contentLanguage: 'ru_RU, en' }),
    NOW,
  )
  expect(one.items[0]?.language).toBe('ru-RU')
  const said = rss(many(1)).replace('<channel>', '<channel><language>ua</language>')
  const two = await readFresh(FEED, undefined, changed(said, { contentLanguage: 'en' }), NOW)
  expect(two.items[0]?.language).toBe('uk')
})

test('items beyond what a poll may read come with the next ones, each once', async () => {
  const body = rss(many(10))
  const answer = changed(body, { etag: '"v1"', lastModified: 'Mon, 02 Nov 2026 08:00:00 GMT' })
  const seen: string[] = []
  let state: FeedState | undefined
  const left: (number | undefined)[] = []
  for (let poll = 0; poll < 5; poll++) {
    const read = await readFresh(FEED, state, answer, NOW + poll * 5 * MINUTE_MS, 3)
    state = read.state
    seen.push(...read.items.map(({ title }) => title))
    left.push(state.unread)
    // Without validators the server cannot say 304, and the same body is not passed over.
    if (state.unread) {
      expect(state).not.toHaveProperty('etag')
      expect(state).not.toHaveProperty('lastModified')
      expect(state).not.toHaveProperty('bodyHash')
    }
  }
  expect(seen).toEqual(titles(many(10)))
  expect(left).toEqual([7, 4, 1, undefined, undefined])
  expect(state?.etag).toBe('"v1"')
})

test('news comes before what was put off', async () => {
  const first = await readFresh(FEED, undefined, changed(rss(many(6))), NOW, 2)
  const news = rss([...many(1, 90), ...many(6)])
  const second = await readFresh(FEED, first.state, changed(news), NOW, 2)
  expect(second.items.map(({ title }) => title)).toEqual(titles([...many(1, 90), ...many(1, 3)]))
})

test('a poll that ended among redirects changes nothing', async () => {
  const { state } = await readFresh(FEED, undefined, changed(rss(many(2))), NOW)
  const unfinished = { kind: 'unfinished', requests: 2 } as const
  expect((await readFresh(FEED, state, unfinished, NOW + MINUTE_MS)).state).toEqual(state)
})
