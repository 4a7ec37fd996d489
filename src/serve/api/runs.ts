/** `POST /v1/run`: one run now, for whoever will not wait for the cron. */
import * as v from 'valibot'
import { problem } from '../problem.ts'
import { route } from './route.ts'
import { runSchema } from './schemas.ts'

const start = route({
  method: 'post',
  path: '/v1/run',
  tag: 'operation',
  summary: 'Start a run and wait for its record',
  admin: true,
  answers: {
    200: { description: 'The record of the run', schema: v.object({ run: runSchema }) },
    409: {
      description:
        'A run is going on in this isolate. Elsewhere one may be: two at once come to the same ids',
    },
  },
  handle: async (c, _given, { run, now }) => {
    const record = await run(now())
    if (record === undefined)
      return problem(c, 409, 'A run is going on. Ask again when it is done.')
    return c.json({ run: record })
  },
})

export const RUN_ROUTES = [start]
