/** The Worker in workerd, through its handlers alone: feeds in, one verified alert out. */
import { env, exports } from 'cloudflare:workers'
import { reset } from 'cloudflare:test'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const HOOK = 'https://hook.example/alerts'
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const ADMIN = { authorization: 'Bearer an-admin-token-for-tests-only' }
const FEED = `<rss version="2.0"><channel><title>Wire</title>
  <item><title>Russian army recruitment ads appear online in Kenya</title>
    <link>https://wire.example/1</link>
    <description>Online advertisements urge Kenyans to sign a contract with the Russian army.</description></item>
  <item><title>Town council opens a playground</title><link>https://wire.example/2</link></item>
</channel></rss>`

let posts: { readonly headers: Headers; readonly body: string }[] = []
let feedAnswer: () => Response
/** The isolate remembers feeds between invocations: each test has its own. */
let feedCount = 0

beforeEach(async () => {
  posts = []
  feedAnswer = () => new Response(FEED, { headers: { etag: '"v1"' } })
  const id = `wire-${++feedCount}`
  const feeds = [
    {
      id,
      url: `https://wire.example/${id}`,
      outlet: 'Wire',
      language: 'en',
      intervalMinutes: 5,
    },
  ]
  await env.KV.put('config:feeds', JSON.stringify({ feeds }))
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init)
    if (request.url !== HOOK) return feedAnswer()
    posts.push({ headers: request.headers, body: await request.text() })
    return new Response(undefined, { status: 204 })
  })
})

afterEach(async () => {
  vi.restoreAllMocks()
  await reset()
})

/** `scheduled` is there by the flag `service_binding_extra_handlers`, which the types do not know. */
const worker = exports.default as unknown as {
  readonly scheduled: (options: { scheduledTime: Date; cron: string }) => Promise<unknown>
}
const tick = (minutes: number) =>
  worker.scheduled({
    scheduledTime: new Date(Date.now() + minutes * 60_000),
    cron: '*/5 * * * *',
  })
const askForRun = (headers: Record<string, string>) =>
  exports.default.fetch('https://musterwatch.example/v1/run', { method: 'POST', headers })
const get = (path: string) => exports.default.fetch(`https://musterwatch.example${path}`)

test('an ad in a feed becomes one verified alert, once', async () => {
  await tick(-10)
  await tick(-5)
  await tick(0)
  expect(posts).toHaveLength(1)
  const { headers, body } = posts[0]!
  const alert = new Webhook(SECRET).verify(body, Object.fromEntries(headers))
  expect(alert).toMatchObject({ type: 'event.reported', data: { event: { level: 'ad' } } })
})

test('the status fails before the first run and passes after one', async () => {
  expect((await get('/status')).status).toBe(503)
  await tick(0)
  const status = await get('/status')
  expect(status.status).toBe(200)
  expect(await status.json()).toMatchObject({ status: 'pass' })
})

test('a feed that is a page is named for what it is, and told in /v1/feeds', async () => {
  feedAnswer = () => new Response('<!doctype html><html><body>Enable JavaScript</body></html>')
  await tick(0)
  expect(posts).toEqual([])
  expect(JSON.stringify(await (await get('/v1/feeds')).json())).toContain('not-a-feed')
})

test('a run by hand wants the admin token', async () => {
  expect((await askForRun({ authorization: 'Bearer wrong' })).status).toBe(401)
  expect(posts).toEqual([])
  expect((await askForRun(ADMIN)).status).toBe(200)
  expect(posts).toHaveLength(1)
})
