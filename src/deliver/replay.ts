/**
 * Owing again what a subscriber missed, each delivery under its first id: a receiver that has it
 * drops it. Dead letters by id, or the events that came to be known in a span of time.
 */
import { REPLAY_EVENTS_MAX } from '../limits.ts'
import { deliveriesFor, reportedAlert } from '../notify/alerts.ts'
import type { Archive, Ledger, Store } from '../ports.ts'
import type { Delivery, Subscriber } from '../types/alerts.ts'
import type { NewsEvent } from '../types/events.ts'
import type { EpochMs } from '../types/feeds.ts'

export type Which =
  | { readonly since: EpochMs; readonly until: EpochMs }
  | { readonly ids: readonly string[] }

/** Gives the ids owed again; the next run sends them. `ids` name dead letters or events. */
export async function replay(
  subscriber: Subscriber,
  which: Which,
  ports: {
    readonly archive: Archive
    readonly ledger: Pick<Ledger, 'eventPage' | 'readEvents' | 'owe'>
    readonly store: Pick<Store, 'lastRun' | 'saveRun'>
  },
  now: EpochMs,
): Promise<readonly string[]> {
  const { archive, ledger, store } = ports
  const found = 'ids' in which ? await byIds(which.ids, archive, ledger) : { dead: [] }
  const events = 'ids' in which ? (found.events ?? []) : await eventsBetween(which, ledger)
  const dead = found.dead.filter(({ subscriberId }) => subscriberId === subscriber.id)
  const { pacing: _pacing, disabled: _disabled, ...atOnce } = subscriber
  const told = events.flatMap((event) =>
    deliveriesFor(reportedAlert(event, knownSince(event)), [atOnce], now),
  )
  const owed = [...dead, ...told].map(({ id, subscriberId, alert }): Delivery => ({
    id,
    subscriberId,
    alert,
    createdAt: now,
    attempts: 0,
    nextTryAt: now,
  }))
  await ledger.owe(owed)
  const last = await store.lastRun()
  if (last && owed.length > 0) await store.saveRun({ ...last, owed: last.owed + owed.length })
  return owed.map(({ id }) => id)
}

const byIds = async (
  ids: readonly string[],
  archive: Archive,
  ledger: Pick<Ledger, 'readEvents'>,
): Promise<{ readonly dead: readonly Delivery[]; readonly events?: readonly NewsEvent[] }> => {
  const dead = await archive.deadLetters(ids)
  const isDead = new Set(dead.map(({ id }) => id))
  return { dead, events: await ledger.readEvents(ids.filter((id) => !isDead.has(id))) }
}

const eventsBetween = async (
  { since, until }: { readonly since: EpochMs; readonly until: EpochMs },
  ledger: Pick<Ledger, 'eventPage'>,
): Promise<readonly NewsEvent[]> => {
  const events: NewsEvent[] = []
  let after: string | undefined
  do {
    const page = await ledger.eventPage({ limit: 100, ...(after !== undefined && { after }) })
    events.push(...page.events)
    after = page.next
  } while (after !== undefined && events.length < REPLAY_EVENTS_MAX)
  return events.filter((event) => knownSince(event) >= since && knownSince(event) <= until)
}

/** When this service first saw a report of it. */
const knownSince = (event: NewsEvent): EpochMs =>
  Math.min(...event.reports.map(({ seenAt }) => seenAt), event.lastReportedAt)
