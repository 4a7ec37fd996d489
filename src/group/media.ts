/** How alike two media are: outlets name one ad `online-ad`, `website` or `telegram`. */

const ONLINE_PLACES = [
  'telegram',
  'vk',
  'facebook',
  'instagram',
  'tiktok',
  'whatsapp',
  'youtube',
  'x',
  'discord',
  'job-site',
  'email',
  'game',
]
const ONLINE_WIDE = ['online-ad', 'website', 'social-media', 'video']
const OUTDOORS = ['poster', 'billboard', 'leaflet', 'banner']
const BROADCAST = ['television', 'radio', 'video']
const PEOPLE = ['agency', 'in-person', 'event']

/** Words so wide that a narrower one of the same family adds detail, not another medium. */
const WIDE = new Set([...ONLINE_WIDE, 'agency', 'in-person'])
const FAMILIES = [[...ONLINE_WIDE, ...ONLINE_PLACES], OUTDOORS, BROADCAST, PEOPLE]

/** `detail`: one word is wide enough to mean the other; `family`: two of a kind. */
export function relate(a: string, b: string): 'same' | 'detail' | 'family' | 'other' {
  if (a === b) return 'same'
  if (!FAMILIES.some((family) => family.includes(a) && family.includes(b))) return 'other'
  return WIDE.has(a) || WIDE.has(b) || OUTDOORS.includes(a) ? 'detail' : 'family'
}

/** Media without the words that only say a narrower one of them less exactly. */
export function withoutWide<M extends string>(media: readonly M[]): readonly M[] {
  return media.filter((wide) => !WIDE.has(wide) || !media.some((other) => isNarrower(other, wide)))
}

const isNarrower = (medium: string, wide: string) =>
  !WIDE.has(medium) && relate(medium, wide) === 'detail'
