/**
 * Reports in, remembered events and the deliveries they owe out: the middle of a run, apart from
 * it because `judge` walks the same path with a ledger in memory. What belongs together is
 * decided in `group`, what is worth telling in `notify`; here they only meet the ledger.
 */
import { addToIndex, buildIndex, matchReport, type Match } from './group/match.ts'
import { joinEvent, openEvent, signatureOf } from './group/merge.ts'
import { alertFor, deliveriesFor } from './notify/alerts.ts'
import type { Ledger } from './ports.ts'
import type { Delivery, Subscriber } from './types/alerts.ts'
import type { Change, NewsEvent } from './types/events.ts'
import type { EpochMs } from './types/feeds.ts'
import type { Report } from './types/reports.ts'

export type Told = {
  /** Event by report id; a round-up is listed under the first event it repeats. */
  readonly events: ReadonlyMap<string, string>
  /** Owed since this call, durable, claimed for a first try at once. */
  readonly deliveries: readonly Delivery[]
  readonly eventsNew: number
  readonly eventsUpdated: number
  /** Feeds of which a report could not be remembered: to be read again. */
  readonly unremembered: ReadonlySet<string>
  /** A report was remembered before: an earlier run may have ended before its deliveries did. */
  readonly repeated: boolean
  readonly errors: readonly string[]
}

/** An event as this call leaves it, and what came to it. */
type Draft = {
  event: NewsEvent
  opened: boolean
  changes: Change[]
  reports: Report[]
}

export async function tellReports(
  reports: readonly Report[],
  subscribers: readonly Subscriber[],
  ledger: Ledger,
  now: EpochMs,
): Promise<Told> {
  if (reports.length === 0) return { ...NOTHING_TOLD }
  const { drafts, events, repeated, failed } = await draftEvents(reports, ledger)

  const deliveries: Delivery[] = []
  const unremembered = new Set(failed)
  const errors = failed.size > 0 ? ['the ledger could not be read'] : []
  let eventsNew = 0
  let eventsUpdated = 0
  for (const draft of drafts) {
    const alert = alertFor(draft, now)
    const event = alert ? { ...draft.event, lastToldAt: now } : draft.event
    const owed = alert ? deliveriesFor(alert, subscribers, now) : []
    const change = {
      event,
      signature: signatureOf(event),
      reports: draft.reports,
      deliveries: owed,
    }
    try {
      await ledger.remember(change)
      deliveries.push(...owed)
      if (draft.opened) eventsNew++
      else if (alert) eventsUpdated++
    } catch (error) {
      errors.push(`event ${event.id} could not be remembered: ${String(error)}`)
      for (const { feedId } of draft.reports) unremembered.add(feedId)
    }
  }
  return { events, deliveries, eventsNew, eventsUpdated, unremembered, repeated, errors }
}

const NOTHING_TOLD: Told = {
  events: new Map(),
  deliveries: [],
  eventsNew: 0,
  eventsUpdated: 0,
  unremembered: new Set(),
  repeated: false,
  errors: [],
}

/** Joins each report to its event, oldest first, over one listing and what this call adds to it. */
async function draftEvents(reports: readonly Report[], ledger: Ledger) {
  const drafts = new Map<string, Draft>()
  const events = new Map<string, string>()
  let repeated = false
  const failed = new Set<string>()
  const known = await ledger.signatures().catch(() => undefined)
  if (known === undefined) {
    return { drafts: [], events, repeated, failed: new Set(reports.map(({ feedId }) => feedId)) }
  }
  const index = buildIndex(known)
  const ids = new Set(known.map(({ id }) => id))

  const join = async (report: Report, eventId: string, match: Match, silent: boolean) => {
    const draft = drafts.get(eventId) ?? (await readDraft(eventId, ledger))
    if (draft === undefined) throw new Error(`event ${eventId} is listed but cannot be read`)
    const joined = joinEvent(draft.event, report, match)
    events.set(report.id, events.get(report.id) ?? eventId)
    if (joined.known) {
      repeated = true
      return
    }
    draft.event = joined.event
    draft.reports.push(report)
    if (!silent) draft.changes.push(...joined.changes)
    drafts.set(eventId, draft)
    addToIndex(index, signatureOf(draft.event))
  }

  for (const report of reports.toSorted(byPublication)) {
    const match = matchReport(report, index)
    try {
      switch (match.kind) {
        case 'none': {
          const event = openEvent(report, match.related)
          if (ids.has(event.id)) {
            await join(report, event.id, match, false)
            break
          }
          ids.add(event.id)
          drafts.set(event.id, { event, opened: true, changes: [], reports: [report] })
          events.set(report.id, event.id)
          addToIndex(index, signatureOf(event))
          break
        }
        case 'join':
          await join(report, match.eventId, match, false)
          break
        case 'recurrence':
          await join(report, match.eventId, match, true)
          break
        case 'roundup':
          for (const eventId of match.eventIds) await join(report, eventId, match, true)
          break
      }
    } catch {
      failed.add(report.feedId)
    }
  }
  return { drafts: [...drafts.values()], events, repeated, failed }
}

async function readDraft(eventId: string, ledger: Ledger): Promise<Draft | undefined> {
  const [event] = await ledger.readEvents([eventId])
  return event && { event, opened: false, changes: [], reports: [] }
}

/** A fixed order, so that the same reports come to the same ids on any machine. */
function byPublication(a: Report, b: Report): number {
  return (
    (a.publishedAt ?? a.seenAt) - (b.publishedAt ?? b.seenAt) ||
    (a.url ?? a.id).localeCompare(b.url ?? b.id, 'en')
  )
}
