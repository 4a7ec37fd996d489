/**
 * Whole runs over a real ledger and store on a KV that fails as KV does, from a seed: isolates
 * end before or after any call, writes are refused for an hour, reads are a minute old, cron fires twice, endpoints fail in every way. Nothing may be lost, no event may
 * get a second id, and an id may be repeated only where an answer was lost or two runs overlapped.
 */
import { createMessage } from '../src/deliver.ts'
import { BUDGETS, TICK_MS } from '../src/limits.ts'
import { createKvStore, createStoreMemory } from '../src/platform/store.ts'
import { saveSubscribers } from '../src/platform/subscribers.ts'
import type { Ledger, Ports } from '../src/ports.ts'
import { run } from '../src/run.ts'
import type { Posted, Subscriber } from '../src/types/alerts.ts'
import type { EpochMs, Feed } from '../src/types/feeds.ts'
import { chance as createChance } from '../scripts/stream/chance.ts'
import { fakeKv, KvDisk } from './platform/fake-kv.ts'

export const START = Date.UTC(2026, 2, 2, 6, 0)
const HOUR_MS = 3_600_000
const COUNTRIES = ['Kazakhstan', 'Kenya', 'Nepal', 'Cuba', 'Armenia', 'Ghana', 'Uganda', 'Serbia']
const FEEDS: readonly Feed[] = ['north', 'south', 'west'].map((id) => ({
  id,
  url: `https://${id}.example/feed.xml`,
  outlet: id,
  language: 'en',
  intervalMinutes: 5,
}))
const SUBSCRIBERS: readonly Subscriber[] = ['one', 'two'].map((id) => ({
  id,
  url: `https://${id}.example/hook`,
  format: 'standard',
}))
const PATIENT: Subscriber = {
  id: 'patient',
  url: 'https://patient.example/hook',
  format: 'standard',
  pacing: { digest: 'hourly' },
}

export type Mode = {
  /** Chance that an isolate ends at a KV call or a POST. */
  readonly crash?: number
  /** KV refuses to write in this span of hours. */
  readonly refused?: readonly [number, number]
  readonly staleMs?: number
  /** Chance that a tick fires twice. */
  readonly doubled?: number
  /** What an endpoint answers, by hours since the start. */
  readonly endpoint?: (hours: number, subscriber: string) => Posted['kind'] | 'lost' | number
}

class Crash extends Error {}

/** What a ledger is made of for one run, and what may strike it. */
export type Given = {
  readonly kv: KVNamespace
  readonly now: EpochMs
  /** Kept between the runs of one isolate. */
  readonly settled: Set<string>
  /** Throws where the isolate ends: to be called before and after what reaches the outside. */
  readonly strike: () => void
}

/** One place where a ledger keeps what must not be lost, for one life. */
export type Place = {
  readonly ledger: (given: Given) => Ledger
  readonly owed: () => Promise<readonly string[]>
  readonly dead: () => Promise<readonly string[]>
  /** Two runs at once never send the same delivery. */
  readonly isExclusive: boolean
}

export async function live(seed: number, mode: Mode, placeOn: (disk: KvDisk) => Place) {
  const chance = createChance(seed).next
  const disk = new KvDisk()
  const kept = placeOn(disk)
  await saveSubscribers(fakeKv(disk), [...SUBSCRIBERS, PATIENT])
  const caches = [new Map(), new Map(), new Map()]
  /** When each country's story appears, and in which feeds: some tell it up to three hours late. */
  const stories = COUNTRIES.map((country, n) => ({
    country,
    at: START + Math.floor(chance() * 36) * TICK_MS,
    feeds: FEEDS.filter((_, place) => place === n % 3 || chance() < 0.4).map(({ id }) => ({
      id,
      lateMs: chance() < 0.5 ? 0 : Math.floor(chance() * 36) * TICK_MS,
    })),
  }))
  const accepted: { id: string; body: string }[] = []
  const mayRepeat = new Set<string>()
  let isolate = newIsolate()

  const runOnce = async (now: EpochMs, overlaps: boolean): Promise<void> => {
    const colo = Math.floor(chance() * caches.length)
    const here = isolate
    const took: string[] = []
    let isDead = false
    const strike = () => {
      if (isDead || chance() < (mode.crash ?? 0) / 2) {
        isDead = true
        throw new Crash('the isolate ended')
      }
    }
    const [from, to] = mode.refused ?? [0, 0]
    const isRefusing = now >= START + from * HOUR_MS && now < START + to * HOUR_MS
    const kv = fakeKv(disk, {
      now: () => now,
      staleMs: mode.staleMs ?? 0,
      cache: caches[colo]!,
      fault: ({ name, moment }) => {
        strike()
        if (isRefusing && name === 'put' && moment === 'before')
          throw new Error('KV PUT failed: 429')
      },
    })
    const post: Ports['web']['post'] = async (message) => {
      strike()
      const subscriber = new URL(message.url).hostname.split('.')[0]!
      const answer = mode.endpoint?.((now - START) / HOUR_MS, subscriber) ?? 204
      if (answer === 'failed' || answer === 'answered')
        return { kind: 'failed', failure: 'unreachable', durationMs: 1 }
      const id = message.headers['webhook-id']!
      const isTaken = answer === 'lost' || (answer >= 200 && answer < 300)
      if (isTaken) {
        accepted.push({ id, body: message.body })
        took.push(id)
        if (answer === 'lost') mayRepeat.add(id)
      }
      strike()
      return answer === 'lost'
        ? { kind: 'failed', failure: 'timeout', durationMs: 15_000 }
        : { kind: 'answered', status: answer, durationMs: 1 }
    }
    const ports: Ports = {
      budget: BUDGETS.paid,
      ledger: kept.ledger({ kv, now, settled: here.settled, strike }),
      store: {
        ...createKvStore(kv, { ...settings, memory: here.memory }),
        watchList: async () => FEEDS,
      },
      web: { post, fetchFeed: async ({ id, url }) => ({ ...changed(url), body: shelf(id, now) }) },
      message: createMessage(async () => ({ secrets: [] })),
      log: () => undefined,
    }
    await run(ports, now).catch(() => undefined)
    if (isDead) isolate = newIsolate()
    if (isDead || (overlaps && !kept.isExclusive)) for (const id of took) mayRepeat.add(id)
  }

  const shelf = (feed: string, now: EpochMs): Uint8Array => {
    const items = stories.flatMap(({ country, at, feeds }) => {
      const own = feeds.find(({ id, lateMs }) => id === feed && at + lateMs <= now)
      return own ? storyItem(feed, country, at + own.lateMs) : []
    })
    const document = `<rss version="2.0"><channel><title>${feed}</title>${items.join('')}</channel></rss>`
    return new TextEncoder().encode(document)
  }

  for (let tick = 0; tick < 36 + 60; tick++) {
    const now = START + tick * TICK_MS
    const isDoubled = chance() < (mode.doubled ?? 0)
    if (!isDoubled) await runOnce(now, false)
    else if (chance() < 0.5) await Promise.all([runOnce(now, true), runOnce(now, true)])
    else for (let twice = 0; twice < 2; twice++) await runOnce(now, mode.staleMs !== undefined)
  }
  // Then the world is well again, for as long as the longest wait of a retry.
  const calm = { ...mode }
  Object.assign(mode, { crash: 0, doubled: 0, refused: [0, 0], endpoint: undefined })
  for (let hour = 8; hour < 20; hour++) await runOnce(START + hour * HOUR_MS, false)
  Object.assign(mode, calm)

  const count = Map.groupBy(accepted, ({ id }) => id)
  const reported = accepted.filter(({ body }) => body.startsWith('{"type":"event.reported"'))
  const events = (subscriber: string) =>
    new Set(reported.map(({ id }) => id).filter((id) => id.endsWith(`_${subscriber}`)))
  return {
    told: SUBSCRIBERS.map(({ id }) => events(id).size),
    toldInDigests: toldInDigests(accepted),
    repeatedWithoutCause: [...count].filter(([id, all]) => all.length > 1 && !mayRepeat.has(id)),
    // What cannot be remembered is not sent: ten tries are all an id ever gets.
    sentTooOften: [...count].filter(([, all]) => all.length > 10).map(([id]) => id),
    owed: await kept.owed(),
    dead: await kept.dead(),
  }
}

/** Events the patient subscriber was told of; one that is alone when its hour comes, comes bare. */
function toldInDigests(accepted: readonly { id: string; body: string }[]): number {
  type Event = { id: string }
  const messages = accepted
    .filter(({ id }) => id.endsWith('_patient'))
    .map(({ body }): { data: { event?: Event; alerts?: { event: Event }[] } } => JSON.parse(body))
  const events = messages.flatMap(
    ({ data }) => data.event ?? (data.alerts ?? []).map(({ event }) => event),
  )
  return new Set(events.map(({ id }) => id)).size
}

const settings = { allowPrivateHosts: false }
const newIsolate = () => ({
  settled: new Set<string>(),
  memory: createStoreMemory(),
})
const changed = (url: string) => ({ kind: 'changed' as const, url, requests: 1 })

function storyItem(feed: string, country: string, at: EpochMs): string {
  const slug = country.toLowerCase()
  return (
    `<item><title>Russian army recruitment ads appear online in ${country}</title>` +
    `<link>https://${feed}.example/${slug}</link><guid>${feed}-${slug}</guid>` +
    `<description>Online advertisements urge men in ${country} to sign a contract with the ` +
    `Russian army, ${feed} reports.</description>` +
    `<pubDate>${new Date(at - HOUR_MS).toUTCString()}</pubDate></item>`
  )
}

export const MODES: Readonly<Record<string, Mode>> = {
  'no fault at all': {},
  'isolates end at any call': { crash: 0.02 },
  'isolates end at every other run': { crash: 0.12 },
  'writes are refused for an hour': { refused: [1, 2] },
  'reads are a minute old': { staleMs: 60_000 },
  'cron fires twice': { doubled: 0.3 },
  'cron fires twice on stale reads': { doubled: 0.3, staleMs: 60_000 },
  'cron always fires twice, and every other answer is an error': {
    doubled: 1,
    endpoint: (hours) => (Math.floor(hours * 12) % 2 === 0 ? 503 : 204),
  },
  'one endpoint answers 500 for two hours': {
    endpoint: (hours, subscriber) => (hours < 2 && subscriber === 'one' ? 500 : 204),
  },
  'endpoints answer 429, redirect, time out and reset by turns': {
    endpoint: (hours) => ([429, 302, 'failed', 503, 204] as const)[Math.floor(hours * 12) % 5]!,
  },
  'answers are lost while writes are refused': {
    refused: [0.5, 2],
    endpoint: (hours) => (hours < 2 ? 'lost' : 204),
  },
  'every third answer is lost': {
    endpoint: (hours) => (Math.floor(hours * 12) % 3 === 0 ? 'lost' : 204),
  },
  'everything at once': {
    crash: 0.02,
    refused: [1, 1.5],
    staleMs: 60_000,
    doubled: 0.1,
    endpoint: (hours) => ([500, 'lost', 204, 204] as const)[Math.floor(hours * 12) % 4]!,
  },
}

/** What every life must come to. */
export const WELL_TOLD = {
  told: SUBSCRIBERS.map(() => COUNTRIES.length),
  toldInDigests: COUNTRIES.length,
  repeatedWithoutCause: [],
  sentTooOften: [],
  owed: [],
  dead: [],
}
