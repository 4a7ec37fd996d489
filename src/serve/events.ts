/** `/v1/events`: what happened, as JSON, newest first, with a cursor. */
import { Hono } from 'hono'
import type { AppDeps } from './deps.ts'
import { problem } from './problem.ts'
import { eventView } from './view.ts'

const PAGE_DEFAULT = 20
const PAGE_MAX = 100

export function eventRoutes(deps: AppDeps): Hono {
  const app = new Hono()

  app.get('/', async (c) => {
    const limit = Number(c.req.query('limit') ?? PAGE_DEFAULT)
    if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_MAX) {
      const wrong = { field: 'limit', problem: 'is not accepted', remedy: `send 1 to ${PAGE_MAX}` }
      return problem(c, 422, 'A query parameter is not valid.', [wrong])
    }
    const after = c.req.query('cursor')
    const page = await deps.ledger.eventPage({ limit, ...(after === undefined ? {} : { after }) })
    const events = page.events.map((event) => eventView(event, deps.redact))
    return c.json({ events, next: page.next ?? null })
  })

  app.get('/:id', async (c) => {
    const [event] = await deps.ledger.readEvents([c.req.param('id')])
    if (event === undefined) return problem(c, 404, 'There is no event with this id.')
    return c.json({ event: eventView(event, deps.redact) })
  })

  return app
}
