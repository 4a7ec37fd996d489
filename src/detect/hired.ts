/** Which words are none because they are parts of a longer name, or of another sense. */
import type { Hit } from './words.ts'

/**
 * In some languages a mercenary's name begins with "hire", and "sends to the front" is whole within
 * "sends howitzers to the front", which is another sense. Vietnamese without its marks writes the
 * end of "embassy" like "army".
 */
export function withoutHired(hits: readonly Hit[]): readonly Hit[] {
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
