/**
 * Makes streams of reports with the event each truly belongs to: wires retold by outlets in eight
 * languages with drifting amounts, statements, denials, late facts, round-ups, old stories again.
 *
 *   node scripts/stream.ts [ordinary|dense] [seed]    one JSON object a line
 */
import type { Payment, PaymentKind } from '../src/types/reports.ts'
import { chance, type Chance } from './stream/chance.ts'
import {
  campaign,
  names,
  tell,
  type Campaign,
  type Telling,
  type Told,
} from './stream/campaigns.ts'
import { WORDS, type Actor, type StreamMedium } from './stream/words.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const EPOCH = Date.UTC(2026, 0, 5, 7)

const LANGUAGES = Object.keys(WORDS)
const COUNTRIES =
  'KZ AM KE UG CU NP IN LK BD RS CO BR IR IQ SY EG YE CN UZ TJ KG CM GH NG SN ZA AR PE VN PH'
const ACTORS: readonly Actor[] = ['RU', 'RU', 'RU', 'UA', 'Wagner']

/** Ten months of the world: campaigns, some of them rivals in one country and week. */
export function ordinaryStream(seed: number, count = 60): readonly Told[] {
  const dice = chance(seed)
  const campaigns: Campaign[] = []
  while (campaigns.length < count) {
    const actor = dice.pick(ACTORS)
    const targets = dice.maybe(0.15)
      ? [dice.pick(COUNTRIES.split(' ')), dice.pick(COUNTRIES.split(' '))]
      : [dice.pick(COUNTRIES.split(' '))]
    const startsAt = EPOCH + dice.between(0, 300) * DAY
    const near = campaigns.filter(
      (other) =>
        (other.actor === 'UA') === (actor === 'UA') &&
        other.targets.some((place) => targets.includes(place)) &&
        Math.abs(other.startsAt - startsAt) < 35 * DAY,
    )
    if (near.length > 0) continue
    const id = `event-${campaigns.length}`
    const made = { id, actor, targets: [...new Set(targets)], startsAt }
    const first = campaign(dice, made)
    campaigns.push(first)
    if (dice.maybe(0.15)) {
      const rival = { ...made, id: `${id}-rival`, startsAt: startsAt + dice.between(1, 6) * DAY }
      campaigns.push(campaign(dice, rival, [first]))
    }
  }
  const told = campaigns.flatMap((one) => coverage(dice, one, 3, 18))
  return [...told, ...roundups(dice, campaigns)].toSorted(byTime)
}

/** One actor and one country for a month, about twenty reports a day, four campaigns in it. */
export function denseStream(seed: number): readonly Told[] {
  const dice = chance(seed)
  const campaigns: Campaign[] = []
  for (const week of [0, 1, 2, 3]) {
    const startsAt = EPOCH + (week * 7 + dice.between(0, 4)) * DAY
    const made = { id: `event-${week}`, actor: 'RU' as const, targets: ['KE'], startsAt }
    campaigns.push(campaign(dice, made, campaigns))
  }
  const told = campaigns.flatMap((one) => coverage(dice, one, 60, 80))
  const begins = campaigns[0]!.startsAt + DAY
  const chatter = Array.from({ length: 300 }, () => {
    const at = begins + dice.next() * 29 * DAY
    const latest = campaigns.findLast(({ startsAt }) => startsAt < at)!
    return statement(dice, latest, at)
  })
  return [...told, ...chatter].toSorted(byTime)
}

/** The wire, its retellings over days, statements, and sometimes a denial, a late fact, an echo. */
function coverage(dice: Chance, about: Campaign, fewest: number, most: number): Told[] {
  const wire = telling(dice, about, about.startsAt, 'wire')
  const told = [tell(about, wire)]
  const outlets = Math.round(dice.between(fewest, most))
  for (let count = 0; count < outlets; count++) {
    const at = about.startsAt + Math.min(6 * DAY, -Math.log(1 - dice.next()) * DAY) + HOUR
    told.push(tell(about, telling(dice, about, at, 'retold')))
  }
  told.push(...copies(dice, told))
  for (let left = Math.round(dice.between(0, 3)); left > 0; left--) {
    told.push(statement(dice, about, about.startsAt + dice.between(1, 8) * DAY))
  }
  if (dice.maybe(0.3)) {
    const at = about.startsAt + dice.between(1, 3) * DAY
    told.push(tell(about, { ...telling(dice, about, at, 'denial'), denied: true }))
  }
  if (dice.maybe(0.25)) {
    const at = about.startsAt + dice.between(1, 4) * DAY
    const medium: StreamMedium = about.medium === 'poster' ? 'telegram' : 'poster'
    told.push(tell(about, { ...telling(dice, about, at, 'news'), medium }))
  }
  if (dice.maybe(0.15)) {
    const at = about.startsAt + dice.between(40, 400) * DAY
    told.push(tell(about, { ...wire, at, kind: 'again' }))
  }
  return told
}

/** Some items come by two feeds under one address; some are printed word for word elsewhere. */
function copies(dice: Chance, told: readonly Told[]): Told[] {
  return told.flatMap(({ report, ...rest }) => {
    const at = report.seenAt + dice.between(1, 20) * HOUR
    const later = { ...report, publishedAt: at, seenAt: at }
    if (dice.maybe(0.06)) return [{ ...rest, report: { ...later, feedId: 'Aggregator' } }]
    if (!dice.maybe(0.08)) return []
    const outlet = `Printer ${Math.floor(dice.between(1, 9))}`
    const url = `https://${outlet.toLowerCase().replace(' ', '-')}.example/${report.id}`
    return [{ ...rest, report: { ...later, outlet, feedId: outlet, url, id: `${report.id}-copy` } }]
  })
}

/** What one outlet makes of a campaign: the wire tells all, others drop, round and convert. */
function telling(dice: Chance, about: Campaign, at: number, kind: Told['kind']): Telling {
  const full = kind === 'wire'
  const has = (probability: number) => full || dice.maybe(probability)
  const language = dice.pick(LANGUAGES)
  return {
    at,
    kind,
    language,
    names: names(dice),
    outlet: `Outlet ${language} ${Math.floor(dice.between(1, 13))}`,
    medium: full ? about.medium : mediumTold(dice, about.medium),
    ...(has(0.5) && { signing: pay(dice, about.signing, 'signing', full) }),
    ...(has(0.6) && { monthly: pay(dice, about.monthly, 'monthly', full) }),
    ...(has(0.3) && { place: about.place }),
    ...(about.slogan !== undefined && has(0.3) && { slogan: about.slogan }),
    ...(!full && has(0.6) && { source: about.source }),
  }
}

/** One in six says it more widely, or takes a poster for a leaflet. */
function mediumTold(dice: Chance, medium: StreamMedium): StreamMedium {
  if (!dice.maybe(1 / 6)) return medium
  if (medium === 'poster') return 'leaflet'
  return medium === 'leaflet' || medium === 'newspaper' ? medium : 'online-ad'
}

function pay(
  dice: Chance,
  { amount, currency, dollars }: Campaign['signing'],
  kind: PaymentKind,
  exact: boolean,
): readonly Payment[] {
  const drift = exact || dice.maybe(0.8) ? 1 : dice.between(0.91, 1.09)
  const own: Payment = { amount: Math.round((amount * drift) / 100) * 100, currency, kind }
  if (currency === 'USD') return [own]
  if (dice.maybe(0.3) && !exact) return [{ amount: dollars, currency: 'USD', kind }]
  if (!exact && dice.maybe(0.5)) return [own]
  return [own, { amount: dollars, currency: 'USD', kind, equivalentOf: 0 }]
}

function statement(dice: Chance, about: Campaign, at: number): Told {
  const language = dice.pick(LANGUAGES)
  const outlet = `Outlet ${language} ${Math.floor(dice.between(1, 13))}`
  return tell(about, { at, kind: 'statement', language, outlet, names: names(dice) })
}

/** Every third week: four to six countries of one actor's recent campaigns. */
function roundups(dice: Chance, campaigns: readonly Campaign[]): Told[] {
  const told: Told[] = []
  for (let at = EPOCH + 60 * DAY; at < EPOCH + 300 * DAY; at += 21 * DAY) {
    const recent = campaigns.filter(
      ({ actor, startsAt }) => actor === 'RU' && startsAt < at && at - startsAt < 90 * DAY,
    )
    const targets = [...new Set(recent.flatMap((one) => one.targets))].slice(0, 6)
    if (targets.length < 4) continue
    const { language, outlet, names: only } = telling(dice, recent[0]!, at, 'roundup')
    told.push(tell(recent[0]!, { at, kind: 'roundup', language, outlet, names: only, targets }))
  }
  return told
}

const byTime = (a: Told, b: Told) =>
  a.report.seenAt - b.report.seenAt || (a.report.id < b.report.id ? -1 : 1)

if (process.argv[1] === import.meta.filename) {
  const [kind = 'ordinary', seed = '1'] = process.argv.slice(2)
  const stream = kind === 'dense' ? denseStream(Number(seed)) : ordinaryStream(Number(seed))
  for (const told of stream) console.log(JSON.stringify(told))
}
