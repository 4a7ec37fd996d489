/** Which words for an ad mean one, and which ads are online. The media they are seen on: `media.ts`. */
import type { Concept } from './lexicons.ts'
import {
  around,
  concept,
  concepts,
  gap,
  isNear,
  medium,
  merged,
  particle,
  type Index,
} from './proximity.ts'
import type { Label } from './table.ts'
import type { Hit } from './words.ts'

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
const ACTS: readonly Concept[] = ['recruit', 'join', 'volunteer', 'contract', 'lure', 'job']
const ENDING_CHARS = 3
const VEHICLE_REACH = 50
const REFRAIN_REACH = 32

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
const ONLINE_REACH = 30
