/** The Worker in workerd, with real HTTP servers around it that misbehave. */
import { gzipSync } from 'node:zlib'
import { Webhook } from 'standardwebhooks'
import { Webhook as SvixWebhook } from 'svix'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Service } from '../scripts/start/service.ts'
import { type Answer, rss, SECRET, startService, story } from './real-service.ts'

const TICK_MS = 300_000
const BOMB = gzipSync(Buffer.alloc(60 * 1024 * 1024))

let stories: string[] = []

/** A connection that breaks is not among them: the harness would answer 500 in its place. */
const feeds: Readonly<Record<string, Answer>> = {
  good: (r) =>
    r.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss(stories.join(''))),
  html: (r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Hello'),
  empty: (r) => r.writeHead(200).end(),
  bomb: (r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB),
  loop: (r) => r.writeHead(302, { location: '/back' }).end(),
  back: (r) => r.writeHead(302, { location: '/loop' }).end(),
  moved: (r) => r.writeHead(301, { location: '/good' }).end(),
  missing: (r) => r.writeHead(404).end('not here'),
  gone: (r) => r.writeHead(410).end(),
  busy: (r) => r.writeHead(429, { 'retry-after': '3600' }).end(),
}

let answer: Answer = (r) => r.writeHead(204).end()
const got: { id: string; verified: boolean }[] = []
const hook: Answer = (response, request) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    const headers = {
      'webhook-id': String(request.headers['webhook-id']),
      'webhook-timestamp': String(request.headers['webhook-timestamp']),
      'webhook-signature': String(request.headers['webhook-signature']),
    }
    const event: unknown = new Webhook(SECRET).verify(body, headers)
    expect(new SvixWebhook(SECRET).verify(body, headers)).toEqual(event)
    got.push({ id: headers['webhook-id'], verified: event !== undefined })
    answer(response, request)
  })
}

let service: Service
let now = Math.ceil(Date.now() / TICK_MS) * TICK_MS
const tick = async () => {
  await service.tick(now)
  now += TICK_MS
}

beforeAll(async () => {
  service = await startService({
    ids: Object.keys(feeds).filter((id) => id !== 'back'),
    outlet: (response, request) => feeds[request.url!.slice(1)]!(response, request),
    hook,
  })
}, 60_000)
afterAll(() => service.close())

test('a feed that misbehaves is named and harms no other', async () => {
  stories = [story('Kenya')]
  await tick()
  expect(got).toEqual([{ id: expect.any(String), verified: true }])
  const response = await service.get('/v1/feeds')
  const { feeds: shown }: { feeds: { id: string; failure: string | null }[] } =
    await response.json()
  expect(Object.fromEntries(shown.map(({ id, failure }) => [id, failure]))).toEqual({
    good: null,
    html: 'not-a-feed',
    empty: 'empty',
    bomb: 'too-large',
    loop: 'redirect-loop',
    moved: null,
    missing: 'http-error',
    gone: 'gone',
    busy: 'rate-limited',
  })
}, 60_000)

test.each<[string, string, Answer]>([
  ['500', 'Nepal', (r) => r.writeHead(500).end('oops')],
  ['a redirect', 'Cuba', (r) => r.writeHead(302, { location: '/elsewhere' }).end()],
  ['nothing, and closes', 'Armenia', (r) => void r.socket?.destroy()],
  ['429 with a time', 'Ghana', (r) => r.writeHead(429, { 'retry-after': '900' }).end()],
])(
  'an endpoint that answers %s gets the alert later, once, under the same id',
  async (what, country, fails) => {
    const before = got.length
    stories.unshift(story(country))
    answer = fails
    await tick()
    expect(got.length).toBe(before + 1)
    answer = (r) => r.writeHead(204).end()
    for (let ticks = 0; ticks < 6; ticks++) await tick()
    const posts = got.slice(before)
    expect(posts).toHaveLength(2)
    expect(new Set(posts.map(({ id }) => id)).size).toBe(1)
  },
  60_000,
)

test('an endpoint that is gone is asked no more', async () => {
  const before = got.length
  stories.unshift(story('Uganda'))
  answer = (r) => r.writeHead(410).end()
  await tick()
  stories.unshift(story('Serbia'))
  for (let ticks = 0; ticks < 3; ticks++) await tick()
  expect(got.length).toBe(before + 1)
  const status: { status: string } = await (await service.get('/status')).json()
  expect(status.status).not.toBe('pass')
}, 60_000)
