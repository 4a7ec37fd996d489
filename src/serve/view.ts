/**
 * A NewsEvent as the outside sees it: the very fields that webhooks carry (contacts removed from
 * every text), with how well it is attested and, for each report, why it belongs to the event.
 */
import { eventData, redact } from '../deliver.ts'
import type { NewsEvent } from '../types/events.ts'
import type { EpochMs } from '../types/feeds.ts'
import type { Decision } from '../types/runs.ts'

export type EventView = ReturnType<typeof eventView>

export function eventView(event: NewsEvent) {
  const told = eventData(event)
  const reasons = new Map(event.reports.map((report) => [report.id, report.reasons]))
  return {
    ...told.event,
    confidence: confidence(event),
    reports: told.reports.map(({ url, ...report }) => {
      const safe = webAddress(url)
      const why = (reasons.get(report.id) ?? []).map(redact)
      return Object.assign(report, { reasons: why }, safe === undefined ? {} : { url: safe })
    }),
  }
}

export type DecisionView = ReturnType<typeof decisionView>

/** What was decided of an item, its words without contacts. */
export function decisionView({ url: _url, ...decision }: Decision) {
  const [title, summary] = [redact(decision.title), redact(decision.summary)]
  return { ...decision, title, summary }
}

export const CONFIDENCES = ['disputed', 'single-source', 'two-sources', 'several-sources'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** How well an event is attested, by who says so and not by how sure the detector is. */
function confidence(event: NewsEvent): Confidence {
  if (event.disputed.length > 0) return 'disputed'
  if (event.independentSources.length >= 3) return 'several-sources'
  return event.independentSources.length === 2 ? 'two-sources' : 'single-source'
}

/** The address if it is one a browser may be sent to; a feed may have said `javascript:`. */
function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}

/** A time from a feed may lie outside what a Date can hold. */
export function iso(at: EpochMs): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? new Date(0).toISOString() : date.toISOString()
}
