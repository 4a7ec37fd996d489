/**
 * One run, told in order; every step's decisions are made in its own stage.
 *
 *   feeds | due now | fetched (the only parallel step) | items not seen before
 *   | reports with facts | events, known and new | alerts, for whom
 *   | remembered (from here on nothing can be lost) | deliveries due, attempted | state saved
 *
 * A feed, an event or a subscriber that fails is noted in the Run and leaves the others alone. A
 * feed whose reports could not be remembered keeps its old state, so that the next run reads the
 * same items again and comes to the same ids.
 */
import { deadLettersAfter, type Decided, decisionsAfter, monthTallies } from './chronicle.ts'
import { dueFeeds } from './collect/due.ts'
import { deliverDue } from './deliver.ts'
import { detect } from './detect/detect.ts'
import { textHash } from './detect/text-hash.ts'
import {
  type Budget,
  ERRORS_KEPT_MAX,
  EVIDENCE_KEPT_MAX,
  HEARTBEAT_REQUESTS,
  KV_OPERATIONS_PER_REPORT,
  KV_OPERATIONS_PER_DELIVERY,
  OUTBOX_SWEEP_MS,
} from './limits.ts'
import { deliveriesFor } from './notify/alerts.ts'
import { noticeOf } from './notify/notices.ts'
import { type Poll, type Polled, pollFeeds } from './poll.ts'
import type { Ledger, Ports, Told } from './ports.ts'
import { tellReports } from './tell.ts'
import { totalsAfter } from './totals.ts'
import type { Attempt, Delivery, Owed, Run, Subscriber } from './types/alerts.ts'
import type { EpochMs, Feed, FeedState, FreshItem } from './types/feeds.ts'
import type { Report } from './types/reports.ts'

export async function run(ports: Ports, now: EpochMs): Promise<Run> {
  const { store, ledger, log } = ports
  const [feeds, subscribers, lastRun] = await Promise.all([
    store.watchList(),
    store.subscribers(),
    store.lastRun(),
  ])
  const before = await store.feedStates(feeds)

  const polled = await pollFeeds(dueFeeds(feeds, before, now), before, ports, now)
  const affordable = withinMeans(polled, subscribers.length, ports.budget, now)
  const { polls, decided, reports, putOff } = affordable
  const told = await tellReports(reports, subscribers, ledger, now)

  const notices = await oweNotices(polls, told.unremembered, subscribers, ledger, now)

  const isSwept = told.repeated || outboxNeedsSweep(lastRun, now)
  const swept = isSwept ? await ledger.owed().catch(() => undefined) : []
  const { outsideRequests, postsPerRun } = ports.budget
  const most = Math.min(postsPerRun, outsideRequests - HEARTBEAT_REQUESTS - polled.requests)
  const fresh = [...told.deliveries, ...notices.deliveries]
  const tries = await deliverDue({ fresh, owed: swept ?? [], most, subscribers, ports, now })

  const reporting = new Set(reports.map(({ feedId }) => feedId))
  const isSaved = await ledger
    .close()
    .then(() => store.saveFeedStates(notices.states, now, reporting))
    .then(
      () => true,
      () => false,
    )

  const errors = [
    ...told.errors,
    ...(swept ? [] : ['the outbox could not be listed']),
    ...tries.errors,
    ...(isSaved ? [] : ['the state of the feeds could not be saved']),
  ]
  const owed = [...fresh, ...(swept ?? [])]
  const { attempts } = tries
  const pass = summary({ polls, putOff, reports, told, attempts, owed, errors, now })
  const record = { ...pass, ...carried(lastRun, pass, told, attempts, subscribers, now) }
  log({ message: 'run', ...record })
  const decisions = decisionsAfter(lastRun?.decisions ?? [], decided, told.events, now)
  const months = await monthsAfter(lastRun, told, ledger, now)
  await store.saveRun({ ...record, decisions, ...(months && { months }) })
  return record
}

/**
 * The reports that the run can afford to remember and tell. A feed with a report beyond that is
 * put off whole: its state stays as it was, and the next run reads the same items again.
 */
function withinMeans(
  { polls, putOff }: Polled,
  subscribers: number,
  budget: Budget,
  now: EpochMs,
): Omit<Polled, 'requests'> & {
  readonly decided: readonly Decided[]
  readonly reports: readonly Report[]
} {
  const cost = KV_OPERATIONS_PER_REPORT + subscribers * KV_OPERATIONS_PER_DELIVERY
  let left = Math.max(1, Math.floor(budget.kvOperations / cost))
  const kept: Poll[] = []
  const decided: Decided[] = []
  const reports: Report[] = []
  for (const poll of polls) {
    const { feed, items } = poll
    if (items.length === 0) {
      kept.push(poll)
      continue
    }
    const judged = items.map((item) => ({ item, feed, verdict: detect(item, feed.language) }))
    const found = judged.map((each) => reported(each, now)).filter((report) => report !== undefined)
    if (found.length > left && kept.length > 0) continue
    left -= found.length
    kept.push(poll)
    decided.push(...judged)
    reports.push(...found)
  }
  return { polls: kept, decided, reports, putOff: putOff + polls.length - kept.length }
}

/** The Report an item amounts to, or `undefined` if it tells of no recruiting. */
export function reportOf(item: FreshItem, feed: Feed, now: EpochMs): Report | undefined {
  return reported({ item, feed, verdict: detect(item, feed.language) }, now)
}

function reported({ item, feed, verdict }: Decided, now: EpochMs): Report | undefined {
  if (verdict.level === 'none') return undefined
  return {
    id: item.key,
    feedId: feed.id,
    outlet: feed.outlet,
    ...(item.url === undefined ? {} : { url: item.url }),
    title: item.title,
    summary: item.summary,
    language: verdict.language,
    ...(item.publishedAt === undefined ? {} : { publishedAt: item.publishedAt }),
    seenAt: now,
    level: verdict.level,
    score: verdict.score,
    evidence: verdict.signals.flatMap((signal) => signal.evidence).slice(0, EVIDENCE_KEPT_MAX),
    facts: verdict.facts,
    textHash: textHash(item),
  }
}

/** What is to be told of the feeds themselves: owed before the states that note it are saved. */
async function oweNotices(
  polls: readonly Poll[],
  unremembered: ReadonlySet<string>,
  subscribers: readonly Subscriber[],
  ledger: Ledger,
  now: EpochMs,
): Promise<{
  readonly states: ReadonlyMap<string, FeedState>
  readonly deliveries: readonly Delivery[]
}> {
  const read = polls.filter(({ feed }) => !unremembered.has(feed.id))
  const noticed = read.map(({ feed, state }) => ({ feed, ...noticeOf(feed, state, now) }))
  const deliveries = noticed.flatMap(({ alert }) =>
    alert ? deliveriesFor(alert, subscribers, now) : [],
  )
  try {
    const owed = deliveries.length > 0 ? await ledger.owe(deliveries) : []
    return { states: new Map(noticed.map(({ feed, state }) => [feed.id, state])), deliveries: owed }
  } catch {
    return { states: new Map(read.map(({ feed, state }) => [feed.id, state])), deliveries: [] }
  }
}

/** What the record of a run carries on from the run before, for `/status` and `/metrics`. */
function carried(
  lastRun: Run | undefined,
  pass: Run,
  told: Told,
  attempts: readonly Attempt[],
  subscribers: readonly Subscriber[],
  now: EpochMs,
): Pick<Run, 'totals' | 'endpointsFailing' | 'lastEventAt' | 'deadLetters'> {
  const alerts = new Map(told.deliveries.map(({ alert }) => [alert.id, alert]))
  const lags = [...alerts.values()].flatMap(({ event, at }) => {
    const published = event?.reports.find(({ seenAt }) => seenAt === now)?.publishedAt
    return published === undefined ? [] : [at - published]
  })
  const failing = subscribers.filter((subscriber) => isFailing(subscriber, attempts))
  const isChanged = pass.eventsNew + pass.eventsUpdated > 0
  const lastEventAt = isChanged ? now : lastRun?.lastEventAt
  return {
    totals: totalsAfter(lastRun?.totals, pass, {
      lagsMs: lags,
      suppressed: told.suppressed,
      attempts,
      subscribers: subscribers.map(({ id }) => id),
    }),
    deadLetters: deadLettersAfter(lastRun?.deadLetters, pass.givenUp, now),
    endpointsFailing: failing.map(({ id }) => id),
    ...(lastEventAt !== undefined && { lastEventAt }),
  }
}

/** As this run leaves it: what an endpoint answered now counts, not what was known before. */
function isFailing(
  { id, failingSince, disabled }: Subscriber,
  attempts: readonly Attempt[],
): boolean {
  const own = attempts.filter(({ subscriberId }) => subscriberId === id)
  if (disabled !== undefined || own.length === 0) return (disabled ?? failingSince) !== undefined
  return !own.some(({ outcome }) => outcome.kind === 'delivered')
}

/** Counted anew whenever the events were listed; once, if they never were. */
async function monthsAfter(
  lastRun: Run | undefined,
  told: Told,
  ledger: Ledger,
  now: EpochMs,
): Promise<Run['months']> {
  const counted = told.months ?? lastRun?.months
  if (counted !== undefined || ledger.tell !== undefined) return counted
  const signatures = await ledger.signatures().catch(() => undefined)
  return signatures && monthTallies(signatures, now)
}

/** True when deliveries are known to wait, when nothing is known, and once an hour regardless. */
function outboxNeedsSweep(lastRun: Run | undefined, now: EpochMs): boolean {
  if (lastRun === undefined || lastRun.owed > 0) return true
  return Math.floor(lastRun.at / OUTBOX_SWEEP_MS) !== Math.floor(now / OUTBOX_SWEEP_MS)
}

function summary(pass: {
  readonly polls: readonly Poll[]
  readonly putOff: number
  readonly reports: readonly Report[]
  readonly told: Told
  readonly attempts: readonly Attempt[]
  readonly owed: readonly Owed[]
  readonly errors: readonly string[]
  readonly now: EpochMs
}): Run {
  const { polls, told, attempts } = pass
  const outcome = (kind: Attempt['outcome']['kind']) =>
    attempts.filter((attempt) => attempt.outcome.kind === kind)
  const finished = new Set(
    attempts
      .filter(({ outcome: { kind } }) => kind !== 'retry')
      .map(({ deliveryId }) => deliveryId),
  )
  const owed = new Map(pass.owed.map((delivery) => [delivery.id, delivery]))
  const left = [...owed.values()].filter(({ id }) => !finished.has(id))
  return {
    at: pass.now,
    feedsPolled: polls.length,
    feedsChanged: polls.filter(({ changed }) => changed).length,
    feedsFailed: polls.filter(({ state }) => state.failure !== undefined).length,
    itemsNew: polls.reduce((sum, { items }) => sum + items.length, 0),
    ...(pass.putOff > 0 && { putOff: pass.putOff }),
    reports: pass.reports.length,
    eventsNew: told.eventsNew,
    eventsUpdated: told.eventsUpdated,
    delivered: outcome('delivered').length,
    retried: outcome('retry').length,
    givenUp: outcome('given-up').length + outcome('gone').length,
    owed: left.length,
    ...(left.length > 0 && { oldestOwedAt: Math.min(...left.map(({ createdAt }) => createdAt)) }),
    errors: pass.errors.slice(0, ERRORS_KEPT_MAX),
  }
}
