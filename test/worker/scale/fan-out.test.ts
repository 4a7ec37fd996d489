/** The Worker as `wrangler.scale.toml` deploys it: ticks, real local queues, the ledger object. */
import {
  createExecutionContext,
  createMessageBatch,
  createScheduledController,
  getQueueResult,
  reset,
  runDurableObjectAlarm,
} from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import main, { type LedgerObject } from '../../../src/index.ts'
import { ledgerMethods } from '../../../src/platform/durable-ledger.ts'
import type { QueueMessage, ScaleBindings } from '../../../src/platform/queues.ts'
import { reportOf } from '../../../src/run.ts'
import { tellReports } from '../../../src/tell.ts'
import type { Run } from '../../../src/types/alerts.ts'
import type { Feed } from '../../../src/types/feeds.ts'
import type { Report } from '../../../src/types/reports.ts'
import { scale } from './object.ts'

const HOOK = 'https://hook.example/alerts'
/** Ahead of the real clock, so that no alarm rings for what is only due in the test's time. */
const START = Math.ceil((Date.now() + 3_600_000) / 300_000) * 300_000
const TICK_MS = 300_000

let posts: { readonly id: string; readonly body: string }[]
let endpoint: () => number
let polls: string[]
/** What each host serves; feeds of other hosts are empty. */
let shelves: Record<string, string>

const outlet = (n: number): Feed => ({
  id: `outlet-${n}`,
  url: `https://outlet-${n}.example/feed`,
  outlet: `Outlet ${n}`,
  language: 'en',
  intervalMinutes: 5,
})
const rss = (items: string) =>
  `<rss version="2.0"><channel><title>Wire</title>${items}</channel></rss>`
const story = (country: string, host: string) =>
  `<item><title>Russian army recruitment ads appear online in ${country}</title>` +
  `<link>https://${host}/${country}</link><description>Online advertisements urge men in ` +
  `${country} to sign a contract with the Russian army, ${host} reports.</description></item>`

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  posts = []
  polls = []
  shelves = {}
  endpoint = () => 204
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init)
    if (request.url === HOOK) {
      const status = endpoint()
      if (status < 300) {
        posts.push({ id: request.headers.get('webhook-id')!, body: await request.text() })
      }
      return new Response(undefined, { status })
    }
    const { host } = new URL(request.url)
    polls.push(host)
    return new Response(rss(shelves[host] ?? ''), { headers: { 'content-type': 'text/xml' } })
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await reset()
})

/** The handlers are there by the flag `service_binding_extra_handlers`, unknown to the types. */
const worker = exports.default as unknown as {
  readonly scheduled: (options: { scheduledTime: Date; cron: string }) => Promise<unknown>
}
const tick = (n: number) =>
  worker.scheduled({ scheduledTime: new Date(START + n * TICK_MS), cron: '*/5 * * * *' })
const watch = (feeds: readonly Feed[]) => env.KV.put('config:feeds', JSON.stringify({ feeds }))
const object = () => ledgerMethods(scale.LEDGER)
function reportFrom(feed: Feed): Report {
  const url = `${feed.url}/story`
  const title = 'Russian army recruitment ads appear online in Kenya'
  const summary = 'Online advertisements urge Kenyans to sign a contract with the Russian army.'
  const item = { id: url, key: url, url, title, summary, content: '', authors: [] }
  const report = reportOf(item, feed, START)
  if (!report) throw new Error('the sample story is a report')
  return report
}
const batchOf = (...bodies: readonly QueueMessage[]) =>
  createMessageBatch<QueueMessage>(
    'musterwatch-polls',
    bodies.map((body, n) => ({ id: `m${n}`, timestamp: new Date(), attempts: 1, body })),
  )
/** One consumer, to its end; several may run at once. */
async function consume(body: QueueMessage): Promise<void> {
  const batch = batchOf(body)
  const context = createExecutionContext()
  await main.queue(batch, env)
  const { explicitAcks } = await getQueueResult(batch, context)
  expect(explicitAcks).toEqual(['m0'])
}
const ringAlarm = () => {
  const namespace = scale.LEDGER as unknown as DurableObjectNamespace<LedgerObject>
  return runDurableObjectAlarm(namespace.get(namespace.idFromName('ledger')))
}
const until = (check: () => void | Promise<void>) =>
  vi.waitFor(check, { timeout: 45_000, interval: 50 })

test('a tick sends what is due, consumers poll it, and one alert comes of one story', async () => {
  const feeds = Array.from({ length: 90 }, (_, n) => outlet(n))
  await watch(feeds)
  for (const { url } of feeds.slice(0, 60)) {
    const { host } = new URL(url)
    shelves[host] = story('Kenya', host)
  }
  await tick(0)
  await until(() => {
    expect(new Set(polls).size).toBe(90)
    expect(posts).toHaveLength(1)
  })
  await until(async () => {
    await tick(1)
    const status = await exports.default.fetch('https://musterwatch.example/v1/events')
    const { events } = await status.json<{ events: { reports: unknown[] }[] }>()
    expect(events).toHaveLength(1)
    expect(events[0]!.reports).toHaveLength(60)
  })
  expect(posts).toHaveLength(1)
})

test('consumers at once that hold reports of one event come to one event and one alert', async () => {
  const feeds = Array.from({ length: 12 }, (_, n) => outlet(n))
  for (const { url } of feeds) {
    const { host } = new URL(url)
    shelves[host] = story('Nepal', host) + story('Ghana', host)
  }
  await object().open()
  await Promise.all(
    feeds.map((feed, shard) => consume({ kind: 'poll', at: START, shard, of: 16, feeds: [feed] })),
  )
  expect(polls).toHaveLength(12)
  const events = await object().readEvents((await object().signatures()).map(({ id }) => id))
  expect(events.map(({ reports }) => reports.length)).toEqual([12, 12])
  expect(posts).toHaveLength(2)
  expect(await object().owed()).toEqual([])
})

test('without turns, the same consumers would tell each event many times', async () => {
  await object().open()
  const feeds = Array.from({ length: 6 }, (_, n) => outlet(n))
  const reports = feeds.map((feed) => reportFrom(feed))
  const subscriber = { id: 'default', url: HOOK, format: 'standard' as const }
  const { tell: _, ...withoutTurns } = object()
  const told = await Promise.all(
    reports.map((report) => tellReports([report], [subscriber], withoutTurns, START)),
  )
  expect(told.flatMap(({ deliveries }) => deliveries).length).toBeGreaterThan(1)
  const inTurn = ledgerMethods(scale.LEDGER, 'in-turn')
  await inTurn.open()
  const well = await Promise.all(
    reports.map((report) => inTurn.tell([report], [subscriber], START)),
  )
  expect(well.flatMap(({ deliveries }) => deliveries)).toHaveLength(1)
  expect(await inTurn.signatures()).toHaveLength(1)
  expect(
    (await inTurn.readEvents([well[0]!.events.get(reports[0]!.id)!]))[0]?.reports,
  ).toHaveLength(6)
})

test('what an endpoint refuses is tried again, by a message of its own, under its first id', async () => {
  await watch([outlet(1)])
  shelves['outlet-1.example'] = story('Cuba', 'outlet-1.example')
  endpoint = () => 503
  await tick(0)
  await until(async () => expect((await object().owed())[0]?.attempts).toBe(1))
  const [{ id } = { id: '' }] = await object().owed()
  endpoint = () => 204
  await tick(1)
  await until(() => expect(posts.map((post) => post.id)).toEqual([id]))
  await tick(2)
  await until(async () => expect(await object().owed()).toEqual([]))
  expect(posts).toHaveLength(1)
})

test('a tick tells the status what the consumers did', async () => {
  await watch([outlet(1), outlet(2)])
  shelves['outlet-1.example'] = story('Serbia', 'outlet-1.example')
  await tick(0)
  await until(() => expect(posts).toHaveLength(1))
  let n = 1
  await until(async () => {
    await tick(n++)
    const { totals } = (await env.KV.get<Run>('state:run', 'json')) ?? {}
    expect(totals?.polls.changed).toBeGreaterThanOrEqual(2)
    expect(totals).toMatchObject({ events: { new: 1 }, deliveries: { delivered: 1 } })
  })
})

test('a pass of forty feeds with nothing new costs three reads and one write of KV', async () => {
  await object().open()
  const feeds = Array.from({ length: 40 }, (_, n) => outlet(n))
  for (const n of [0, 1])
    await consume({ kind: 'poll', at: START + n * TICK_MS, shard: 0, of: 1, feeds })
  const { passes } = await object().collect(START)
  expect(passes).toHaveLength(2)
  expect(passes[1]).toMatchObject({
    feedsPolled: 40,
    kvToday: { reads: 3, writes: 1, deletes: 0, lists: 0 },
  })
})

test('the alarm wakes what no tick has woken', async () => {
  await object().open()
  const at = Math.floor(Date.now() / TICK_MS) * TICK_MS
  shelves['outlet-1.example'] = story('Armenia', 'outlet-1.example')
  endpoint = () => 503
  await consume({ kind: 'poll', at, shard: 0, of: 1, feeds: [outlet(1)] })
  expect(await object().owed()).toHaveLength(1)
  endpoint = () => 204
  vi.useFakeTimers({ toFake: ['Date'], now: at + 3 * TICK_MS })
  await ringAlarm()
  vi.useRealTimers()
  await until(() => expect(posts).toHaveLength(1))
  await until(async () => expect(await object().owed()).toEqual([]))
})

test('a service on KV is deployed anew in the middle of a story, and tells nothing twice', async () => {
  const { LEDGER: _, QUEUE: __, DELIVERIES: ___, ...former } = env as unknown as ScaleBindings
  const formerTick = (n: number) =>
    main.scheduled(
      createScheduledController({ scheduledTime: new Date(START + n * TICK_MS) }),
      former as never,
    )
  await watch([outlet(1), outlet(2)])
  shelves['outlet-1.example'] = story('Kenya', 'outlet-1.example')
  await formerTick(0)
  endpoint = () => 503
  shelves['outlet-1.example'] += story('Nepal', 'outlet-1.example')
  await formerTick(1)
  expect(posts).toHaveLength(1)
  const owed = (await env.KV.list({ prefix: 'delivery:' })).keys.map(({ name }) => name)
  expect(owed).toHaveLength(1)

  endpoint = () => 204
  shelves['outlet-2.example'] =
    story('Kenya', 'outlet-2.example') + story('Cuba', 'outlet-2.example')
  polls = []
  for (const n of [2, 3, 4]) await tick(n)
  expect(polls).toEqual([])
  expect((await env.KV.get<Run>('state:run', 'json'))?.errors[0]).toContain('the ledger moves')
  await tick(5)
  await until(() => expect(posts).toHaveLength(3))
  await until(async () => expect(await object().owed()).toEqual([]))
  const ids = posts.map(({ id }) => id)
  expect(new Set(ids).size).toBe(3)
  expect(ids).toContain(owed[0]!.slice('delivery:'.length))
  const events = await object().readEvents((await object().signatures()).map(({ id }) => id))
  expect(events.map(({ reports }) => reports.length).toSorted((a, b) => a - b)).toEqual([1, 1, 2])
})

test('a queue without a ledger is refused, and the status says what to do', async () => {
  const { LEDGER: _, ...without } = env as unknown as Required<ScaleBindings>
  const context = createExecutionContext()
  const answer = await main.fetch(
    new Request('https://musterwatch.example/status') as never,
    without as never,
    context,
  )
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('QUEUE: is bound without LEDGER')
  await main.queue(
    batchOf({ kind: 'poll', at: START, shard: 0, of: 1, feeds: [outlet(1)] }),
    without as never,
  )
  expect(polls).toEqual([])
})
