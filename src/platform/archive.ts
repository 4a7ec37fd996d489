/** Deliveries owed, done and given up, from the metadata of their keys: for administrators. */
import type { Archive } from '../ports.ts'
import type { Delivery, DeliveryRow } from '../types/alerts.ts'
import { bulkGet, listAll, type SentMetadata } from './keys.ts'

const PREFIXES = { owed: 'delivery:', dead: 'dead:', sent: 'sent:' } as const

export function createKvArchive(kv: KVNamespace): Archive {
  return {
    async deliveries({ state, subscriberId, limit }) {
      const listed = await listAll<Partial<SentMetadata>>(kv, PREFIXES[state])
      return listed
        .map(({ name, metadata }) => rowOf(name, state, metadata ?? {}))
        .filter((row) => subscriberId === undefined || row.subscriberId === subscriberId)
        .toSorted((a, b) => (b.lastTryAt ?? b.createdAt) - (a.lastTryAt ?? a.createdAt))
        .slice(0, limit)
    },

    async deadLetters(ids) {
      const found = await bulkGet<Delivery>(
        kv,
        ids.map((id) => `dead:${id}`),
      )
      return [...found.values()]
    },
  }
}

const rowOf = (
  name: string,
  state: DeliveryRow['state'],
  { s = '', c = 0, a = 0, n = 0, t = 'event.reported', r, d, h }: Partial<SentMetadata>,
): DeliveryRow => ({
  id: name.slice(name.lastIndexOf(':') + 1),
  state,
  subscriberId: s,
  type: t,
  createdAt: c,
  attempts: a,
  ...(state === 'owed' ? { nextTryAt: n } : { lastTryAt: n }),
  ...(d !== undefined && { durationMs: d }),
  ...(h !== undefined && { status: h }),
  ...(r !== undefined && { reason: r }),
})
