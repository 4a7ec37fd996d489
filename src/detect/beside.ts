/**
 * The word that belongs to a country because it stands beside it, and not nearer to another one.
 * Distances are counted from the ends of words: how short a stem is must not matter.
 */
import { gap } from './proximity.ts'
import type { Reading } from './reading.ts'
import type { Hit } from './words.ts'

/** The word of `words` nearest to `hit`, unless another country stands nearer to that word. */
export function nearestOwn(
  hit: Hit,
  words: readonly Hit[],
  places: readonly Hit[],
  reading: Reading,
  reach: number,
): Hit | undefined {
  let best: Hit | undefined
  let least = reach + 1
  for (const word of words) {
    const distance = apart(hit, word, reading)
    if (distance >= least) continue
    const taken = places.some(
      (other) =>
        other.label !== hit.label &&
        (gap(other, word) === 0 || isBetween(other, hit, word)) &&
        apart(other, word, reading) < distance,
    )
    if (taken || isParted(hit, word, reading)) continue
    best = word
    least = distance
  }
  return best
}

/** Characters from the end of the first word to the start of the second, however short stems are. */
const apart = (a: Hit, b: Hit, { wordEnd }: Reading): number =>
  a.start <= b.start ? Math.max(0, b.start - wordEnd(a.end)) : Math.max(0, a.start - wordEnd(b.end))

const isParted = (a: Hit, b: Hit, { text }: Reading): boolean =>
  /[\n.,;!?:"]/.test(text.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)))

/** Whether `middle` stands between the two. */
export function isBetween(middle: Hit, a: Hit, b: Hit): boolean {
  return middle.start >= Math.min(a.end, b.end) && middle.end <= Math.max(a.start, b.start)
}
