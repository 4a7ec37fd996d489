/** The routes, nothing else: what each answers is said in the file it comes from. */
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { AppDeps } from './deps.ts'
import { eventRoutes } from './events.ts'
import { feedRoutes } from './feeds.ts'
import { securityHeaders } from './headers.ts'
import { Home } from './pages/home.tsx'
import { problem } from './problem.ts'
import { observe } from './observe.ts'
import { runRoute } from './runs.ts'
import { statusOf } from './status.ts'
import { STYLE } from './style.ts'
import { eventView } from './view.ts'

export function createApp(deps: AppDeps): Hono {
  const app = new Hono()
  app.use(securityHeaders)
  app.notFound((c) => problem(c, 404, 'There is nothing at this address.'))
  app.onError((error, c) => {
    deps.log({ message: 'request failed', path: c.req.path, error: error.message })
    return problem(c, 503, 'Storage or another part did not answer. Try again in a minute.')
  })

  app.get('/', async (c) => {
    const [page, observed] = await Promise.all([
      deps.ledger.eventPage({ limit: 20 }),
      observe(deps),
    ])
    const events = page.events.map((event) => eventView(event, deps.redact))
    return c.html(html`<!doctype html>${<Home events={events} status={statusOf(observed)} />}`)
  })
  app.get('/style.css', (c) =>
    c.body(STYLE, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'max-age=3600',
    }),
  )
  app.get('/status', async (c) => {
    const status = statusOf(await observe(deps))
    return c.body(JSON.stringify(status, undefined, 2), status.status === 'fail' ? 503 : 200, {
      'Content-Type': 'application/health+json',
      'Cache-Control': 'max-age=30',
    })
  })
  app.route('/v1/events', eventRoutes(deps))
  app.route('/v1/feeds', feedRoutes(deps))
  app.route('/v1/run', runRoute(deps))
  return app
}
