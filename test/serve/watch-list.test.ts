import { expect, test } from 'vitest'
import type { Feed } from '../../src/types/feeds.ts'
import { asAdmin, FEEDS, sampleApp } from './sample.ts'

function watching(tryFeed?: Parameters<typeof sampleApp>[0] & object) {
  const saved: (readonly Feed[])[] = []
  const store = { saveWatchList: async (feeds: readonly Feed[]) => void saved.push(feeds) }
  const app = sampleApp({ ...tryFeed, store })
  const send = (method: string, path: string, body: unknown, type = 'application/json') =>
    app.request(path, {
      method,
      headers: { ...asAdmin, 'Content-Type': type },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  return { saved, send }
}

test('a dry run fetches each feed, reports, and changes nothing', async () => {
  const tried: string[] = []
  const { saved, send } = watching({
    tryFeed: async ({ id }) => {
      tried.push(id)
      return { id, readable: false, items: 0, title: '', problems: ['not-a-feed: text/html'] }
    },
  })
  const response = await send('PUT', '/v1/feeds?dry-run', { feeds: FEEDS })
  expect(await response.json()).toMatchObject({
    trials: [{ id: 'steppe-wire', readable: false, problems: ['not-a-feed: text/html'] }, {}],
  })
  expect(tried.toSorted()).toEqual(['grenzblatt', 'steppe-wire'])
  expect(saved).toEqual([])
})

test('a dry run of more feeds than one request may fetch says which were not tried', async () => {
  const feeds = Array.from({ length: 60 }, (_, n) => ({
    ...FEEDS[0],
    id: `feed-${n}`,
    url: `https://outlet-${n}.example.org/rss`,
  }))
  const { send } = watching()
  const response = await send('PUT', '/v1/feeds?dry-run=true', { feeds })
  const { trials } = await response.json<{ trials: { problems: string[] }[] }>()
  expect(trials.length).toBe(60)
  expect(trials.filter(({ problems }) => problems.includes('not tried')).length).toBe(22)
})

test('a watch list may come as OPML', async () => {
  const { saved, send } = watching()
  const opml = `<opml version="2.0"><body><outline type="rss" text="Le Lac"
    xmlUrl="https://lac.example.org/rss" language="fr"/></body></opml>`
  expect((await send('PUT', '/v1/feeds', opml, 'text/x-opml')).status).toBe(200)
  expect(saved).toMatchObject([[{ outlet: 'Le Lac', language: 'fr' }]])
})

test('OPML without a feed is refused, not taken for an empty list', async () => {
  const { saved, send } = watching()
  const response = await send('PUT', '/v1/feeds', '<opml><body/></opml>', 'text/xml')
  expect(response.status).toBe(422)
  expect(saved).toEqual([])
})

test('one feed is paused and the others stay as they are', async () => {
  const { saved, send } = watching()
  expect((await send('PATCH', '/v1/feeds/grenzblatt', { paused: true })).status).toBe(200)
  expect(saved).toEqual([[FEEDS[0], { ...FEEDS[1], paused: true }]])
  expect((await send('PATCH', '/v1/feeds/nobody', { paused: true })).status).toBe(404)
  expect((await send('PATCH', '/v1/feeds/grenzblatt', { pausde: true })).status).toBe(422)
})

test('one feed is added, but not twice', async () => {
  const { saved, send } = watching()
  const lac = { ...FEEDS[0], id: 'le-lac', url: 'https://lac.example.org/rss' }
  expect((await send('POST', '/v1/feeds', lac)).status).toBe(201)
  expect(saved[0]?.map(({ id }) => id)).toEqual(['steppe-wire', 'grenzblatt', 'le-lac'])
  expect((await send('POST', '/v1/feeds', FEEDS[0])).status).toBe(422)
})

test('a feed is dropped, but not the last one: a watch list is never empty', async () => {
  const { saved, send } = watching()
  expect((await send('DELETE', '/v1/feeds/grenzblatt', '')).status).toBe(200)
  expect(saved).toEqual([[FEEDS[0]]])
  const alone = sampleApp({ store: { watchList: async () => FEEDS.slice(0, 1) } })
  const path = '/v1/feeds/steppe-wire'
  const response = await alone.request(path, { method: 'DELETE', headers: asAdmin })
  expect(response.status).toBe(422)
})

test('a watch list of more than half a megabyte is not read', async () => {
  const { send } = watching()
  expect((await send('PUT', '/v1/feeds', 'x'.repeat(600_000))).status).toBe(413)
})
