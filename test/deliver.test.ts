/** Deliveries on a KV in memory and an endpoint that does as told. */
import { expect, test } from 'vitest'
import { createMessage, deliverDue } from '../src/deliver.ts'
import { replay } from '../src/deliver/replay.ts'
import { sampleAlert, sendTest, shownSubscriber } from '../src/deliver/show.ts'
import { BUDGETS, TICK_MS } from '../src/limits.ts'
import { deliveriesOf, withUpdate } from '../src/notify/alerts.ts'
import { createKvArchive } from '../src/platform/archive.ts'
import { createKvLedger } from '../src/platform/ledger.ts'
import { createKvStore } from '../src/platform/store.ts'
import { saveSubscribers } from '../src/platform/subscribers.ts'
import type { Message, Ports } from '../src/ports.ts'
import type { Attempt, Posted, Subscriber } from '../src/types/alerts.ts'
import type { Change } from '../src/types/events.ts'
import type { EpochMs } from '../src/types/feeds.ts'
import { newsEvent, NOW } from './notify/samples.ts'
import { fakeKv, KvDisk } from './platform/fake-kv.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

const one: Subscriber = { id: 'one', url: 'https://one.example/hook', format: 'standard' }
const two: Subscriber = { id: 'two', url: 'https://two.example/hook', format: 'standard' }

type Endpoint = (message: Message) => number | Partial<Posted & { kind: 'answered' }> | 'timeout'

async function world(subscribers: readonly Subscriber[], endpoint: Endpoint = () => 204) {
  const disk = new KvDisk()
  const sent: { url: string; id: string; body: string; at: EpochMs; method?: string }[] = []
  await saveSubscribers(fakeKv(disk), subscribers)
  const self = { endpoint, sent, disk, ports, tell, tick }

  function ports(): Ports {
    const kv = fakeKv(disk)
    return {
      budget: BUDGETS.free,
      ledger: createKvLedger(kv),
      store: createKvStore(kv, { allowPrivateHosts: false }),
      log: () => undefined,
      message: createMessage(async () => ({
        secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
      })),
      web: {
        fetchFeed: () => Promise.reject(new Error('no feeds here')),
        post: async (message, at) => {
          const { url, body, headers, method } = message
          const id = headers['webhook-id'] ?? ''
          sent.push({ url, id, body, at, ...(method && { method }) })
          const answer = self.endpoint(message)
          if (answer === 'timeout') return { kind: 'failed', failure: 'timeout', durationMs: 1 }
          const more = typeof answer === 'number' ? { status: answer } : answer
          return { kind: 'answered', status: 200, durationMs: 1, ...more }
        },
      },
    }
  }

  /** A run in which an event was found, or changed. */
  async function tell(id: string, now: EpochMs, changes: readonly Change[] = []) {
    const { ledger, store, ...rest } = ports()
    const found = newsEvent({ id })
    const change = { ...(changes.length > 0 && { before: found }), event: found, changes }
    const event = withUpdate(change, now)
    const known = await store.subscribers()
    const deliveries = deliveriesOf({ ...change, event }, known, now)
    const { level, firstReportedAt, lastReportedAt } = event
    const signature = { id, level, firstReportedAt, lastReportedAt }
    const empty = { targets: [], media: [], amounts: [], sources: [], texts: [] }
    await ledger.remember({ event, signature: { ...signature, ...empty }, reports: [], deliveries })
    await ledger.close()
    const due = { fresh: deliveries, owed: await ledger.owed(), most: 40, subscribers: known, now }
    return deliverDue({ ...due, ports: { ledger, store, ...rest } })
  }

  /** A run in which nothing new was found. */
  async function tick(now: EpochMs, most = 40) {
    const all = ports()
    const known = await all.store.subscribers()
    const owed = await all.ledger.owed()
    return deliverDue({ fresh: [], owed, most, subscribers: known, ports: all, now })
  }
  return self
}

const kinds = (attempts: readonly Attempt[]) => attempts.map(({ outcome }) => outcome.kind)
const at = (url: string) => (post: { url: string }) => post.url === url

test('an alert is told once to each subscriber, and then owed to none', async () => {
  const { tell, tick, sent } = await world([one, two])
  expect(kinds((await tell('event-1', NOW)).attempts)).toEqual(['delivered', 'delivered'])
  expect(kinds((await tick(NOW + TICK_MS)).attempts)).toEqual([])
  expect(sent.map(({ id }) => id).toSorted()).toEqual(['event-1_one', 'event-1_two'])
})

test('an endpoint down for two hours gets the alert late, under the same id', async () => {
  const { tell, tick, sent } = await world([one, two], ({ url }) =>
    url === one.url && sent.filter(at(one.url)).length < 5 ? 500 : 204,
  )
  await tell('event-1', NOW)
  for (let now = NOW + TICK_MS; now < NOW + 12 * HOUR_MS; now += TICK_MS) await tick(now)
  const posts = sent.filter(at(one.url))
  expect(posts).toHaveLength(5)
  expect(new Set(posts.map(({ id }) => id))).toEqual(new Set(['event-1_one']))
  expect(sent.filter(at(two.url))).toHaveLength(1)
  expect(posts.at(-1)!.at - NOW).toBeLessThan(3 * HOUR_MS)
})

test('a dead endpoint costs one try a run, and the others none', async () => {
  const w = await world([one, two], ({ url }) => (url === one.url ? 'timeout' : 204))
  for (let n = 0; n < 10; n++) await w.tell(`event-${n}`, NOW + n)
  w.sent.length = 0
  await w.tick(NOW + HOUR_MS)
  expect(w.sent).toHaveLength(1)
  w.endpoint = () => 204
  await w.tick(NOW + 2 * HOUR_MS)
  expect(w.sent.length).toBe(11)
})

test('410 switches an endpoint off, the others are told, and nothing more is owed to it', async () => {
  const w = await world([one, two], ({ url }) => (url === one.url ? 410 : 204))
  await w.tell('event-1', NOW)
  const notice = w.sent.filter(at(two.url)).find(({ body }) => body.includes('endpoint.disabled'))
  expect(JSON.parse(notice!.body)).toMatchObject({
    type: 'endpoint.disabled',
    data: { subject: 'one' },
  })
  await w.tell('event-2', NOW + HOUR_MS)
  expect(w.sent.filter(at(one.url))).toHaveLength(1)
  const dead = await createKvArchive(fakeKv(w.disk)).deliveries({ state: 'dead', limit: 10 })
  expect(dead).toMatchObject([{ id: 'event-1_one', reason: 'HTTP 410', status: 410, attempts: 1 }])
  expect((await w.ports().store.subscribers())[0]?.disabled).toMatchObject({ at: NOW })
})

test('an endpoint that fails for five days is switched off', async () => {
  const w = await world([one, two], ({ url }) => (url === one.url ? 503 : 204))
  for (let day = 0; day <= 6; day++) {
    await w.tell(`event-${day}`, NOW + day * DAY_MS)
    for (let tick = 1; tick < 24; tick++) await w.tick(NOW + day * DAY_MS + tick * HOUR_MS)
  }
  const off = w.sent.filter(({ body }) => body.includes('endpoint.disabled'))
  expect(off).toHaveLength(1)
  expect(off[0]!.at - NOW).toBeGreaterThanOrEqual(5 * DAY_MS)
  expect(w.sent.filter(at(one.url)).every((post) => post.at <= off[0]!.at)).toBe(true)
})

test('a success in between begins the five days anew', async () => {
  const w = await world([one], () => 500)
  await w.tell('event-1', NOW)
  expect((await w.ports().store.subscribers())[0]?.failingSince).toBe(NOW)
  w.endpoint = () => 204
  await w.tick(NOW + HOUR_MS)
  expect((await w.ports().store.subscribers())[0]).not.toHaveProperty('failingSince')
})

test('ten tries, then a dead letter that can be replayed under the same id', async () => {
  const w = await world([one], () => 500)
  await w.tell('event-1', NOW)
  for (let now = NOW; now < NOW + 4 * DAY_MS; now += HOUR_MS / 2) await w.tick(now)
  expect(w.sent).toHaveLength(10)
  const archive = createKvArchive(fakeKv(w.disk))
  const [dead] = await archive.deliveries({ state: 'dead', limit: 10 })
  expect(dead).toMatchObject({ id: 'event-1_one', attempts: 10 })
  w.endpoint = () => 204
  const now = NOW + 5 * DAY_MS
  expect(await replay(one, { ids: ['event-1_one'] }, { ...w.ports(), archive }, now)).toEqual([
    'event-1_one',
  ])
  await w.tick(now)
  expect(w.sent.at(-1)).toMatchObject({ id: 'event-1_one', at: now })
  expect(w.sent).toHaveLength(11)
})

test('what was told in a span of time can be told again, filtered as always', async () => {
  const w = await world([one])
  await w.tell('event-1', NOW)
  await w.tell('event-2', NOW)
  const archive = createKvArchive(fakeKv(w.disk))
  const again = { since: NOW - DAY_MS, until: NOW + DAY_MS }
  const ids = await replay(one, again, { ...w.ports(), archive }, NOW + HOUR_MS)
  expect(ids.toSorted()).toEqual(['event-1_one', 'event-2_one'])
  const picky = { ...one, filter: { targets: ['AM'] } }
  expect(await replay(picky, again, { ...w.ports(), archive }, NOW)).toEqual([])
  const before = { since: 0, until: NOW - DAY_MS }
  expect(await replay(one, before, { ...w.ports(), archive }, NOW)).toEqual([])
})

test('a digest gathers what was held, once, and loses nothing to a crash', async () => {
  const daily: Subscriber = { ...one, pacing: { digest: 'hourly' } }
  const w = await world([daily, two])
  for (let n = 0; n < 20; n++) await w.tell(`event-${n}`, NOW + n * 60_000)
  expect(w.sent.filter(at(one.url))).toHaveLength(0)
  await w.tick(NOW + HOUR_MS)
  const posts = w.sent.filter(at(one.url)).map(({ body }) => JSON.parse(body))
  expect(posts.map(({ type }) => type)).toEqual(['digest', 'digest'])
  const told = posts.flatMap(({ data }) => data.alerts.map(({ id }: { id: string }) => id))
  expect(told).toHaveLength(20)
  expect(new Set(told).size).toBe(20)
  await w.tick(NOW + 2 * HOUR_MS)
  expect(w.sent.filter(at(one.url))).toHaveLength(2)
})

test('quiet hours hold an alert until they end; an urgent one passes', async () => {
  const pacing = {
    quiet: { from: '22:00', to: '07:00' },
    timeZone: 'Asia/Almaty',
    urgent: { targets: ['KZ'], minScore: 9 },
  }
  const night = Date.UTC(2026, 2, 2, 20, 0)
  const w = await world([{ ...one, pacing }])
  await w.tell('event-1', night)
  expect(w.sent).toHaveLength(0)
  await w.tick(night + HOUR_MS)
  expect(w.sent).toHaveLength(0)
  await w.tick(Date.UTC(2026, 2, 3, 2, 0))
  expect(w.sent).toHaveLength(1)

  const urgent = await world([{ ...one, pacing: { ...pacing, urgent: { targets: ['KZ'] } } }])
  await urgent.tell('event-1', night)
  expect(urgent.sent).toHaveLength(1)
})

test('an update edits the message on Discord, and posts anew if that message is gone', async () => {
  const discord: Subscriber = {
    id: 'one',
    url: 'https://discord.example/api/webhooks/1/t',
    format: 'discord',
  }
  const w = await world([discord], () => ({ status: 200, messageId: '77' }))
  await w.tell('event-1', NOW)
  await w.tell('event-1', NOW + HOUR_MS, [{ field: 'target', value: 'AM' }])
  expect(w.sent.map(({ method }) => method)).toEqual(['POST', 'PATCH'])
  expect(w.sent[1]!.url).toContain('/messages/77')
  w.endpoint = ({ method }) => (method === 'PATCH' ? 404 : { status: 200, messageId: '78' })
  await w.tell('event-1', NOW + 2 * HOUR_MS, [{ field: 'target', value: 'TJ' }])
  expect(w.sent.slice(2).map(({ method }) => method)).toEqual(['PATCH', 'POST'])
  expect((await w.ports().store.subscribers())[0]?.disabled).toBeUndefined()
})

test('at most so many requests a run, the rest at the next, fairly', async () => {
  const w = await world([one, two], () => 500)
  for (let n = 0; n < 5; n++) await w.tell(`event-${n}`, NOW + n)
  w.endpoint = () => 204
  w.sent.length = 0
  await w.tick(NOW + DAY_MS, 4)
  expect(w.sent.map(({ url }) => url).toSorted()).toEqual([one.url, one.url, two.url, two.url])
  await w.tick(NOW + DAY_MS + TICK_MS)
  expect(w.sent).toHaveLength(10)
})

test('a sample is signed and sent; what is shown of a subscriber holds no secret', async () => {
  const w = await world([one])
  expect(await sendTest(one, w.ports(), NOW)).toMatchObject({ kind: 'answered', status: 204 })
  expect(JSON.parse(w.sent[0]!.body)).toMatchObject({ data: { event: { id: 'sample-event' } } })
  expect(sampleAlert(NOW).id).toBe('sample-event')
  const key = { version: 2, sealed: 'x', previous: { version: 1, until: NOW } }
  const shown = shownSubscriber({ ...one, url: 'https://hooks.example/T/B/s3cret', key })
  expect(JSON.stringify(shown)).not.toMatch(/s3cret|sealed/)
  expect(shown).toMatchObject({ id: 'one', host: 'hooks.example', format: 'standard' })
})
