/** Lies that the status is tempted to tell, tried on the Worker in workerd with real servers around. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Service } from '../scripts/start/service.ts'
import { type Answer, rss, startService, story } from './real-service.ts'

const MINUTE_MS = 60_000

let items = ''
const readable: Answer = (response) =>
  response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss(items))
let feedAnswer = readable
let hookStatus = 204

let service: Service
beforeAll(async () => {
  service = await startService({
    ids: ['north', 'south'],
    outlet: (response, request) => {
      request.resume()
      request.on('end', () => feedAnswer(response, request))
    },
    hook: (response, request) => {
      request.resume()
      request.on('end', () => response.writeHead(hookStatus).end())
    },
  })
}, 60_000)
afterAll(() => service.close())

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
