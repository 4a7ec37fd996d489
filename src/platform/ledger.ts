/**
 * What must not be lost, in KV. KV answers up to a minute late, absence included, and has no
 * conditional put (developers.cloudflare.com/kv/concepts/how-kv-works): so what counts is
 * insert-only under a key derived from facts, and two writers of one thing write one key. It
 * lists at most once per kind and instance; make one instance per invocation.
 *
 *   event:<yyyymmdd>:<id>   report:<event>:<id>   index:events   and those of the outbox
 */
import { EVENT_KEPT_MS } from '../limits.ts'
import type { Ledger } from '../ports.ts'
import type { NewsEvent } from '../types/events.ts'
import { createEventIndex } from './event-index.ts'
import { bulkGet, fitMetadata } from './keys.ts'
import { createOutbox, type OutboxMemory } from './outbox.ts'

export function createKvLedger(
  kv: KVNamespace,
  /** Kept between the invocations of one isolate. */
  memory: OutboxMemory = { settled: new Set() },
): Ledger {
  const index = createEventIndex(kv)
  const outbox = createOutbox(kv, memory)
  const expirationTtl = EVENT_KEPT_MS / 1_000

  return {
    ...outbox,
    signatures: index.signatures,
    close: index.close,
    eventPage: index.page,

    async readEvents(ids) {
      const keys = await index.keysOf(ids)
      const found = await bulkGet<NewsEvent>(kv, keys)
      return keys.map((key) => found.get(key)).filter((event) => event !== undefined)
    },

    async remember({ event, signature, reports, deliveries }) {
      await outbox.owe(deliveries)
      for (const report of reports) {
        await kv.put(`report:${event.id}:${report.id}`, JSON.stringify(report), { expirationTtl })
      }
      const key = index.keyFor(signature)
      const metadata = fitMetadata(signature)
      // For ever: a story published again after a year must find its event.
      await kv.put(key, JSON.stringify(event), { metadata })
      index.overlay(key, metadata)
    },
  }
}
