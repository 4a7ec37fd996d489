/**
 * Outlets, and an endpoint that refuses now and then. Each event is an advertisement in a country
 * of its own, told by one to four outlets at one tick or the next: so that what must be told is
 * known without asking the service.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { Feed } from '../../../src/types/feeds.ts'

const COUNTRIES =
  'Kenya Nepal Cuba Armenia Ghana Togo Uganda Egypt India Brazil Serbia Jordan Ecuador Somalia Zambia Peru Kazakhstan Uzbekistan Kyrgyzstan Tajikistan Mongolia Vietnam Bangladesh Pakistan Iraq Morocco Tunisia Algeria Senegal Paraguay Cameroon Nigeria Rwanda Burundi Tanzania Malawi Botswana Namibia Angola Colombia Venezuela Bolivia Argentina Chile Mexico Honduras Moldova Albania Bulgaria Turkey'.split(
    ' ',
  )
/** Of a thousand. */
const FEED_FAILS = 10
const ENDPOINT_FAILS = 100
/** Longer than a queue waits for a batch to fill. */
const QUIET_MS = 1_600

type Alert = {
  readonly type: string
  readonly data: { readonly event?: { readonly headline: string } }
}

/** `ticks` spread the events over the month. */
export function createWorld(count: number, ticks: number) {
  const feeds = Array.from({ length: count }, (_, n): Feed => ({
    id: `outlet-${n}`,
    url: `https://outlet-${n}.example/feed`,
    outlet: `Outlet ${n}`,
    language: 'en',
    intervalMinutes: 5,
  }))
  const shelves = new Map<number, string[]>()
  const versions = new Map<number, number>()
  const chance = dice(20_270_101)
  /** Of its own: which request comes first is not the same each time. */
  const luck = dice(7)
  let lastAt = performance.now()
  let open = 0

  const isQuiet = () => open === 0 && performance.now() - lastAt > QUIET_MS
  const publish = (feed: number, item: string) => {
    shelves.set(feed, [item, ...(shelves.get(feed) ?? [])].slice(0, 20))
    versions.set(feed, (versions.get(feed) ?? 0) + 1)
  }
  const later: { readonly tick: number; readonly feed: number; readonly item: string }[] = []

  const self = {
    hook: 'https://hook.example/alerts',
    feeds,
    published: [] as string[],
    told: [] as { readonly event: string; readonly id: string }[],
    reports: 0,
    polls: 0,
    outages: 0,
    refusals: 0,
    /** Publishes what comes between this tick and the one before. */
    begin: (tick: number) => {
      for (let n = 0; n < count / 100; n++) {
        publish(chance(count), everyday(`${tick}-${n}`))
      }
      for (const { feed, item } of later.filter((one) => one.tick === tick)) publish(feed, item)
      const from = Math.floor((tick * COUNTRIES.length) / ticks)
      const to = Math.floor(((tick + 1) * COUNTRIES.length) / ticks)
      for (const country of COUNTRIES.slice(from, to)) {
        self.published.push(country)
        const outlets = 1 + chance(4)
        for (let n = 0; n < outlets; n++) {
          const feed = chance(count)
          const item = advert(country, feed)
          self.reports++
          if (n > 1) later.push({ tick: tick + 1, feed, item })
          else publish(feed, item)
        }
      }
    },
    /** Until nothing has been asked for a while: the queues are empty. */
    settled: async () => {
      lastAt = performance.now()
      while (!isQuiet()) await wait(50)
    },
    answer: async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const request = new Request(input, init)
      open++
      try {
        return request.url === self.hook ? await take(request) : serve(request)
      } finally {
        open--
        lastAt = performance.now()
      }
    },
  }

  const serve = (request: Request): Response => {
    const feed = Number(/outlet-(\d+)\./.exec(request.url)?.[1])
    self.polls++
    if (luck(1_000) < FEED_FAILS) {
      self.outages++
      return new Response('down', { status: 500 })
    }
    const items = shelves.get(feed) ?? []
    const etag = `"${versions.get(feed) ?? 0}"`
    if (request.headers.get('if-none-match') === etag)
      return new Response(undefined, { status: 304 })
    const all = [...items, everyday(`old-${feed}`)].join('')
    return new Response(
      `<rss version="2.0"><channel><title>Outlet ${feed}</title>${all}</channel></rss>`,
      { headers: { etag, 'content-type': 'application/rss+xml' } },
    )
  }

  const take = async (request: Request): Promise<Response> => {
    const { type, data } = await request.json<Alert>()
    if (luck(1_000) < ENDPOINT_FAILS) {
      self.refusals++
      return new Response(undefined, { status: 503 })
    }
    const event = COUNTRIES.find((country) => data.event?.headline.includes(country))
    if (type === 'event.reported') {
      self.told.push({
        event: event ?? data.event?.headline ?? '',
        id: request.headers.get('webhook-id')!,
      })
    }
    return new Response(undefined, { status: 204 })
  }
  return self
}

const advert = (country: string, feed: number): string =>
  `<item><title>Russian army recruitment ads appear online in ${country}</title><link>https://outlet-${feed}.example/${country}</link><description>Online advertisements urge men in ${country} to sign a contract with the Russian army, outlet ${feed} reports.</description></item>`

const everyday = (id: string): string =>
  `<item><title>${id}: town council opens a playground</title><link>https://news.example/${id}</link><description>Families came to see the new slide on Saturday.</description></item>`

/** Whole numbers below `most`, the same each time (mulberry32). */
const dice = (seed: number) => {
  let state = seed
  return (most: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * most)
  }
}
