/**
 * The events of the ledger object, in its SQLite. What changed is marked until KV, from which
 * readers read, has it too. Signatures are held in memory: the object is their only writer.
 */
import type { Ledger } from '../ports.ts'
import type { EventSignature, NewsEvent } from '../types/events.ts'
import type { Report } from '../types/reports.ts'
import { eventKey } from './keys.ts'

/** What KV lacks of one event. */
export type Unshown = {
  readonly key: string
  readonly version: number
  readonly event: NewsEvent
  readonly signature: EventSignature
  readonly reports: readonly Report[]
}

/** `[place in the log, key without its prefix]`, as in `index:events`. */
export type LogRow = readonly [number, string]

/** An event as another ledger held it. */
export type MovedEvent = {
  readonly key: string
  readonly place: number
  readonly event: NewsEvent
  readonly signature: EventSignature
}

export const EVENT_TABLES = `
  CREATE TABLE IF NOT EXISTS events (
    id TEXT PRIMARY KEY, key TEXT NOT NULL, place INTEGER NOT NULL, signature TEXT NOT NULL,
    event TEXT NOT NULL, version INTEGER NOT NULL, shown INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS events_place ON events (place);
  CREATE INDEX IF NOT EXISTS events_unshown ON events (id) WHERE shown < version;
  CREATE TABLE IF NOT EXISTS reports (
    event TEXT NOT NULL, id TEXT NOT NULL, report TEXT NOT NULL,
    PRIMARY KEY (event, id)) WITHOUT ROWID;`

type Change = Pick<Parameters<Ledger['remember']>[0], 'event' | 'signature' | 'reports'>

export function createSqlEvents(sql: SqlStorage) {
  let known: Map<string, EventSignature> | undefined
  const signatures = () => {
    known ??= new Map(
      sql
        .exec<{ id: string; signature: string }>('SELECT id, signature FROM events')
        .toArray()
        .map((row) => [row.id, JSON.parse(row.signature)]),
    )
    return known
  }

  return {
    signatures: () => [...signatures().values()],

    /** Nothing in memory is vouched for: call it when a transaction failed. */
    distrust: () => void (known = undefined),

    read: (ids: readonly string[]): readonly NewsEvent[] =>
      ids.flatMap((id) =>
        sql
          .exec<{ event: string }>('SELECT event FROM events WHERE id = ?', id)
          .toArray()
          .map((row): NewsEvent => JSON.parse(row.event)),
      ),

    /** Inside a transaction. */
    write: (change: Change, now: number) => {
      write(sql, change, now)
      signatures().set(change.event.id, change.signature)
    },

    /** As it was elsewhere, where readers have it already. */
    move: (moved: MovedEvent) => {
      move(sql, moved)
      known = undefined
    },

    unshown: (most: number): readonly Unshown[] => unshown(sql, most),

    hasUnshown: () =>
      sql.exec('SELECT 1 FROM events WHERE shown < version LIMIT 1').toArray().length > 0,

    /** What changed since it was read stays marked. */
    show: ({ event, version, reports }: Unshown) => {
      sql.exec('UPDATE events SET shown = MAX(shown, ?) WHERE id = ?', version, event.id)
      for (const { id } of reports) {
        sql.exec('DELETE FROM reports WHERE event = ? AND id = ?', event.id, id)
      }
    },

    log: (): readonly LogRow[] =>
      sql
        .exec<{ place: number; key: string }>('SELECT place, key FROM events ORDER BY place')
        .toArray()
        .map(({ place, key }) => [place, key.slice('event:'.length)]),
  }
}

/** A place in the log is a time in seconds; places only grow. */
const write = (sql: SqlStorage, { event, signature, reports }: Change, now: number) => {
  sql.exec(
    `INSERT INTO events VALUES (?, ?, (SELECT MAX(COALESCE(MAX(place), 0) + 1, ?) FROM events),
       ?, ?, 1, 0)
     ON CONFLICT (id) DO UPDATE SET
       signature = excluded.signature, event = excluded.event, version = version + 1`,
    event.id,
    eventKey(signature),
    Math.floor(now / 1_000),
    JSON.stringify(signature),
    JSON.stringify(event),
  )
  for (const report of reports) {
    const document = JSON.stringify(report)
    sql.exec('INSERT OR REPLACE INTO reports VALUES (?, ?, ?)', event.id, report.id, document)
  }
}

const move = (sql: SqlStorage, { key, place, event, signature }: MovedEvent) => {
  sql.exec(
    'INSERT OR REPLACE INTO events VALUES (?, ?, ?, ?, ?, 1, 1)',
    event.id,
    key,
    place,
    JSON.stringify(signature),
    JSON.stringify(event),
  )
}

const unshown = (sql: SqlStorage, most: number): readonly Unshown[] =>
  sql
    .exec<{ id: string; key: string; version: number; event: string; signature: string }>(
      'SELECT id, key, version, event, signature FROM events WHERE shown < version LIMIT ?',
      most,
    )
    .toArray()
    .map((row) => ({
      key: row.key,
      version: row.version,
      event: JSON.parse(row.event),
      signature: JSON.parse(row.signature),
      reports: sql
        .exec<{ report: string }>('SELECT report FROM reports WHERE event = ?', row.id)
        .toArray()
        .map(({ report }): Report => JSON.parse(report)),
    }))
