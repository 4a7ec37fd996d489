/** Hits sorted by place, and which of them stand near each other. Knows nothing of meanings. */
import type { LabelKind } from './table.ts'
import type { Hit } from './words.ts'

/** `concept:recruit`, `medium:poster`, `place:KZ` -> its hits in order of place. */
export type Index = ReadonlyMap<string, readonly Hit[]>

export function indexHits(hits: readonly Hit[]): Index {
  const index = new Map<string, Hit[]>()
  for (const hit of hits) {
    add(index, `${hit.label.kind}:${hit.label.name}`, hit)
    add(index, hit.label.kind, hit)
  }
  return index
}

export function concept(index: Index, name: string): readonly Hit[] {
  return index.get(`concept:${name}`) ?? []
}

export function particle(index: Index, name: string): readonly Hit[] {
  return index.get(`particle:${name}`) ?? []
}

export function ofKind(index: Index, kind: LabelKind): readonly Hit[] {
  return index.get(kind) ?? []
}

/** Characters between two spans; 0 when they touch or overlap. */
export function gap(a: Hit, b: Hit): number {
  return Math.max(0, a.start - b.end, b.start - a.end)
}

/** The closest pair of `left` and `right` at most `reach` apart; both lists in order of place. */
export function nearest(
  left: readonly Hit[],
  right: readonly Hit[],
  reach: number,
): readonly [Hit, Hit] | undefined {
  let best: readonly [Hit, Hit] | undefined
  let bestGap = reach + 1
  let j = 0
  for (const a of left) {
    // Both lists advance: hits of `right` too far before `a` are too far before its successors.
    while (j < right.length && right[j]!.end + reach < a.start) j++
    for (let k = j; k < right.length && right[k]!.start <= a.end + bestGap; k++) {
      const b = right[k]!
      if (a === b || (a.start === b.start && a.end === b.end)) continue
      const between = gap(a, b)
      if (between < bestGap) {
        bestGap = between
        best = [a, b]
      }
    }
    if (bestGap === 0) break
  }
  return best
}

const add = (index: Map<string, Hit[]>, key: string, hit: Hit): void => {
  const known = index.get(key)
  if (known === undefined) index.set(key, [hit])
  else known.push(hit)
}
