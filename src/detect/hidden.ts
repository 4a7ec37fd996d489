/**
 * Which hits mean nothing of ours for what stands around them: a denial, another sense, a longer
 * name, freight. Knows no roles and no signals.
 */
import type { Normalised } from './normalise.ts'
import type { Hit } from './words.ts'

/**
 * A denied word or another sense hides every stem inside it (Salvation *Army*), and a longer
 * place name the shorter one inside (South *Sudan*). Puts the hits in order of place.
 */
export function withoutHidden(hits: Hit[]): readonly Hit[] {
  hits.sort((a, b) => a.start - b.start || b.end - a.end)
  let hiddenTo = -1
  let placeFrom = -1
  let placeTo = -1
  return hits.filter((hit) => {
    const { label, start, end } = hit
    if (end <= hiddenTo) return false
    if (label.kind === 'concept' && (label.name === 'deny' || label.name === 'other')) {
      hiddenTo = end
      return label.name === 'other'
    }
    if (label.kind !== 'place') return true
    if (end <= placeTo && !(start === placeFrom && end === placeTo)) return false
    placeFrom = start
    placeTo = end
    return true
  })
}

/** "Drones to the front": what goes there are no men, and nobody joins. */
export function withoutFreight(hits: readonly Hit[], { text }: Normalised): readonly Hit[] {
  const arms = hits.filter(({ label }) => label.name === 'arms')
  if (arms.length === 0) return hits
  const isNext = (hit: Hit) =>
    arms.some(({ end }) => end <= hit.start && /^\S* $/.test(text.slice(end, hit.start)))
  return hits.filter((hit) => hit.label.name !== 'join' || !isNext(hit))
}

/**
 * Words that are parts of a longer name, or of another sense. In some languages a mercenary's name
 * begins with "hire"; "sends to the front" is whole within "sends howitzers to the front", which is
 * another sense; Vietnamese without its marks writes the end of "embassy" like "army".
 */
export function withoutParts(hits: readonly Hit[]): readonly Hit[] {
  const names = hits.filter(({ label }) => NAMES.has(`${label.kind} ${label.name}`))
  if (names.length === 0) return hits
  let next = 0
  return hits.filter((hit) => {
    if (!PARTS.has(hit.label.name)) return true
    // Both stand in order of place, and no name is longer than a phrase.
    while (next < names.length && names[next]!.start + NAME_CHARS_MAX < hit.start) next++
    for (let i = next; i < names.length && names[i]!.start < hit.end; i++) {
      if (isPartOf(names[i]!, hit)) return false
    }
    return true
  })
}

const NAMES: ReadonlySet<string> = new Set(['concept mercenary', 'concept other', 'medium embassy'])
const PARTS: ReadonlySet<string> = new Set(['recruit', 'military', 'army'])
const NAME_CHARS_MAX = 100

const isPartOf = ({ label, start, end }: Hit, part: Hit): boolean => {
  if (label.kind === 'medium') {
    return part.label.name !== 'recruit' && start < part.start && part.start < end
  }
  if (part.label.name !== 'recruit') return false
  const isWithin = start <= part.start && part.end <= end
  return isWithin || (label.name === 'mercenary' && part.start < start && part.end < end)
}
