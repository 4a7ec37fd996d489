/** What we publish for programs: feeds of events and incidents, tables, OPML. */
import { Hono, type Context } from 'hono'
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import * as v from 'valibot'
import { matches } from '../deliver.ts'
import { eventFilterSchema, filterOf } from './api/events.ts'
import { coerced } from './api/route.ts'
import type { AppDeps } from './deps.ts'
import { incidentsOf, type Incident } from './incidents.ts'
import { marked } from './language.ts'
import { opmlOf } from './opml.ts'
import { recentEvents } from './recent.ts'
import { voiceOf, type Voice } from './say.ts'
import { atomOf, jsonFeedOf, type Channel, type Entry } from './syndication.ts'
import { csvOf, ndjsonOf } from './tables.ts'
import { eventView, iso, type EventView } from './view.ts'
import { wantedLocale } from './words.ts'

const ENTRIES = 30
const EPOCH = new Date(0).toISOString()

export function publishedRoutes(deps: AppDeps): Hono {
  const app = new Hono()
  const types = {
    atom: 'application/atom+xml; charset=utf-8',
    json: 'application/feed+json; charset=utf-8',
    csv: 'text/csv; charset=utf-8; header=present',
    ndjson: 'application/x-ndjson; charset=utf-8',
    opml: 'text/x-opml; charset=utf-8',
  }
  const send = (c: Context, type: keyof typeof types, body: string) =>
    c.body(body, 200, { 'Content-Type': types[type], 'Cache-Control': 'public, max-age=60' })

  app.get('/events.atom', async (c) => send(c, 'atom', atomOf(await eventChannel(c, deps))))
  app.get('/events.json', async (c) =>
    send(c, 'json', JSON.stringify(jsonFeedOf(await eventChannel(c, deps)), undefined, 1)),
  )
  app.get('/incidents.atom', async (c) => send(c, 'atom', atomOf(await incidentChannel(c, deps))))
  app.get('/incidents.json', async (c) =>
    send(c, 'json', JSON.stringify(jsonFeedOf(await incidentChannel(c, deps)), undefined, 1)),
  )
  app.get('/events.csv', async (c) => {
    c.header('Content-Disposition', 'inline; filename="events.csv"')
    return send(c, 'csv', csvOf(await wantedEvents(c, deps), originOf(c)))
  })
  app.get('/events.ndjson', async (c) => send(c, 'ndjson', ndjsonOf(await wantedEvents(c, deps))))
  app.get('/feeds.opml', async (c) => send(c, 'opml', opmlOf(await deps.store.watchList())))
  return app
}

const originOf = (c: Context) => new URL(c.req.url).origin

/** The filters of `/v1/events` hold here too; what is not valid is left aside. */
async function wantedEvents(c: Context, deps: AppDeps, most = Infinity) {
  const { entries } = eventFilterSchema
  const asked = v.safeParse(eventFilterSchema, coerced(c.req.query(), entries))
  const events = await recentEvents(deps)
  const wanted = asked.success
    ? events.filter((event) => matches(filterOf(asked.output), event))
    : events
  return wanted.slice(0, most).map(eventView)
}

function voiceFor(c: Context): Voice {
  const choice = c.req.query('lang')
  return voiceOf(wantedLocale(choice, undefined), choice !== undefined)
}

async function eventChannel(c: Context, deps: AppDeps): Promise<Channel> {
  const voice = voiceFor(c)
  const events = await wantedEvents(c, deps, ENTRIES)
  return {
    title: `Musterwatch: ${voice.words.nav.events}`,
    subtitle: voice.words.tagline,
    origin: originOf(c),
    page: '/',
    self: c.req.path,
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

async function incidentChannel(c: Context, deps: AppDeps): Promise<Channel> {
  const voice = voiceFor(c)
  const [feeds, subscribers] = await Promise.all([deps.store.watchList(), deps.store.subscribers()])
  const states = await deps.store.feedStates(feeds)
  const incidents = incidentsOf(feeds, states, subscribers, deps.now())
  return {
    title: 'Musterwatch: incidents',
    subtitle: voice.words.subscribe.incidents,
    origin: originOf(c),
    page: '/feeds',
    self: c.req.path,
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
