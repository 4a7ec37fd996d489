/**
 * Words that mean a concept only together, with others between them: "sends ... to the front".
 * The two halves are stems like any other; here they are joined. Knows nothing of meanings.
 */
import type { Normalised } from './normalise.ts'
import type { Label } from './table.ts'
import type { Hit } from './words.ts'

/** Characters from the stem of the first half to the second: some four words. */
const REACH = 32

/**
 * The hits (in order of place) with each opening joined to the nearest closing of its phrase in
 * the same clause; the halves themselves are left out.
 */
export function joinPhrases(
  hits: readonly Hit[],
  { text }: Normalised,
  labelOf: (concept: string) => Label,
): readonly Hit[] {
  const all = hits.filter((hit) => !isHalf(hit))
  if (all.length === hits.length) return hits
  const whole = all.length
  hits.forEach((opening, i) => {
    if (opening.label.kind !== 'opening') return
    const closing = closingOf(hits, i)
    if (closing === undefined || isParted(hits, i, closing, text)) return
    const label = labelOf(opening.label.name.split(' ')[0]!)
    const unsure = opening.unsure || closing.unsure
    all.push({ label, start: opening.start, end: closing.end, unsure })
  })
  return all.length === whole ? all : all.toSorted(byPlace)
}

const isHalf = ({ label }: Hit): boolean => label.kind === 'opening' || label.kind === 'closing'

const closingOf = (hits: readonly Hit[], from: number): Hit | undefined => {
  const { label, end } = hits[from]!
  for (let i = from + 1; i < hits.length && hits[i]!.start <= end + REACH; i++) {
    const hit = hits[i]!
    if (hit.label.kind === 'closing' && hit.label.name === label.name && hit.start >= end)
      return hit
  }
  return undefined
}

/** Another clause begins between the halves; or soldiers or arms stand there: sent, not recruited. */
const isParted = (hits: readonly Hit[], from: number, closing: Hit, text: string): boolean => {
  const { end } = hits[from]!
  if (/[\n.!?;:]/.test(text.slice(end, closing.start))) return true
  for (let i = from + 1; i < hits.length && hits[i]!.start < closing.start; i++) {
    const hit = hits[i]!
    if (isSent(hit) && hit.start >= end && hit.end <= closing.start) return true
  }
  return false
}
const isSent = ({ label }: Hit): boolean => label.name === 'military' || label.name === 'arms'

const byPlace = (a: Hit, b: Hit): number => a.start - b.start || b.end - a.end
