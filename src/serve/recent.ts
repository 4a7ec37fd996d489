/** The events of the last half year, newest first, as the outside sees them. */
import type { AppDeps } from './deps.ts'
import { eventView, type EventView } from './view.ts'

const PAGE = 100
const PAGES_MAX = 3

/** At most 300: a page that shows more would cost more reads than it is worth. */
export async function recentEvents({ ledger, redact }: AppDeps): Promise<readonly EventView[]> {
  const events: EventView[] = []
  let after: string | undefined
  for (let pages = 0; pages < PAGES_MAX; pages++) {
    const page = await ledger.eventPage({ limit: PAGE, ...(after === undefined ? {} : { after }) })
    events.push(...page.events.map((event) => eventView(event, redact)))
    after = page.next
    if (after === undefined) break
  }
  return events
}
