/** What we publish for programs: feeds of events and incidents, tables, OPML. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import * as v from 'valibot'
import type { Filter } from '../types/alerts.ts'
import { cursorSchema, eventFilterSchema, filterOf, limitSchema, PAGE_MAX } from './api/events.ts'
import { route } from './api/route.ts'
import type { AppDeps } from './deps.ts'
import { incidentsOf, type Incident } from './incidents.ts'
import { marked } from './language.ts'
import { opmlOf } from './opml.ts'
import { eventsOf } from './recent.ts'
import { voiceOf, type Voice } from './say.ts'
import { atomOf, jsonFeedOf, type Channel, type Entry } from './syndication.ts'
import { csvOf, ndjsonOf } from './tables.ts'
import { eventView, iso, type EventView } from './view.ts'
import { wantedLocale } from './words.ts'

const ENTRIES = 30
const EPOCH = new Date(0).toISOString()

const TYPES = {
  atom: 'application/atom+xml',
  json: 'application/feed+json',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  opml: 'text/x-opml',
} as const
type Form = keyof typeof TYPES

const send = (c: Context, form: Form, body: string) =>
  c.body(body, 200, {
    'Content-Type': `${TYPES[form]}; charset=utf-8${form === 'csv' ? '; header=present' : ''}`,
    'Cache-Control': 'public, max-age=60',
  })

const common = { method: 'get', tag: 'published' } as const
const langEntry = { lang: v.optional(v.pipe(v.string(), v.description('en, de, ru or kk'))) }
const eventFeedQuery = v.object({ ...eventFilterSchema.entries, ...langEntry })
const incidentFeedQuery = v.object(langEntry)
const tableQuery = v.object({
  ...eventFilterSchema.entries,
  limit: v.optional(limitSchema, PAGE_MAX),
  after: v.optional(cursorSchema),
})

const answer = (form: Form, description: string) => ({ 200: { description, type: TYPES[form] } })

const eventFeed = (form: 'atom' | 'json', description: string) =>
  route({
    ...common,
    path: `/events.${form}`,
    summary: `The latest ${ENTRIES} events as ${description}`,
    query: eventFeedQuery,
    answers: answer(form, description),
    handle: async (c, { query }, deps) => {
      const { lang, ...filter } = query
      return send(c, form, written(form, await eventChannel(c, filterOf(filter), lang, deps)))
    },
  })

const incidentFeed = (form: 'atom' | 'json', description: string) =>
  route({
    ...common,
    path: `/incidents.${form}`,
    summary: `Feeds and endpoints in trouble now as ${description}`,
    query: incidentFeedQuery,
    answers: answer(form, description),
    handle: async (c, { query }, deps) =>
      send(c, form, written(form, await incidentChannel(c, query.lang, deps))),
  })

const written = (form: 'atom' | 'json', channel: Channel): string =>
  form === 'atom' ? atomOf(channel) : JSON.stringify(jsonFeedOf(channel), undefined, 1)

const table = (form: 'csv' | 'ndjson', description: string) =>
  route({
    ...common,
    path: `/events.${form}`,
    summary: `Events as ${description}, a page at a time; the header \`Link\` leads to the next`,
    query: tableQuery,
    answers: answer(form, description),
    handle: async (c, { query }, { ledger }) => {
      const { limit, after, ...filter } = query
      const page = await eventsOf(ledger, {
        limit,
        filter: filterOf(filter),
        ...(after === undefined ? {} : { after }),
      })
      if (page.next !== undefined) c.header('Link', `<${withCursor(c, page.next)}>; rel="next"`)
      if (form === 'ndjson') return send(c, form, ndjsonOf(page.events.map(eventView)))
      c.header('Content-Disposition', 'inline; filename="events.csv"')
      return send(c, form, csvOf(page.events.map(eventView), originOf(c)))
    },
  })

const opml = route({
  ...common,
  path: '/feeds.opml',
  summary: 'The watch list as OPML',
  answers: answer('opml', 'OPML 2.0'),
  handle: async (c, _given, { store }) => send(c, 'opml', opmlOf(await store.watchList())),
})

export const PUBLISHED_ROUTES = [
  eventFeed('atom', 'Atom (RFC 4287)'),
  eventFeed('json', 'JSON Feed 1.1'),
  incidentFeed('atom', 'Atom (RFC 4287)'),
  incidentFeed('json', 'JSON Feed 1.1'),
  table('csv', 'CSV (RFC 4180), the columns of docs/data.md'),
  table('ndjson', 'NDJSON, one event a line'),
  opml,
]

const originOf = (c: Context) => new URL(c.req.url).origin

/** The filters are part of what a feed is: a reader that goes by its self link must keep them. */
const selfOf = (c: Context) => c.req.path + new URL(c.req.url).search

const withCursor = (c: Context, after: string): string => {
  const url = new URL(c.req.url)
  url.searchParams.set('after', after)
  return url.href
}

const voiceFor = (lang: string | undefined): Voice =>
  voiceOf(wantedLocale(lang, undefined), lang !== undefined)

async function eventChannel(
  c: Context,
  filter: Filter,
  lang: string | undefined,
  { ledger }: AppDeps,
): Promise<Channel> {
  const voice = voiceFor(lang)
  const page = await eventsOf(ledger, { limit: ENTRIES, filter })
  const events = page.events.map(eventView)
  return {
    title: `Musterwatch: ${voice.words.nav.events}`,
    subtitle: voice.words.tagline,
    origin: originOf(c),
    page: '/',
    self: selfOf(c),
    language: voice.locale,
    updated:
      events
        .map((event) => event.lastReportedAt)
        .toSorted()
        .at(-1) ?? EPOCH,
    entries: await Promise.all(events.map((event) => eventEntry(event, voice))),
  }
}

async function eventEntry(event: EventView, voice: Voice): Promise<Entry> {
  return {
    path: `/events/${encodeURIComponent(event.id)}`,
    title: voice.headline(event),
    html: await markup(<EventText event={event} voice={voice} />),
    published: event.firstReportedAt,
    updated: event.lastReportedAt,
    tags: [event.level, ...event.targets.map(({ value }) => value)],
  }
}

function EventText({ event, voice }: { readonly event: EventView; readonly voice: Voice }) {
  const { words } = voice
  const payments = event.payments.map(({ value }) => voice.payment(value))
  const media = event.media.map(({ value }) => words.medium[value])
  return (
    <>
      <p>
        {words.level[event.level]} ·{' '}
        {words.confidence(event.independentSources.length, event.disputed.length > 0)}
      </p>
      {payments.length > 0 && (
        <p>
          {words.facts.payment}: {voice.list(payments)}
        </p>
      )}
      {media.length > 0 && (
        <p>
          {words.facts.medium}: {voice.list(media)}
        </p>
      )}
      <ul>
        {event.reports.slice(0, 20).map((report) => (
          <li>
            {report.outlet}:{' '}
            {report.url === undefined ? (
              <span {...marked(report.language)}>{report.title}</span>
            ) : (
              <a href={report.url} {...marked(report.language)}>
                {report.title}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

async function incidentChannel(
  c: Context,
  lang: string | undefined,
  deps: AppDeps,
): Promise<Channel> {
  const voice = voiceFor(lang)
  const [feeds, subscribers] = await Promise.all([deps.store.watchList(), deps.store.subscribers()])
  const states = await deps.store.feedStates(feeds)
  const incidents = incidentsOf(feeds, states, subscribers, deps.now())
  return {
    title: 'Musterwatch: incidents',
    subtitle: voice.words.subscribe.incidents,
    origin: originOf(c),
    page: '/feeds',
    self: selfOf(c),
    language: 'en',
    updated: incidents[0] === undefined ? EPOCH : iso(incidents[0].since),
    entries: await Promise.all(incidents.slice(0, ENTRIES).map(incidentEntry)),
  }
}

const incidentEntry = async (incident: Incident): Promise<Entry> => {
  const { id, kind, name, since, text } = incident
  return {
    path: `/feeds#${encodeURIComponent(id)}`,
    title: kind === 'feed' ? `Feed in trouble: ${name}` : `Endpoint in trouble: ${name}`,
    html: await markup(<p>{text}</p>),
    published: iso(since),
    updated: iso(since),
    tags: [kind],
  }
}

const markup = async (element: Child): Promise<string> => (await html`${element}`).toString()
