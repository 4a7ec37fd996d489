/**
 * The matching index: events by actor and target, by text and by report, so that a candidate is
 * compared with the few events it could belong to. Rebuilt from signatures; it decides nothing.
 */
import type { EventSignature } from '../types/events.ts'
import type { Report } from '../types/reports.ts'
import { namesOf } from './actors.ts'
import type { Clues } from './clues.ts'
import { digest } from './digest.ts'
import { placesLike } from './regions.ts'
import { quartersOf } from './texts.ts'

export type MatchIndex = {
  readonly byId: Map<string, EventSignature>
  /** `actor|target` -> ids. */
  readonly byFacts: Map<string, Set<string>>
  /** An amount or slogan of an actor -> ids: one campaign in several countries. */
  readonly byCampaign: Map<string, Set<string>>
  readonly byText: Map<string, string>
  readonly byQuarter: Map<number, Set<string>>
  readonly byReport: Map<string, string>
}

/** Of a report's id, what a signature keeps. */
export const reportKey = (id: string) => digest(id).slice(0, 9)

const UNKNOWN = '?'
const ANY = '*'

export function buildIndex(signatures: readonly EventSignature[]): MatchIndex {
  const index: MatchIndex = {
    byId: new Map(),
    byFacts: new Map(),
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
    for (const key of keysOf(before)) index.byFacts.get(key)?.delete(id)
    for (const key of campaignKeysOf(before)) index.byCampaign.get(key)?.delete(id)
  }
  index.byId.set(id, signature)
  for (const key of keysOf(signature)) post(index.byFacts, key, id)
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

const namesIn = (actor: string | undefined) => (actor === undefined ? [UNKNOWN] : namesOf(actor))

/** Where an event can be found: its own facts, and "any" for reports that lack one. */
function keysOf({ actor, targets }: EventSignature): string[] {
  const actors = [...namesIn(actor), ANY]
  const places = [...(targets.length === 0 ? [UNKNOWN] : targets), ANY]
  return actors.flatMap((name) => places.map((place) => `${name}|${place}`))
}

function campaignKeysOf({ actor, amounts, slogan }: Clues): string[] {
  const offers = amounts.map(([amount, currency]) => `${amount} ${currency}`)
  const words = slogan === undefined ? [] : [slogan.toLowerCase()]
  const all = offers.concat(words)
  return namesIn(actor).flatMap((name) => all.map((what) => `${name}|${what}`))
}

/** Events that could be the report's: same actor or unknown, a target in common or unknown. */
export function candidatesFor({ actor, targets }: Clues, index: MatchIndex): EventSignature[] {
  const actors = actor === undefined ? [ANY] : [...namesOf(actor), UNKNOWN]
  const places = targets.length === 0 ? [ANY] : [...targets.flatMap(placesLike), UNKNOWN]
  const keys = actors.flatMap((name) => places.map((place) => `${name}|${place}`))
  return found(index, index.byFacts, keys)
}

/** Events of one campaign elsewhere: an amount or the slogan in common, whatever the target. */
export function campaignOf(clues: Clues, index: MatchIndex): EventSignature[] {
  return found(index, index.byCampaign, campaignKeysOf(clues))
}

/** Events that nearly have its words. */
export function eventsWithTextLike(texts: readonly string[], index: MatchIndex): EventSignature[] {
  return found(index, index.byQuarter, texts.flatMap(quartersOf))
}

/** Events of an actor that name one of these places. */
export function eventsIn(actor: string | undefined, places: readonly string[], index: MatchIndex) {
  const names = actor === undefined ? [ANY] : namesOf(actor)
  const keys = names.flatMap((name) => places.map((place) => `${name}|${place}`))
  return found(index, index.byFacts, keys)
}

function found<K>(index: MatchIndex, postings: Map<K, Set<string>>, keys: readonly K[]) {
  const ids = new Set<string>()
  for (const key of keys) for (const id of postings.get(key) ?? []) ids.add(id)
  return [...ids].map((id) => index.byId.get(id)!)
}

/** The event that already holds this very report, or the same words. */
export function eventOf(report: Report, texts: readonly string[], index: MatchIndex) {
  const id =
    index.byReport.get(reportKey(report.id)) ??
    texts.map((text) => index.byText.get(text)).find((event) => event !== undefined)
  return id === undefined ? undefined : resolve(id, index)
}

/** Follows a merged event to the one that took it in. */
export function resolve(id: string, index: MatchIndex): EventSignature | undefined {
  const seen = new Set<string>()
  let signature = index.byId.get(id)
  while (signature?.mergedInto !== undefined && !seen.has(signature.id)) {
    seen.add(signature.id)
    signature = index.byId.get(signature.mergedInto)
  }
  return signature
}
