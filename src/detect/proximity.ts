/** Hits sorted by place, and which of them stand near each other. Knows nothing of meanings. */
import type { Medium } from '../types/reports.ts'
import type { Particle } from './lexicon/particles.ts'
import type { Concept } from './lexicons.ts'
import type { LabelKind } from './table.ts'
import type { Hit } from './words.ts'

/** Of each kind its hits in order of place, all of them and by name. */
export type Index = ReadonlyMap<LabelKind, Kind>
type Kind = { readonly all: readonly Hit[]; readonly named: ReadonlyMap<string, readonly Hit[]> }

export function indexHits(hits: readonly Hit[]): Index {
  const index = new Map<LabelKind, { all: Hit[]; named: Map<string, Hit[]> }>()
  for (const hit of hits) {
    const { kind, name } = hit.label
    let ofItsKind = index.get(kind)
    if (ofItsKind === undefined) index.set(kind, (ofItsKind = { all: [], named: new Map() }))
    ofItsKind.all.push(hit)
    const ofItsName = ofItsKind.named.get(name)
    if (ofItsName === undefined) ofItsKind.named.set(name, [hit])
    else ofItsName.push(hit)
  }
  return index
}

const NONE: readonly Hit[] = []

/** `named(index, 'place', 'KZ')`. */
export function named(index: Index, kind: LabelKind, name: string): readonly Hit[] {
  return index.get(kind)?.named.get(name) ?? NONE
}

export function concept(index: Index, name: Concept): readonly Hit[] {
  return named(index, 'concept', name)
}

export function particle(index: Index, name: Particle): readonly Hit[] {
  return named(index, 'particle', name)
}

export function medium(index: Index, name: Medium): readonly Hit[] {
  return named(index, 'medium', name)
}

export function ofKind(index: Index, kind: LabelKind): readonly Hit[] {
  return index.get(kind)?.all ?? NONE
}

/** Whether one of these concepts is named anywhere. */
export function hasConcept(index: Index, ...names: readonly Concept[]): boolean {
  const said = index.get('concept')?.named
  return said !== undefined && names.some((name) => said.has(name))
}

/** Whether one of these media is named anywhere. */
export function hasMedium(index: Index, ...names: readonly Medium[]): boolean {
  const said = index.get('medium')?.named
  return said !== undefined && names.some((name) => said.has(name))
}

/** The hits of several concepts in order of place. */
export function concepts(index: Index, ...names: readonly Concept[]): readonly Hit[] {
  let all = NONE
  for (const name of names) all = mergedTwo(all, concept(index, name))
  return all
}

/** Lists in order of place as one; of hits at one place those of the earlier list come first. */
export function merged(...lists: readonly (readonly Hit[])[]): readonly Hit[] {
  return lists.reduce(mergedTwo, NONE)
}

const mergedTwo = (left: readonly Hit[], right: readonly Hit[]): readonly Hit[] => {
  if (left.length === 0) return right
  if (right.length === 0) return left
  const all: Hit[] = []
  let next = 0
  for (const hit of left) {
    while (next < right.length && right[next]!.start < hit.start) all.push(right[next++]!)
    all.push(hit)
  }
  while (next < right.length) all.push(right[next++]!)
  return all
}

/** Characters between two spans; 0 when they touch or overlap. */
export function gap(a: Hit, b: Hit): number {
  return Math.max(0, a.start - b.end, b.start - a.end)
}

/**
 * Of `hits`, in order of place, those that can stand within `reach` of [start, end): a few around
 * them, however many there are.
 */
export function around(
  hits: readonly Hit[],
  start: number,
  end: number,
  reach: number,
): readonly Hit[] {
  if (hits.length <= FEW) return hits
  return hits.slice(firstFrom(hits, start - reach - HIT_CHARS), firstFrom(hits, end + reach + 1))
}

/** Whether one of `others`, in order of place, is at most `reach` apart from `hit`. */
export function isNear(hit: Hit, others: readonly Hit[], reach: number): boolean {
  return around(others, hit.start, hit.end, reach).some((other) => gap(other, hit) <= reach)
}

/** Fewer are looked through sooner than searched. */
const FEW = 8
/** No stem or phrase is longer. */
const HIT_CHARS = 120

const firstFrom = (hits: readonly Hit[], place: number): number => {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (hits[middle]!.start < place) low = middle + 1
    else high = middle
  }
  return low
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
