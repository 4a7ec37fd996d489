/** The records that consumers of the queue leave, until the next tick sums them up. */
import type { Run } from '../types/alerts.ts'

export const PASS_TABLES = `
  CREATE TABLE IF NOT EXISTS passes (n INTEGER PRIMARY KEY AUTOINCREMENT, run TEXT NOT NULL);`

export function createSqlPasses(sql: SqlStorage) {
  return {
    note: (pass: Run) => void sql.exec('INSERT INTO passes (run) VALUES (?)', JSON.stringify(pass)),

    /** Gives them up: a tick that fails after this loses counts, and nothing else. */
    take: (): readonly Run[] =>
      sql
        .exec<{ run: string }>('DELETE FROM passes RETURNING run')
        .toArray()
        .map(({ run }): Run => JSON.parse(run)),
  }
}
