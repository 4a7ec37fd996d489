/**
 * Feed states in shards of about 40 feeds a document: an accelerator. A shard is written when a
 * report was found, else every quarter of an hour at most; between flushes the isolate's own memory
 * serves. A consumer of the queue, who has one shard, writes it every time: the next one is another
 * isolate. What is lost is read again and comes to known events.
 */
import {
  FEED_STATE_FLUSH_MS,
  KV_WRITES_PER_DAY_MAX,
  KV_WRITES_RESERVED_FOR_ALERTS,
} from '../limits.ts'
import type { EpochMs, Feed, FeedState, Witnesses } from '../types/feeds.ts'
import { bulkGet, listAll } from './keys.ts'
import {
  dueShards,
  SHARD_PREFIX,
  shardKey,
  shardMetadata,
  type ShardMetadata,
  shardsOf,
} from './shards.ts'

/** States this isolate knows, by feed id; they may be newer than those in KV. */
export type FeedMemory = Map<string, FeedState>

type Shard = { readonly savedAt: EpochMs; readonly states: readonly PackedState[] }
type PackedState = Omit<FeedState, 'rawSeen' | 'handled'> & {
  readonly rawSeen: string
  readonly handled: string
}

/** `shard`: all feeds that will be given are of that one. */
export function createFeedStates(kv: KVNamespace, memory: FeedMemory, shard?: number) {
  let watched: readonly Feed[] = []
  let shardOf: ReadonlyMap<string, number> = new Map()
  let shards: ReadonlyMap<string, Shard> = new Map()

  return {
    /** One bulk read. A feed that changed shard is found in its old one. */
    load: async (feeds: readonly Feed[]): Promise<ReadonlyMap<string, FeedState>> => {
      watched = feeds
      shardOf = shard === undefined ? shardsOf(feeds) : new Map(feeds.map(({ id }) => [id, shard]))
      const keys = [...new Set(shardOf.values())].map(shardKey)
      shards = await bulkGet<Shard>(kv, keys)
      return newest(shards, memory, shardOf)
    },

    /** One write for each shard that is due; `urgent` makes every shard touched due. */
    save: async (
      changed: ReadonlyMap<string, FeedState>,
      now: EpochMs,
      urgent: boolean,
      writesToday: number,
    ): Promise<void> => {
      for (const [id, state] of changed) memory.set(id, state)
      const isScarce = writesToday >= KV_WRITES_PER_DAY_MAX - KV_WRITES_RESERVED_FOR_ALERTS
      const touched = new Set([...changed.keys()].map((id) => shardOf.get(id)))
      for (const n of touched) {
        if (n === undefined) continue
        const saved = shards.get(shardKey(n))
        const isDue = !saved || now - saved.savedAt >= FEED_STATE_FLUSH_MS
        if (!urgent && shard === undefined && (!isDue || isScarce)) continue
        const all = newest(shards, memory, shardOf)
        const own = watched.filter(({ id }) => shardOf.get(id) === n)
        const states = own.flatMap(({ id }) => all.get(id) ?? []).map(pack)
        const document: Shard = { savedAt: now, states }
        const metadata = shardMetadata(own, all)
        await kv.put(shardKey(n), JSON.stringify(document), { metadata })
      }
    },

    /** One listing: which shards to poll now, with their feeds. */
    due: async (feeds: readonly Feed[], now: EpochMs) => {
      const listed = await listAll<ShardMetadata>(kv, SHARD_PREFIX)
      const known = new Map(
        listed.map(({ name, metadata }) => [Number(name.slice(SHARD_PREFIX.length)), metadata]),
      )
      return dueShards(feeds, known, now)
    },
  }
}

/** Of every feed watched the state that knows most, from whichever shard, or from memory. */
const newest = (
  shards: ReadonlyMap<string, Shard>,
  memory: FeedMemory,
  watched: ReadonlyMap<string, number>,
): ReadonlyMap<string, FeedState> => {
  const states = new Map<string, FeedState>()
  const keep = (state: FeedState) => {
    if (!watched.has(state.feedId)) return
    const known = states.get(state.feedId)
    if (known && (known.lastPollAt ?? 0) > (state.lastPollAt ?? 0)) return
    states.set(state.feedId, state)
  }
  for (const shard of shards.values()) for (const packed of shard.states) keep(unpack(packed))
  for (const state of memory.values()) keep(state)
  return states
}

/** One string parses several times faster than a thousand short ones (free plan: 10 ms CPU). */
const pack = (state: FeedState): PackedState => ({
  ...state,
  rawSeen: state.rawSeen.join(' '),
  handled: state.handled.map(({ url, id, fingerprint }) => `${url},${id},${fingerprint}`).join(' '),
})

const unpack = (packed: PackedState): FeedState => ({
  ...packed,
  rawSeen: words(packed.rawSeen),
  handled: words(packed.handled).map((word): Witnesses => {
    const [url = '', id = '', fingerprint = ''] = word.split(',')
    return { url, id, fingerprint }
  }),
})

const words = (text: string) => (text === '' ? [] : text.split(' '))
