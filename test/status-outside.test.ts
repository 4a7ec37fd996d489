/** Lies that the status is tempted to tell, tried on the Worker in workerd with real servers around. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openService, type Service } from '../scripts/start/service.ts'

const MINUTE_MS = 60_000
const closers: (() => void)[] = []

async function listen(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => answer(response))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  closers.push(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const story = (country: string) =>
  `<item><title>Russian army recruitment ads appear online in ${country}</title>` +
  `<link>https://north.example/${country}</link><description>Online advertisements urge men in ` +
  `${country} to sign a contract with the Russian army.</description></item>`

let items = ''
const readable = (response: ServerResponse) =>
  response
    .writeHead(200, { 'content-type': 'application/rss+xml' })
    .end(`<rss version="2.0"><channel><title>North</title>${items}</channel></rss>`)
let feedAnswer: (response: ServerResponse) => unknown = readable
let hookStatus = 204

let service: Service
beforeAll(async () => {
  const origin = await listen((response) => feedAnswer(response))
  const hook = await listen((response) => response.writeHead(hookStatus).end())
  service = await openService({
    port: 0,
    webhookUrl: hook,
    webhookSecret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    adminToken: 'an-admin-token-for-this-test',
    feeds: ['north', 'south'].map((id) => ({
      id,
      url: `${origin}/${id}`,
      outlet: id,
      language: 'en',
      intervalMinutes: 5,
    })),
  })
}, 60_000)
afterAll(async () => {
  await service.close()
  for (const close of closers) close()
})

/** One run, as if so many minutes ago, and what the status then says. */
async function after(minutesAgo: number): Promise<readonly [number, string, string]> {
  await service.tick(Date.now() - minutesAgo * MINUTE_MS)
  return read()
}
async function read(): Promise<readonly [number, string, string]> {
  const response = await service.get('/status')
  const { status, output = '' } = await response.json<{ status: string; output?: string }>()
  return [response.status, status, output]
}

test('a service whose cron never came, or stopped, does not pass', async () => {
  expect(await read()).toEqual([503, 'fail', expect.stringContaining('no run is on record')])
  items = story('Kenya')
  expect(await after(31)).toEqual([503, 'fail', expect.stringContaining('cron')])
  expect(await after(11)).toEqual([200, 'warn', expect.stringContaining('cron')])
  expect(await after(6)).toEqual([200, 'pass', ''])
}, 60_000)

test('an endpoint that takes nothing is told of by the very run that met it', async () => {
  items = story('Nepal') + items
  hookStatus = 500
  expect(await after(1)).toEqual([200, 'warn', expect.stringContaining('default')])
  hookStatus = 410
  expect(await after(-10)).toEqual([200, 'warn', expect.stringMatching(/given up.*default/)])
}, 60_000)

test('feeds of which none can be read are a failure, whatever they answer', async () => {
  feedAnswer = (response) => response.writeHead(404).end()
  expect(await after(-30)).toEqual([503, 'fail', expect.stringContaining('2 of 2 feeds')])
  feedAnswer = (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Back soon')
  expect(await after(-120)).toEqual([503, 'fail', expect.stringContaining('2 of 2 feeds')])
}, 60_000)
