/** How far apart reports lie, when some dates say no more than the month. */
import type { EventSignature } from '../types/events.ts'
import type { EpochMs } from '../types/feeds.ts'
import type { Report } from '../types/reports.ts'

export const DAY_MS = 86_400_000

/** When a report appeared; without a date, when we saw it. */
export const timeOf = ({ publishedAt, seenAt }: Pick<Report, 'publishedAt' | 'seenAt'>) =>
  publishedAt ?? seenAt

/** Days of silence between an event and a report on either side of it; 0 within its span. */
export function daysBetween(time: EpochMs, first: EpochMs, last: EpochMs): number {
  return Math.max(0, time - latest(last), first - latest(time)) / DAY_MS
}

/** Days an event had been silent when a report came, or will be until it begins. */
export const silence = (time: EpochMs, event: EventSignature) =>
  daysBetween(time, event.firstReportedAt, event.lastReportedAt)

export function daysSince(time: EpochMs, { firstReportedAt }: EventSignature): number {
  return Math.max(0, time - latest(firstReportedAt)) / DAY_MS
}

/** Midnight on the first of a month is how a date without a day is read: it may be any day. */
function latest(time: EpochMs): EpochMs {
  if (time % DAY_MS !== 0) return time
  const date = new Date(time)
  if (date.getUTCDate() !== 1) return time
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) - 1
}
