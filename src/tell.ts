/**
 * Reports in, remembered events and the deliveries they owe out: the middle of a run, apart from
 * it because `judge` walks the same path with a ledger in memory. What belongs together is
 * decided in `group`, what is worth telling in `notify`; here they only meet the ledger.
 */
import { monthTallies } from './chronicle.ts'
import { findDuplicateEvents } from './group/duplicates.ts'
import { addToIndex, buildIndex, type Match, type MatchIndex, matchReport } from './group/match.ts'
import { joinEvent, mergeEvents, openEvent, signatureOf } from './group/merge.ts'
import { deliveriesFor, deliveriesOf, mergedAlert, withUpdate } from './notify/alerts.ts'
import { matches } from './notify/filter.ts'
import type { Ledger, Told } from './ports.ts'
import type { Delivery, Subscriber } from './types/alerts.ts'
import type { Change, NewsEvent } from './types/events.ts'
import type { EpochMs } from './types/feeds.ts'
import type { Report } from './types/reports.ts'
import type { Suppression } from './types/runs.ts'

type TellLedger = Pick<Ledger, 'signatures' | 'readEvents' | 'remember' | 'tell'>

/** An event as this call leaves it, and what came to it. */
type Draft = {
  readonly before?: NewsEvent
  event: NewsEvent
  changes: Change[]
  reports: Report[]
  /** Something other than a repetition of what was told came to it. */
  isNews: boolean
}

export async function tellReports(
  reports: readonly Report[],
  subscribers: readonly Subscriber[],
  ledger: TellLedger,
  now: EpochMs,
): Promise<Told> {
  if (reports.length === 0) return { ...NOTHING_TOLD }
  if (ledger.tell) {
    return ledger
      .tell(reports, subscribers, now)
      .catch((error: unknown) => untold(reports, `the ledger did not answer: ${String(error)}`))
  }
  const known = await ledger.signatures().catch(() => undefined)
  if (known === undefined) return untold(reports, 'the ledger could not be listed')
  const index = buildIndex(known)
  const merged = await mergeDuplicates(index, subscribers, ledger, now)
  const { drafts, events, repeated, suppressed, failed } = await draftEvents(reports, index, ledger)

  const deliveries: Delivery[] = [...merged.deliveries]
  const unremembered = new Set(failed)
  const errors = [...merged.errors, ...(failed.size > 0 ? ['an event could not be read'] : [])]
  let eventsNew = 0
  let eventsUpdated = 0
  for (const draft of drafts) {
    const event = withUpdate(draft, now)
    const owed = draft.isNews ? deliveriesOf({ ...draft, event }, subscribers, now) : []
    const change = {
      event,
      signature: signatureOf(event),
      reports: draft.reports,
      deliveries: owed,
    }
    try {
      await ledger.remember(change)
      deliveries.push(...owed)
      if (draft.before === undefined) eventsNew++
      else if (event.update !== draft.before.update) eventsUpdated++
    } catch (error) {
      errors.push(`event ${event.id} could not be remembered: ${String(error)}`)
      for (const { feedId } of draft.reports) unremembered.add(feedId)
    }
  }
  const months = monthTallies([...index.byId.values()], now)
  const counted = { eventsNew, eventsUpdated, suppressed, months }
  return { events, deliveries, ...counted, unremembered, repeated, errors }
}

const NOTHING_TOLD: Told = {
  events: new Map(),
  deliveries: [],
  eventsNew: 0,
  eventsUpdated: 0,
  unremembered: new Set(),
  repeated: false,
  suppressed: [],
  errors: [],
}

const untold = (reports: readonly Report[], problem: string): Told => ({
  ...NOTHING_TOLD,
  unremembered: new Set(reports.map(({ feedId }) => feedId)),
  errors: [problem],
})

/** Events known before this call that turn out to be one; told to those who were told of both. */
async function mergeDuplicates(
  index: MatchIndex,
  subscribers: readonly Subscriber[],
  ledger: TellLedger,
  now: EpochMs,
) {
  const deliveries: Delivery[] = []
  const errors: string[] = []
  for (const pair of findDuplicateEvents(index)) {
    try {
      const [elder, younger] = await ledger.readEvents([pair.elder, pair.younger])
      if (!elder || !younger || younger.mergedInto !== undefined) continue
      const merged = mergeEvents(elder, younger)
      const toldOfBoth = subscribers.filter(
        ({ filter }) => matches(filter, elder) && matches(filter, younger),
      )
      const owed = deliveriesFor(mergedAlert(merged.elder, younger, now), toldOfBoth, now)
      for (const event of [merged.elder, merged.younger]) {
        const signature = signatureOf(event)
        const isLast = event === merged.younger
        await ledger.remember({ event, signature, reports: [], deliveries: isLast ? owed : [] })
        addToIndex(index, signature)
      }
      deliveries.push(...owed)
    } catch (error) {
      errors.push(`event ${pair.younger} could not be merged: ${String(error)}`)
    }
  }
  return { deliveries, errors }
}

/** Joins each report to its event, oldest first; the index sees what this call adds to it. */
async function draftEvents(reports: readonly Report[], index: MatchIndex, ledger: TellLedger) {
  const drafts = new Map<string, Draft>()
  const events = new Map<string, string>()
  const failed = new Set<string>()
  const suppressed: Suppression[] = []
  let repeated = false

  const join = async (report: Report, eventId: string, match: Match, silent: boolean) => {
    const draft = drafts.get(eventId) ?? (await readDraft(eventId, ledger))
    if (draft === undefined) throw new Error(`event ${eventId} is listed but cannot be read`)
    const joined = joinEvent(draft.event, report, match)
    events.set(report.id, events.get(report.id) ?? eventId)
    if (joined.known) repeated = true
    if (joined.known || joined.changes.length === 0) suppressed.push(whySilent(joined.known, match))
    if (joined.known) return
    draft.event = joined.event
    draft.reports.push(report)
    draft.changes.push(...joined.changes)
    draft.isNews ||= !silent
    drafts.set(eventId, draft)
    addToIndex(index, signatureOf(draft.event))
  }

  for (const report of reports.toSorted(byPublication)) {
    const match = matchReport(report, index)
    try {
      switch (match.kind) {
        case 'none': {
          const event = openEvent(report, match.related)
          if (index.byId.has(event.id)) {
            await join(report, event.id, match, false)
            break
          }
          drafts.set(event.id, { event, changes: [], reports: [report], isNews: true })
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
          // One report, however many events it repeats.
          suppressed.length -= Math.max(0, match.eventIds.length - 1)
          break
      }
    } catch {
      failed.add(report.feedId)
    }
  }
  return { drafts: [...drafts.values()], events, repeated, suppressed, failed }
}

const whySilent = (isKnown: boolean, match: Match): Suppression => {
  if (isKnown) return 'same-address'
  switch (match.kind) {
    case 'recurrence':
      return 'recurrence'
    case 'roundup':
      return 'round-up'
    case 'join':
      return match.copy ? 'syndicated-copy' : 'same-facts'
    case 'none':
      return 'same-facts'
  }
}

async function readDraft(eventId: string, ledger: TellLedger): Promise<Draft | undefined> {
  const [event] = await ledger.readEvents([eventId])
  return event && { before: event, event, changes: [], reports: [], isNews: false }
}

/** A fixed order, so that the same reports come to the same ids on any machine. */
function byPublication(a: Report, b: Report): number {
  return (
    (a.publishedAt ?? a.seenAt) - (b.publishedAt ?? b.seenAt) ||
    (a.url ?? a.id).localeCompare(b.url ?? b.id, 'en')
  )
}
