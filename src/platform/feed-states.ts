/**
 * Feed states in shards of about 40 feeds a document: an accelerator. A shard is written when one
 * of its feeds had a report or forgetting would be costly, else every quarter of an hour at most,
 * and less often the more shards there are; between flushes the isolate's own memory serves. A
 * consumer of the queue, who has one shard, writes it every time: the next one is another isolate.
 * What is lost is read again and comes to known events.
 */
import {
  FEED_STATE_FLUSH_MS,
  FEED_STATE_FLUSH_PAID_MS,
  FEED_STATE_LEFT_MS,
  KV_WRITES_PER_DAY_MAX,
  KV_WRITES_RESERVED_FOR_ALERTS,
  type Plan,
  TICK_MS,
} from '../limits.ts'
import type { EpochMs, Feed, FeedState } from '../types/feeds.ts'
import { bulkGet, listAll } from './keys.ts'
import {
  dueShards,
  formerShards,
  type Shard,
  SHARD_PREFIX,
  shardKey,
  shardMetadata,
  type ShardMetadata,
  shardsOf,
} from './shards.ts'

/** What an isolate keeps between its invocations. */
export type FeedMemory = {
  /** By feed id; may be newer than those in KV. */
  readonly states: Map<string, FeedState>
  /** Documents by key, as last read or written. */
  readonly shards: Map<string, Saved>
}

export const createFeedMemory = (): FeedMemory => ({ states: new Map(), shards: new Map() })

/** What may be spent on writing. */
type Means = { readonly plan: Plan; readonly writesToday: number }

type Saved = { readonly savedAt: EpochMs; readonly states: readonly FeedState[] }

/** `only`: all feeds that will be given are of that shard. */
export function createFeedStates(kv: KVNamespace, memory: FeedMemory, only?: Shard) {
  let watched: readonly Feed[] = []
  let shardOf: ReadonlyMap<string, number> = new Map()
  const { shards } = memory
  const read = async (keys: readonly string[]) => {
    for (const [key, saved] of await bulkGet<Saved>(kv, keys)) shards.set(key, saved)
  }

  return {
    /**
     * One bulk read; a second if feeds of a single shard are not in it; none if nobody has polled
     * since this isolate did (`isCurrent`).
     */
    load: async (
      feeds: readonly Feed[],
      isCurrent = false,
    ): Promise<ReadonlyMap<string, FeedState>> => {
      watched = feeds
      shardOf = only ? new Map(feeds.map(({ id }) => [id, only.shard])) : shardsOf(feeds)
      const keys = [...new Set(shardOf.values())].map(shardKey)
      if (!isCurrent || !keys.every((key) => shards.has(key))) await read(keys)
      const states = newest(memory, shardOf)
      if (!only || feeds.every(({ id }) => states.has(id))) return states
      await read(formerShards(only).map(shardKey))
      return newest(memory, shardOf)
    },

    /** One write for each shard that is due; a feed of `urgent` makes its own shard due. */
    save: async (
      changed: ReadonlyMap<string, FeedState>,
      now: EpochMs,
      urgent: ReadonlySet<string>,
      means: Means,
    ): Promise<void> => {
      for (const [id, state] of changed) memory.states.set(id, state)
      const isScarce = areScarce(means)
      const touched = new Set([...changed.keys()].map((id) => shardOf.get(id)))
      const waitMs = flushMs(new Set(shardOf.values()).size, means.plan)
      const costly = new Set(
        [...changed.values()].filter(isCostlyToForget).map(({ feedId }) => shardOf.get(feedId)),
      )
      const pressing = new Set([...urgent].map((id) => shardOf.get(id)))
      for (const n of touched) {
        if (n === undefined) continue
        const saved = shards.get(shardKey(n))
        const isDue = !saved || costly.has(n) || now - saved.savedAt >= waitMs
        const isFree = only !== undefined || pressing.has(n)
        if (!isFree && (!isDue || isScarce)) continue
        const all = newest(memory, shardOf)
        const own = watched.filter(({ id }) => shardOf.get(id) === n)
        const states = own.flatMap(({ id }) => all.get(id) ?? [])
        const document: Saved = { savedAt: now, states: [...states, ...leaving(saved, own, now)] }
        const metadata = shardMetadata(own, all)
        await kv.put(shardKey(n), JSON.stringify(document), { metadata })
        shards.set(shardKey(n), document)
      }
    },
  }
}

/** One listing: which shards to poll now, with their feeds. */
export async function shardsDue(
  kv: KVNamespace,
  feeds: readonly Feed[],
  now: EpochMs,
): Promise<ReturnType<typeof dueShards>> {
  const listed = await listAll<ShardMetadata>(kv, SHARD_PREFIX)
  const known = new Map(
    listed.map(({ name, metadata }) => [Number(name.slice(SHARD_PREFIX.length)), metadata]),
  )
  return dueShards(feeds, known, now)
}

/** Of feeds that may have gone to another shard, which finds them here. */
const leaving = (saved: Saved | undefined, own: readonly Feed[], now: EpochMs) => {
  const ids = new Set(own.map(({ id }) => id))
  return (saved?.states ?? []).filter(
    ({ feedId, lastPollAt = 0 }) => !ids.has(feedId) && now - lastPollAt < FEED_STATE_LEFT_MS,
  )
}

/** So many shards share as many writes a day as there are ticks, where a day has so many. */
const flushMs = (shards: number, plan: Plan): number => {
  const most = plan === 'paid' ? FEED_STATE_FLUSH_PAID_MS : Infinity
  return Math.max(FEED_STATE_FLUSH_MS, Math.min(most, shards * TICK_MS))
}

const areScarce = ({ plan, writesToday }: Means): boolean =>
  plan === 'free' && writesToday >= KV_WRITES_PER_DAY_MAX - KV_WRITES_RESERVED_FOR_ALERTS

/** Another isolate would read the same items again, or ask a server that asked for patience. */
const isCostlyToForget = ({ unread, failure }: FeedState): boolean =>
  unread !== undefined || failure === 'rate-limited'

/** Of every feed watched the state that knows most, from whichever shard, or from memory. */
const newest = (
  { states: remembered, shards }: FeedMemory,
  watched: ReadonlyMap<string, number>,
): ReadonlyMap<string, FeedState> => {
  const states = new Map<string, FeedState>()
  for (const [id, state] of remembered) if (watched.has(id)) states.set(id, state)
  for (const shard of shards.values()) {
    for (const state of shard.states) {
      if (!watched.has(state.feedId)) continue
      const known = states.get(state.feedId)
      if (known && (known.lastPollAt ?? 0) >= (state.lastPollAt ?? 0)) continue
      states.set(state.feedId, state)
    }
  }
  return states
}
