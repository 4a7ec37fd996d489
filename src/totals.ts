/** The counters behind `/metrics`: carried from run to run in the record of the last run. */
import type { Run, Totals } from './types/alerts.ts'

/** Upper bounds in seconds: minutes matter for a wire story, days for a weekly paper. */
const LAG_BUCKETS = [60, 300, 600, 1_800, 3_600, 10_800, 43_200, 86_400, 604_800]

/** `lagsMs`: for each alert of the run, from the publication of its report to the alert. */
export function totalsAfter(
  before: Totals | undefined,
  run: Run,
  lagsMs: readonly number[],
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
    suppressed: {
      joined: was.suppressed.joined + Math.max(0, run.reports - run.eventsNew - run.eventsUpdated),
    },
    deliveries: {
      delivered: was.deliveries.delivered + run.delivered,
      retried: was.deliveries.retried + run.retried,
      givenUp: was.deliveries.givenUp + run.givenUp,
    },
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
  const sum: Record<Key, number> = { ...a }
  for (const key in sum) sum[key] += b[key]
  return sum
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

const NOTHING_YET: Totals = {
  runs: 0,
  polls: { changed: 0, unchanged: 0, failed: 0 },
  decisions: { report: 0, none: 0 },
  events: { new: 0, updated: 0 },
  suppressed: { joined: 0 },
  deliveries: { delivered: 0, retried: 0, givenUp: 0 },
  lag: {
    buckets: LAG_BUCKETS.map((seconds) => ({ seconds, count: 0 })),
    sumSeconds: 0,
    count: 0,
  },
}
