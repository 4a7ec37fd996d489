/** Whether a country is named because it tells: who is quoted, investigates, warns or accuses. */
import { concept, particle, type Index } from './proximity.ts'
import type { Reading } from './reading.ts'
import type { Hit } from './words.ts'

/** "According to the Pentagon", "Seoul says". */
export function isQuoted(
  hit: Hit,
  wordEnd: number,
  places: readonly Hit[],
  reading: Reading,
  index: Index,
): boolean {
  // "Moscow says Kyiv": the verb is that of the name before it.
  const isTaken = (verb: Hit) =>
    places.some((other) => other !== hit && reading.wordEnd(other.end) + 1 === verb.start)
  return concept(index, 'attribution').some(
    (verb) =>
      verb.start === wordEnd + 1 ||
      (verb.end <= hit.start && hit.start - verb.end <= QUOTED_REACH && !isTaken(verb)),
  )
}

/** With an article. */
const QUOTED_REACH = 5

/** "South Africa investigates adverts": a verb of inquiry, and no country before it. */
export function isInquirer(
  hit: Hit,
  wordEnd: number,
  places: readonly Hit[],
  index: Index,
): boolean {
  return particle(index, 'inquiry').some(
    ({ start }) =>
      start >= wordEnd &&
      start - wordEnd <= INQUIRY_REACH &&
      !places.some((other) => other.start >= hit.end && other.end <= start),
  )
}

/** "The Kenyan foreign ministry summoned". */
const INQUIRY_REACH = 30
