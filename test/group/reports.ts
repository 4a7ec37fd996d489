/** Reports for grouping tests, written as facts; what a test does not say is left out. */
import type { Fact, Facts, Medium, Payment, PaymentKind, Report } from '../../src/types/reports.ts'

export const DAY = 86_400_000
const START = Date.UTC(2026, 2, 3, 6)

export type Said = {
  readonly id?: string
  readonly outlet?: string
  readonly language?: string
  readonly title?: string
  readonly day?: number
  readonly at?: number
  readonly undated?: boolean
  readonly level?: Report['level']
  readonly actor?: string
  readonly targets?: readonly string[]
  readonly similarIn?: readonly string[]
  readonly media?: readonly Medium[]
  /** `450000 RUB signing` */
  readonly pay?: readonly string[]
  readonly place?: string
  readonly recruiter?: string
  readonly slogan?: string
  readonly cites?: readonly string[]
  readonly disputed?: 'denied' | 'fake' | 'refuted'
  readonly textHash?: string
}

let count = 0

/** A report of an ad by RU in KZ on the first day, unless told otherwise. */
export function report(said: Said = {}): Report {
  const at = said.at ?? START + (said.day ?? 0) * DAY
  const outlet = said.outlet ?? `Outlet ${++count}`
  const id = said.id ?? `report-of-${outlet.toLowerCase().replaceAll(' ', '-')}-${at}`
  return {
    id,
    feedId: outlet,
    outlet,
    url: `https://news.example/${id}`,
    title: said.title ?? 'An army advertises',
    summary: '',
    language: said.language ?? 'en',
    ...(said.undated ? {} : { publishedAt: at }),
    seenAt: at,
    level: said.level ?? 'ad',
    score: 6,
    evidence: [],
    facts: facts(said),
    textHash: said.textHash ?? hashOf(id),
  }
}

function facts(said: Said): Facts {
  const actor = 'actor' in said ? said.actor : 'RU'
  return {
    ...(actor !== undefined && { actor: fact(actor) }),
    targets: (said.targets ?? ['KZ']).map(fact),
    similarIn: (said.similarIn ?? []).map(fact),
    fronts: [],
    payments: (said.pay ?? []).map((text) => fact(payment(text))),
    media: (said.media ?? []).map(fact),
    ...(said.place !== undefined && { placeOfService: fact(said.place) }),
    ...(said.recruiter !== undefined && { recruiter: fact(said.recruiter) }),
    ...(said.slogan !== undefined && { slogan: fact(said.slogan) }),
    citedSources: (said.cites ?? []).map(fact),
    ...(said.disputed && { disputed: fact(said.disputed) }),
    contacts: [],
  }
}

const fact = <T>(value: T): Fact<T> => ({
  value,
  evidence: [{ field: 'title', quote: String(value), offset: 0, rule: 'test' }],
})

function payment(text: string): Payment {
  const [, amount, currency, kind] = /^(\d+) (\w+) (signing|monthly|yearly|death|fee)$/.exec(text)!
  return { amount: Number(amount), currency: currency!, kind: kindOf(kind!) }
}

const KINDS: readonly PaymentKind[] = ['signing', 'monthly', 'yearly', 'death', 'fee']
const kindOf = (name: string) => KINDS.find((kind) => kind === name)!

/** Texts of different reports share nothing: bits drawn from the id alone. */
function hashOf(id: string): string {
  return [1, 2].map((seed) => mix(`${seed} ${id}`).toString(16).padStart(8, '0')).join('')
}

function mix(text: string): number {
  let state = 0x9e3779b9
  for (const char of text) state = Math.imul(state ^ char.codePointAt(0)!, 0x01000193)
  for (const factor of [0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f]) {
    state = Math.imul(state ^ (state >>> 15), factor)
  }
  return (state ^ (state >>> 16)) >>> 0
}
