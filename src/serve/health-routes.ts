/** For machines that watch over machines: `/status`, `/healthz`, `/metrics`. */
import { Hono } from 'hono'
import type { AppDeps } from './deps.ts'
import { metricsOf, OPENMETRICS, PROMETHEUS } from './metrics.ts'
import { observe } from './observe.ts'
import { statusOf } from './status.ts'

const CACHED = 'public, max-age=30'

export function healthRoutes(deps: AppDeps): Hono {
  const app = new Hono()

  app.get('/status', async (c) => {
    const status = statusOf(await observe(deps))
    return c.body(JSON.stringify(status, undefined, 2), status.status === 'fail' ? 503 : 200, {
      'Content-Type': 'application/health+json',
      'Cache-Control': CACHED,
    })
  })

  /** For load balancers: this Worker answers. Whether the service is well is `/status`. */
  app.get('/healthz', (c) => c.text('ok', 200, { 'Cache-Control': 'no-store' }))

  app.get('/metrics', async (c) => {
    const isOpenMetrics = c.req.header('Accept')?.includes('application/openmetrics-text') ?? false
    return c.body(metricsOf(await observe(deps), isOpenMetrics), 200, {
      'Content-Type': isOpenMetrics ? OPENMETRICS : PROMETHEUS,
      'Cache-Control': CACHED,
      Vary: 'Accept',
    })
  })

  return app
}
