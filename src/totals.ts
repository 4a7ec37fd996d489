/** The counters behind `/metrics`: carried from run to run in the record of the last run. */
import type { Attempt, Run } from './types/alerts.ts'
import { type DeliveryCounts, SUPPRESSIONS, type Suppression, type Totals } from './types/runs.ts'

/** Upper bounds in seconds: minutes matter for a wire story, days for a weekly paper. */
const LAG_BUCKETS = [60, 300, 600, 1_800, 3_600, 10_800, 43_200, 86_400, 604_800]

/** What a run did that its record does not count. */
export type Deeds = {
  /** For each alert, from the publication of its report to the alert. */
  readonly lagsMs: readonly number[]
  readonly suppressed: readonly Suppression[]
  readonly attempts: readonly Attempt[]
  /** Ids of the subscribers there are: others are counted no more. */
  readonly subscribers: readonly string[]
}

export function totalsAfter(
  before: Totals | undefined,
  run: Run,
  { lagsMs, suppressed, attempts, subscribers }: Deeds,
): Totals {
  const was = before ?? NOTHING_YET
  const answered = run.feedsPolled - run.feedsFailed
  const seconds = lagsMs.map((ms) => Math.max(0, ms) / 1_000)
  return {
    runs: was.runs + 1,
    polls: {
      changed: was.polls.changed + run.feedsChanged,
      unchanged: was.polls.unchanged + Math.max(0, answered - run.feedsChanged),
      failed: was.polls.failed + run.feedsFailed,
    },
    decisions: {
      report: was.decisions.report + run.reports,
      none: was.decisions.none + Math.max(0, run.itemsNew - run.reports),
    },
    events: {
      new: was.events.new + run.eventsNew,
      updated: was.events.updated + run.eventsUpdated,
    },
    suppressed: suppressedAfter(was.suppressed, suppressed),
    deliveries: countsAfter(was.deliveries, attempts),
    endpoints: Object.fromEntries(
      subscribers.map((id) => [
        id,
        countsAfter(
          was.endpoints?.[id] ?? NO_DELIVERIES,
          attempts.filter(({ subscriberId }) => subscriberId === id),
        ),
      ]),
    ),
    lag: lagAfter(was.lag, seconds),
  }
}

/** Two counts of different runs as one. */
export function addTotals(a: Totals, b: Totals): Totals {
  return {
    runs: a.runs + b.runs,
    polls: added(a.polls, b.polls),
    decisions: added(a.decisions, b.decisions),
    events: added(a.events, b.events),
    suppressed: added(a.suppressed, b.suppressed),
    deliveries: added(a.deliveries, b.deliveries),
    endpoints: Object.fromEntries(
      Object.entries(b.endpoints ?? {}).map(([id, counts]) => [
        id,
        added(a.endpoints?.[id] ?? NO_DELIVERIES, counts),
      ]),
    ),
    lag: {
      buckets: a.lag.buckets.map(({ seconds, count }, n) => ({
        seconds,
        count: count + (b.lag.buckets[n]?.count ?? 0),
      })),
      sumSeconds: a.lag.sumSeconds + b.lag.sumSeconds,
      count: a.lag.count + b.lag.count,
    },
  }
}

const added = <Key extends string>(
  a: Readonly<Record<Key, number>>,
  b: Readonly<Record<Key, number>>,
): Record<Key, number> => {
  // The keys are those of the later: a record of an earlier release may lack one.
  const sum: Record<Key, number> = { ...b }
  for (const key in sum) sum[key] += a[key] ?? 0
  return sum
}

/** A record of an earlier release may lack a cause. */
const suppressedAfter = (
  was: Partial<Totals['suppressed']>,
  now: readonly Suppression[],
): Totals['suppressed'] => {
  const counts = { ...NOTHING_YET.suppressed }
  for (const why of SUPPRESSIONS) {
    counts[why] = (was[why] ?? 0) + now.filter((one) => one === why).length
  }
  return counts
}

function countsAfter(was: DeliveryCounts, attempts: readonly Attempt[]): DeliveryCounts {
  const kinds = attempts.map(({ outcome }) => outcome.kind)
  const count = (...wanted: readonly (typeof kinds)[number][]) =>
    kinds.filter((kind) => wanted.includes(kind)).length
  return {
    delivered: was.delivered + count('delivered'),
    retried: was.retried + count('retry'),
    givenUp: was.givenUp + count('given-up', 'gone'),
  }
}

function lagAfter(was: Totals['lag'], seconds: readonly number[]): Totals['lag'] {
  const bounds = was.buckets.map((bucket) => bucket.seconds)
  return {
    buckets: was.buckets.map((bucket, index) => {
      const above = bounds[index - 1] ?? -1
      const more = seconds.filter((lag) => lag > above && lag <= bucket.seconds).length
      return { seconds: bucket.seconds, count: bucket.count + more }
    }),
    sumSeconds: was.sumSeconds + seconds.reduce((sum, lag) => sum + lag, 0),
    count: was.count + seconds.length,
  }
}

const NO_DELIVERIES: DeliveryCounts = { delivered: 0, retried: 0, givenUp: 0 }

const NOTHING_YET: Totals = {
  runs: 0,
  polls: { changed: 0, unchanged: 0, failed: 0 },
  decisions: { report: 0, none: 0 },
  events: { new: 0, updated: 0 },
  suppressed: {
    'same-address': 0,
    'syndicated-copy': 0,
    'same-facts': 0,
    recurrence: 0,
    'round-up': 0,
  },
  deliveries: NO_DELIVERIES,
  lag: {
    buckets: LAG_BUCKETS.map((seconds) => ({ seconds, count: 0 })),
    sumSeconds: 0,
    count: 0,
  },
}
