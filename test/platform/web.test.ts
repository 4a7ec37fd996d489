/** The real client against real HTTP servers that misbehave. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../src/platform/web.ts'
import type { Feed, FeedState } from '../../src/types/feeds.ts'

const NOW = Date.UTC(2026, 2, 2, 6, 0)
/** Sixty megabytes that travel as sixty kilobytes, or as sixty bytes. */
const SWOLLEN = Buffer.alloc(60 * 1024 * 1024)
const BOMBS = { gzip: gzipSync(SWOLLEN), br: brotliCompressSync(SWOLLEN) }
const bomb =
  (encoding: keyof typeof BOMBS): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(BOMBS[encoding])
const web = createWeb({ allowPrivateHosts: true, userAgent: 'Musterwatch/test', timeoutMs: 400 })
const strict = createWeb({ allowPrivateHosts: false, userAgent: 'Musterwatch/test' })

const seen: IncomingMessage[] = []
type Answer = (request: IncomingMessage, response: ServerResponse) => void
const redirect =
  (status: number, to: string): Answer =>
  (_, response) =>
    response.writeHead(status, { location: to }).end('moved')

const answers: Record<string, Answer> = {
  '/feed': (request, response) => {
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end()
    else {
      response
        .writeHead(200, {
          'content-type': 'application/rss+xml',
          etag: '"v1"',
          'last-modified': 'Sun, 01 Mar 2026 10:00:00 GMT',
          'cache-control': 'public, max-age=900',
        })
        .end('<rss/>')
    }
  },
  '/moved': redirect(301, '/moved-again'),
  '/moved-again': redirect(308, '/feed'),
  '/for-now': redirect(302, '/feed'),
  '/loop': redirect(302, '/loop-back'),
  '/loop-back': redirect(302, '/loop'),
  '/to-file': redirect(302, 'file:///etc/passwd'),
  '/bomb-gzip': bomb('gzip'),
  '/bomb-brotli': bomb('br'),
  '/brotli': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync('<rss/>')),
  '/endless': (_, response) => {
    response.writeHead(200)
    const timer = setInterval(() => response.write('x'.repeat(100)), 50)
    response.on('close', () => clearInterval(timer))
  },
  '/silent': () => undefined,
  '/reset': (request) => void request.socket.destroy(),
  '/empty': (_, response) => response.writeHead(200).end(),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/missing': (_, response) => response.writeHead(404).end('not here'),
  '/busy': (_, response) => response.writeHead(429, { 'retry-after': '120' }).end(),
  '/down': (_, response) =>
    response.writeHead(503, { 'retry-after': 'Mon, 02 Mar 2026 09:00:00 GMT' }).end(),
  '/long-etag': (_, response) => response.writeHead(200, { etag: `"${'e'.repeat(600)}"` }).end('x'),
  '/hook': (_, response) => response.writeHead(200).end('{"id":"123456789012345678"}'),
  '/hook-busy': (_, response) => response.writeHead(429).end('{"retry_after":2.5}'),
  '/hook-endless': (_, response) => {
    response.writeHead(200)
    response.write('{"id":"')
    const timer = setInterval(() => response.write('7'.repeat(4_000)), 5)
    response.on('close', () => clearInterval(timer))
  },
}

let server: Server
let origin: string
beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request)
    answers[request.url!]!(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const feed = (path: string): Feed => ({
  id: 'f',
  url: path.startsWith('/') ? origin + path : path,
  outlet: 'Outlet',
  language: 'en',
  intervalMinutes: 5,
})
const state = (more: Partial<FeedState>): FeedState => ({
  feedId: 'f',
  rawSeen: '',
  handled: '',
  pollAfter: 0,
  failuresInRow: 0,
  ...more,
})
const get = (path: string, known?: FeedState) => web.fetchFeed(feed(path), known, NOW)

test('a feed comes with its validators and names us', async () => {
  const fetched = await get('/feed')
  expect(fetched).toMatchObject({
    kind: 'changed',
    etag: '"v1"',
    lastModified: 'Sun, 01 Mar 2026 10:00:00 GMT',
    contentType: 'application/rss+xml',
    maxAgeSeconds: 900,
    requests: 1,
  })
  expect(fetched.kind === 'changed' && new TextDecoder().decode(fetched.body)).toBe('<rss/>')
  expect(seen.at(-1)?.headers['user-agent']).toBe('Musterwatch/test')
})

test('gzip and brotli are asked for, and read', async () => {
  const fetched = await get('/brotli')
  expect(fetched.kind === 'changed' && new TextDecoder().decode(fetched.body)).toBe('<rss/>')
  expect(seen.at(-1)?.headers['accept-encoding']).toBe('gzip, br')
})

test('a feed that has not changed is not sent again', async () => {
  expect(await get('/feed', state({ etag: '"v1"' }))).toEqual({ kind: 'unchanged', requests: 1 })
})

test('a permanent move is reported, a temporary one only followed', async () => {
  expect(await get('/moved')).toMatchObject({
    kind: 'changed',
    movedTo: `${origin}/feed`,
    requests: 3,
  })
  const temporary = await get('/for-now')
  expect(temporary).toMatchObject({ kind: 'changed', requests: 2 })
  expect(temporary).not.toHaveProperty('movedTo')
})

test('a feed that has moved is asked at its new address, after a failure at its old one', async () => {
  await get('/missing', state({ movedTo: `${origin}/feed` }))
  expect(seen.at(-1)?.url).toBe('/feed')
  await get('/missing', state({ movedTo: `${origin}/feed`, failuresInRow: 1 }))
  expect(seen.at(-1)?.url).toBe('/missing')
})

test.each([
  ['/loop', 'redirect-loop'],
  ['/to-file', 'redirect-refused'],
  ['/bomb-gzip', 'too-large'],
  ['/bomb-brotli', 'too-large'],
  ['/endless', 'timeout'],
  ['/silent', 'timeout'],
  ['/reset', 'unreachable'],
  ['/empty', 'empty'],
  ['/gone', 'gone'],
  ['/missing', 'http-error'],
  ['ftp://feeds.example/rss', 'address-refused'],
])('%s is a failure with a name: %s', async (path, failure) => {
  expect(await get(path)).toMatchObject({ kind: 'failed', failure })
})

test('a server that asks for time gets it, in seconds or as a date', async () => {
  expect(await get('/busy')).toMatchObject({
    failure: 'rate-limited',
    retryAt: NOW + 120_000,
  })
  expect(await get('/down')).toMatchObject({
    failure: 'rate-limited',
    retryAt: Date.UTC(2026, 2, 2, 9, 0),
  })
})

test('a validator too long to keep is not kept', async () => {
  expect(await get('/long-etag')).not.toHaveProperty('etag')
})

test('private places are not called', async () => {
  const before = seen.length
  expect(await strict.fetchFeed(feed('/feed'), undefined, NOW)).toMatchObject({
    failure: 'address-refused',
    requests: 0,
  })
  const posted = await strict.post({ url: `${origin}/hook`, headers: {}, body: '{}' }, NOW)
  expect(posted).toMatchObject({ kind: 'failed', failure: 'address-refused' })
  expect(seen).toHaveLength(before)
})

const send = (path: string, namesMessage = false) =>
  web.post({ url: origin + path, headers: {}, body: '{}', namesMessage }, NOW)

test('the answer to a message is its status, and what was posted where that is asked', async () => {
  expect(await send('/hook')).toMatchObject({ kind: 'answered', status: 200 })
  expect(await send('/hook')).not.toHaveProperty('messageId')
  expect(await send('/hook', true)).toMatchObject({ messageId: '123456789012345678' })
  expect(await send('/hook-busy', true)).toMatchObject({ status: 429, retryAt: NOW + 2_500 })
  expect(await send('/busy')).toMatchObject({ status: 429, retryAt: NOW + 120_000 })
})

test('a redirect is an answer and not followed', async () => {
  expect(await send('/for-now')).toMatchObject({ kind: 'answered', status: 302 })
  expect(seen.at(-1)?.url).toBe('/for-now')
})

test('an endpoint that says nothing, or too much, does not hold us', async () => {
  expect(await send('/silent')).toMatchObject({ kind: 'failed', failure: 'timeout' })
  expect(await send('/reset')).toMatchObject({ kind: 'failed', failure: 'unreachable' })
  expect(await send('/hook-endless', true)).toMatchObject({ kind: 'answered', status: 200 })
  expect(await send('/endless')).toMatchObject({ kind: 'answered', status: 200 })
})

test('a message that was taken is not posted again because its name is slow to come', async () => {
  expect(await send('/endless', true)).toMatchObject({ kind: 'answered', status: 200 })
})
