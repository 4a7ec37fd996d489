/** `POST /v1/explain`: every signal for and against, and the facts, of a text anyone may send. */
import { answerOf, EXPLAIN_BYTES_MAX, explained, questionSchema } from '../explaining.ts'
import { problem } from '../problem.ts'
import { route } from './route.ts'
import { verdictSchema } from './schemas.ts'

const explain = route({
  method: 'post',
  path: '/v1/explain',
  tag: 'detection',
  summary: 'What the detector makes of a text, word by word; nothing is kept',
  body: { schema: questionSchema, bytesMax: EXPLAIN_BYTES_MAX },
  answers: {
    200: { description: 'The verdict', schema: verdictSchema },
    429: { description: 'Too many questions; ask again after `Retry-After` seconds' },
  },
  handle: async (c, { body }, deps) => {
    if (!(await deps.mayAsk(c.req.header('CF-Connecting-IP') ?? 'unknown'))) {
      c.header('Retry-After', '60')
      return problem(c, 429, 'Too many questions at once. Try again in a minute.', [
        {
          field: 'request',
          problem: 'too many from one address in a minute',
          remedy: 'wait as many seconds as `Retry-After` says',
        },
      ])
    }
    return c.body(answerOf(explained(deps, body)), 200, { 'Content-Type': 'application/json' })
  },
})

export const EXPLAIN_ROUTES = [explain]
