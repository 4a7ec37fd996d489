/** For machines that watch over machines: `/status`, `/healthz`, `/metrics`. */
import * as v from 'valibot'
import { metricsOf, OPENMETRICS, PROMETHEUS } from '../metrics.ts'
import { observe } from '../observe.ts'
import { statusOf } from '../status.ts'
import { route } from './route.ts'

const CACHED = 'public, max-age=30'
const health = v.picklist(['pass', 'warn', 'fail'])
const statusSchema = v.looseObject({
  status: health,
  version: v.string(),
  releaseId: v.pipe(v.string(), v.description('version of the lexicons')),
  output: v.optional(v.pipe(v.string(), v.description('what is wrong and what to do about it'))),
  checks: v.record(v.string(), v.array(v.looseObject({ status: health, time: v.string() }))),
})
const STATUS_TYPE = 'application/health+json'

const common = { method: 'get', tag: 'health' } as const

const status = route({
  ...common,
  path: '/status',
  summary: 'Healthy, late or failing, and why',
  answers: {
    200: { description: 'pass or warn', type: STATUS_TYPE, schema: statusSchema },
    503: { description: 'fail', type: STATUS_TYPE, schema: statusSchema },
  },
  handle: async (c, _given, deps) => {
    const document = statusOf(await observe(deps))
    return c.body(JSON.stringify(document, undefined, 2), document.status === 'fail' ? 503 : 200, {
      'Content-Type': STATUS_TYPE,
      'Cache-Control': CACHED,
    })
  },
})

const healthz = route({
  ...common,
  path: '/healthz',
  summary: 'For load balancers: this Worker answers. Whether the service is well is `/status`',
  answers: { 200: { description: 'ok', type: 'text/plain' } },
  handle: (c) => c.text('ok', 200, { 'Cache-Control': 'no-store' }),
})

const metrics = route({
  ...common,
  path: '/metrics',
  summary: 'Prometheus text, or OpenMetrics for who accepts it',
  answers: { 200: { description: 'Metrics', type: 'text/plain' } },
  handle: async (c, _given, deps) => {
    const isOpenMetrics = c.req.header('Accept')?.includes('application/openmetrics-text') ?? false
    return c.body(metricsOf(await observe(deps), isOpenMetrics), 200, {
      'Content-Type': isOpenMetrics ? OPENMETRICS : PROMETHEUS,
      'Cache-Control': CACHED,
      Vary: 'Accept',
    })
  },
})

export const HEALTH_ROUTES = [status, healthz, metrics]
