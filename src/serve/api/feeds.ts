/** `/v1/feeds`: the watch list with the health of each feed; replaced, added to, paused. */
import * as v from 'valibot'
import { FeedEntry, parseWatchList, WatchListShape } from '../../config.ts'
import { FEEDS_AT_ONCE_MAX, FEEDS_TRIED_MAX } from '../../limits.ts'
import type { Feed } from '../../types/feeds.ts'
import type { Context } from 'hono'
import type { FeedTrial } from '../../trial.ts'
import type { AppDeps } from '../deps.ts'
import { feedView } from '../feeds.ts'
import { feedsOfOpml } from '../opml.ts'
import { problem } from '../problem.ts'
import { route } from './route.ts'
import { feedEntrySchema, feedTrialSchema, feedViewSchema } from './schemas.ts'

const WATCH_LIST_BYTES_MAX = 512 * 1024
const OPML_TYPES = ['text/x-opml', 'text/xml', 'application/xml', 'application/x-opml+xml']

const watchListSchema = v.object({ feeds: v.array(feedEntrySchema) })
const saved = { description: 'The watch list as it now is', schema: watchListSchema }

const list = route({
  method: 'get',
  path: '/v1/feeds',
  tag: 'feeds',
  summary: 'The feeds we read, and how each is doing',
  answers: {
    200: { description: 'The feeds', schema: v.object({ feeds: v.array(feedViewSchema) }) },
  },
  handle: async (c, _given, { store, now }) => {
    const feeds = await store.watchList()
    const states = await store.feedStates(feeds)
    return c.json({ feeds: feeds.map((feed) => feedView(feed, states.get(feed.id), now())) })
  },
})

const replace = route({
  method: 'put',
  path: '/v1/feeds',
  tag: 'feeds',
  summary: 'Replace the watch list (JSON or OPML); checked whole before anything changes',
  admin: true,
  query: v.object({
    'dry-run': v.pipe(
      v.optional(v.boolean('must be true or false'), false),
      v.description('change nothing; fetch the feeds and report'),
    ),
  }),
  body: {
    schema: v.unknown(),
    described: WatchListShape,
    bytesMax: WATCH_LIST_BYTES_MAX,
    otherTypes: OPML_TYPES,
  },
  answers: {
    200: {
      description: 'The new list, or with `dry-run` what each feed answered',
      schema: v.object({
        feeds: v.array(feedEntrySchema),
        trials: v.optional(v.array(feedTrialSchema)),
      }),
    },
  },
  handle: async (c, { query, body, text }, deps) => {
    const read = parseWatchList(body ?? { feeds: feedsOfOpml(text) }, rulesOf(deps))
    if (!read.ok) return problem(c, 422, 'Nothing was changed: see problems.', read.problems)
    const { feeds } = read
    if (query['dry-run']) return c.json({ feeds, trials: await triedAll(feeds, deps) })
    await deps.store.saveWatchList(feeds)
    return c.json({ feeds })
  },
})

const add = route({
  method: 'post',
  path: '/v1/feeds',
  tag: 'feeds',
  summary: 'Add one feed',
  admin: true,
  body: { schema: v.unknown(), described: FeedEntry, bytesMax: 8 * 1024 },
  answers: { 201: saved },
  handle: async (c, { body }, deps) => {
    const feeds = [...(await deps.store.watchList()), body]
    return save(c, feeds, deps, 201)
  },
})

const changeSchema = v.strictObject({
  paused: v.optional(v.boolean('must be true or false')),
  url: v.optional(v.string()),
  outlet: v.optional(v.string()),
  language: v.optional(v.string()),
  intervalMinutes: v.optional(v.number('must be a number')),
})

const change = route({
  method: 'patch',
  path: '/v1/feeds/:id',
  tag: 'feeds',
  summary: 'Pause, resume or change one feed',
  admin: true,
  body: { schema: changeSchema, bytesMax: 8 * 1024 },
  answers: { 200: saved, 404: { description: 'There is no such feed' } },
  handle: async (c, { body }, deps) => {
    const feeds = await deps.store.watchList()
    const id = c.req.param('id')
    if (!feeds.some((feed) => feed.id === id)) return problem(c, 404, 'There is no such feed.')
    const changed = feeds.map((feed) => (feed.id === id ? Object.assign({}, feed, body) : feed))
    return save(c, changed, deps, 200)
  },
})

const remove = route({
  method: 'delete',
  path: '/v1/feeds/:id',
  tag: 'feeds',
  summary: 'Stop watching one feed',
  admin: true,
  answers: { 200: saved, 404: { description: 'There is no such feed' } },
  handle: async (c, _given, deps) => {
    const feeds = await deps.store.watchList()
    const rest = feeds.filter((feed) => feed.id !== c.req.param('id'))
    if (rest.length === feeds.length) return problem(c, 404, 'There is no such feed.')
    return save(c, rest, deps, 200)
  },
})

export const FEED_ROUTES = [list, replace, add, change, remove]

async function save(c: Context, feeds: readonly unknown[], deps: AppDeps, status: 200 | 201) {
  const read = parseWatchList({ feeds }, rulesOf(deps))
  if (!read.ok) return problem(c, 422, 'Nothing was changed: see problems.', read.problems)
  await deps.store.saveWatchList(read.feeds)
  return c.json({ feeds: read.feeds }, status)
}

const rulesOf = ({ settings }: AppDeps) => ({
  allowPrivateHosts: settings.ok && settings.config.allowPrivateHosts,
})

/** Fetches as many as one request may, a few at a time; the rest is said not to have been tried. */
async function triedAll(feeds: readonly Feed[], deps: AppDeps): Promise<readonly FeedTrial[]> {
  const trials = feeds.map(({ id }): FeedTrial => ({
    id,
    readable: false,
    items: 0,
    title: '',
    problems: ['not tried'],
  }))
  const waiting = feeds.slice(0, FEEDS_TRIED_MAX).entries()
  const worker = async () => {
    for (const [index, feed] of waiting) trials[index] = await deps.tryFeed(feed)
  }
  await Promise.all(Array.from({ length: FEEDS_AT_ONCE_MAX }, worker))
  return trials
}
