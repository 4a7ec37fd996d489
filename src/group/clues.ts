/** What of a report, or of an event, tells it from others: the facts that matching looks at. */
import type { EventSignature } from '../types/events.ts'
import type { Report } from '../types/reports.ts'
import { amountsOf } from './amounts.ts'
import { textKey } from './texts.ts'
import { tellingPlace } from './theatres.ts'

export type Clues = Pick<
  EventSignature,
  'actor' | 'targets' | 'media' | 'amounts' | 'place' | 'recruiter' | 'slogan' | 'sources' | 'texts'
>

/** The clues of one report. Similar ads mentioned in passing are no clue. */
export function cluesOf({ facts, language, textHash }: Report): Clues {
  const text = textKey(language, textHash)
  const place = tellingPlace(facts.placeOfService?.value)
  return {
    ...(facts.actor && { actor: facts.actor.value }),
    targets: values(facts.targets),
    media: values(facts.media),
    amounts: facts.payments.flatMap(({ value }) => amountsOf(value)),
    ...(place !== undefined && { place }),
    ...(facts.recruiter && { recruiter: facts.recruiter.value }),
    ...(facts.slogan && { slogan: facts.slogan.value }),
    sources: values(facts.citedSources),
    texts: text === undefined ? [] : [text],
  }
}

const values = <T>(facts: readonly { readonly value: T }[]) => [
  ...new Set(facts.map(({ value }) => value)),
]
