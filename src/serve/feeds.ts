/** `/v1/feeds`: the watch list with the health of each feed, and its replacement. */
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { EpochMs, Feed, FeedState } from '../types/feeds.ts'
import type { AppDeps } from './deps.ts'
import { adminOnly } from './guard.ts'
import { feedHealth } from './health.ts'
import { problem } from './problem.ts'
import { iso } from './view.ts'
import { readWatchList } from './watchlist.ts'

const WATCH_LIST_BYTES_MAX = 512 * 1024

export function feedRoutes(deps: AppDeps): Hono {
  const app = new Hono()

  app.get('/', async (c) => {
    const feeds = await deps.store.watchList()
    const states = await deps.store.feedStates(feeds)
    const now = deps.now()
    return c.json({ feeds: feeds.map((feed) => feedView(feed, states.get(feed.id), now)) })
  })

  app.put(
    '/',
    adminOnly(deps.settings),
    bodyLimit({
      maxSize: WATCH_LIST_BYTES_MAX,
      onError: (c) => problem(c, 413, `A watch list is at most ${WATCH_LIST_BYTES_MAX} bytes.`),
    }),
    async (c) => {
      const body: unknown = await c.req.json().catch(() => undefined)
      if (body === undefined) return problem(c, 400, 'The body is not JSON.')
      const read = readWatchList(body)
      if (!read.ok) return problem(c, 422, 'Nothing was changed: see problems.', read.problems)
      await deps.store.saveWatchList(read.feeds)
      return c.json({ feeds: read.feeds })
    },
  )

  return app
}

export type FeedView = ReturnType<typeof feedView>

export function feedView(feed: Feed, state: FeedState | undefined, now: EpochMs) {
  return {
    ...feed,
    paused: feed.paused ?? false,
    health: feedHealth(feed, state, now),
    failure: state?.failure ?? null,
    failureDetail: state?.failureDetail ?? null,
    failuresInRow: state?.failuresInRow ?? 0,
    lastPollAt: at(state?.lastPollAt),
    lastSuccessAt: at(state?.lastSuccessAt),
    lastNewItemAt: at(state?.lastNewItemAt),
    nextPollAt: state?.gone ? null : at(state?.pollAfter),
    /** One letter a poll, oldest first: `n` new items, `u` nothing new, `f` failed. */
    recent: state?.recent ?? '',
    movedTo: state?.movedTo ?? null,
  }
}

const at = (time: EpochMs | undefined) => (time === undefined ? null : iso(time))
