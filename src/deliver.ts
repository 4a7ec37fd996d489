/**
 * From a delivery owed to what came of it: claim, read afresh, format, sign, post, settle. A try
 * is made durable before anything is sent, so that a store that refuses writes cannot turn one
 * alert into one a tick. What an answer means is decided in `notify`, what is due in `run.ts`.
 */
import { noteEndpoints } from './deliver/endpoints.ts'
import type { FormatSpec } from './notify/format.ts'
import { FORMAT_SPECS } from './notify/formats.ts'
import { gather } from './notify/gather.ts'
import { afterQuiet, isUrgent } from './notify/pacing.ts'
import { claimed, dueDeliveries, judgeAttempt, TRIES_MAX } from './notify/retry.ts'
import { signatureHeaders } from './notify/sign.ts'
import type { Message, Ports } from './ports.ts'
import type {
  Alert,
  Attempt,
  AttemptOutcome,
  Delivery,
  Owed,
  Posted,
  SigningKeys,
  Subscriber,
} from './types/alerts.ts'
import type { EpochMs } from './types/feeds.ts'

// What the face shows of notifying.
export { matches } from './notify/filter.ts'
export { eventData } from './notify/message.ts'
export { redact } from './notify/redact.ts'
export { publicKeyOf } from './notify/sign.ts'

/** Formats and signs; the keys of a subscriber stay behind `keysOf`. */
export function createMessage(
  keysOf: (subscriber: Subscriber, now: EpochMs) => Promise<SigningKeys>,
): Ports['message'] {
  return async (delivery, subscriber, now, editOf): Promise<Message> => {
    const spec: FormatSpec = FORMAT_SPECS[subscriber.format]
    const { headers: own, ...request } = spec.compose(delivery.alert, subscriber, editOf)
    const atSeconds = Math.floor(now / 1_000)
    const signed = spec.signed
      ? await signatureHeaders(
          { id: delivery.id, atSeconds, body: request.body },
          await keysOf(subscriber, now),
        )
      : {}
    return { ...request, headers: { 'content-type': spec.contentType, ...own, ...signed } }
  }
}

export type Delivered = {
  readonly attempts: readonly Attempt[]
  /** What could not be done, in words without secrets. */
  readonly errors: readonly string[]
}

/**
 * Tries what is due: `fresh`, owed since this run and born claimed, and what `owed` lists of
 * earlier ones. Subscribers side by side, each in its own order; after a failure the rest of
 * that subscriber's queue waits for the next run, so that a dead endpoint costs one try a tick.
 */
export async function deliverDue(due: {
  readonly fresh: readonly Delivery[]
  readonly owed: readonly Owed[]
  /** Outside requests that are left. */
  readonly most: number
  readonly subscribers: readonly Subscriber[]
  readonly ports: Ports
  readonly now: EpochMs
}): Promise<Delivered> {
  const { fresh, owed, most, subscribers, ports, now } = due
  const claimedIds = new Map(
    fresh.filter(({ attempts }) => attempts > 0).map((delivery) => [delivery.id, delivery]),
  )
  const born = new Set(fresh.map(({ id }) => id))
  const waiting = owed.filter(({ id, nextTryAt }) => !born.has(id) && nextTryAt <= now)
  const turns = dueDeliveries<Owed>([...claimedIds.values(), ...waiting], most)
  const lanes = Map.groupBy(turns, ({ subscriberId }) => subscriberId)
  const results = await Promise.all(
    [...lanes].map(([subscriberId, lane]) => {
      const subscriber = subscribers.find(({ id }) => id === subscriberId)
      return deliverLane(lane, subscriber, claimedIds, ports, now)
    }),
  )
  const attempts = results.flatMap((result) => result.attempts)
  const errors = results.flatMap((result) => result.errors)
  return afterwards({ attempts, errors }, subscribers, ports, now)
}

const deliverLane = async (
  lane: readonly Owed[],
  subscriber: Subscriber | undefined,
  claimedIds: ReadonlyMap<string, Delivery>,
  ports: Ports,
  now: EpochMs,
): Promise<Delivered> => {
  const attempts: Attempt[] = []
  let current = 'of a digest'
  try {
    const turns = subscriber?.pacing?.digest ? await gatherHeld(lane, ports, now) : lane
    for (const turn of turns) {
      current = turn.id
      const delivery = claimedIds.get(turn.id) ?? (await claimNow(turn, ports, now))
      if (!delivery) continue
      const attempt = await attemptDelivery(delivery, subscriber, ports, now)
      attempts.push(attempt)
      if (attempt.outcome.kind === 'retry' || attempt.outcome.kind === 'gone') break
    }
    return { attempts, errors: [] }
  } catch (error) {
    return { attempts, errors: [`delivery ${current}: ${String(error)}`] }
  }
}

/**
 * The lane with what was held put together. A digest owed from an earlier run stands for its
 * members, should a crash have left them.
 */
const gatherHeld = async (
  lane: readonly Owed[],
  { ledger }: Ports,
  now: EpochMs,
): Promise<readonly (Owed | Delivery)[]> => {
  const held = lane.filter(({ attempts }) => attempts === 0)
  const others = lane.filter(({ attempts }) => attempts > 0)
  if (held.length < 2) return lane
  const earlier = await ledger.readDeliveries(
    others.filter(({ id }) => id.startsWith('digest-')).map(({ id }) => id),
  )
  for (const digest of earlier) await ledger.gather(digest)
  const gathered = new Set(earlier.flatMap(({ members = [] }) => members))
  const left = held.filter(({ id }) => !gathered.has(id)).map(({ id }) => id)
  const digests: Delivery[] = []
  for (const digest of gather(await ledger.readDeliveries(left), now)) {
    if (await ledger.gather(digest)) digests.push(digest)
  }
  return [...others, ...digests]
}

/** The delivery, claimed durably for a try now; `undefined` if it is not due, or not ours. */
const claimNow = async (turn: Owed | Delivery, { ledger }: Ports, now: EpochMs) => {
  if ('alert' in turn) return turn
  const [found] = await ledger.readDeliveries([turn.id])
  if (!found || found.nextTryAt > now) return undefined
  const delivery = claimed(found, now)
  return (await ledger.claim(delivery)) ? delivery : undefined
}

/**
 * One try at a delivery that is claimed already; throws if the outcome could not be recorded, in
 * which case the delivery stays owed and is tried again under the same id.
 */
const attemptDelivery = async (
  delivery: Delivery,
  subscriber: Subscriber | undefined,
  ports: Ports,
  now: EpochMs,
): Promise<Attempt> => {
  const attempt = await tryOnce(delivery, subscriber, ports, now)
  await ports.ledger.settle(delivery, attempt)
  const { outcome } = attempt
  if (outcome.kind !== 'delivered') {
    const { deliveryId, subscriberId, number, status } = attempt
    ports.log({ message: 'not delivered', deliveryId, subscriberId, number, status, ...outcome })
  }
  return attempt
}

const tryOnce = async (
  delivery: Delivery,
  subscriber: Subscriber | undefined,
  ports: Ports,
  now: EpochMs,
): Promise<Attempt> => {
  const about = {
    deliveryId: delivery.id,
    subscriberId: delivery.subscriberId,
    at: now,
    number: delivery.attempts,
  }
  const withoutPost = (outcome: AttemptOutcome): Attempt => ({ ...about, durationMs: 0, outcome })
  if (!subscriber) return withoutPost({ kind: 'given-up', reason: 'the subscriber was removed' })
  if (subscriber.disabled) {
    return withoutPost({ kind: 'given-up', reason: 'the endpoint is switched off' })
  }
  if (delivery.attempts > TRIES_MAX) {
    return withoutPost({ kind: 'given-up', reason: `${TRIES_MAX} tries were begun` })
  }
  const posted = await postNewest(delivery, subscriber, ports, now)
  const { durationMs } = posted
  const outcome = unhurried(
    judgeAttempt(delivery, posted, now, FORMAT_SPECS[subscriber.format].answers),
    delivery.alert,
    subscriber,
  )
  if (posted.kind === 'failed') return { ...about, durationMs, outcome }
  const { status, messageId } = posted
  return {
    ...about,
    durationMs,
    outcome,
    status,
    ...(messageId !== undefined && { messageId }),
  }
}

/** Edits what was posted of the event where the service can; else, or if that is gone, posts. */
const postNewest = async (
  delivery: Delivery,
  subscriber: Subscriber,
  { ledger, message, web }: Ports,
  now: EpochMs,
): Promise<Posted> => {
  const { event, type } = delivery.alert
  const isEdit = FORMAT_SPECS[subscriber.format].edits && event && type === 'event.updated'
  const editOf = isEdit ? await ledger.postedMessage(event.id, subscriber.id) : undefined
  if (editOf !== undefined) {
    const edited = await web.post(await message(delivery, subscriber, now, editOf), now)
    if (edited.kind === 'failed' || ![400, 404].includes(edited.status)) return edited
  }
  return web.post(await message(delivery, subscriber, now), now)
}

/** A retry that would fall into quiet hours waits until they end, unless the alert is urgent. */
const unhurried = (outcome: AttemptOutcome, alert: Alert, { pacing }: Subscriber): AttemptOutcome =>
  outcome.kind === 'retry' && !isUrgent(pacing, alert)
    ? { ...outcome, at: afterQuiet(pacing, outcome.at) }
    : outcome

/** What the attempts say of the endpoints is noted, and told to the others at once. */
const afterwards = async (
  { attempts, errors }: Delivered,
  subscribers: readonly Subscriber[],
  ports: Ports,
  now: EpochMs,
): Promise<Delivered> => {
  try {
    const told: Attempt[] = []
    for (const notice of await noteEndpoints(subscribers, attempts, ports, now)) {
      const subscriber = subscribers.find(({ id }) => id === notice.subscriberId)
      if (notice.attempts > 0) told.push(await attemptDelivery(notice, subscriber, ports, now))
    }
    return { attempts: [...attempts, ...told], errors }
  } catch (error) {
    return { attempts, errors: [...errors, `the health of endpoints: ${String(error)}`] }
  }
}
