/**
 * The outbox of the ledger object, in its SQLite: a delivery is a row from before the first try
 * until it is done or given up, and a try is claimed by one run only. When to try again is decided
 * elsewhere.
 */
import type { Attempt, Delivery, DeliveryRow, Owed } from '../types/alerts.ts'
import type { EpochMs } from '../types/feeds.ts'
import type { SqlArchive } from './sql-archive.ts'

export const OUTBOX_TABLES = `
  CREATE TABLE IF NOT EXISTS deliveries (
    id TEXT PRIMARY KEY, subscriber TEXT NOT NULL, created INTEGER NOT NULL,
    attempts INTEGER NOT NULL, next INTEGER NOT NULL, delivery TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS deliveries_next ON deliveries (next);`

/** Each method is one step of a transaction of the caller, or a transaction by itself. */
export function createSqlOutbox(sql: SqlStorage, archive: SqlArchive) {
  const has = (id: string) =>
    sql.exec('SELECT 1 FROM deliveries WHERE id = ?', id).toArray().length > 0

  return {
    put: (deliveries: readonly Delivery[]) => {
      for (const delivery of deliveries) putDelivery(sql, delivery)
    },

    /** Those that are claimed for a try of this run, unless another one claimed or sent them. */
    owe: (deliveries: readonly Delivery[]): readonly Delivery[] => {
      const own = deliveries.filter(
        ({ id, attempts }) => attempts === 0 || (!has(id) && !archive.wasSent(id)),
      )
      for (const delivery of own) putDelivery(sql, delivery)
      return own
    },

    owed: (): readonly Owed[] =>
      sql
        .exec<OwedRow>('SELECT id, subscriber, created, attempts, next FROM deliveries')
        .toArray()
        .map(owedOf),

    read: (ids: readonly string[]) => readDeliveries(sql, ids),

    /** When the first of what is owed is to be tried. */
    nextTryAt: (): EpochMs | undefined =>
      sql.exec<{ next: number | null }>('SELECT MIN(next) AS next FROM deliveries').one().next ??
      undefined,

    depth: () =>
      sql
        .exec<{ owed: number; oldest: number | null }>(
          'SELECT COUNT(*) AS owed, MIN(created) AS oldest FROM deliveries',
        )
        .one(),

    claim: (delivery: Delivery): boolean => updateDelivery(sql, delivery, delivery.attempts - 1),

    gather: (digest: Delivery): boolean => {
      const members = digest.members ?? []
      const isOurs = !has(digest.id) && members.every(has)
      if (isOurs) putDelivery(sql, digest)
      if (isOurs || has(digest.id)) for (const id of members) forget(sql, id)
      return isOurs
    },

    settle: (delivery: Delivery, attempt: Attempt) => settle(sql, archive, delivery, attempt),
  }
}

type OwedRow = {
  id: string
  subscriber: string
  created: number
  attempts: number
  next: number
}

const owedOf = (row: OwedRow): Owed => ({
  id: row.id,
  subscriberId: row.subscriber,
  createdAt: row.created,
  attempts: row.attempts,
  nextTryAt: row.next,
})

const readDeliveries = (sql: SqlStorage, ids: readonly string[]): readonly Delivery[] =>
  ids.flatMap((id) =>
    sql
      .exec<{ delivery: string }>('SELECT delivery FROM deliveries WHERE id = ?', id)
      .toArray()
      .map((row): Delivery => JSON.parse(row.delivery)),
  )

const putDelivery = (sql: SqlStorage, delivery: Delivery) => {
  const { id, subscriberId, createdAt, attempts, nextTryAt } = delivery
  const document = JSON.stringify(delivery)
  sql.exec(
    'INSERT OR REPLACE INTO deliveries VALUES (?, ?, ?, ?, ?, ?)',
    id,
    subscriberId,
    createdAt,
    attempts,
    nextTryAt,
    document,
  )
}

/** False if the delivery is owed no more, or not as it was read. */
const updateDelivery = (sql: SqlStorage, delivery: Delivery, attemptsBefore: number): boolean =>
  sql
    .exec(
      `UPDATE deliveries SET attempts = ?, next = ?, delivery = ?
       WHERE id = ? AND attempts = ? RETURNING id`,
      delivery.attempts,
      delivery.nextTryAt,
      JSON.stringify(delivery),
      delivery.id,
      attemptsBefore,
    )
    .toArray().length > 0

const forget = (sql: SqlStorage, id: string) => sql.exec('DELETE FROM deliveries WHERE id = ?', id)

const settle = (sql: SqlStorage, archive: SqlArchive, delivery: Delivery, attempt: Attempt) => {
  const { outcome } = attempt
  switch (outcome.kind) {
    case 'delivered': {
      const eventId = delivery.alert.event?.id
      forget(sql, delivery.id)
      archive.done({ row: rowOf(delivery, attempt, 'sent') })
      if (attempt.messageId !== undefined && eventId !== undefined) {
        const { subscriberId } = delivery
        archive.posted({ eventId, subscriberId, messageId: attempt.messageId, at: attempt.at })
      }
      return
    }
    case 'retry': {
      const later = { ...delivery, nextTryAt: outcome.at, lastReason: outcome.reason }
      updateDelivery(sql, later, delivery.attempts)
      return
    }
    case 'given-up':
    case 'gone':
      archive.done({ row: rowOf(delivery, attempt, 'dead'), delivery })
      forget(sql, delivery.id)
  }
}

const rowOf = (delivery: Delivery, attempt: Attempt, state: 'sent' | 'dead'): DeliveryRow => ({
  id: delivery.id,
  state,
  subscriberId: delivery.subscriberId,
  type: delivery.alert.type,
  createdAt: delivery.createdAt,
  attempts: attempt.number,
  lastTryAt: attempt.at,
  durationMs: attempt.durationMs,
  ...(attempt.status !== undefined && { status: attempt.status }),
  ...('reason' in attempt.outcome && { reason: attempt.outcome.reason.slice(0, 120) }),
})
