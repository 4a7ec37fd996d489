/**
 * What the ledger object remembers, written to KV for readers under the keys of the KV ledger. The
 * object alone writes it, one change after another, so that an old state never covers a new one.
 */
import { EVENT_KEPT_MS } from '../limits.ts'
import { INDEX_KEY, fitMetadata } from './keys.ts'
import type { LogRow, Unshown } from './sql-events.ts'

export async function showEvent(kv: KVNamespace, { key, event, ...more }: Unshown): Promise<void> {
  const expirationTtl = EVENT_KEPT_MS / 1_000
  for (const report of more.reports) {
    await kv.put(`report:${event.id}:${report.id}`, JSON.stringify(report), { expirationTtl })
  }
  await kv.put(key, JSON.stringify(event), { metadata: fitMetadata(more.signature) })
}

export async function showLog(kv: KVNamespace, rows: readonly LogRow[]): Promise<void> {
  await kv.put(INDEX_KEY, JSON.stringify({ rows }))
}
