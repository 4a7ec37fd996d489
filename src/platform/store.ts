/**
 * The KV records that are read, changed and written back: watch list, subscribers, feed states,
 * the last run. All but the first two are accelerators: losing one, or reading it a minute late,
 * costs work and never an alert. They are written last, seldom, and not at all when unchanged.
 */
import { parseWatchList } from '../config/watch-list.ts'
import { FEEDS } from '../feeds.ts'
import type { Plan } from '../limits.ts'
import type { Store } from '../ports.ts'
import type { Run } from '../types/alerts.ts'
import type { KvCounts } from '../types/runs.ts'
import type { EpochMs, Feed } from '../types/feeds.ts'
import type { KvUse } from './counting.ts'
import { createFeedMemory, createFeedStates, type FeedMemory } from './feed-states.ts'
import { dayOf } from './keys.ts'
import { readSubscribers, saveHealth } from './subscribers.ts'
import { readRecord, readTogether } from './together.ts'

export type StoreSettings = {
  /** Subscriber `default`; absent, and nobody is told unless others are subscribed. */
  readonly webhookUrl?: string
  readonly allowPrivateHosts: boolean
  /** KV operations of this invocation so far; counted up per day beside the last run. */
  readonly use?: Readonly<KvUse>
  readonly plan?: Plan
  /** Kept between the invocations of one isolate. */
  readonly memory?: StoreMemory
}

export type StoreMemory = FeedMemory & {
  /** The last run in which this isolate polled. */
  polledAt?: EpochMs
}

export const createStoreMemory: () => StoreMemory = createFeedMemory

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
  const { memory = createStoreMemory(), plan = 'free' } = settings
  const feeds = createFeedStates(kv, memory)
  const read = readTogether(kv)
  let kvToday: KvCounts | undefined
  let isCurrent = false
  let hasPolled = false

  return {
    async watchList() {
      const own = await read(WATCH_LIST_KEY)
      if (own === undefined) return FEEDS
      const { allowPrivateHosts } = settings
      if (lastRead?.text === own && lastRead.allowPrivateHosts === allowPrivateHosts) {
        return lastRead.feeds
      }
      const list = parseWatchList(own, settings)
      if (list.ok) {
        lastRead = { text: own, allowPrivateHosts, feeds: list.feeds }
        return list.feeds
      }
      const [first] = list.problems
      throw new Error(`${WATCH_LIST_KEY}: ${first?.field} ${first?.problem}`)
    },

    async saveWatchList(list) {
      await kv.put(WATCH_LIST_KEY, JSON.stringify({ feeds: list }))
    },

    subscribers: () => readSubscribers(read, settings.webhookUrl),
    saveEndpoints: (subscribers) => saveHealth(kv, subscribers),

    feedStates: (list) => feeds.load(list, isCurrent),
    saveFeedStates: async (states, now, urgent) => {
      hasPolled = true
      await feeds.save(states, now, urgent, { plan, writesToday: kvToday?.writes ?? 0 })
    },

    async lastRun() {
      const run = await readRecord<Run>(read, RUN_KEY)
      kvToday = run?.kvToday
      // Nobody has polled since this isolate did: what it remembers is the latest.
      isCurrent = run !== undefined && run.at === memory.polledAt
      return run
    },

    async saveRun(run) {
      const { use } = settings
      const counted = use && {
        kvToday: addedUp(kvToday, { ...use, writes: use.writes + 1 }, run.at),
      }
      await kv.put(RUN_KEY, JSON.stringify({ ...run, ...counted }))
      if (hasPolled) memory.polledAt = run.at
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
