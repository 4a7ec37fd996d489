/**
 * What a run really spends, counted in workerd at the namespace and at `fetch`, beside the figures
 * it plans with: a first poll of a whole new watch list on the free plan.
 */
import { env } from 'cloudflare:workers'
import { reset } from 'cloudflare:test'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import worker from '../../src/index.ts'
import { BUDGETS, KV_OPERATIONS_PER_RUN_MAX } from '../../src/limits.ts'
import type { Run } from '../../src/types/alerts.ts'

const FEEDS = 60
const ITEMS = 12
const HOOK = 'https://hook.example/alerts'
const COUNTRIES = ['Kenya', 'Nepal', 'Cuba', 'Armenia', 'Ghana', 'Togo', 'Uganda', 'Egypt', 'India']

let requests: string[] = []
let operations: string[] = []
let posted: string[] = []
let agents: Set<string | null>

/** Every tenth item of all is a report, of another country than the one before it. */
const item = (feed: number, n: number): string => {
  const number = feed * ITEMS + n
  const country = COUNTRIES[(number / 10) % COUNTRIES.length]
  const title =
    number % 10 === 0
      ? `Russian army recruitment ads appear online in ${country}`
      : `Town council of district ${number} opens a playground`
  return `<item><title>${title}</title><link>https://o${feed}.example/${n}</link></item>`
}
const document = (feed: number): string =>
  `<rss version="2.0"><channel><title>Outlet ${feed}</title>${Array.from({ length: ITEMS }, (_, n) => item(feed, n)).join('')}</channel></rss>`

beforeEach(async () => {
  requests = []
  posted = []
  agents = new Set()
  const feeds = Array.from({ length: FEEDS }, (_, n) => ({
    id: `outlet-${n}`,
    url: `https://o${n}.example/rss`,
    outlet: `Outlet ${n}`,
    language: 'en',
    intervalMinutes: 5,
  }))
  await env.KV.put('config:feeds', JSON.stringify({ feeds }))
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init)
    requests.push(request.url)
    if (request.url === HOOK) {
      posted.push(request.headers.get('webhook-id')!)
      return new Response(undefined, { status: 204 })
    }
    agents.add(request.headers.get('user-agent'))
    const feed = Number(/o(\d+)\./.exec(request.url)?.[1])
    const etag = `"${feed}"`
    return request.headers.get('if-none-match') === etag
      ? new Response(undefined, { status: 304 })
      : new Response(document(feed), { headers: { etag } })
  })
})

afterEach(async () => {
  vi.restoreAllMocks()
  await reset()
})

/** The namespace, with each call noted: a bulk read is one operation. */
const countedKv = new Proxy(env.KV, {
  get(target, name) {
    const member: unknown = Reflect.get(target, name)
    if (typeof member !== 'function') return member
    return (...given: unknown[]): unknown => {
      operations.push(String(name))
      return Reflect.apply(member, target, given)
    }
  },
})

const tick = async (at: number, settings = {}): Promise<Run> => {
  operations = []
  requests = []
  const controller = { scheduledTime: at, cron: '*/5 * * * *', noRetry: () => undefined }
  await worker.scheduled(controller, { ...env, KV: countedKv, ...settings })
  const run = await env.KV.get<Run>('state:run', 'json')
  return run!
}

const count = (name: string) => operations.filter((operation) => operation === name).length

test('a new watch list is read within the budget of every run, and every report is told once', async () => {
  const { outsideRequests, requestsReserved, itemsRead } = BUDGETS.free
  const start = Date.UTC(2027, 2, 2, 6, 0)
  let items = 0
  let writes = 0
  let runs = 0
  for (let isDone = false; !isDone; runs++) {
    expect(runs).toBeLessThan(60)
    const run = await tick(start + runs * 300_000)
    const polls = requests.filter((url) => url !== HOOK)
    expect(requests.length).toBeLessThanOrEqual(outsideRequests)
    expect(polls.length).toBeLessThanOrEqual(outsideRequests - requestsReserved)
    expect(operations.length).toBeLessThanOrEqual(KV_OPERATIONS_PER_RUN_MAX)
    expect(run.itemsNew).toBeLessThanOrEqual(itemsRead)
    // What the run says it used is what was used.
    writes += count('put')
    expect(run.kvToday).toMatchObject({ writes })
    items += run.itemsNew
    isDone = items === FEEDS * ITEMS
  }
  expect(new Set(posted).size).toBe(posted.length)
  expect(posted.length).toBeGreaterThan(0)
  const after = await tick(start + runs * 300_000)
  expect(after.itemsNew).toBe(0)
  const quiet = await tick(start + (runs + 1) * 300_000)
  expect([quiet.itemsNew, quiet.eventsNew]).toEqual([0, 0])
})

test('whoever serves a feed is told who asks, and where its page is', async () => {
  await tick(Date.UTC(2027, 3, 1), { PUBLIC_URL: 'https://watch.example/' })
  expect([...agents]).toEqual([
    expect.stringMatching(/^Musterwatch\/[\d.]+ \(\+https:\/\/watch\.example\/; /),
  ])
})
