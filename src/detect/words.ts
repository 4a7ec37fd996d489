/**
 * The words of a text that our lexicons know, with their places. Every stem, name and money word
 * passes the same normalisation as the text. Which of them count depends on the languages asked
 * for: several stems are false friends across languages (`pas` is a passport in Czech).
 */
import { buildMatcher } from './matcher.ts'
import { normalise, type Normalised } from './normalise.ts'
import { joinPhrases } from './phrases.ts'
import { type Label, readTable } from './table.ts'
import { BLOCKS, LABELS } from './table/blocks.ts'

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
    const label = labels[number]!
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

/** The languages that have a lexicon, and all tags that are read with one. */
export function languagesRead(): {
  readonly languages: readonly string[]
  readonly dialects: readonly string[]
} {
  const dialects = [...languages.keys()].filter((tag) => tag !== EVERY)
  const numbers = dialects.map((tag) => languages.get(tag))
  return { languages: dialects.filter((_, i) => numbers.indexOf(numbers[i]) === i), dialects }
}

/** Whether we have a lexicon for this primary subtag. */
export function isRead(language: string): boolean {
  return languages.has(language)
}

const { stems, labels, languages } = readTable(LABELS, BLOCKS)
const MATCHER = buildMatcher(stems)

const CONCEPTS = new Map(
  labels.filter(({ kind }) => kind === 'concept').map((label) => [label.name, label]),
)

const conceptLabel = (concept: string): Label => {
  const label = CONCEPTS.get(concept) ?? { kind: 'concept', name: concept }
  CONCEPTS.set(concept, label)
  return label
}

/** The tag of names that are read in every text, whatever its language. */
const EVERY = '*'
const ALWAYS = languages.get(EVERY)!

const READS = new Map<string, readonly number[]>()
const readsOf = (tags: readonly string[]): readonly number[] => {
  const key = tags.join()
  const known = READS.get(key)
  if (known !== undefined) return known
  const indices = new Set(tags.flatMap((tag) => languages.get(tag) ?? []))
  const reads = [...indices.add(ALWAYS)]
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
