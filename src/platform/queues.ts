/**
 * The messages of the queues. They only wake: what must not be lost is in the ledger, so that a
 * message that is lost, late or doubled costs at most a wait for the next tick.
 */
import { QUEUE_BATCH_BYTES_MAX, QUEUE_BATCH_MESSAGES_MAX } from '../limits.ts'
import type { EpochMs, Feed } from '../types/feeds.ts'
import type { LedgerMethods } from './durable-ledger.ts'

export type QueueMessage =
  /** Poll what is due of one shard of feeds; `at` is the time of the tick, the run's `now`. */
  | {
      readonly kind: 'poll'
      readonly at: EpochMs
      readonly shard: number
      readonly of: number
      readonly feeds: readonly Feed[]
    }
  /** Try what is owed and due. */
  | { readonly kind: 'deliver'; readonly at: EpochMs }

/** The namespace of the object, with the methods it answers to. */
export type LedgerNamespace = {
  idFromName(name: string): DurableObjectId
  get(id: DurableObjectId): LedgerMethods
}

/** What `wrangler.scale.toml` binds and `wrangler.toml` does not. */
export type ScaleBindings = {
  readonly LEDGER?: LedgerNamespace
  readonly QUEUE?: Queue<QueueMessage>
  /** Wakes deliveries apart from polls; without it they share one queue. */
  readonly DELIVERIES?: Queue<QueueMessage>
}

/** As few requests as the limits of one allow. */
export async function sendAll(
  queue: Queue<QueueMessage>,
  messages: readonly QueueMessage[],
): Promise<void> {
  let batch: QueueMessage[] = []
  let bytes = 0
  for (const message of messages) {
    const size = new TextEncoder().encode(JSON.stringify(message)).length
    const isFull = batch.length === QUEUE_BATCH_MESSAGES_MAX || bytes + size > QUEUE_BATCH_BYTES_MAX
    if (isFull && batch.length > 0) {
      await queue.sendBatch(batch.map(asJson))
      batch = []
      bytes = 0
    }
    batch.push(message)
    bytes += size
  }
  if (batch.length > 0) await queue.sendBatch(batch.map(asJson))
}

const asJson = (body: QueueMessage) => ({ body, contentType: 'json' as const })
