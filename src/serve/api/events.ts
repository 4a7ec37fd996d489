/** `/v1/events`: what happened, as JSON, with filters and a cursor. */
import * as v from 'valibot'
import type { Filter } from '../../types/alerts.ts'
import { problem } from '../problem.ts'
import { eventsOf } from '../recent.ts'
import { eventView } from '../view.ts'
import { route } from './route.ts'
import { eventPageSchema, eventSchema } from './schemas.ts'

export const PAGE_MAX = 100
export const CURSOR = /^[0-9a-z]{1,12}$/

const names = v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(20)))

export const eventFilterSchema = v.object({
  target: v.pipe(names, v.description('ISO codes or region names, separated by commas')),
  actor: v.pipe(names, v.description('ISO codes or names of groups')),
  level: v.optional(v.array(v.picklist(['ad', 'recruitment'], 'must be ad or recruitment'))),
  language: v.pipe(names, v.description('BCP 47; any report in one of them')),
  minScore: v.optional(v.number('must be a number')),
  minSources: v.optional(v.pipe(v.number('must be a number'), v.minValue(0))),
  words: v.pipe(names, v.description('any of them in headline, titles or quotes')),
})

export const limitSchema = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(1, 'must be at least 1'),
  v.maxValue(PAGE_MAX, `must be at most ${PAGE_MAX}`),
)
/** Anything else would be taken for a place after the last event, and answered with nothing. */
export const cursorSchema = v.pipe(v.string(), v.regex(CURSOR, 'must be a `next` of ours'))

const querySchema = v.object({
  ...eventFilterSchema.entries,
  limit: v.optional(limitSchema, 20),
  after: v.optional(cursorSchema),
  order: v.pipe(
    v.optional(v.picklist(['newest', 'oldest'], 'must be newest or oldest'), 'newest'),
    v.description('`oldest` to catch up: its `next` is always given and brings what comes later'),
  ),
})

export const filterOf = (query: v.InferOutput<typeof eventFilterSchema>): Filter => ({
  ...(query.target && { targets: query.target }),
  ...(query.actor && { actors: query.actor }),
  levels: query.level ?? ['ad', 'recruitment'],
  ...(query.language && { languages: query.language }),
  ...(query.minScore !== undefined && { minScore: query.minScore }),
  ...(query.minSources !== undefined && { minSources: query.minSources }),
  ...(query.words && { words: query.words }),
})

const list = route({
  method: 'get',
  path: '/v1/events',
  tag: 'events',
  summary: 'Events in the order they came to be known',
  query: querySchema,
  answers: { 200: { description: 'A page of events', schema: eventPageSchema } },
  handle: async (c, { query }, { ledger }) => {
    const { limit, order, after } = query
    const filter = filterOf(query)
    const page = await eventsOf(ledger, {
      limit,
      order,
      filter,
      ...(after === undefined ? {} : { after }),
    })
    return c.json({ events: page.events.map(eventView), next: page.next ?? null })
  },
})

const one = route({
  method: 'get',
  path: '/v1/events/:id',
  tag: 'events',
  summary: 'One event with its reports',
  answers: {
    200: { description: 'The event', schema: v.object({ event: eventSchema }) },
    404: { description: 'There is no such event' },
  },
  handle: async (c, _given, { ledger }) => {
    const [event] = await ledger.readEvents([c.req.param('id') ?? ''])
    if (event === undefined) return problem(c, 404, 'There is no event with this id.')
    return c.json({ event: eventView(event) })
  },
})

export const EVENT_ROUTES = [list, one]
