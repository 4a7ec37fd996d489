/**
 * The KV records that are read, changed and written back: watch list, subscribers, feed states,
 * the last run. All but the first two are accelerators: losing one, or reading it a minute late,
 * costs work and never an alert. They are written last, seldom, and not at all when unchanged.
 */
import { parseWatchList } from '../config/watch-list.ts'
import { FEEDS } from '../feeds.ts'
import type { Store } from '../ports.ts'
import type { KvCounts, Run, Subscriber } from '../types/alerts.ts'
import type { EpochMs } from '../types/feeds.ts'
import type { KvUse } from './counting.ts'
import { createFeedStates, type FeedMemory } from './feed-states.ts'
import { dayOf } from './keys.ts'

export type StoreSettings = {
  /** Subscriber `default`; absent, and nobody is told unless others are subscribed. */
  readonly webhookUrl?: string
  readonly allowPrivateHosts: boolean
  /** KV operations of this invocation so far; counted up per day beside the last run. */
  readonly use?: Readonly<KvUse>
  /** Feed states kept between the invocations of one isolate. */
  readonly memory?: FeedMemory
}

type Health = Pick<Subscriber, 'failingSince' | 'disabled'>

export const WATCH_LIST_KEY = 'config:feeds'
export const SUBSCRIBERS_KEY = 'config:subs'
export const ENDPOINTS_KEY = 'state:endpoints'
const RUN_KEY = 'state:run'

export function createKvStore(kv: KVNamespace, settings: StoreSettings): Store {
  const feeds = createFeedStates(kv, settings.memory ?? new Map())
  let kvToday: KvCounts | undefined

  return {
    async watchList() {
      const own = await kv.get(WATCH_LIST_KEY)
      if (own === null) return FEEDS
      const read = parseWatchList(own, settings)
      if (read.ok) return read.feeds
      const [first] = read.problems
      throw new Error(`${WATCH_LIST_KEY}: ${first?.field} ${first?.problem}`)
    },

    async saveWatchList(list) {
      await kv.put(WATCH_LIST_KEY, JSON.stringify({ feeds: list }))
    },

    ...createSubscriberRecords(kv, settings.webhookUrl),

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

function createSubscriberRecords(
  kv: KVNamespace,
  webhookUrl: string | undefined,
): Pick<Store, 'subscribers' | 'saveEndpoints'> {
  return {
    async subscribers() {
      const [stored, health] = await Promise.all([
        kv.get<{ readonly subscribers: readonly Subscriber[] }>(SUBSCRIBERS_KEY, 'json'),
        kv.get<Readonly<Record<string, Health>>>(ENDPOINTS_KEY, 'json'),
      ])
      const first: readonly Subscriber[] = webhookUrl
        ? [{ id: 'default', url: webhookUrl, format: 'standard' }]
        : []
      return [...first, ...(stored?.subscribers ?? [])].map((subscriber) =>
        Object.assign({}, subscriber, health?.[subscriber.id]),
      )
    },

    async saveEndpoints(subscribers) {
      const health = (await kv.get<Record<string, Health>>(ENDPOINTS_KEY, 'json')) ?? {}
      const changed = { ...health }
      for (const { id, failingSince, disabled } of subscribers) {
        delete changed[id]
        if (failingSince === undefined && disabled === undefined) continue
        changed[id] = {
          ...(failingSince !== undefined && { failingSince }),
          ...(disabled && { disabled }),
        }
      }
      if (JSON.stringify(changed) === JSON.stringify(health)) return
      await kv.put(ENDPOINTS_KEY, JSON.stringify(changed))
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
