/**
 * The matching index: events by actor and target, by text and by report, so that a candidate is
 * compared with the few events it could belong to. Rebuilt from signatures; it decides nothing.
 */
import type { EventSignature } from '../types/events.ts'
import type { Report } from '../types/reports.ts'
import { namesOf } from './actors.ts'
import type { Clues } from './clues.ts'
import { digest } from '../digest.ts'
import { placesLike } from './regions.ts'
import { quartersOf } from './texts.ts'

export type MatchIndex = {
  readonly byId: Map<string, EventSignature>
  readonly byTarget: Map<string, Set<string>>
  readonly byActor: Map<string, Set<string>>
  /** An amount or slogan -> ids: one campaign told again, or in several countries. */
  readonly byCampaign: Map<string, Set<string>>
  readonly byText: Map<string, string>
  readonly byQuarter: Map<number, Set<string>>
  readonly byReport: Map<string, string>
}

/** Of a report's id, what a signature keeps. */
export const reportKey = (id: string) => digest(id).slice(0, 9)

const UNKNOWN = '?'

export function buildIndex(signatures: readonly EventSignature[]): MatchIndex {
  const index: MatchIndex = {
    byId: new Map(),
    byTarget: new Map(),
    byActor: new Map(),
    byCampaign: new Map(),
    byText: new Map(),
    byQuarter: new Map(),
    byReport: new Map(),
  }
  for (const signature of signatures) addToIndex(index, signature)
  return index
}

/** Adds what this run wrote; a signature with the same id is replaced. */
export function addToIndex(index: MatchIndex, signature: EventSignature): void {
  const { id } = signature
  const before = index.byId.get(id)
  if (before) {
    for (const key of targetKeysOf(before)) index.byTarget.get(key)?.delete(id)
    for (const key of actorKeysOf(before)) index.byActor.get(key)?.delete(id)
    for (const key of campaignKeysOf(before)) index.byCampaign.get(key)?.delete(id)
  }
  index.byId.set(id, signature)
  for (const key of targetKeysOf(signature)) post(index.byTarget, key, id)
  for (const key of actorKeysOf(signature)) post(index.byActor, key, id)
  for (const key of campaignKeysOf(signature)) post(index.byCampaign, key, id)
  for (const text of signature.texts) {
    index.byText.set(text, id)
    for (const quarter of quartersOf(text)) post(index.byQuarter, quarter, id)
  }
  for (const report of signature.reports ?? []) index.byReport.set(report, id)
}

function post<K>(postings: Map<K, Set<string>>, key: K, id: string): void {
  const ids = postings.get(key)
  if (ids) ids.add(id)
  else postings.set(key, new Set([id]))
}

const targetKeysOf = ({ targets }: Clues) => (targets.length === 0 ? [UNKNOWN] : targets)

const actorKeysOf = ({ actor }: Clues) => (actor === undefined ? [UNKNOWN] : namesOf(actor))

function campaignKeysOf({ amounts, slogan }: Clues): string[] {
  const offers = amounts.map(([amount, currency]) => `${amount} ${currency}`)
  return slogan === undefined ? offers : [...offers, slogan.toLowerCase()]
}

/** Events that could be the report's: a target in common; without a target, the actor. */
export function candidatesFor(clues: Clues, index: MatchIndex): EventSignature[] {
  const { actor, targets } = clues
  if (targets.length > 0) {
    return found(index, index.byTarget, [...targets.flatMap(placesLike), UNKNOWN])
  }
  if (actor !== undefined) return found(index, index.byActor, [...namesOf(actor), UNKNOWN])
  return [...index.byId.values()]
}

/** Events of one campaign elsewhere: an amount or the slogan in common, whatever the target. */
export function campaignOf(clues: Clues, index: MatchIndex): EventSignature[] {
  return found(index, index.byCampaign, campaignKeysOf(clues))
}

/** Events that nearly have its words. */
export function eventsWithTextLike(texts: readonly string[], index: MatchIndex): EventSignature[] {
  return found(index, index.byQuarter, texts.flatMap(quartersOf))
}

/** Events that name one of these places. */
export function eventsIn(places: readonly string[], index: MatchIndex): EventSignature[] {
  return found(index, index.byTarget, places)
}

function found<K>(index: MatchIndex, postings: Map<K, Set<string>>, keys: readonly K[]) {
  const ids = new Set<string>()
  for (const key of keys) for (const id of postings.get(key) ?? []) ids.add(id)
  return [...ids].map((id) => index.byId.get(id)!)
}

/** The event that already holds this very report. */
export function eventOf(report: Report, index: MatchIndex): EventSignature | undefined {
  return resolve(index.byReport.get(reportKey(report.id)), index)
}

/** An event that has a report of exactly these words. */
export function eventWithText(texts: readonly string[], index: MatchIndex) {
  const ids = texts.map((text) => index.byText.get(text))
  return resolve(
    ids.find((id) => id !== undefined),
    index,
  )
}

/** Follows a merged event to the one that took it in. */
function resolve(id: string | undefined, index: MatchIndex): EventSignature | undefined {
  const seen = new Set<string>()
  let signature = id === undefined ? undefined : index.byId.get(id)
  while (signature?.mergedInto !== undefined && !seen.has(signature.id)) {
    seen.add(signature.id)
    signature = index.byId.get(signature.mergedInto)
  }
  return signature
}
