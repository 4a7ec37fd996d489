/** The face on the real Worker with real KV: settings, records and routes meet. */
import { exports } from 'cloudflare:workers'
import { expect, test } from 'vitest'

const ADMIN = { Authorization: 'Bearer an-admin-token-for-tests-only' }
const ask = (path: string, init?: RequestInit) =>
  exports.default.fetch(`https://musterwatch.example${path}`, init)

test('a service that never ran says so, and does not pass', async () => {
  const response = await ask('/status')
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ status: 'fail' })
})

test.each(['/', '/feeds', '/why', '/subscribe', '/events.atom', '/events.csv', '/v1/events'])(
  '%s answers before anything has happened',
  async (path) => {
    const response = await ask(path)
    await response.body?.cancel()
    expect(response.status).toBe(200)
  },
)

test('a watch list that is put is the watch list', async () => {
  const feeds = [
    {
      id: 'le-lac',
      url: 'https://lac.example.org/rss',
      outlet: 'Le Lac',
      language: 'fr',
      intervalMinutes: 30,
    },
  ]
  const put = await ask('/v1/feeds', {
    method: 'PUT',
    headers: ADMIN,
    body: JSON.stringify({ feeds }),
  })
  expect(put.status).toBe(200)
  const opml = await (await ask('/feeds.opml')).text()
  expect(opml).toContain('https://lac.example.org/rss')
})

test('a subscriber is born, shown without its secret, and goes', async () => {
  const body = JSON.stringify({
    id: 'desk',
    url: 'https://hooks.example.org/x',
    format: 'standard',
  })
  const born = await ask('/v1/subscribers', { method: 'POST', headers: ADMIN, body })
  expect(born.status).toBe(201)
  const { secret } = await born.json<{ secret: string }>()
  expect(secret).toMatch(/^whsec_/)
  const shown = await (await ask('/v1/subscribers/desk', { headers: ADMIN })).text()
  expect(shown).not.toContain(secret)
  const gone = await ask('/v1/subscribers/desk', { method: 'DELETE', headers: ADMIN })
  expect(await gone.json()).toEqual({ removed: 'desk' })
})

test('a text is explained', async () => {
  const body = JSON.stringify({
    title: 'Foreign army advertises for recruits online in Kazakhstan',
    content: 'Adverts promise 450,000 roubles for signing a contract with the Russian army.',
    language: 'en',
  })
  const response = await ask('/v1/explain', { method: 'POST', body })
  expect(await response.json()).toMatchObject({ level: 'ad', language: 'en' })
})

test('a text of more than 32 kB is refused', async () => {
  const body = JSON.stringify({ title: 'x'.repeat(40_000) })
  expect((await ask('/v1/explain', { method: 'POST', body })).status).toBe(413)
})
