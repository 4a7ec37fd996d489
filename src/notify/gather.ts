/**
 * Alerts held for one digest, put together. The digest's id comes from those of its members, so
 * that a run repeated after a crash makes the same one.
 */
import { DIGEST_ALERTS_MAX } from '../limits.ts'
import type { Delivery } from '../types/alerts.ts'
import type { EpochMs } from '../types/feeds.ts'
import { digest } from '../digest.ts'
import { nextTryAt } from './retry.ts'

/** Deliveries of one subscriber that are due together, as few messages, each claimed for a try. */
export function gather(held: readonly Delivery[], now: EpochMs): readonly Delivery[] {
  const sorted = held.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
  const digests: Delivery[] = []
  for (let from = 0; from < sorted.length; from += DIGEST_ALERTS_MAX) {
    const members = sorted.slice(from, from + DIGEST_ALERTS_MAX)
    const ids = members.map(({ id }) => id)
    const { subscriberId, createdAt } = members[0]!
    const alertId = `digest-${digest(ids.join(' '))}`
    const id = `${alertId}_${subscriberId}`
    const alerts = members.map(({ alert }) => alert)
    digests.push({
      id,
      subscriberId,
      alert: { id: alertId, type: 'digest', at: now, changes: [], alerts },
      members: ids,
      createdAt,
      attempts: 1,
      nextTryAt: nextTryAt(id, 1, now),
    })
  }
  return digests
}
