/**
 * The words of a text that our lexicons know, with their places. Every stem, name and money word
 * passes the same normalisation as the text. Which of them count depends on the languages asked
 * for: several stems are false friends across languages (`pas` is a passport in Czech).
 */
import { LEXICONS, type Lexicon } from './lexicons.ts'
import { REGION_STEMS } from './lexicon/regions.ts'
import { SOURCE_STEMS } from './lexicon/outlets.ts'
import { buildMatcher, type StemList } from './matcher.ts'
import { ONLINE_STEMS, PARTICLE_STEMS } from './lexicon/particles.ts'
import { countryNames, currencyNames, type NamedStems } from './names.ts'
import { normalise, type Normalised } from './normalise.ts'

/**
 * What a stem stands for. `name` is the concept, the medium, an ISO country code or a region in
 * English, the group, a key of `MoneyWords`, an ISO 4217 code
 * (alternatives joined by `|`), the value of a multiplier or number
 * word, a `Particle`, a source or a region.
 */
export type Label = {
  readonly kind: LabelKind
  readonly name: string
}

export type LabelKind =
  | 'concept'
  | 'medium'
  | 'place'
  | 'group'
  | 'money'
  | 'currency'
  | 'times'
  | 'number'
  | 'particle'
  | 'source'
  | 'region'

/** `start` and `end` count normalised characters. */
export type Hit = {
  readonly label: Label
  readonly start: number
  readonly end: number
  /** The stem was confirmed by one speaker only. */
  readonly unsure: boolean
}

export type Words = Normalised & { readonly hits: readonly Hit[] }

/** `languages` are primary subtags; those we have no lexicon for are passed over. */
export function readWords(source: string, languages: readonly string[]): Words {
  const text = normalise(source)
  return { ...text, hits: findHits(text, languages) }
}

export function findHits(text: Normalised, languages: readonly string[]): readonly Hit[] {
  const hits: Hit[] = []
  MATCHER.find(text, readsOf(languages), (number, start, end, unsure) => {
    const label = LABELS[number]!
    // A longer stem for the same thing at the same place replaces the shorter.
    for (let i = hits.length - 1; i >= 0 && hits[i]!.start === start; i--) {
      if (hits[i]!.label !== label) continue
      if (hits[i]!.end < end) hits[i] = { label, start, end, unsure }
      return
    }
    hits.push({ label, start, end, unsure })
  })
  return withoutHidden(hits)
}

/** The steps and size of the matcher, for the growth test and the bench. */
export function matcherFigures(): { steps: number; nodes: number; bytes: number } {
  return { steps: MATCHER.steps(), nodes: MATCHER.nodes, bytes: MATCHER.bytes }
}

/** Whether we have a lexicon for this primary subtag. */
export function isRead(language: string): boolean {
  return LANGUAGES.has(language)
}

const LABELS: Label[] = []
const LANGUAGES = new Map<string, number>()

const labelOf = (() => {
  const known = new Map<string, number>()
  return (kind: LabelKind, name: string): number => {
    const key = `${kind}:${name}`
    const label = known.get(key) ?? LABELS.push({ kind, name }) - 1
    known.set(key, label)
    return label
  }
})()

const listsOf = (lexicon: Lexicon, language: number): StemList => {
  const { currencies = {}, times = {}, numbers = {}, ...money } = lexicon.money ?? {}
  const groups: readonly Group[] = [
    ['concept', lexicon.concepts],
    ['medium', lexicon.media ?? {}],
    ['place', lexicon.places ?? {}],
    ['group', lexicon.groups ?? {}],
    ['money', money],
    ['currency', currencies],
    ['times', times],
    ['number', numbers],
    ['particle', PARTICLE_STEMS[lexicon.language] ?? {}],
  ]
  return listOf(language, groups, [
    ['place', countryNames(lexicon.language)],
    ['currency', currencyNames(lexicon.language)],
  ])
}

type Group = readonly [LabelKind, Readonly<Record<string, string>>]

/** All stems of a language in one text, so that they are normalised at once. */
const listOf = (
  language: number,
  groups: readonly Group[],
  named: readonly (readonly [LabelKind, NamedStems])[] = [],
): StemList => {
  const labels: number[] = []
  const lists: string[] = []
  for (const [kind, byName] of groups) {
    for (const [name, stems] of Object.entries(byName)) {
      labels.push(labelOf(kind, name))
      lists.push(stems)
    }
  }
  for (const [kind, { codes, lists: stems }] of named) {
    for (const code of codes) labels.push(labelOf(kind, code))
    if (codes.length > 0) lists.push(stems)
  }
  return { stems: normalise(lists.join(';')), language, labels }
}

/** Names that are read in every text, whatever its language. */
const ALWAYS = LEXICONS.length

const MATCHER = buildMatcher([
  ...LEXICONS.map((lexicon, language) => {
    for (const tag of [lexicon.language, ...(lexicon.also ?? [])]) LANGUAGES.set(tag, language)
    return listsOf(lexicon, language)
  }),
  listOf(ALWAYS, [
    ['source', SOURCE_STEMS],
    ['region', REGION_STEMS],
    ['particle', { online: ONLINE_STEMS }],
  ]),
])

const READS = new Map<string, Uint8Array>()
const readsOf = (languages: readonly string[]): Uint8Array => {
  const key = languages.join()
  const known = READS.get(key)
  if (known !== undefined) return known
  const reads = new Uint8Array(ALWAYS + 1)
  reads[ALWAYS] = 1
  for (const language of languages) {
    const index = LANGUAGES.get(language)
    if (index !== undefined) reads[index] = 1
  }
  if (READS.size < 500) READS.set(key, reads)
  return reads
}

/**
 * A denied word or another sense hides every stem inside it (Salvation *Army*), and a longer
 * place name the shorter one inside (South *Sudan*).
 */
const withoutHidden = (hits: Hit[]): readonly Hit[] => {
  hits.sort((a, b) => a.start - b.start || b.end - a.end)
  let hiddenTo = -1
  let placeFrom = -1
  let placeTo = -1
  return hits.filter((hit) => {
    const { label, start, end } = hit
    if (end <= hiddenTo) return false
    if (label.kind === 'concept' && (label.name === 'deny' || label.name === 'other')) {
      hiddenTo = end
      return label.name === 'other'
    }
    if (label.kind !== 'place') return true
    if (end <= placeTo && !(start === placeFrom && end === placeTo)) return false
    placeFrom = start
    placeTo = end
    return true
  })
}
