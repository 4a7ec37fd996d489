/** The health of endpoints: who fails since when, who is switched off, and who is told of it. */
import { ENDPOINT_FAILING_MAX_MS } from '../limits.ts'
import { deliveriesFor } from '../notify/alerts.ts'
import type { Ports } from '../ports.ts'
import type { Alert, Attempt, Delivery, Subscriber } from '../types/alerts.ts'
import type { EpochMs } from '../types/feeds.ts'

/** Notes what these attempts say of the endpoints; gives the notices owed to the others. */
export async function noteEndpoints(
  subscribers: readonly Subscriber[],
  attempts: readonly Attempt[],
  { ledger, store }: Ports,
  now: EpochMs,
): Promise<readonly Delivery[]> {
  const changed = subscribers
    .map((subscriber) => healthAfter(subscriber, attempts, now))
    .filter((subscriber) => subscriber !== undefined)
  if (changed.length === 0) return []
  const off = changed.filter(({ disabled }) => disabled?.at === now)
  const others = subscribers.filter(({ id }) => !off.some((each) => each.id === id))
  const notices = off.flatMap((subscriber) =>
    deliveriesFor(disabledAlert(subscriber, now), others, now),
  )
  const owed = await ledger.owe(notices)
  await store.saveEndpoints(changed)
  return owed
}

/** The subscriber as these attempts leave it, or `undefined` if they change nothing. */
function healthAfter(
  subscriber: Subscriber,
  attempts: readonly Attempt[],
  now: EpochMs,
): Subscriber | undefined {
  const own = attempts.filter(({ subscriberId }) => subscriberId === subscriber.id)
  if (own.length === 0 || subscriber.disabled) return undefined
  const { failingSince, ...healthy } = subscriber
  const gone = own.find(({ outcome }) => outcome.kind === 'gone')
  if (gone) return { ...subscriber, disabled: { at: now, reason: `answered HTTP ${gone.status}` } }
  if (own.some(({ outcome }) => outcome.kind === 'delivered')) {
    return failingSince === undefined ? undefined : healthy
  }
  if (failingSince === undefined) return { ...subscriber, failingSince: now }
  if (now - failingSince < ENDPOINT_FAILING_MAX_MS) return undefined
  return { ...subscriber, disabled: { at: now, reason: 'every try failed for five days' } }
}

const disabledAlert = ({ id, disabled, failingSince }: Subscriber, now: EpochMs): Alert => ({
  id: `endpoint-${id}-disabled-${failingSince ?? now}`,
  type: 'endpoint.disabled',
  at: now,
  changes: [],
  notice: {
    subject: id,
    text: `The endpoint of subscriber ${id} was switched off: it ${disabled?.reason ?? 'failed'}.`,
  },
})
