/** The routes, nothing else: what each answers is said in the file it comes from. */
import { Hono, type Context } from 'hono'
import { cors } from 'hono/cors'
import { etag } from 'hono/etag'
import { MESSAGE_SCHEMAS } from '../deliver/show.ts'
import { mount } from './api/route.ts'
import { API_ROUTES } from './api/routes.ts'
import { assetRoutes } from './assets.ts'
import type { AppDeps } from './deps.ts'
import { securityHeaders } from './headers.ts'
import { openApi } from './openapi.ts'
import { downPage, notFoundPage, pageRoutes } from './pages.tsx'
import { problem } from './problem.ts'
import { warmPages } from './warm.tsx'

/** By file name: `event.reported.json`. */
const SCHEMAS = new Map(
  Object.entries(MESSAGE_SCHEMAS).map(([type, schema]) => [`${type}.json`, schema]),
)

export function createApp(deps: AppDeps): Hono {
  const app = new Hono()
  app.use(securityHeaders, cors(READING), etag())
  app.notFound((c) =>
    wantsPage(c) ? notFoundPage(c) : problem(c, 404, 'There is nothing at this address.'),
  )
  app.onError((error, c) => {
    deps.log({ message: 'request failed', path: c.req.path.slice(0, 200), error: error.message })
    if (wantsPage(c)) return downPage(c)
    return problem(c, 503, 'Storage or another part did not answer. Try again in a minute.')
  })

  app.route('/', pageRoutes(deps))
  app.route('/', assetRoutes())
  mount(app, API_ROUTES, deps)
  app.get('/schemas/:name', (c) => {
    const schema = SCHEMAS.get(c.req.param('name'))
    if (schema === undefined) return c.notFound()
    return c.body(JSON.stringify(schema), 200, { 'Content-Type': 'application/schema+json' })
  })
  app.get('/openapi.json', (c) => {
    c.header('Cache-Control', 'public, max-age=300')
    return c.json(openApi(new URL(c.req.url).origin))
  })
  return app
}

/** Pages of other sites may read, and not change. */
const READING = { origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['ETag', 'Link'] }

/** A browser asks for a page; programs get problems they can read, and only they ask under `/v1`. */
const wantsPage = (c: Context) =>
  !c.req.path.startsWith('/v1/') && (c.req.header('Accept')?.includes('text/html') ?? false)

warmPages()
