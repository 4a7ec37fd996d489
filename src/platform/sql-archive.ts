/**
 * What the ledger object knows of deliveries done or given up, in its SQLite, and under which id a
 * chat service keeps a message, for a later edit.
 */
import { DEAD_LETTER_KEPT_MS, SENT_KEPT_MS } from '../limits.ts'
import type { Archive } from '../ports.ts'
import type { Delivery, DeliveryRow } from '../types/alerts.ts'
import type { EpochMs } from '../types/feeds.ts'

export const ARCHIVE_TABLES = `
  CREATE TABLE IF NOT EXISTS done (
    id TEXT NOT NULL, state TEXT NOT NULL, subscriber TEXT NOT NULL, at INTEGER NOT NULL,
    row TEXT NOT NULL, delivery TEXT, PRIMARY KEY (state, id)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS done_at ON done (at);
  CREATE TABLE IF NOT EXISTS posted (
    event TEXT NOT NULL, subscriber TEXT NOT NULL, message TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (event, subscriber)) WITHOUT ROWID;`

export type Done = { readonly row: DeliveryRow; readonly delivery?: Delivery | undefined }
export type PostedMessage = {
  readonly eventId: string
  readonly subscriberId: string
  readonly messageId: string
  readonly at: EpochMs
}
export type SqlArchive = ReturnType<typeof createSqlArchive>
type DeliveryQuery = Parameters<Archive['deliveries']>[0]

export function createSqlArchive(sql: SqlStorage) {
  return {
    done: (each: Done) => void putDone(sql, each),
    posted: (message: PostedMessage) => void putPosted(sql, message),

    wasSent: (id: string): boolean =>
      sql.exec("SELECT 1 FROM done WHERE state = 'sent' AND id = ?", id).toArray().length > 0,

    postedMessage: (eventId: string, subscriberId: string): string | undefined =>
      sql
        .exec<{ message: string }>(
          'SELECT message FROM posted WHERE event = ? AND subscriber = ?',
          eventId,
          subscriberId,
        )
        .toArray()[0]?.message,

    purge: (now: EpochMs) => {
      sql.exec("DELETE FROM done WHERE at < ? AND state = 'sent'", now - SENT_KEPT_MS)
      sql.exec("DELETE FROM done WHERE at < ? AND state = 'dead'", now - DEAD_LETTER_KEPT_MS)
      sql.exec('DELETE FROM posted WHERE at < ?', now - SENT_KEPT_MS)
    },

    deliveries: (query: DeliveryQuery) => listDeliveries(sql, query),
    deadLetters: (ids: readonly string[]) => readDead(sql, ids),
  }
}

const putDone = (sql: SqlStorage, { row, delivery }: Done) =>
  sql.exec(
    'INSERT OR REPLACE INTO done VALUES (?, ?, ?, ?, ?, ?)',
    row.id,
    row.state,
    row.subscriberId,
    row.lastTryAt ?? row.createdAt,
    JSON.stringify(row),
    delivery === undefined ? null : JSON.stringify(delivery),
  )

const putPosted = (sql: SqlStorage, message: PostedMessage) =>
  sql.exec(
    'INSERT OR REPLACE INTO posted VALUES (?, ?, ?, ?)',
    message.eventId,
    message.subscriberId,
    message.messageId,
    message.at,
  )

const readDead = (sql: SqlStorage, ids: readonly string[]): readonly Delivery[] =>
  ids.flatMap((id) =>
    sql
      .exec<{ delivery: string }>(
        "SELECT delivery FROM done WHERE state = 'dead' AND id = ? AND delivery IS NOT NULL",
        id,
      )
      .toArray()
      .map((row): Delivery => JSON.parse(row.delivery)),
  )

const listDeliveries = (
  sql: SqlStorage,
  { state, subscriberId, limit }: DeliveryQuery,
): readonly DeliveryRow[] => {
  const of = subscriberId ?? null
  if (state !== 'owed') {
    return sql
      .exec<{ row: string }>(
        `SELECT row FROM done WHERE state = ? AND (?2 IS NULL OR subscriber = ?2)
         ORDER BY at DESC LIMIT ?3`,
        state,
        of,
        limit,
      )
      .toArray()
      .map(({ row }): DeliveryRow => JSON.parse(row))
  }
  return sql
    .exec<{ delivery: string }>(
      `SELECT delivery FROM deliveries WHERE (?1 IS NULL OR subscriber = ?1)
       ORDER BY created DESC LIMIT ?2`,
      of,
      limit,
    )
    .toArray()
    .map(({ delivery }): DeliveryRow => owedRow(JSON.parse(delivery)))
}

const owedRow = (delivery: Delivery): DeliveryRow => ({
  id: delivery.id,
  state: 'owed',
  subscriberId: delivery.subscriberId,
  type: delivery.alert.type,
  createdAt: delivery.createdAt,
  attempts: delivery.attempts,
  nextTryAt: delivery.nextTryAt,
  ...(delivery.lastReason !== undefined && { reason: delivery.lastReason }),
})
