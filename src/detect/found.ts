/**
 * A signal with the words it was read from, and the ways to find one: words of two kinds near each
 * other, a word anywhere, spans that another reader gave. What a signal is worth is in `rules.ts`.
 */
import { nearest } from './proximity.ts'
import type { Span } from './roles.ts'
import type { SignalName } from './rules.ts'
import type { Hit } from './words.ts'

export type Found = {
  readonly name: SignalName
  readonly spans: readonly Span[]
  /** A stem was confirmed by one speaker only. */
  readonly unsure?: boolean
}

/** The closest two of `left` and `right` within `reach` characters, or nothing. */
export function pair(
  name: SignalName,
  left: readonly Hit[],
  right: readonly Hit[],
  reach: number,
): readonly Found[] {
  const found = nearest(left, right, reach)
  if (found === undefined) return []
  const unsure = found.some((hit) => hit.unsure)
  return [{ name, spans: found.map((hit) => spanOf(hit, name)), unsure }]
}

/** The first two of `hits`, wherever they are. */
export function single(name: SignalName, hits: readonly Hit[]): readonly Found[] {
  if (hits.length === 0) return []
  const first = hits.slice(0, 2)
  return [
    {
      name,
      spans: first.map((hit) => spanOf(hit, name)),
      unsure: first.some((hit) => hit.unsure),
    },
  ]
}

/** From spans that were read already, three at most. */
export function ofSpans(name: SignalName, spans: readonly Span[]): readonly Found[] {
  return spans.length === 0 ? [] : [{ name, spans: spans.slice(0, SPANS_MAX) }]
}

const SPANS_MAX = 3

const spanOf = ({ start, end }: Hit, rule: string): Span => ({ start, end, rule })
