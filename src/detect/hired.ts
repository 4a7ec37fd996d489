/** Which words for hiring are none: parts of a longer name, or of another sense. */
import type { Hit } from './words.ts'

/**
 * In some languages a mercenary's name begins with "hire", and "sends to the front" is whole within
 * "sends howitzers to the front", which is another sense.
 */
export function withoutHired(hits: readonly Hit[]): readonly Hit[] {
  const names = hits.filter(
    ({ label: { kind, name } }) => kind === 'concept' && (name === 'mercenary' || name === 'other'),
  )
  if (names.length === 0) return hits
  let next = 0
  return hits.filter((hit) => {
    if (hit.label.name !== 'recruit') return true
    // Both stand in order of place, and no name is longer than a phrase.
    while (next < names.length && names[next]!.start + NAME_CHARS_MAX < hit.start) next++
    for (let i = next; i < names.length && names[i]!.start < hit.end; i++) {
      if (isPartOf(names[i]!, hit)) return false
    }
    return true
  })
}

const NAME_CHARS_MAX = 100

const isPartOf = (name: Hit, { start, end }: Hit): boolean =>
  (name.start <= start && end <= name.end) ||
  (name.label.name === 'mercenary' && start < name.start && end < name.end)
