/**
 * The outlets and the endpoint of the month, as a Worker that answers from memory beside the
 * service. Each event has its own country and is told by one to eight outlets at one tick or the
 * next, so that what must be told is known without asking the service.
 */
import { chance } from '../../stream/chance.ts'
import { advert, COUNTRIES, everyday, HOOK, outletUrl } from './stories.ts'

/** Probabilities. */
const FEED_FAILS = 0.01
const ENDPOINT_FAILS = 0.1

export type Report = {
  /** Countries of the events published. */
  readonly published: readonly string[]
  /** One for each alert of a new event that was taken: the country, or the headline. */
  readonly told: readonly string[]
  readonly reports: number
  readonly polls: number
  readonly outages: number
  readonly refusals: number
}

type Alert = {
  readonly type: string
  readonly data: { readonly event?: { readonly headline: string } }
}

const shelves = new Map<number, readonly string[]>()
const versions = new Map<number, number>()
const published: string[] = []
const told: string[] = []
let later: { readonly feed: number; readonly item: string }[] = []
let [ticks, reports, polls, outages, refusals] = [0, 0, 0, 0, 0]
const story = chance(20_270_101)
/** Of their own: which request comes first is not the same each time. */
const outlets = chance(7)
const endpoint = chance(11)

export default {
  async fetch(request: Request): Promise<Response> {
    if (request.url === HOOK) return take(request)
    const feed = /outlet-(\d+)\.example/.exec(request.url)?.[1]
    if (feed !== undefined) return serve(request, Number(feed))
    const { pathname, searchParams } = new URL(request.url)
    if (pathname !== '/publish') {
      return Response.json({ published, told, reports, polls, outages, refusals } satisfies Report)
    }
    publishUntil(Number(searchParams.get('share')), Number(searchParams.get('feeds')))
    return new Response('published')
  },
} satisfies ExportedHandler

/** What came since the tick before; `share` of the month is over. */
const publishUntil = (share: number, feeds: number): void => {
  ticks++
  for (let n = 0; n < feeds / 100; n++) publish(story.below(feeds), everyday(`${ticks}-${n}`))
  for (const { feed, item } of later) publish(feed, item)
  later = []
  for (const country of COUNTRIES.slice(published.length, Math.ceil(share * COUNTRIES.length))) {
    published.push(country)
    for (let n = story.below(8); n >= 0; n--) {
      const feed = story.below(feeds)
      reports++
      if (n > 3) later.push({ feed, item: advert(country, feed) })
      else publish(feed, advert(country, feed))
    }
  }
}

const publish = (feed: number, item: string): void => {
  shelves.set(feed, [item, ...(shelves.get(feed) ?? [])].slice(0, 20))
  versions.set(feed, (versions.get(feed) ?? 0) + 1)
}

const serve = (request: Request, feed: number): Response => {
  polls++
  if (outlets.maybe(FEED_FAILS)) {
    outages++
    return new Response('down', { status: 500 })
  }
  const etag = `"${versions.get(feed) ?? 0}"`
  if (request.headers.get('if-none-match') === etag) return new Response(undefined, { status: 304 })
  const items = [...(shelves.get(feed) ?? []), everyday(`old-${feed}`)].join('')
  return new Response(
    `<rss version="2.0"><channel><title>Outlet ${feed}</title><link>${outletUrl(feed)}</link>${items}</channel></rss>`,
    { headers: { etag, 'content-type': 'application/rss+xml' } },
  )
}

const take = async (request: Request): Promise<Response> => {
  const { type, data } = await request.json<Alert>()
  if (endpoint.maybe(ENDPOINT_FAILS)) {
    refusals++
    return new Response(undefined, { status: 503 })
  }
  const headline = data.event?.headline ?? ''
  const country = COUNTRIES.find((name) => headline.includes(name))
  if (type === 'event.reported') told.push(country ?? headline)
  return new Response(undefined, { status: 204 })
}
