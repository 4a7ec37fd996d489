/** On what the ad was seen or through whom it was spread. */
import { MEDIA, type Medium } from '../types/reports.ts'
import { onlineAds } from './ads.ts'
import type { Concept } from './lexicons.ts'
import { concepts, indexHits, isNear, medium, merged, ofKind, type Index } from './proximity.ts'
import type { Reading } from './reading.ts'
import type { Named } from './roles.ts'
import type { Hit } from './words.ts'

/** Media on paper and walls: what hangs there is an ad. */
export const PRINT: readonly Medium[] = ['poster', 'billboard', 'leaflet', 'banner', 'newspaper']

export function prints(index: Index): readonly Hit[] {
  return among(index, PRINT)
}

/** Hits of these media, in order of place. */
export function among(index: Index, media: readonly string[]): readonly Hit[] {
  return ofKind(index, 'medium').filter(({ label }) => media.includes(label.name))
}

const SUBJECTS: readonly Concept[] = [
  'ad',
  'recruit',
  'join',
  'mercenary',
  'military',
  'contract',
  'volunteer',
  'lure',
  'slogan',
]
const SPANS_MAX = 3

/** What an outlet calls itself: beside its name it says who reports, not where the ad was seen. */
const OUTLETS: ReadonlySet<string> = new Set<Medium>(['radio', 'television', 'newspaper'])
const BESIDE_NAME = 3

/** Media of the closed list, each named near the recruiting. */
export function namedMedia(reading: Reading, index: Index): readonly Named<Medium>[] {
  const subjects = merged(concepts(index, ...SUBJECTS), ofKind(index, 'group'))
  const sources = ofKind(index, 'source')
  const isOutlet = (hit: Hit) => OUTLETS.has(hit.label.name) && isNear(hit, sources, BESIDE_NAME)
  const hits = [...ofKind(index, 'medium').filter((hit) => !isOutlet(hit)), ...onlineAds(index)]
  const near = indexHits(hits.filter((hit) => isNear(hit, subjects, reading.reach)))
  return MEDIA.flatMap((value) => {
    const named = medium(near, value)
    if (named.length === 0) return []
    const rule = `medium-${value}`
    return [
      { value, spans: named.slice(0, SPANS_MAX).map(({ start, end }) => ({ start, end, rule })) },
    ]
  })
}
