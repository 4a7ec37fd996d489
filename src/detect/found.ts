/** The names of the signals, and how one is found: words of two kinds near each other. */
import { nearest } from './proximity.ts'
import type { Span } from './roles.ts'
import type { Hit } from './words.ts'

const SIGNALS = [
  'recruit-military',
  'join-military',
  'in-army',
  'contract-military',
  'contract-front',
  'contract-ad',
  'lure-military',
  'mercenary',
  'volunteer-war',
  'group',
  'recruit-front',
  'join-front',
  'promise-front',
  'ad-front',
  'recruit-abroad',
  'lure-abroad',
  'recruiters',
  'fight-for',
  'embassy-call',
  'ad-military',
  'ad',
  'online-ad',
  'print',
  'channel',
  'broadcast',
  'intermediary',
  'ad-in-title',
  'pay',
  'lure',
  'citizenship',
  'job',
  'foreign',
  'target-country',
  'target-region',
  'target-in-title',
  'actor',
  'actor-army',
  'actor-unknown',
  'no-act',
  'no-recruiting',
  'no-force',
  'no-offer',
  'other-army',
  'arms-deal',
  'deserter',
  'joined-only',
  'army-sent',
  'own-country-only',
  'own-army',
  'own-province',
  'nobody-foreign',
  'home-reader',
  'domestic',
  'domestic-too',
  'other-sense',
  'terrorist-group',
  'penalty',
  'aftermath',
  'crowd',
  'spying',
  'play',
  'civil-work',
  'unsure-words',
] as const
export type SignalName = (typeof SIGNALS)[number]

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

/** The first of `hits`, wherever they are. */
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

/** From spans that were read already. */
export function of(name: SignalName, spans: readonly Span[]): readonly Found[] {
  return spans.length === 0 ? [] : [{ name, spans: spans.slice(0, 3) }]
}

const spanOf = ({ start, end }: Hit, rule: string): Span => ({ start, end, rule })
