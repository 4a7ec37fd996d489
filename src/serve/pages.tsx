/** The pages for people: which data each asks for, in which language it answers. */
import { Hono, type Context } from 'hono'
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import * as v from 'valibot'
import { CURSOR } from './api/events.ts'
import type { AppDeps } from './deps.ts'
import { EXPLAIN_BYTES_MAX, explained, formSchema } from './explaining.ts'
import { feedView } from './feeds.ts'
import { observe } from './observe.ts'
import { overviewOf } from './overview.ts'
import { EventPage } from './pages/event.tsx'
import { FeedsPage } from './pages/feeds.tsx'
import { Home } from './pages/home.tsx'
import { MessagePage } from './pages/message.tsx'
import { SubscribePage } from './pages/subscribe.tsx'
import { WhyPage } from './pages/why.tsx'
import { eventsOf } from './recent.ts'
import { voiceOf, type Voice } from './say.ts'
import { statusOf } from './status.ts'
import { decisionView, eventView } from './view.ts'
import { wantedLocale } from './words.ts'

/** Of one page: more would cost more CPU than the free plan gives a request. */
const EVENTS_SHOWN = 20

export function pageRoutes(deps: AppDeps): Hono {
  const app = new Hono()

  app.get('/', async (c) => {
    const now = deps.now()
    const target = c.req.query('target')?.slice(0, 60)
    const asked = c.req.query('after')
    const after = asked !== undefined && CURSOR.test(asked) ? asked : undefined
    const wanted = { limit: EVENTS_SHOWN, ...(after === undefined ? {} : { after }) }
    const [events, observed] = await Promise.all([
      orUndefined(eventsOf(deps.ledger, { ...wanted, ...narrowedTo(target) })),
      observe(deps),
    ])
    const stored = observed.stored instanceof Error ? undefined : observed.stored
    const run = stored?.run
    return page(
      c,
      <Home
        voice={voiceFor(c)}
        {...(events && { events: events.events.map(eventView) })}
        {...(events?.next === undefined ? {} : { next: events.next })}
        {...(run?.months && { overview: overviewOf(run.months, now) })}
        {...(target === undefined ? {} : { target })}
        isFirst={after === undefined}
        outlets={stored?.feeds.filter(({ paused }) => !paused).length ?? 0}
        status={statusOf(observed)}
        {...(run === undefined ? {} : { lastRunAt: run.at })}
        now={now}
      />,
      events === undefined ? 503 : 200,
    )
  })

  app.get('/events/:id', async (c) => {
    const [event] = await deps.ledger.readEvents([c.req.param('id')])
    if (event === undefined) return notFoundPage(c)
    return page(c, <EventPage voice={voiceFor(c)} event={eventView(event)} />)
  })

  app.get('/feeds', async (c) => {
    const now = deps.now()
    const feeds = await orUndefined(feedViews(deps))
    return page(c, <FeedsPage voice={voiceFor(c)} feeds={feeds} now={now} />, feeds ? 200 : 503)
  })

  app.get('/subscribe', (c) =>
    page(c, <SubscribePage voice={voiceFor(c)} origin={new URL(c.req.url).origin} />),
  )

  app.get('/why', (c) => why(c, deps, c.req.query()))
  app.post('/why', async (c) => why(c, deps, await formOf(c)))

  return app
}

export const notFoundPage = (c: Context) => {
  const voice = voiceFor(c)
  return page(c, <MessagePage voice={voice} text={voice.words.notFound} />, 404)
}

export const downPage = (c: Context) => {
  const voice = voiceFor(c)
  return page(c, <MessagePage voice={voice} text={voice.words.storageDown} />, 503)
}

function voiceFor(c: Context): Voice {
  const choice = c.req.query('lang')
  return voiceOf(wantedLocale(choice, c.req.header('Accept-Language')), choice !== undefined)
}

function page(c: Context, body: Child, status: 200 | 404 | 413 | 422 | 429 | 503 = 200) {
  c.header('Vary', 'Accept-Language')
  c.header(
    'Cache-Control',
    status === 200 && c.req.method !== 'POST' ? 'public, max-age=60' : 'no-store',
  )
  return c.html(html`<!doctype html>${body}`, status)
}

/** Every level: the page shows also what webhooks leave out unless asked. */
const narrowedTo = (target: string | undefined) =>
  target === undefined
    ? {}
    : { filter: { targets: [target], levels: ['ad', 'recruitment'] as const } }

/** A part that storage could not give: the page says so instead of failing. */
const orUndefined = <T,>(answer: Promise<T>): Promise<T | undefined> =>
  answer.catch(() => undefined)

async function feedViews({ store, now }: AppDeps) {
  const feeds = await store.watchList()
  const states = await store.feedStates(feeds)
  return feeds.map((feed) => feedView(feed, states.get(feed.id), now()))
}

/** In a form `lang` is the language of the page, and `language` that of the text. */
async function why(c: Context, deps: AppDeps, asked: Record<string, unknown> | undefined) {
  const voice = voiceFor(c)
  const { why: words } = voice.words
  const common = { voice, languages: deps.languages, now: deps.now() }
  const parsed = v.safeParse(formSchema, asked && { ...asked, lang: asked['language'] })
  if (!parsed.success) return page(c, <WhyPage {...common} notice={words.tooLong} />, 413)
  const question = parsed.output
  if (question.title === '' && question.content === '') {
    const run = await orUndefined(deps.store.lastRun())
    const decisions = (run?.decisions ?? []).map(decisionView)
    return page(c, <WhyPage {...common} decisions={decisions} />)
  }
  if (!(await deps.mayAsk(c.req.header('CF-Connecting-IP') ?? 'unknown'))) {
    return page(c, <WhyPage {...common} notice={words.tooMany} />, 429)
  }
  const verdict = explained(deps, question)
  return page(c, <WhyPage {...common} question={question} verdict={verdict} />)
}

/** The fields of a form, or `undefined` if it is larger than anyone needs. */
async function formOf(c: Context): Promise<Record<string, unknown> | undefined> {
  const bytes = await c.req.arrayBuffer()
  if (bytes.byteLength > 4 * EXPLAIN_BYTES_MAX) return undefined
  return Object.fromEntries(new URLSearchParams(new TextDecoder().decode(bytes)))
}
