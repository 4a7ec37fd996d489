/**
 * What the last run and the counters left behind, for Prometheus: the text format 0.0.4, or
 * OpenMetrics 1.0.0 for who accepts it. Counters are kept in the record of the last run.
 */
import type { Run } from '../types/alerts.ts'
import type { EpochMs } from '../types/feeds.ts'
import { FEED_HEALTHS, feedHealth } from './health.ts'
import { SERVICE_VERSION, statusOf, type Observed, type Stored } from './status.ts'

export const PROMETHEUS = 'text/plain; version=0.0.4; charset=utf-8'
export const OPENMETRICS = 'application/openmetrics-text; version=1.0.0; charset=utf-8'

type Sample = {
  readonly labels?: Readonly<Record<string, string>>
  /** Of a histogram: `_bucket`, `_sum`, `_count`. */
  readonly suffix?: string
  readonly value: number
}

type Family = {
  readonly name: string
  readonly type: 'gauge' | 'counter' | 'histogram'
  readonly help: string
  readonly samples: readonly Sample[]
}

export function metricsOf(observed: Observed, isOpenMetrics: boolean): string {
  const { stored, now } = observed
  const families = [
    gauge('status', 'Health: 1 for the state that holds', stateSamples(observed)),
    gauge('build_info', 'Version of the service and of its lexicons', [
      { labels: { version: SERVICE_VERSION, lexicon: observed.lexiconVersion }, value: 1 },
    ]),
    ...(stored instanceof Error ? [] : storedFamilies(stored, now)),
  ]
  const text = families.map((family) => written(family, isOpenMetrics)).join('')
  return isOpenMetrics ? `${text}# EOF\n` : text
}

const gauge = (name: string, help: string, samples: readonly Sample[]): Family => ({
  name,
  type: 'gauge',
  help,
  samples,
})

const counter = (name: string, help: string, samples: readonly Sample[]): Family => ({
  name,
  type: 'counter',
  help,
  samples,
})

function stateSamples(observed: Observed): readonly Sample[] {
  const { status } = statusOf(observed)
  return (['pass', 'warn', 'fail'] as const).map((state) => ({
    labels: { state },
    value: state === status ? 1 : 0,
  }))
}

function storedFamilies({ run, feeds, states }: Stored, now: EpochMs): readonly Family[] {
  const healths = feeds.map((feed) => feedHealth(feed, states.get(feed.id), now))
  const perHealth = FEED_HEALTHS.map((health) => ({
    labels: { health },
    value: healths.filter((one) => one === health).length,
  }))
  const families = [gauge('feeds', 'Feeds of the watch list by health', perHealth)]
  if (run === undefined) return families
  const oldest = run.oldestOwedAt === undefined ? 0 : Math.max(0, now - run.oldestOwedAt)
  families.push(
    gauge('last_run_timestamp_seconds', 'When the last run began', [{ value: run.at / 1_000 }]),
    gauge('outbox_deliveries', 'Deliveries owed after the last run', [{ value: run.owed }]),
    gauge('outbox_oldest_seconds', 'Age of the oldest delivery owed', [{ value: oldest / 1_000 }]),
    gauge('dead_letters', 'Deliveries given up in 30 days', [
      { value: Object.values(run.deadLetters ?? {}).reduce((sum, count) => sum + count, 0) },
    ]),
    gauge('last_run_errors', 'Errors met by the last run', [{ value: run.errors.length }]),
  )
  if (run.kvToday !== undefined) {
    const { reads, writes, deletes, lists } = run.kvToday
    const samples = Object.entries({ reads, writes, deletes, lists }).map(([operation, value]) => ({
      labels: { operation },
      value,
    }))
    families.push(gauge('kv_operations_today', 'KV operations of runs since 00:00 UTC', samples))
  }
  families.push(endpointsFailing(run))
  return [...families, ...totalFamilies(run.totals)]
}

/** 1 for a subscriber whose endpoint fails or was switched off. */
function endpointsFailing({ totals, endpointsFailing: failing = [] }: Run): Family {
  const ids = new Set([...Object.keys(totals?.endpoints ?? {}), ...failing])
  const samples = [...ids].map((subscriber) => ({
    labels: { subscriber },
    value: failing.includes(subscriber) ? 1 : 0,
  }))
  return gauge('endpoint_failing', 'Whether every attempt at this endpoint fails', samples)
}

function totalFamilies(totals: NonNullable<Stored['run']>['totals']): readonly Family[] {
  if (totals === undefined) return []
  return [
    counter('runs', 'Runs', [{ value: totals.runs }]),
    counter('polls', 'Polls by what came of them', by('outcome', totals.polls)),
    counter('decisions', 'New items by what they were taken for', by('decision', totals.decisions)),
    counter('events', 'Changes of events', by('change', totals.events)),
    counter(
      'duplicates_suppressed',
      'Reports told no more, by cause',
      by('cause', totals.suppressed),
    ),
    counter('deliveries', 'Attempts by what came of them', by('outcome', totals.deliveries)),
    counter(
      'endpoint_deliveries',
      'Attempts by subscriber and what came of them',
      Object.entries(totals.endpoints ?? {}).flatMap(([subscriber, counts]) =>
        by('outcome', counts).map(({ labels, value }) => ({
          labels: { subscriber, ...labels },
          value,
        })),
      ),
    ),
    {
      name: 'publish_to_alert_seconds',
      type: 'histogram',
      help: 'From an item being published to its alert being written',
      samples: lagSamples(totals.lag),
    },
  ]
}

const by = (label: string, counts: Readonly<Record<string, number>>): readonly Sample[] =>
  Object.entries(counts).map(([name, count]) => ({
    labels: { [label]: name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) },
    value: count,
  }))

function lagSamples(
  lag: NonNullable<NonNullable<Stored['run']>['totals']>['lag'],
): readonly Sample[] {
  let below = 0
  const buckets = lag.buckets.map(({ seconds, count }) => {
    below += count
    return { suffix: '_bucket', labels: { le: String(seconds) }, value: below }
  })
  return [
    ...buckets,
    { suffix: '_bucket', labels: { le: '+Inf' }, value: lag.count },
    { suffix: '_sum', value: lag.sumSeconds },
    { suffix: '_count', value: lag.count },
  ]
}

/** In OpenMetrics a counter's family has no `_total`, its samples do; in 0.0.4 both have. */
function written({ name, type, help, samples }: Family, isOpenMetrics: boolean): string {
  const full = `musterwatch_${name}`
  const family = type === 'counter' && !isOpenMetrics ? `${full}_total` : full
  const lines = samples.map(({ labels, suffix, value }) => {
    const own = suffix ?? (type === 'counter' ? '_total' : '')
    const pairs = Object.entries(labels ?? {}).map(([key, text]) => `${key}="${escaped(text)}"`)
    return `${full}${own}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${value}\n`
  })
  return `# HELP ${family} ${help}.\n# TYPE ${family} ${type}\n${lines.join('')}`
}

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
