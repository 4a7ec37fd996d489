/**
 * One tick where feeds are too many for one invocation, told in order: what the consumers did
 * since the last tick is summed up, the shards that have a feed due are sent to the queue, and
 * deliveries are woken. A consumer is a run (`run.ts`) over the feeds of its message.
 */
import { ERRORS_KEPT_MAX, POLL_MESSAGE_KEPT_MS } from './limits.ts'
import type { Log, Store } from './ports.ts'
import { chronicleOf } from './chronicle.ts'
import { addTotals } from './totals.ts'
import type { Run } from './types/alerts.ts'
import type { EpochMs, Feed } from './types/feeds.ts'

export type FanOut = {
  readonly store: Pick<Store, 'watchList' | 'lastRun' | 'saveRun'>
  readonly log: Log
  /** What consumers left since the last tick, and whether something owed is due. */
  collect(
    now: EpochMs,
  ): Promise<Left & { readonly passes: readonly Run[]; readonly isDue: boolean }>
  /** Sends the shards that have a feed due. */
  sendPolls(feeds: readonly Feed[], now: EpochMs): Promise<void>
  wakeDeliveries(now: EpochMs): Promise<void>
}

type Left = Pick<Run, 'owed' | 'oldestOwedAt'>

export async function fanOut(ports: FanOut, now: EpochMs): Promise<Run> {
  const { store, log } = ports
  const [feeds, lastRun] = await Promise.all([store.watchList(), store.lastRun()])
  const { passes, isDue, ...left } = await ports.collect(now)
  const failures = await Promise.all([
    ports.sendPolls(feeds, now).then(undefined, () => 'the polls could not be sent to their queue'),
    isDue && ports.wakeDeliveries(now).catch(() => 'the deliveries could not be woken'),
  ])
  const errors = failures.filter((failure) => typeof failure === 'string')
  const record = { ...summed(passes, lastRun, errors, now), ...left }
  log({ message: 'tick', passes: passes.length, ...record })
  await store.saveRun({ ...record, ...chronicleOf(passes, lastRun, now) })
  return record
}

type Waiting<Body> = {
  readonly body: Body
  /** When it was sent. */
  readonly timestamp: Date
  ack(): void
  retry(): void
}

/**
 * Messages, each to a pass of its own; one that fails is tried again by its queue. A poll that
 * waited too long is left, for the next tick has sent another; wakes to deliver are answered once.
 */
export async function consume<Body extends { readonly kind: 'poll' | 'deliver' }>(
  messages: readonly Waiting<Body>[],
  now: EpochMs,
  pass: (body: Body) => Promise<unknown>,
): Promise<void> {
  const lastWake = messages.findLast(({ body }) => body.kind === 'deliver')
  for (const message of messages) {
    const isLate =
      message.body.kind === 'poll'
        ? now - message.timestamp.getTime() > POLL_MESSAGE_KEPT_MS
        : message !== lastWake
    if (isLate) {
      message.ack()
      continue
    }
    await pass(message.body).then(
      () => message.ack(),
      () => message.retry(),
    )
  }
}

/** The record of a tick at which nothing may be done yet. */
export async function waitFor(
  until: EpochMs,
  store: Pick<Store, 'lastRun' | 'saveRun'>,
  now: EpochMs,
): Promise<Run> {
  const from = new Date(until).toISOString().slice(0, 16)
  const wait = `the ledger moves from KV into its object; polling goes on at ${from}Z`
  const lastRun = await store.lastRun()
  const { owed = 0, oldestOwedAt } = lastRun ?? {}
  const left: Left = { owed, ...(oldestOwedAt !== undefined && { oldestOwedAt }) }
  const record = { ...summed([], lastRun, [wait], now), ...left }
  await store.saveRun({ ...record, ...chronicleOf([], lastRun, now) })
  return record
}

/** The runs of consumers as one; what none of them tells is carried from the tick before. */
function summed(
  passes: readonly Run[],
  lastRun: Run | undefined,
  errors: readonly string[],
  now: EpochMs,
): Omit<Run, keyof Left> {
  const sum = (count: (pass: Run) => number) =>
    passes.reduce((total, pass) => total + count(pass), 0)
  const totals = [lastRun, ...passes].flatMap((run) => run?.totals ?? [])
  const failing = passes.at(-1)?.endpointsFailing ?? lastRun?.endpointsFailing
  const lastEventAt = Math.max(...[lastRun, ...passes].map((run) => run?.lastEventAt ?? 0))
  return {
    at: now,
    feedsPolled: sum((pass) => pass.feedsPolled),
    feedsChanged: sum((pass) => pass.feedsChanged),
    feedsFailed: sum((pass) => pass.feedsFailed),
    itemsNew: sum((pass) => pass.itemsNew),
    reports: sum((pass) => pass.reports),
    eventsNew: sum((pass) => pass.eventsNew),
    eventsUpdated: sum((pass) => pass.eventsUpdated),
    delivered: sum((pass) => pass.delivered),
    retried: sum((pass) => pass.retried),
    givenUp: sum((pass) => pass.givenUp),
    errors: [...errors, ...passes.flatMap((pass) => pass.errors)].slice(0, ERRORS_KEPT_MAX),
    ...(totals.length > 0 && { totals: totals.reduce(addTotals) }),
    ...(failing && { endpointsFailing: failing }),
    ...(lastEventAt > 0 && { lastEventAt }),
  }
}
