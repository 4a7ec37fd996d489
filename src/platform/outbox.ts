/**
 * What is owed to subscribers, in KV: a delivery is a key of its own from before the first try
 * until it is done or given up. When to try again is decided elsewhere; this only records it.
 *
 *   delivery:<id>   dead:<id>   sent:<yyyymmdd>:<id>   posted:<event>:<subscriber>
 */
import { DEAD_LETTER_KEPT_MS, SENT_KEPT_MS } from '../limits.ts'
import type { Ledger } from '../ports.ts'
import type { Attempt, Delivery, Owed } from '../types/alerts.ts'
import {
  bulkGet,
  dayOf,
  deliveryKey,
  listAll,
  type OwedMetadata,
  type SentMetadata,
} from './keys.ts'

/** Ids of deliveries done, whatever a late KV still says of them. */
export type OutboxMemory = { readonly settled: Set<string> }

const MEMORY_MAX = 2_000

type Outbox = Pick<
  Ledger,
  'owe' | 'owed' | 'readDeliveries' | 'postedMessage' | 'claim' | 'gather' | 'settle'
>

export function createOutbox(kv: KVNamespace, { settled }: OutboxMemory): Outbox {
  const forget = async (id: string) => {
    // Known to be done even if KV refuses the deletion: it is not tried again from here.
    if (settled.size >= MEMORY_MAX) settled.clear()
    settled.add(id)
    await kv.delete(deliveryKey(id))
  }

  return {
    async owe(deliveries) {
      for (const delivery of deliveries) {
        settled.delete(delivery.id)
        await putDelivery(kv, delivery)
      }
      return deliveries
    },

    async owed() {
      const rows = await listAll<OwedMetadata>(kv, 'delivery:')
      return rows
        .map(({ name, metadata }) => owedOf(name.slice('delivery:'.length), metadata))
        .filter(({ id }) => !settled.has(id))
    },

    async readDeliveries(ids) {
      const keys = ids.filter((id) => !settled.has(id)).map(deliveryKey)
      const found = await bulkGet<Delivery>(kv, keys)
      return keys.map((key) => found.get(key)).filter((delivery) => delivery !== undefined)
    },

    async postedMessage(eventId, subscriberId) {
      return (await kv.get(`posted:${eventId}:${subscriberId}`)) ?? undefined
    },

    claim: async (delivery) => {
      await putDelivery(kv, delivery)
      return true
    },

    async gather(digest) {
      await putDelivery(kv, digest)
      for (const id of digest.members ?? []) await forget(id)
      return true
    },

    settle: (delivery, attempt) => settle(kv, delivery, attempt, forget),
  }
}

const settle = async (
  kv: KVNamespace,
  delivery: Delivery,
  attempt: Attempt,
  forget: (id: string) => Promise<void>,
): Promise<void> => {
  const { outcome } = attempt
  switch (outcome.kind) {
    case 'delivered':
      await forget(delivery.id)
      await recordSent(kv, delivery, attempt)
      return
    case 'retry':
      if (outcome.at === delivery.nextTryAt && outcome.reason === delivery.lastReason) return
      await putDelivery(kv, { ...delivery, nextTryAt: outcome.at, lastReason: outcome.reason })
      return
    case 'given-up':
    case 'gone':
      await kv.put(`dead:${delivery.id}`, JSON.stringify(delivery), {
        metadata: sentMetadata(delivery, attempt),
        expirationTtl: DEAD_LETTER_KEPT_MS / 1_000,
      })
      await forget(delivery.id)
  }
}

const putDelivery = (kv: KVNamespace, delivery: Delivery) =>
  kv.put(deliveryKey(delivery.id), JSON.stringify(delivery), { metadata: owedMetadata(delivery) })

/**
 * After the delivery is forgotten, and without complaint if KV refuses: the record is for
 * people, and a refused write must not make a delivered message look undelivered.
 */
const recordSent = async (kv: KVNamespace, delivery: Delivery, attempt: Attempt): Promise<void> => {
  const expirationTtl = SENT_KEPT_MS / 1_000
  const eventId = delivery.alert.event?.id
  try {
    if (attempt.messageId !== undefined && eventId !== undefined) {
      const key = `posted:${eventId}:${delivery.subscriberId}`
      await kv.put(key, attempt.messageId, { expirationTtl })
    }
    const metadata = sentMetadata(delivery, attempt)
    await kv.put(`sent:${dayOf(attempt.at)}:${delivery.id}`, '', { metadata, expirationTtl })
  } catch {
    // Said above.
  }
}

const owedMetadata = (delivery: Delivery): OwedMetadata => ({
  s: delivery.subscriberId,
  c: delivery.createdAt,
  a: delivery.attempts,
  n: delivery.nextTryAt,
  t: delivery.alert.type,
  ...(delivery.lastReason !== undefined && { r: delivery.lastReason.slice(0, 120) }),
})

const sentMetadata = (delivery: Delivery, attempt: Attempt): SentMetadata => ({
  s: delivery.subscriberId,
  c: delivery.createdAt,
  a: attempt.number,
  n: attempt.at,
  t: delivery.alert.type,
  d: attempt.durationMs,
  ...(attempt.status !== undefined && { h: attempt.status }),
  ...('reason' in attempt.outcome && { r: attempt.outcome.reason.slice(0, 120) }),
})

/** Metadata is written with every delivery; without it, the delivery is due at once. */
const owedOf = (id: string, metadata: OwedMetadata | undefined): Owed => ({
  id,
  subscriberId: metadata?.s ?? '',
  createdAt: metadata?.c ?? 0,
  attempts: metadata?.a ?? 0,
  nextTryAt: metadata?.n ?? 0,
})
