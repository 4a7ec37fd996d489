/**
 * Is this item a report that a foreign army advertises for recruits? Level, score, evidence,
 * facts. Everyday news leaves after the first look.
 */
import type { Verdict } from '../types/reports.ts'
import type { Readable } from './reading.ts'
import { judge } from './verdict.ts'

/**
 * Reads at most `DETECT_CHARS_MAX` characters of each field; never throws. `feedLanguage` (BCP
 * 47) stands in when the item declares none. Facts are filled when the level is not `none`.
 */
export function detect(item: Readable, feedLanguage?: string): Verdict {
  return judge(item, feedLanguage, false)
}

/**
 * Read once when the module is loaded: what the engine compiles on its first report is then paid
 * at the start of the isolate and not by the run, which has 10 ms of CPU on the free plan.
 */
detect(
  {
    title: 'Army advertises for recruits abroad',
    summary: 'Adverts on Telegram promise men from Kenya $2,000 a month in the Russian army.',
  },
  'en',
)
