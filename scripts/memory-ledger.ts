/** A Ledger in memory: for `judge`, which keeps nothing, and for tests, which break it. */
import type { Ledger } from '../src/ports.ts'
import type { Attempt, Delivery } from '../src/types/alerts.ts'
import type { EventSignature, NewsEvent } from '../src/types/events.ts'
import type { Report } from '../src/types/reports.ts'

export type MemoryLedger = Ledger & {
  readonly events: Map<string, NewsEvent>
  readonly reports: Map<string, Report>
  readonly outbox: Map<string, Delivery>
  readonly finished: Attempt[]
}

export function memoryLedger(): MemoryLedger {
  const events = new Map<string, NewsEvent>()
  const signatures = new Map<string, EventSignature>()
  const reports = new Map<string, Report>()
  const outbox = new Map<string, Delivery>()
  const finished: Attempt[] = []
  return {
    events,
    reports,
    outbox,
    finished,
    signatures: async () => [...signatures.values()],
    readEvents: async (ids) => ids.flatMap((id) => events.get(id) ?? []),
    remember: async (change) => {
      for (const delivery of change.deliveries) outbox.set(delivery.id, delivery)
      for (const report of change.reports) reports.set(`${change.event.id}:${report.id}`, report)
      events.set(change.event.id, change.event)
      signatures.set(change.event.id, change.signature)
    },
    owe: async (deliveries) => {
      for (const delivery of deliveries) outbox.set(delivery.id, delivery)
      return deliveries
    },
    owed: async () => [...outbox.values()],
    readDeliveries: async (ids) => ids.flatMap((id) => outbox.get(id) ?? []),
    postedMessage: async () => undefined,
    claim: async (delivery) => {
      outbox.set(delivery.id, delivery)
      return true
    },
    gather: async (digest) => {
      outbox.set(digest.id, digest)
      for (const id of digest.members ?? []) outbox.delete(id)
      return true
    },
    settle: async (delivery, attempt) => {
      finished.push(attempt)
      if (attempt.outcome.kind !== 'retry') outbox.delete(delivery.id)
      else outbox.set(delivery.id, { ...delivery, nextTryAt: attempt.outcome.at })
    },
    close: async () => undefined,
    eventPage: async ({ limit }) => ({ events: [...events.values()].slice(0, limit) }),
  }
}
