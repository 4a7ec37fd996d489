/** On what the ad was seen or through whom it was spread. */
import { MEDIA, type Medium } from '../types/reports.ts'
import {
  around,
  concept,
  concepts,
  gap,
  indexHits,
  isNear,
  medium,
  merged,
  ofKind,
  particle,
  type Index,
} from './proximity.ts'
import type { Reading } from './reading.ts'
import type { Named } from './roles.ts'
import type { Label } from './table.ts'
import type { Hit } from './words.ts'

/** Media on paper and walls: what hangs there is an ad. */
export const PRINT: readonly Medium[] = ['poster', 'billboard', 'leaflet', 'banner', 'newspaper']

const SUBJECTS = [
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

const ONLINE_REACH = 30

/** What an outlet calls itself: beside its name it says who reports, not where the ad was seen. */
const OUTLETS: ReadonlySet<string> = new Set<Medium>(['radio', 'television', 'newspaper'])
const BESIDE_NAME = 3

/** An ad beside a word for online, where no stem names the two together. */
export function onlineAds(index: Index): readonly Hit[] {
  const online = particle(index, 'online')
  return concept(index, 'ad').flatMap((ad) => {
    const beside = around(online, ad.start, ad.end, ONLINE_REACH).find(
      (word) => gap(word, ad) <= ONLINE_REACH,
    )
    if (beside === undefined) return []
    const [start, end] = [Math.min(ad.start, beside.start), Math.max(ad.end, beside.end)]
    return [{ label: ONLINE_AD, start, end, unsure: ad.unsure }]
  })
}

const ONLINE_AD: Label = { kind: 'medium', name: 'online-ad' }

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

/**
 * German "Werbung" is inside "Anwerbung", and no ad there; nor is a video or a post one that no
 * act of recruiting stands beside (war news is told in them), nor a call on citizens *not* to join.
 */
export function trueAds(index: Index): readonly Hit[] {
  const verbs = concept(index, 'recruit')
  const vehicles = merged(medium(index, 'video'), particle(index, 'vehicle'))
  const acts = concepts(index, ...ACTS)
  const refrains = particle(index, 'refrain')
  const isVehicle = (ad: Hit) =>
    around(vehicles, ad.start, ad.end, 0).some(
      ({ start, end }) => start >= ad.start && start < ad.end && end + ENDING_CHARS >= ad.end,
    )
  return concept(index, 'ad').filter(
    (ad) =>
      !around(verbs, ad.start, ad.end, 0).some(
        ({ start, end }) => start < ad.start && ad.start < end,
      ) &&
      (!isVehicle(ad) || isNear(ad, acts, VEHICLE_REACH)) &&
      !isNear(ad, refrains, REFRAIN_REACH),
  )
}
const ACTS = ['recruit', 'join', 'volunteer', 'contract', 'lure', 'job']
const ENDING_CHARS = 3
const VEHICLE_REACH = 50
const REFRAIN_REACH = 32
