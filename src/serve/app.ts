/** The routes, nothing else: what each answers is said in the file it comes from. */
import { Hono } from 'hono'
import type { AppDeps } from './deps.ts'
import { eventRoutes } from './events.ts'
import { feedRoutes } from './feeds.ts'
import { securityHeaders } from './headers.ts'
import { problem } from './problem.ts'
import { downPage, notFoundPage, pageRoutes } from './pages.tsx'
import { observe } from './observe.ts'
import { runRoute } from './runs.ts'
import { statusOf } from './status.ts'

export function createApp(deps: AppDeps): Hono {
  const app = new Hono()
  app.use(securityHeaders)
  app.notFound((c) =>
    c.req.header('Accept')?.includes('text/html')
      ? notFoundPage(c)
      : problem(c, 404, 'There is nothing at this address.'),
  )
  app.onError((error, c) => {
    deps.log({ message: 'request failed', path: c.req.path, error: error.message })
    if (c.req.header('Accept')?.includes('text/html')) return downPage(c)
    return problem(c, 503, 'Storage or another part did not answer. Try again in a minute.')
  })

  app.route('/', pageRoutes(deps))
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
