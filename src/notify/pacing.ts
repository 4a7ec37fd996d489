/**
 * When a subscriber may be told. Only the time is decided here: what waits stays owed, and what
 * waits for one digest is gathered by `gather.ts` when its time has come.
 */
import type { Alert, Pacing } from '../types/alerts.ts'
import type { EpochMs } from '../types/feeds.ts'
import { wants } from './filter.ts'

const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60
const DAILY_AT = '08:00'

/** The first moment, `now` or later, at which this alert may be posted. */
export function releaseAt(pacing: Pacing | undefined, alert: Alert, now: EpochMs): EpochMs {
  if (!pacing || isUrgent(pacing, alert)) return now
  return afterQuiet(pacing, afterDigest(pacing, now))
}

/** The moment at or after `at` that quiet hours allow, for a retry or a digest. */
export function afterQuiet(pacing: Pacing | undefined, at: EpochMs): EpochMs {
  const { quiet } = pacing ?? {}
  if (!quiet || !pacing) return at
  const from = minutesOf(quiet.from)
  const length = forward(from, minutesOf(quiet.to))
  const into = forward(from, localMinutes(at, pacing.timeZone))
  return into < length ? nextLocal(at, quiet.to, pacing.timeZone) : at
}

/** Urgent alerts pass digest and quiet hours. */
export function isUrgent(pacing: Pacing | undefined, alert: Alert): boolean {
  return pacing?.urgent !== undefined && alert.event !== undefined && wants(pacing.urgent, alert)
}

const afterDigest = (pacing: Pacing, now: EpochMs): EpochMs => {
  if (pacing.digest === undefined) return now
  return pacing.digest === 'hourly'
    ? (Math.floor(now / (60 * MINUTE_MS)) + 1) * 60 * MINUTE_MS
    : nextLocal(now, pacing.dailyAt ?? DAILY_AT, pacing.timeZone)
}

/**
 * The next moment at which local clocks show `time`, after `at`. Where clocks skip that time in
 * spring, the moment they skip it.
 */
const nextLocal = (at: EpochMs, time: string, timeZone: string | undefined): EpochMs => {
  const wanted = minutesOf(time)
  const start = Math.floor(at / MINUTE_MS) * MINUTE_MS
  const ahead = forward(localMinutes(at, timeZone), wanted) || DAY_MINUTES
  const guess = start + ahead * MINUTE_MS
  // A change of the clock in between moves the guess by an hour or less, either way.
  const off = forward(wanted, localMinutes(guess, timeZone))
  const shown = off > DAY_MINUTES / 2 ? off - DAY_MINUTES : off
  const corrected = guess - shown * MINUTE_MS
  return localMinutes(corrected, timeZone) === wanted && corrected > at ? corrected : guess
}

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** Minutes from one time of day forward to another. */
const forward = (from: number, to: number) => (to - from + DAY_MINUTES) % DAY_MINUTES

const clocks = new Map<string, Intl.DateTimeFormat>()

const localMinutes = (at: EpochMs, timeZone = 'UTC'): number => {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
    clocks.set(timeZone, clock)
  }
  return minutesOf(clock.format(at))
}
