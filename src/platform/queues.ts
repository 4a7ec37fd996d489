/**
 * The messages of the queues. They only wake: what must not be lost is in the ledger, so that a
 * message that is lost, late or doubled costs at most a wait for the next tick.
 */
import type { EpochMs } from '../types/feeds.ts'
import type { LedgerMethods } from './durable-ledger.ts'

export type QueueMessage =
  /** Poll what is due of one shard of feeds; `at` is the time of the tick, the run's `now`. */
  | { readonly kind: 'poll'; readonly shard: number; readonly at: EpochMs }
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
