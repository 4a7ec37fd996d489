/** `/v1/subscribers`: who is told, how, and proof that it works. Secrets are shown once, at birth. */
import type { Context } from 'hono'
import * as v from 'valibot'
import { ChangeShape, parseSubscriber, parseSubscriberChange, WishShape } from '../../config.ts'
import { shownSubscriber } from '../../deliver/show.ts'
import { FORMATS, type Subscriber } from '../../types/alerts.ts'
import type { AppDeps, Outgoing } from '../deps.ts'
import { problem } from '../problem.ts'
import { iso } from '../view.ts'
import { route } from './route.ts'

const bodyOf = (described: v.GenericSchema) => ({
  schema: v.unknown(),
  described,
  bytesMax: 16 * 1024,
})

const shownSchema = v.looseObject({
  id: v.string(),
  format: v.picklist(FORMATS),
  host: v.string(),
  signed: v.boolean(),
})
const oneSchema = v.object({ subscriber: shownSchema })
const unknown = { description: 'There is no such subscriber' }
const ofTheSettings = { description: '`default` comes from the settings and is changed there' }
const common = { tag: 'subscribers', admin: true } as const

const list = route({
  ...common,
  method: 'get',
  path: '/v1/subscribers',
  summary: 'Who is told',
  answers: {
    200: { description: 'Subscribers', schema: v.object({ subscribers: v.array(shownSchema) }) },
  },
  handle: async (c, _given, deps) => {
    const subscribers = await outgoing(deps).subscriptions.list()
    return c.json({ subscribers: subscribers.map(shownSubscriber) })
  },
})

const add = route({
  ...common,
  method: 'post',
  path: '/v1/subscribers',
  summary: 'Subscribe an endpoint; its signing secret is in this answer and in no other',
  body: bodyOf(WishShape),
  answers: {
    201: {
      description: 'The subscriber and its secret',
      schema: v.object({ subscriber: shownSchema, secret: v.string() }),
    },
    409: { description: 'The id is taken' },
  },
  handle: async (c, { body }, deps) => {
    const read = parseSubscriber(body, rulesOf(c, deps))
    if (!read.ok) return problem(c, 422, 'Nothing was changed: see problems.', read.problems)
    const added = await outgoing(deps).subscriptions.add(read.wish, deps.now())
    if (added.kind === 'taken') return problem(c, 409, 'There is a subscriber with this id.')
    return c.json({ subscriber: shownSubscriber(added.subscriber), secret: added.secret }, 201)
  },
})

const one = route({
  ...common,
  method: 'get',
  path: '/v1/subscribers/:id',
  summary: 'One subscriber',
  answers: { 200: { description: 'The subscriber', schema: oneSchema }, 404: unknown },
  handle: async (c, _given, deps) => {
    const subscriber = await find(c, deps)
    return subscriber ? c.json({ subscriber: shownSubscriber(subscriber) }) : missing(c)
  },
})

const change = route({
  ...common,
  method: 'patch',
  path: '/v1/subscribers/:id',
  summary: 'Change a subscriber, or switch it on or off (`enabled`)',
  body: bodyOf(ChangeShape),
  answers: { 200: { description: 'As it now is', schema: oneSchema }, 404: unknown },
  handle: async (c, { body }, deps) => {
    const current = await find(c, deps)
    if (!current) return missing(c)
    const read = parseSubscriberChange(body, current, rulesOf(c, deps))
    if (!read.ok) return problem(c, 422, 'Nothing was changed: see problems.', read.problems)
    const changed = await outgoing(deps).subscriptions.change(current.id, read.change)
    return changed ? c.json({ subscriber: shownSubscriber(changed) }) : missing(c)
  },
})

const remove = route({
  ...common,
  method: 'delete',
  path: '/v1/subscribers/:id',
  summary: 'Unsubscribe; `default` comes from the settings and cannot be removed here',
  answers: {
    200: { description: 'Removed', schema: v.object({ removed: v.string() }) },
    404: unknown,
    409: ofTheSettings,
  },
  handle: async (c, _given, deps) => {
    const id = idOf(c)
    if (id === 'default')
      return problem(c, 409, 'Leave WEBHOOK_URL empty to unsubscribe `default`.')
    return (await outgoing(deps).subscriptions.remove(id)) ? c.json({ removed: id }) : missing(c)
  },
})

const test = route({
  ...common,
  method: 'post',
  path: '/v1/subscribers/:id/test',
  summary: 'Send a signed sample now and tell what came back',
  answers: {
    200: {
      description: 'What the endpoint answered',
      schema: v.object({ posted: v.looseObject({ kind: v.picklist(['answered', 'failed']) }) }),
    },
    404: unknown,
  },
  handle: async (c, _given, deps) => {
    const subscriber = await find(c, deps)
    if (!subscriber) return missing(c)
    return c.json({ posted: await outgoing(deps).sendTest(subscriber) })
  },
})

const rotate = route({
  ...common,
  method: 'post',
  path: '/v1/subscribers/:id/rotate',
  summary: 'A new secret; the old one signs beside it for a day',
  answers: {
    200: {
      description: 'The new secret, shown this once',
      schema: v.object({ secret: v.string(), previousUntil: v.string() }),
    },
    404: unknown,
    409: ofTheSettings,
  },
  handle: async (c, _given, deps) => {
    if (idOf(c) === 'default') {
      return problem(c, 409, 'Set WEBHOOK_SECRET to the new secret of `default`, then the old one.')
    }
    const rotated = await outgoing(deps).subscriptions.rotate(idOf(c), undefined, deps.now())
    if (!rotated) return missing(c)
    return c.json({ secret: rotated.secret, previousUntil: iso(rotated.previousUntil) })
  },
})

const timestamp = v.pipe(v.string(), v.isoTimestamp('must be like 2026-11-20T08:00:00Z'))
const replaySchema = v.union(
  [
    v.strictObject({ ids: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(100)) }),
    v.strictObject({ since: timestamp, until: v.optional(timestamp) }),
  ],
  'must be {"ids":[…]} or {"since","until"?}',
)

const replay = route({
  ...common,
  method: 'post',
  path: '/v1/subscribers/:id/replay',
  summary: 'Owe again what a subscriber missed, under the first ids',
  body: { schema: replaySchema, bytesMax: 16 * 1024 },
  answers: {
    202: { description: 'Ids owed again', schema: v.object({ owed: v.array(v.string()) }) },
    404: unknown,
  },
  handle: async (c, { body }, deps) => {
    const subscriber = await find(c, deps)
    if (!subscriber) return missing(c)
    const until = 'since' in body && body.until ? Date.parse(body.until) : deps.now()
    const which = 'ids' in body ? body : { since: Date.parse(body.since), until }
    return c.json({ owed: await outgoing(deps).replay(subscriber, which) }, 202)
  },
})

export const SUBSCRIBER_ROUTES = [list, add, one, change, remove, test, rotate, replay]

/** Behind the admin guard the settings are complete, and with them this is there. */
export function outgoing(deps: AppDeps): Outgoing {
  if (deps.outgoing === undefined) throw new Error('subscribers need complete settings')
  return deps.outgoing
}

const idOf = (c: Context) => c.req.param('id') ?? ''
const missing = (c: Context) => problem(c, 404, 'There is no such subscriber.')

async function find(c: Context, deps: AppDeps): Promise<Subscriber | undefined> {
  const subscribers = await outgoing(deps).subscriptions.list()
  return subscribers.find(({ id }) => id === idOf(c))
}

const rulesOf = (c: Context, { settings, dialects }: AppDeps) => ({
  languages: dialects,
  allowPrivateHosts: settings.ok && settings.config.allowPrivateHosts,
  ownHost: new URL(c.req.url).host,
})
