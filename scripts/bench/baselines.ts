/** What one could do instead of comparing facts: the methods that grouping is measured against. */
import type { Report } from '../../src/types/reports.ts'
import { textDistance } from '../../src/group/texts.ts'
import { simHash } from '../stream/simhash.ts'

const WINDOW_MS = 72 * 3_600_000
/** The distance of Manku et al. (2007). */
const BITS_MAX = 3

/** Event by position of the report. */
export type Method = (reports: readonly Report[]) => readonly string[]

export const oneAlertPerItem: Method = (reports) => reports.map((_, at) => `item ${at}`)

export const oneAlertPerAddress: Method = (reports) => reports.map(({ url, id }) => url ?? id)

/** Titles of one language that hardly differ, within three days. */
export const titleSimHash: Method = (reports) => {
  const known: { readonly key: string; readonly at: number; readonly event: string }[] = []
  return reports.map(({ title, language, seenAt }, position) => {
    const key = `${language}:${simHash(title)}`
    const like = known.find(
      (other) => seenAt - other.at <= WINDOW_MS && textDistance(key, other.key) <= BITS_MAX,
    )
    const event = like?.event ?? `item ${position}`
    known.push({ key, at: seenAt, event })
    return event
  })
}
