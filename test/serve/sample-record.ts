/** What the record of a sample run tells readers of the past. */
import type { EpochMs } from '../../src/types/feeds.ts'
import type { Decision, MonthTally } from '../../src/types/runs.ts'

export const NOW: EpochMs = Date.UTC(2026, 10, 20, 12)
const HOUR = 3_600_000

/** Words an outlet could use to break a page. */
export const HOSTILE = `</title><script>alert(1)</script>"'><img src=x onerror=alert(1)>&lt;b&gt;`

export const MONTHS: readonly MonthTally[] = [
  { month: '2026-10', events: 2, targets: { KZ: 2, AM: 1 } },
  { month: '2026-11', events: 1, targets: { UG: 1, 'Central Asia': 1 } },
]

export const DECISIONS: readonly Decision[] = [
  {
    title: HOSTILE,
    summary: HOSTILE,
    url: 'https://steppe.example/r9',
    outlet: HOSTILE,
    language: '"><script>',
    at: NOW - HOUR,
    level: 'none',
    score: 2.1,
  },
  {
    title: 'انضموا إلينا',
    summary: '',
    outlet: 'Steppe Wire',
    language: 'ar',
    at: NOW - HOUR,
    level: 'ad',
    score: 6,
    eventId: 'kz-2026-11',
  },
]
