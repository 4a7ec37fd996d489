/**
 * The KV records that are read, changed and written back: watch list, subscribers, feed states,
 * the last run. All but the first two are accelerators: losing one, or reading it a minute late,
 * costs work and never an alert. They are written last, seldom, and not at all when unchanged.
 */
import { parseWatchList } from '../config/watch-list.ts'
import { FEEDS } from '../feeds.ts'
import type { Store } from '../ports.ts'
import type { Run } from '../types/alerts.ts'
import type { KvCounts } from '../types/runs.ts'
import type { EpochMs, Feed } from '../types/feeds.ts'
import type { KvUse } from './counting.ts'
import { createFeedStates, type FeedMemory } from './feed-states.ts'
import { dayOf } from './keys.ts'
import { readSubscribers, saveHealth } from './subscribers.ts'

export type StoreSettings = {
  /** Subscriber `default`; absent, and nobody is told unless others are subscribed. */
  readonly webhookUrl?: string
  readonly allowPrivateHosts: boolean
  /** KV operations of this invocation so far; counted up per day beside the last run. */
  readonly use?: Readonly<KvUse>
  /** Feed states kept between the invocations of one isolate. */
  readonly memory?: FeedMemory
}

const WATCH_LIST_KEY = 'config:feeds'
const RUN_KEY = 'state:run'

/** The last list that was found to be right: the same text need not be checked every tick. */
let lastRead:
  | {
      readonly text: string
      readonly allowPrivateHosts: boolean
      readonly feeds: readonly Feed[]
    }
  | undefined

export function createKvStore(kv: KVNamespace, settings: StoreSettings): Store {
  const feeds = createFeedStates(kv, settings.memory ?? new Map())
  let kvToday: KvCounts | undefined

  return {
    async watchList() {
      const own = await kv.get(WATCH_LIST_KEY)
      if (own === null) return FEEDS
      const { allowPrivateHosts } = settings
      if (lastRead?.text === own && lastRead.allowPrivateHosts === allowPrivateHosts) {
        return lastRead.feeds
      }
      const read = parseWatchList(own, settings)
      if (read.ok) {
        lastRead = { text: own, allowPrivateHosts, feeds: read.feeds }
        return read.feeds
      }
      const [first] = read.problems
      throw new Error(`${WATCH_LIST_KEY}: ${first?.field} ${first?.problem}`)
    },

    async saveWatchList(list) {
      await kv.put(WATCH_LIST_KEY, JSON.stringify({ feeds: list }))
    },

    subscribers: () => readSubscribers(kv, settings.webhookUrl),
    saveEndpoints: (subscribers) => saveHealth(kv, subscribers),

    feedStates: feeds.load,
    saveFeedStates: (states, now, urgent) => feeds.save(states, now, urgent, kvToday?.writes ?? 0),

    async lastRun() {
      const run = await kv.get<Run>(RUN_KEY, 'json')
      kvToday = run?.kvToday
      return run ?? undefined
    },

    async saveRun(run) {
      const { use } = settings
      const counted = use && {
        kvToday: addedUp(kvToday, { ...use, writes: use.writes + 1 }, run.at),
      }
      await kv.put(RUN_KEY, JSON.stringify({ ...run, ...counted }))
    },
  }
}

const addedUp = (before: KvCounts | undefined, use: KvUse, now: EpochMs): KvCounts => {
  const day = dayOf(now)
  const base = before?.day === day ? before : { reads: 0, writes: 0, deletes: 0, lists: 0 }
  return {
    day,
    reads: base.reads + use.reads,
    writes: base.writes + use.writes,
    deletes: base.deletes + use.deletes,
    lists: base.lists + use.lists,
  }
}
