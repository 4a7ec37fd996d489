/** The spelling of KV keys, what their metadata holds, and the two reads KV does in bulk. */
import { KV_BULK_READ_KEYS_MAX, KV_METADATA_BYTES_MAX } from '../limits.ts'
import type { AlertType } from '../types/alerts.ts'
import type { EventSignature } from '../types/events.ts'
import type { EpochMs } from '../types/feeds.ts'

/** Of a delivery owed: subscriber, created, attempts, next try, type, reason of the last try. */
export type OwedMetadata = {
  readonly s: string
  readonly c: EpochMs
  readonly a: number
  readonly n: EpochMs
  readonly t: AlertType
  readonly r?: string
}

/** Of a delivery that is done: the same, with duration and HTTP status of the last attempt. */
export type SentMetadata = OwedMetadata & { readonly d: number; readonly h?: number }

export type Listed<M> = { readonly name: string; readonly metadata: M | undefined }

/** The log of events, in the order they came to be known. */
export const INDEX_KEY = 'index:events'

export const deliveryKey = (id: string) => `delivery:${id}`

export const eventKey = (signature: EventSignature) =>
  `event:${dayOf(signature.firstReportedAt)}:${signature.id}`

/** `yyyymmdd` in UTC. */
export function dayOf(at: EpochMs): string {
  return new Date(at).toISOString().slice(0, 10).replaceAll('-', '')
}

/** Every key under a prefix; one list operation per 1,000 keys. */
export async function listAll<M>(kv: KVNamespace, prefix: string): Promise<readonly Listed<M>[]> {
  const rows: Listed<M>[] = []
  let cursor: string | undefined
  do {
    const page: KVNamespaceListResult<M> = await kv.list<M>({
      prefix,
      ...(cursor !== undefined && { cursor }),
    })
    for (const { name, metadata } of page.keys) rows.push({ name, metadata })
    cursor = page.list_complete ? undefined : page.cursor
  } while (cursor !== undefined)
  return rows
}

/** The values of those keys that exist; one operation per 100 keys. */
export async function bulkGet<V>(
  kv: KVNamespace,
  keys: readonly string[],
): Promise<ReadonlyMap<string, V>> {
  const found = new Map<string, V>()
  for (let from = 0; from < keys.length; from += KV_BULK_READ_KEYS_MAX) {
    const chunk = keys.slice(from, from + KV_BULK_READ_KEYS_MAX)
    const values = await kv.get<V>(chunk, 'json')
    for (const [key, value] of values) if (value !== null) found.set(key, value)
  }
  return found
}

/** Metadata may have 1,024 bytes: what matching can best do without goes first. */
export function fitMetadata(signature: EventSignature): EventSignature {
  const steps: readonly ((s: EventSignature) => EventSignature)[] = [
    (s) => ({ ...s, sources: s.sources.slice(0, 4), texts: s.texts.slice(0, 3) }),
    (s) => ({ ...s, amounts: s.amounts.slice(0, 6), targets: s.targets.slice(0, 20) }),
    ({ slogan, ...s }) => ({ ...s, ...(slogan && { slogan: slogan.slice(0, 40) }) }),
    ({ recruiter, ...s }) => ({ ...s, ...(recruiter && { recruiter: recruiter.slice(0, 40) }) }),
    ({ slogan: _slogan, place: _place, ...s }) => ({
      ...s,
      sources: [],
      media: s.media.slice(0, 5),
    }),
    ({ recruiter: _recruiter, ...s }) => ({ ...s, amounts: [], texts: [] }),
  ]
  const encoder = new TextEncoder()
  let fitted = signature
  for (const step of steps) {
    if (encoder.encode(JSON.stringify(fitted)).length <= KV_METADATA_BYTES_MAX) break
    fitted = step(fitted)
  }
  return fitted
}
