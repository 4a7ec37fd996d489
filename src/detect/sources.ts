/** Which agencies and outlets an item names as its sources; their names are in `outlets.ts`. */
import { around, concept, gap, isNear, ofKind, particle, type Index } from './proximity.ts'
import type { Reading } from './reading.ts'
import type { Named } from './roles.ts'

/** Names that are everyday words too (Time, Fortune) count beside an attribution only. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  'Time',
  'Fortune',
  'The Times',
  'Insider',
  'The Guardian',
  'Telegraph',
  'Current Time',
  'Bild',
])
const ATTRIBUTION_REACH = 40
/** "British intelligence", "das britische Verteidigungsministerium". */
const AUTHORITY_REACH = 16

export function citedSources(reading: Reading, index: Index): readonly Named[] {
  const attributions = concept(index, 'attribution')
  const byName = new Map<string, Named['spans'][number][]>()
  for (const hit of ofKind(index, 'source')) {
    const { name } = hit.label
    // A caption's "Bild:" names no newspaper.
    if (name === 'Bild' && reading.text.text[hit.end] === ':') continue
    if (AMBIGUOUS.has(name) && !isNear(hit, attributions, ATTRIBUTION_REACH)) continue
    const spans = byName.get(name) ?? []
    byName.set(name, spans)
    if (spans.length < 3) spans.push({ start: hit.start, end: hit.end, rule: 'cited-source' })
  }
  const authorities = particle(index, 'authority')
  for (const hit of ofKind(index, 'place')) {
    if (hit.label.name !== 'GB' || hit.start >= reading.leadEnd) continue
    const authority = around(authorities, hit.start, hit.end, AUTHORITY_REACH).find(
      (cue) => cue.start >= hit.start && gap(cue, hit) <= AUTHORITY_REACH,
    )
    if (authority === undefined || /^polic|^polit|^poliz/.test(wordAt(reading, authority.start)))
      continue
    byName.set('UK Ministry of Defence', [
      { start: hit.start, end: authority.end, rule: 'cited-authority' },
    ])
  }
  return [...byName].map(([value, spans]) => ({ value, spans }))
}

const wordAt = ({ text }: Reading, start: number): string => text.text.slice(start, start + 12)
