/**
 * What the KV ledger holds, moved into the ledger object once. The object stays closed until a run
 * of the former version can no longer be writing to KV, so that nothing is left behind and nothing
 * is sent by both; then it is given everything and opened. Cut off, it begins again: what moves
 * twice replaces itself.
 */
import { HAND_OVER_WAIT_MS, KV_BULK_READ_KEYS_MAX } from '../limits.ts'
import type { Delivery } from '../types/alerts.ts'
import type { EventSignature, NewsEvent } from '../types/events.ts'
import type { EpochMs } from '../types/feeds.ts'
import { createKvArchive } from './archive.ts'
import type { LedgerMethods } from './durable-ledger.ts'
import { bulkGet, INDEX_KEY, listAll } from './keys.ts'
import type { LogRow } from './sql-events.ts'

/** True when the object is open; else the time from which asking again may open it. */
export async function handOver(
  kv: KVNamespace,
  object: LedgerMethods,
  now: EpochMs,
): Promise<true | EpochMs> {
  const { isOpen, closedSince } = await object.state(now)
  if (isOpen) return true
  const movesAt = closedSince + HAND_OVER_WAIT_MS
  if (now < movesAt && !(await isUnused(kv))) return movesAt
  await moveEvents(kv, object)
  const owed = await moveDeliveries(kv, object, now)
  await object.open()
  // They are owed by the object now; a key that stays is a duplicate only if KV takes over again.
  for (const key of owed) await kv.delete(key)
  return true
}

const isUnused = async (kv: KVNamespace): Promise<boolean> => {
  const [run, ...listings] = await Promise.all([
    kv.get('state:run'),
    ...['event:', 'delivery:'].map((prefix) => kv.list({ prefix, limit: 1 })),
  ])
  return run === null && listings.every(({ keys }) => keys.length === 0)
}

const moveEvents = async (kv: KVNamespace, object: LedgerMethods): Promise<void> => {
  const listed = await listAll<EventSignature>(kv, 'event:')
  const index = await kv.get<{ readonly rows: readonly LogRow[] }>(INDEX_KEY, 'json')
  const places = new Map(index?.rows.map(([place, name]) => [`event:${name}`, place]))
  let place = Math.max(0, ...places.values())
  for (const chunk of chunksOf(listed)) {
    const names = chunk.map(({ name }) => name)
    const found = await bulkGet<NewsEvent>(kv, names)
    const events = chunk.flatMap(({ name: key, metadata: signature }) => {
      const event = found.get(key)
      if (!event || !signature) return []
      return { key, place: places.get(key) ?? ++place, event, signature }
    })
    await object.move({ events })
  }
}

/** Gives the keys of what is owed. */
const moveDeliveries = async (
  kv: KVNamespace,
  object: LedgerMethods,
  now: EpochMs,
): Promise<readonly string[]> => {
  const archive = createKvArchive(kv)
  const limit = Number.MAX_SAFE_INTEGER
  const owed = (await listAll(kv, 'delivery:')).map(({ name }) => name)
  for (const chunk of chunksOf(owed)) {
    const found = await bulkGet<Delivery>(kv, chunk)
    await object.move({ deliveries: [...found.values()] })
  }
  for (const chunk of chunksOf(await archive.deliveries({ state: 'dead', limit }))) {
    const letters = await archive.deadLetters(chunk.map(({ id }) => id))
    const letterOf = new Map(letters.map((letter) => [letter.id, letter]))
    await object.move({
      done: chunk.map((row) => ({ row, delivery: letterOf.get(row.id) })),
    })
  }
  for (const chunk of chunksOf(await archive.deliveries({ state: 'sent', limit }))) {
    await object.move({ done: chunk.map((row) => ({ row })) })
  }
  for (const chunk of chunksOf(await listAll(kv, 'posted:'))) {
    const found = await kv.get(chunk.map(({ name }) => name))
    const posted = [...found].flatMap(([name, messageId]) => {
      const [, eventId, subscriberId] = name.split(':')
      if (messageId === null || eventId === undefined || subscriberId === undefined) return []
      return { eventId, subscriberId, messageId, at: now }
    })
    await object.move({ posted })
  }
  return owed
}

const chunksOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / KV_BULK_READ_KEYS_MAX) }, (_, n) =>
    all.slice(n * KV_BULK_READ_KEYS_MAX, (n + 1) * KV_BULK_READ_KEYS_MAX),
  )
