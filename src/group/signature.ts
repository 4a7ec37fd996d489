/**
 * An event as matching remembers it: KV metadata of at most 1,024 bytes. Frozen from its founding
 * reports, those of the first day: a round-up, or a month of coverage, cannot widen it.
 */
import { SIGNATURE_BYTES_MAX } from '../limits.ts'
import type { Claim, EventSignature, NewsEvent } from '../types/events.ts'
import { amountsOf } from './amounts.ts'
import { withoutWide } from './media.ts'
import { reportKey } from './lookup.ts'
import { DAY_MS, timeOf } from './time.ts'
import { textKey } from './texts.ts'
import { tellingPlace } from './theatres.ts'

const FOUNDING_DAYS = 1
const LONE_VOICES_MAX = 1
const LONE_SHARE_MAX = 0.15
/** A founding report that names more targets widens the event no more. */
const FOUNDING_TARGETS_MAX = 3

export function signatureOf(event: NewsEvent): EventSignature {
  const founding = event.reports.filter(
    (report) =>
      report.repeats === undefined &&
      timeOf(report) <= event.firstReportedAt + FOUNDING_DAYS * DAY_MS,
  )
  const ids = new Set(founding.map(({ id }) => id))
  const chosen = <T>(claims: readonly Claim<T>[]) => foundingValues(claims, ids)
  const [actor] = chosen(event.actors)
  const [place] = chosen(event.placesOfService.filter(({ value }) => tellingPlace(value)))
  const [recruiter] = chosen(event.recruiters)
  const [slogan] = chosen(event.slogans)
  const texts = founding.map(({ language, textHash }) => textKey(language, textHash))
  return withinBytes({
    id: event.id,
    level: event.level,
    firstReportedAt: event.firstReportedAt,
    lastReportedAt: event.lastReportedAt,
    ...(actor !== undefined && { actor: clip(actor) }),
    targets: foundingTargets(event, ids).map(clip).slice(0, 24),
    media: withoutWide(chosen(event.media)).slice(0, 4),
    amounts: chosen(event.payments).flatMap(amountsOf).slice(0, 8),
    ...(place !== undefined && { place: clip(place) }),
    ...(recruiter !== undefined && { recruiter: clip(recruiter) }),
    ...(slogan !== undefined && { slogan: clip(slogan) }),
    sources: chosen(event.citedSources).map(clip).slice(0, 4),
    texts: [...new Set(texts.filter((text) => text !== undefined))].slice(0, 4),
    reports: event.reports.map(({ id }) => reportKey(id)).slice(0, 12),
    ...(event.recurredAt !== undefined && { recurredAt: event.recurredAt }),
    ...(event.mergedInto !== undefined && { mergedInto: event.mergedInto }),
  })
}

/**
 * What the founding reports say, most said first: what the first to speak of it says, and what
 * several say. A lone later voice may tell of another event, and must not bend this one towards
 * it. What the founding reports leave open, a later one may fill.
 */
function foundingValues<T>(claims: readonly Claim<T>[], founding: ReadonlySet<string>): T[] {
  const support = ({ reports }: Claim<T>) => reports.filter((id) => founding.has(id)).length
  const [first] = (claims.find((claim) => support(claim) > 0) ?? claims[0])?.reports ?? []
  const voices = Math.max(LONE_VOICES_MAX, founding.size * LONE_SHARE_MAX)
  return claims
    .filter((claim) => claim.reports[0] === first || support(claim) > voices)
    .toSorted((a, b) => support(b) - support(a))
    .map(({ value }) => value)
}

function foundingTargets({ targets, reports }: NewsEvent, founding: ReadonlySet<string>): string[] {
  const named = new Map<string, number>()
  for (const id of targets.flatMap((claim) => claim.reports)) {
    named.set(id, (named.get(id) ?? 0) + 1)
  }
  const mayWiden = (id: string) =>
    id === reports[0]?.id || (founding.has(id) && (named.get(id) ?? 0) <= FOUNDING_TARGETS_MAX)
  const narrow = targets.map((claim) => ({ ...claim, reports: claim.reports.filter(mayWiden) }))
  const said = narrow.filter((claim) => claim.reports.length > 0)
  return said.length > 0
    ? said.map(({ value }) => value)
    : targets
        .filter(({ reports: [first] }) => first === targets[0]?.reports[0])
        .map(({ value }) => value)
}

const CLIP_CHARS = 40
const clip = (text: string) => text.slice(0, CLIP_CHARS)

const encoder = new TextEncoder()
const bytesOf = (value: unknown) => encoder.encode(JSON.stringify(value)).length

/** What matching misses least goes first. */
const SHORTENED = ['reports', 'sources', 'texts', 'media', 'amounts', 'targets'] as const
const DROPPED = ['slogan', 'recruiter', 'place'] as const

function withinBytes(signature: EventSignature): EventSignature {
  const left: { -readonly [Field in keyof EventSignature]: EventSignature[Field] } = {
    ...signature,
  }
  for (const keep of [4, 2, 1]) {
    for (const field of SHORTENED) {
      if (bytesOf(left) <= SIGNATURE_BYTES_MAX) return left
      Object.assign(left, { [field]: left[field]?.slice(0, keep) })
    }
  }
  for (const field of DROPPED) {
    if (bytesOf(left) <= SIGNATURE_BYTES_MAX) return left
    delete left[field]
  }
  return left
}
