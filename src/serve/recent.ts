/** Events in the order they came to be known, newest first, page by page, as few as a reader wants. */
import { matches } from '../deliver.ts'
import type { Ledger } from '../ports.ts'
import type { Filter } from '../types/alerts.ts'
import type { NewsEvent } from '../types/events.ts'

export type EventQuery = {
  readonly limit: number
  readonly filter?: Filter
  /** `next` of the page before. */
  readonly after?: string
  readonly order?: 'newest' | 'oldest'
}

export type EventPage = { readonly events: readonly NewsEvent[]; readonly next?: string }

/** Of a filtered list: pages looked through for one answer, which may then hold fewer than asked. */
const PAGES_MAX = 5

/** Reading an event costs CPU, of which the free plan gives 10 ms: none is read in vain. */
export async function eventsOf(
  { eventPage }: Pick<Ledger, 'eventPage'>,
  { limit, filter, order = 'newest', ...query }: EventQuery,
): Promise<EventPage> {
  const events: NewsEvent[] = []
  let { after } = query
  for (let pages = 0; pages < PAGES_MAX && events.length < limit; pages++) {
    const page = await eventPage({
      limit: limit - events.length,
      order,
      ...(after === undefined ? {} : { after }),
    })
    events.push(...page.events.filter((event) => filter === undefined || matches(filter, event)))
    const isEnd = page.next === undefined || page.events.length === 0
    after = page.next
    if (isEnd) break
  }
  return { events, ...(after === undefined ? {} : { next: after }) }
}
