/** `/v1/deliveries`: what is owed, what was given up, what arrived. Never a body, never a secret. */
import * as v from 'valibot'
import type { DeliveryRow } from '../../types/alerts.ts'
import { iso } from '../view.ts'
import { route } from './route.ts'
import { outgoing } from './subscribers.ts'

const time = v.pipe(v.string(), v.isoTimestamp())

const rowSchema = v.object({
  id: v.pipe(v.string(), v.description('the `webhook-id`, the same on every attempt')),
  state: v.picklist(['owed', 'dead', 'sent']),
  subscriberId: v.string(),
  type: v.string(),
  createdAt: time,
  attempts: v.number(),
  nextTryAt: v.optional(time),
  lastTryAt: v.optional(time),
  durationMs: v.optional(v.number()),
  status: v.optional(v.number()),
  reason: v.optional(v.string()),
})

const list = route({
  method: 'get',
  path: '/v1/deliveries',
  tag: 'subscribers',
  summary: 'Deliveries, newest first; costs a listing, of which a day has 1,000',
  admin: true,
  query: v.object({
    state: v.optional(v.picklist(['owed', 'dead', 'sent'], 'must be owed, dead or sent'), 'owed'),
    subscriber: v.optional(v.string()),
    limit: v.optional(
      v.pipe(
        v.number('must be a number'),
        v.integer('must be a whole number'),
        v.minValue(1, 'must be at least 1'),
        v.maxValue(500, 'must be at most 500'),
      ),
      100,
    ),
  }),
  answers: {
    200: { description: 'Deliveries', schema: v.object({ deliveries: v.array(rowSchema) }) },
  },
  handle: async (c, { query }, deps) => {
    const { state, subscriber, limit } = query
    const wanted = subscriber === undefined ? {} : { subscriberId: subscriber }
    const rows = await outgoing(deps).archive.deliveries({ state, limit, ...wanted })
    return c.json({ deliveries: rows.map(shown) })
  },
})

export const DELIVERY_ROUTES = [list]

function shown({ createdAt, nextTryAt, lastTryAt, ...row }: DeliveryRow) {
  return {
    ...row,
    createdAt: iso(createdAt),
    ...(nextTryAt === undefined ? {} : { nextTryAt: iso(nextTryAt) }),
    ...(lastTryAt === undefined ? {} : { lastTryAt: iso(lastTryAt) }),
  }
}
