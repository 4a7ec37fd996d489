/**
 * What a message of the queue is, to a run: a watch list of one shard, or an outbox to be swept.
 * Its record goes to the ledger object, because many runs at once cannot share a key of KV; the
 * next tick collects the records.
 */
import type { Ledger, Store } from '../ports.ts'
import type { EpochMs } from '../types/feeds.ts'
import type { KvUse } from './counting.ts'
import type { LedgerMethods } from './durable-ledger.ts'
import { createFeedMemory, createFeedStates } from './feed-states.ts'
import { dayOf } from './keys.ts'
import type { QueueMessage } from './queues.ts'

export function createPassStore(
  kv: KVNamespace,
  store: Store,
  message: QueueMessage,
  given: {
    readonly object: Pick<LedgerMethods, 'note'>
    readonly use: Readonly<KvUse>
  },
): Store {
  const { object, use } = given
  const isPoll = message.kind === 'poll'
  const states = createFeedStates(kv, createFeedMemory(), isPoll ? message : undefined)
  return {
    ...store,
    watchList: async () => (isPoll ? message.feeds : []),
    feedStates: (feeds) => states.load(feeds),
    saveFeedStates: (changed, now, urgent) =>
      states.save(changed, now, urgent, { plan: 'paid', writesToday: 0 }),
    lastRun: async () => undefined,
    saveRun: (run) => object.note({ ...run, kvToday: { day: dayOf(run.at), ...use } }),
  }
}

/** Polls leave what is owed to the messages that deliver, and readers to the object's alarm. */
export function createPassLedger(ledger: Ledger, { kind }: QueueMessage): Ledger {
  return kind === 'poll' ? { ...ledger, owed: async () => [], close } : { ...ledger, close }
}

const close = async () => undefined

/** What was left since the last tick; the KV operations in it are added to `use`. */
export async function collectPasses(
  object: Pick<LedgerMethods, 'collect'>,
  use: KvUse,
  now: EpochMs,
): ReturnType<LedgerMethods['collect']> {
  const collected = await object.collect(now)
  for (const { kvToday } of collected.passes) if (kvToday) add(use, kvToday)
  return collected
}

const add = (use: KvUse, more: Readonly<KvUse>) => {
  use.reads += more.reads
  use.writes += more.writes
  use.deletes += more.deletes
  use.lists += more.lists
}
