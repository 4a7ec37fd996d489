/**
 * Who recruits: of the states and groups that might, the one for which most speaks, if more does
 * than for nobody being named. Whom it recruits and where the fighting is, is read in `roles.ts`.
 */
import { ACTOR_WEIGHTS, type CueName } from './actor-weights.ts'
import { candidatesOf, type Candidate } from './cues.ts'
import { GROUP_STATES } from './groups.ts'
import type { Mention } from './mentions.ts'
import { hasConcept, ofKind, type Index } from './proximity.ts'
import type { Reading } from './reading.ts'
import type { Named, Roles, Span } from './roles.ts'
import { isState } from './states.ts'

export function findActor(
  mentions: readonly Mention[],
  reading: Reading,
  index: Index,
): Named | undefined {
  const candidates = candidatesOf(mentions, reading, index)
  let best: Candidate | undefined
  let most = 0
  for (const candidate of candidates) {
    const score = scoreOf(candidate)
    if (score > most) [best, most] = [candidate, score]
  }
  if (best === undefined) return soleArmy(mentions, index)
  // Of a group in the headline and its state, the group is who recruits.
  const group = candidates.find(
    ({ value, cues }) => GROUP_STATES[value] === best?.value && cues.has('group-title'),
  )
  const { value } = group ?? best
  return { value, spans: spansOf(group ?? best) }
}

/** Where the recruiter was known by this cue; none where it was known by others, or by nothing. */
export function cueSpans({ actor }: Roles, cue: CueName): readonly Span[] {
  return actor?.spans.filter(({ rule }) => rule === `actor-${cue}`) ?? []
}

const scoreOf = ({ cues }: Candidate): number =>
  [...cues.keys()].reduce((sum, cue) => sum + weightOf(cue), 0)

const weightOf = (cue: CueName): number => ACTOR_WEIGHTS[cue]

/**
 * One country is named, and an army word stands beside it, or somewhere with no word of war
 * or hire: the army is its own.
 */
const soleArmy = (mentions: readonly Mention[], index: Index): Named | undefined => {
  const [first] = mentions
  if (!first || mentions.some(({ code }) => code !== first.code)) return undefined
  const owner =
    mentions.find(({ army }) => army !== undefined) ?? (isPeaceful(index) ? first : undefined)
  if (!owner || !isState(owner.code)) return undefined
  const { start, end } = owner.hit
  return { value: owner.code, spans: [{ start, end, rule: 'actor-sole-army' }] }
}

const isPeaceful = (index: Index): boolean =>
  hasConcept(index, 'military') &&
  !hasConcept(index, 'front', 'mercenary') &&
  ofKind(index, 'group').length === 0

/** The words that speak for it, the weightiest first. */
const spansOf = ({ cues }: Candidate): readonly Span[] =>
  [...cues]
    .filter(([cue]) => weightOf(cue) > 0)
    .toSorted(([a], [b]) => weightOf(b) - weightOf(a))
    .map(([cue, { start, end }]) => ({ start, end, rule: `actor-${cue}` }))
