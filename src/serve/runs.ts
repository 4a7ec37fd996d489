/** `POST /v1/run`: one run now, for whoever will not wait for the cron. */
import { Hono } from 'hono'
import type { AppDeps } from './deps.ts'
import { adminOnly } from './guard.ts'
import { problem } from './problem.ts'

export function runRoute(deps: AppDeps): Hono {
  const app = new Hono()
  app.post('/', adminOnly(deps.settings), async (c) => {
    const run = await deps.run(deps.now())
    if (!run) return problem(c, 409, 'A run is going on. Ask again when it is done.')
    return c.json({ run })
  })
  return app
}
