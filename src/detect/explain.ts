/** Why an item is a report, or why not: every signal and fact, whatever the level. */
import type { Verdict } from '../types/reports.ts'
import type { Readable } from './reading.ts'
import { judge } from './verdict.ts'

/** As `detect`, with signals and facts also for an item that is no report. */
export function explain(item: Readable, feedLanguage?: string): Verdict {
  return judge(item, feedLanguage, true)
}
