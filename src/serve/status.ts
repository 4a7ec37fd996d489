/**
 * Healthy, late or failing: one document computed from what the last runs left behind. It is
 * a function of what it is given; reading KV (three reads, no write) is the caller's part.
 * Format: draft-inadarei-api-health-check-06.
 */
import {
  CRON_MINUTES,
  KV_LISTS_PER_DAY_MAX,
  KV_WRITES_PER_DAY_MAX,
  KV_WRITES_RESERVED_FOR_ALERTS,
  type Plan,
} from '../limits.ts'
import type { Run } from '../types/alerts.ts'
import type { EpochMs, Feed, FeedState } from '../types/feeds.ts'
import type { Settings } from './deps.ts'
import { feedHealth, overdueMs, type FeedHealth } from './health.ts'

export type Health = 'pass' | 'warn' | 'fail'

export type Check = {
  readonly status: Health
  readonly observedValue?: number | string
  readonly observedUnit?: string
  readonly componentType?: string
  readonly time: string
  /** What is wrong and what to do about it; absent on `pass`. */
  readonly output?: string
}

export type StatusDocument = {
  readonly status: Health
  readonly serviceId: string
  readonly description: string
  readonly version: string
  /** Version of the lexicons: a digest of all their words. */
  readonly releaseId: string
  readonly notes: readonly string[]
  readonly output?: string
  readonly checks: Readonly<Record<string, readonly Check[]>>
}

/** `stored` is the error when the records could not be read: then nothing can be vouched for. */
export type Observed = {
  readonly settings: Settings
  readonly stored: Stored | Error
  /** BCP 47 tags of the lexicons in use. */
  readonly languages: readonly string[]
  readonly lexiconVersion: string
  readonly now: EpochMs
}

export type Stored = {
  readonly run: Run | undefined
  readonly feeds: readonly Feed[]
  readonly states: ReadonlyMap<string, FeedState>
}

export const SERVICE_VERSION = '0.1.0'

const TICK_MS = CRON_MINUTES * 60_000
const LATE_MS = 2 * TICK_MS
const STOPPED_MS = 6 * TICK_MS
const OWED_TOO_LONG_MS = 60 * 60_000
const DAY_MS = 24 * 60 * 60_000

export function statusOf(observed: Observed): StatusDocument {
  const checks = Object.entries({
    ...settingsChecks(observed.settings),
    ...(observed.stored instanceof Error
      ? {
          'kv:answer': [fail(`storage does not answer (${observed.stored.message.slice(0, 200)})`)],
        }
      : storedChecks(observed.stored, planOf(observed.settings), observed.now)),
  })
  const time = new Date(observed.now).toISOString()
  const all = checks.flatMap(([, list]) => list)
  const status = worst(all.map((check) => check.status))
  const outputs = all.map((check) => check.output).filter((output) => output !== undefined)
  return {
    status,
    serviceId: 'musterwatch',
    description: 'Watches the news for foreign armies advertising for recruits.',
    version: SERVICE_VERSION,
    releaseId: observed.lexiconVersion,
    notes: [`reads ${observed.languages.length} languages: ${observed.languages.join(' ')}`],
    ...(outputs.length === 0 ? {} : { output: outputs.join(' · ') }),
    checks: Object.fromEntries(
      checks.map(([name, list]) => [name, list.map((check) => ({ ...check, time }))]),
    ),
  }
}

type Finding = Omit<Check, 'time'>
type Findings = Readonly<Record<string, readonly Finding[]>>

const planOf = (settings: Settings): Plan => (settings.ok ? settings.config.plan : 'free')

const fail = (output: string): Finding => ({ status: 'fail', output })

function settingsChecks(settings: Settings): Findings {
  if (!settings.ok) {
    return {
      'config:settings': settings.problems.map(({ field, problem, remedy }) =>
        fail(`${field}: ${problem}; ${remedy}`),
      ),
    }
  }
  const webhook: Finding =
    settings.config.webhookUrl === undefined
      ? {
          status: 'warn',
          output: 'no webhook is configured, so nobody is told; set WEBHOOK_URL',
        }
      : { status: 'pass' }
  return { 'config:settings': [{ status: 'pass' }], 'webhook:configured': [webhook] }
}

function storedChecks({ run, feeds, states }: Stored, plan: Plan, now: EpochMs): Findings {
  return {
    'kv:answer': [{ status: 'pass' }],
    'cron:lastRunAge': [runAge(run, now)],
    'feeds:healthy': [healthyShare(feeds, states, now)],
    'feeds:oldestOverdue': [oldestOverdue(feeds, states, now)],
    ...(run === undefined ? {} : runFindings(run, plan, now)),
  }
}

function runAge(run: Run | undefined, now: EpochMs): Finding {
  if (run === undefined) {
    return fail(`no run is on record; the first comes within ${CRON_MINUTES} minutes of a deploy`)
  }
  const age = Math.max(0, now - run.at)
  const seen = { observedValue: Math.round(age / 1_000), observedUnit: 's' }
  if (age <= LATE_MS) return { ...seen, status: 'pass' }
  return {
    ...seen,
    status: age > STOPPED_MS ? 'fail' : 'warn',
    output: `the last run was ${minutes(age)} ago, one is due every ${CRON_MINUTES}; is the cron trigger on?`,
  }
}

/** Of the feeds that are neither paused nor waiting for their first poll. */
function healthyShare(
  feeds: readonly Feed[],
  states: ReadonlyMap<string, FeedState>,
  now: EpochMs,
): Finding {
  if (feeds.length === 0) return fail('the watch list is empty; PUT /v1/feeds replaces it')
  const healths = feeds
    .map((feed) => feedHealth(feed, states.get(feed.id), now))
    .filter((health) => health !== 'paused' && health !== 'new')
  if (healths.length === 0) {
    return { status: 'warn', observedValue: 'none polled yet', output: 'no feed was polled yet' }
  }
  const healthy = count(healths, 'ok')
  const seen = { observedValue: `${healthy} of ${healths.length}`, observedUnit: 'feeds' }
  if (healthy === healths.length) return { ...seen, status: 'pass' }
  return {
    ...seen,
    status: healthy * 2 < healths.length ? 'fail' : 'warn',
    output: `${healths.length - healthy} of ${healths.length} feeds cannot be read; see /v1/feeds`,
  }
}

const count = (healths: readonly FeedHealth[], wanted: FeedHealth) =>
  healths.filter((health) => health === wanted).length

function oldestOverdue(
  feeds: readonly Feed[],
  states: ReadonlyMap<string, FeedState>,
  now: EpochMs,
): Finding {
  const late = feeds
    .map((feed) => ({ feed, ms: overdueMs(feed, states.get(feed.id), now) }))
    .reduce<{ feed?: Feed; ms: number }>((a, b) => (b.ms > a.ms ? b : a), { ms: 0 })
  const seen = { observedValue: Math.round(late.ms / 1_000), observedUnit: 's' }
  if (late.feed === undefined) return { ...seen, status: 'pass' }
  return {
    ...seen,
    status: 'warn',
    output: `feed ${late.feed.id} should have been polled ${minutes(late.ms)} ago`,
  }
}

function runFindings(run: Run, plan: Plan, now: EpochMs): Findings {
  const oldest = run.oldestOwedAt === undefined ? 0 : Math.max(0, now - run.oldestOwedAt)
  const waits = run.owed > 0 && oldest > OWED_TOO_LONG_MS
  return {
    'outbox:depth': [{ status: 'pass', observedValue: run.owed, observedUnit: 'deliveries' }],
    'outbox:oldestAge': [
      {
        status: waits ? 'warn' : 'pass',
        observedValue: Math.round(oldest / 1_000),
        observedUnit: 's',
        ...(waits
          ? { output: `an alert has been waiting ${minutes(oldest)} for its endpoint` }
          : {}),
      },
    ],
    'deadLetters:count': [deadLetters(run.deadLetters ?? {}, now)],
    'endpoints:failing': [endpointsFailing(run.endpointsFailing ?? [])],
    'detection:lastEventAge': [
      run.lastEventAt === undefined
        ? { status: 'pass', observedValue: 'no event yet' }
        : { status: 'pass', observedValue: seconds(now - run.lastEventAt), observedUnit: 's' },
    ],
    ...(run.kvToday === undefined ? {} : kvFindings(run.kvToday, plan)),
    'run:errors': [
      {
        status: run.errors.length > 0 ? 'warn' : 'pass',
        observedValue: run.errors.length,
        ...(run.errors.length > 0
          ? { output: `the last run met ${run.errors.length} errors: ${run.errors[0]}` }
          : {}),
      },
    ],
  }
}

/** All that are kept are counted; of those two days old at most, people should hear. */
function deadLetters(byDay: Readonly<Record<string, number>>, now: EpochMs): Finding {
  const total = (days: readonly string[]) => days.reduce((sum, day) => sum + (byDay[day] ?? 0), 0)
  const seen = { observedValue: total(Object.keys(byDay)), observedUnit: 'deliveries in 30 days' }
  const recent = total([dayOf(now), dayOf(now - DAY_MS)])
  if (recent === 0) return { ...seen, status: 'pass' }
  const output = `${recent} deliveries were given up since yesterday; GET /v1/deliveries?state=dead, then replay`
  return { ...seen, status: 'warn', output }
}

const dayOf = (at: EpochMs): string => new Date(at).toISOString().slice(0, 10).replaceAll('-', '')

function endpointsFailing(ids: readonly string[]): Finding {
  const seen = { observedValue: ids.length, observedUnit: 'endpoints' }
  if (ids.length === 0) return { ...seen, status: 'pass' }
  const output = `endpoints do not take alerts: ${ids.slice(0, 5).join(', ')}; what they are owed is kept`
  return { ...seen, status: 'warn', output }
}

/** On the free plan, when the writes of a day are gone, nothing can be remembered. */
function kvFindings({ writes, lists, reads }: NonNullable<Run['kvToday']>, plan: Plan): Findings {
  const left = plan === 'free' ? KV_WRITES_PER_DAY_MAX - writes : Infinity
  const isShort = left < KV_WRITES_RESERVED_FOR_ALERTS
  const unit = (name: string, most: number) => (plan === 'free' ? `of ${most}` : name)
  return {
    'kv:writesToday': [
      {
        status: isShort ? 'warn' : 'pass',
        observedValue: writes,
        observedUnit: unit('writes', KV_WRITES_PER_DAY_MAX),
        ...(isShort ? { output: `${left} KV writes are left until 00:00 UTC` } : {}),
      },
    ],
    'kv:listsToday': [
      { status: 'pass', observedValue: lists, observedUnit: unit('lists', KV_LISTS_PER_DAY_MAX) },
    ],
    'kv:readsToday': [{ status: 'pass', observedValue: reads, observedUnit: 'reads' }],
  }
}

const seconds = (ms: number) => Math.round(Math.max(0, ms) / 1_000)
const minutes = (ms: number) => `${Math.round(ms / 60_000)} min`

function worst(all: readonly Health[]): Health {
  if (all.includes('fail')) return 'fail'
  return all.includes('warn') ? 'warn' : 'pass'
}
