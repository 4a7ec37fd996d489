/** `POST /v1/run`: one run now, for whoever will not wait for the cron. */
import { Hono } from 'hono'
import type { AppDeps } from './deps.ts'
import { adminOnly } from './guard.ts'
import { problem } from './problem.ts'

/**
 * Runs begun by hand in this isolate. Runs of other isolates, the cron's included, are not
 * seen: they are harmless, because ids come from facts, and only cost a second poll.
 */
let isRunning = false

export function runRoute(deps: AppDeps): Hono {
  const app = new Hono()
  app.post('/', adminOnly(deps.settings), async (c) => {
    if (isRunning) return problem(c, 409, 'A run is going on. Ask again when it is done.')
    isRunning = true
    try {
      return c.json({ run: await deps.run(deps.now()) })
    } finally {
      isRunning = false
    }
  })
  return app
}
