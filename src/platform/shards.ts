/**
 * Which feeds share a document of states, and a poll message: about 20 to 40. Feeds of one host
 * always do, so that one invocation sees all that a host is asked, and can be polite.
 */
import { FEEDS_PER_SHARD } from '../limits.ts'
import type { EpochMs, Feed, FeedState } from '../types/feeds.ts'

export const SHARD_PREFIX = 'state:feeds:'
export const shardKey = (shard: number) => `${SHARD_PREFIX}${shard}`

/** Kept with the document, so that one listing tells which shards have something due. */
export type ShardMetadata = {
  /** When the first of its feeds is due. */
  readonly next: EpochMs
  /** Digest of what was watched: a feed that was added is due at once. */
  readonly of: number
}

/** Which shard, of how many. */
export type Shard = { readonly shard: number; readonly of: number }

/** A power of two: when a list grows past it, each shard is halved and none is shuffled. */
export const shardCount = (feeds: readonly Feed[]): number =>
  2 ** Math.ceil(Math.log2(Math.max(1, feeds.length / FEEDS_PER_SHARD)))

/** Of watch lists looked at before: an isolate keeps one list for many runs. */
const dividedBefore = new WeakMap<readonly Feed[], ReadonlyMap<string, number>>()

/** Shard by feed id. */
export function shardsOf(feeds: readonly Feed[]): ReadonlyMap<string, number> {
  const shards = dividedBefore.get(feeds) ?? divided(feeds)
  dividedBefore.set(feeds, shards)
  return shards
}

const divided = (feeds: readonly Feed[]): ReadonlyMap<string, number> => {
  const shards = shardCount(feeds)
  return new Map(feeds.map(({ id, url }) => [id, digest(URL.parse(url)?.host ?? url) % shards]))
}

/** Where feeds of a shard were while the list was half, or twice, as long. */
export const formerShards = ({ shard, of }: Shard): readonly number[] =>
  shard < of / 2 || of === 1 ? [shard + of] : [shard - of / 2, shard + of]

export function shardMetadata(
  feeds: readonly Feed[],
  states: ReadonlyMap<string, FeedState>,
): ShardMetadata {
  const polled = feeds.filter(({ id, paused }) => !paused && !states.get(id)?.gone)
  const next = polled.map(({ id }) => states.get(id)?.pollAfter ?? 0)
  return { next: next.length === 0 ? NEVER : Math.min(...next), of: watched(feeds) }
}

/** A shard whose metadata is missing, or is of other feeds, is due. */
export function dueShards(
  feeds: readonly Feed[],
  known: ReadonlyMap<number, ShardMetadata | undefined>,
  now: EpochMs,
): readonly (Shard & { readonly feeds: readonly Feed[] })[] {
  const shards = shardsOf(feeds)
  const of = shardCount(feeds)
  return [...Map.groupBy(feeds, ({ id }) => shards.get(id) ?? 0)]
    .filter(([shard, own]) => {
      const metadata = known.get(shard)
      return metadata?.of !== watched(own) || metadata.next <= now
    })
    .map(([shard, own]) => ({ shard, of, feeds: own }))
}

/** JSON has no infinity. */
const NEVER = Number.MAX_SAFE_INTEGER

const watched = (feeds: readonly Feed[]) =>
  digest(feeds.map(({ id, url, paused }) => `${id} ${url} ${paused === true}`).join('\n'))

/** FNV-1a, 32 bits. */
const digest = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}
