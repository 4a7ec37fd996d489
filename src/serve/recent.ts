/** The events of the last half year, newest first. */
import type { NewsEvent } from '../types/events.ts'
import type { AppDeps } from './deps.ts'

const PAGE = 100
const PAGES_MAX = 3

/** At most 300: what shows more would cost more reads than it is worth. */
export async function recentEvents({ ledger }: AppDeps): Promise<readonly NewsEvent[]> {
  const events: NewsEvent[] = []
  let after: string | undefined
  for (let pages = 0; pages < PAGES_MAX; pages++) {
    const page = await ledger.eventPage({ limit: PAGE, ...(after === undefined ? {} : { after }) })
    events.push(...page.events)
    after = page.next
    if (after === undefined) break
  }
  return events
}
