/**
 * The words of a text that our lexicons know, with their places. Every stem, name and money word
 * passes the same normalisation as the text. Which of them count depends on the languages asked
 * for: several stems are false friends across languages (`pas` is a passport in Czech).
 */
import { LEXICONS, type Lexicon, type Stems } from './lexicons.ts'
import { REGION_STEMS } from './lexicon/regions.ts'
import { SOURCE_STEMS } from './lexicon/outlets.ts'
import { buildMatcher, type StemList } from './matcher.ts'
import { ONLINE_STEMS, PARTICLE_STEMS } from './lexicon/particles.ts'
import { countryNames, currencyNames } from './names.ts'
import { normalise, type Normalised } from './normalise.ts'
import { joinPhrases } from './phrases.ts'

/**
 * What a stem stands for. `name` is the concept, the medium, an ISO country code or a region in
 * English, the group, a key of `MoneyWords`, an ISO 4217 code
 * (alternatives joined by `|`), the value of a multiplier or number
 * word, a `Particle`, a source, a region, or the phrase that it opens or closes.
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
  | 'opening'
  | 'closing'

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
  return joinPhrases(withoutHidden(hits), text, conceptLabel)
}

/** The steps and size of the matcher, for the growth test and the bench. */
export function matcherFigures(): { steps: number; stems: number; bytes: number } {
  return { steps: MATCHER.steps(), stems: MATCHER.stems, bytes: MATCHER.bytes }
}

/** Whether we have a lexicon for this primary subtag. */
export function isRead(language: string): boolean {
  return LANGUAGES.has(language)
}

const LABELS: Label[] = []
const LANGUAGES = new Map<string, number>()

const labelOf = (() => {
  const known = new Map<LabelKind, Map<string, number>>()
  return (kind: LabelKind, name: string): number => {
    const names = known.get(kind) ?? new Map<string, number>()
    known.set(kind, names)
    const label = names.get(name) ?? LABELS.push({ kind, name }) - 1
    names.set(name, label)
    return label
  }
})()

const conceptLabel = (concept: string): Label => LABELS[labelOf('concept', concept)]!

const listsOf = (
  language: number,
  kind: LabelKind,
  stemsByName: Readonly<Record<string, Stems>> = {},
): StemList[] => namedLists(language, kind, Object.entries(stemsByName))

const namedLists = (
  language: number,
  kind: LabelKind,
  named: readonly (readonly [string, Stems])[],
): StemList[] => named.map(([name, stems]) => ({ stems, language, label: labelOf(kind, name) }))

/** Both halves of each phrase, under its concept and its number. */
const phraseLists = (language: number, phrases: Lexicon['phrases'] = {}): StemList[] =>
  Object.entries(phrases).flatMap(([concept, pairs]) =>
    pairs.flatMap(([opening, closing], number) => {
      const name = `${concept} ${language} ${number}`
      return [
        ...namedLists(language, 'opening', [[name, opening]]),
        ...namedLists(language, 'closing', [[name, closing]]),
      ]
    }),
  )

const lexiconLists = (lexicon: Lexicon, index: number): StemList[] => {
  const { currencies, times, numbers, ...money } = lexicon.money ?? {}
  const { language, concepts, phrases, media, places, groups } = lexicon
  return [
    ...listsOf(index, 'concept', concepts),
    ...phraseLists(index, phrases),
    ...listsOf(index, 'medium', media),
    ...listsOf(index, 'place', places),
    ...listsOf(index, 'group', groups),
    ...listsOf(index, 'money', money),
    ...listsOf(index, 'currency', currencies),
    ...listsOf(index, 'times', times),
    ...listsOf(index, 'number', numbers),
    ...listsOf(index, 'particle', PARTICLE_STEMS[language]),
    ...namedLists(index, 'place', countryNames(language)),
    ...namedLists(index, 'currency', currencyNames(language)),
  ]
}

/** Names that are read in every text, whatever its language. */
const ALWAYS = LEXICONS.length

const MATCHER = buildMatcher([
  ...LEXICONS.flatMap((lexicon, language) => {
    for (const tag of [lexicon.language, ...(lexicon.also ?? [])]) LANGUAGES.set(tag, language)
    return lexiconLists(lexicon, language)
  }),
  ...listsOf(ALWAYS, 'source', SOURCE_STEMS),
  ...listsOf(ALWAYS, 'region', REGION_STEMS),
  ...listsOf(ALWAYS, 'particle', { online: ONLINE_STEMS }),
])

const READS = new Map<string, readonly number[]>()
const readsOf = (languages: readonly string[]): readonly number[] => {
  const key = languages.join()
  const known = READS.get(key)
  if (known !== undefined) return known
  const indices = new Set(languages.flatMap((language) => LANGUAGES.get(language) ?? []))
  const reads = [...indices, ALWAYS]
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
