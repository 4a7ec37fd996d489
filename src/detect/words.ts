/**
 * The words of a text that our lexicons know, with their places. Every stem, name and money word
 * passes the same normalisation as the text. Which of them count depends on the languages asked
 * for: several stems are false friends across languages (`pas` is a passport in Czech).
 */
import { withoutFreight, withoutHidden, withoutParts } from './hidden.ts'
import {
  bytesOf,
  findStems,
  indexStems,
  type Matcher,
  matcherOf,
  type StemIndex,
} from './matcher.ts'
import { normalise, type Normalised } from './normalise.ts'
import { joinPhrases } from './phrases.ts'
import { type Block, type Label, readStems, readTable } from './table.ts'
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

export function findHits(text: Normalised, tags: readonly string[]): readonly Hit[] {
  const hits: Hit[] = []
  findStems(matcherFor(tags), text, (number, start, end, unsure) => {
    const label = labels[number]!
    // A longer stem for the same thing at the same place replaces the shorter.
    for (let i = hits.length - 1; i >= 0 && hits[i]!.start === start; i--) {
      if (hits[i]!.label !== label) continue
      if (hits[i]!.end < end) hits[i] = { label, start, end, unsure }
      return
    }
    hits.push({ label, start, end, unsure })
  })
  return withoutParts(joinPhrases(withoutFreight(withoutHidden(hits), text), text, conceptLabel))
}

/** The steps and size of what was read so far, for the growth test and the bench. */
export function matcherFigures(): { steps: number; stems: number; bytes: number } {
  const indices = [...INDICES.values()]
  return {
    steps: [...MATCHERS.values()].reduce((sum, { steps }) => sum + steps, 0),
    stems: indices.reduce((sum, { stems }) => sum + stems, 0),
    bytes: indices.reduce((sum, index) => sum + bytesOf(index), 0),
  }
}

/** The languages that have a lexicon, and all tags that are read with one. */
export function languagesRead(): {
  readonly languages: readonly string[]
  readonly dialects: readonly string[]
} {
  const dialects = [...languages.keys()].filter((tag) => tag !== EVERY)
  const read = dialects.map((tag) => languages.get(tag))
  return { languages: dialects.filter((_, i) => read.indexOf(read[i]) === i), dialects }
}

/** Whether we have a lexicon for this primary subtag. */
export function isRead(language: string): boolean {
  return languages.has(language)
}

const { labels, languages } = readTable(LABELS, BLOCKS)

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

/** By the blocks of a language: indexed when a text is first read in it. */
const INDICES = new Map<readonly Block[], StemIndex>()
const indexFor = (blocks: readonly Block[]): StemIndex => {
  const known = INDICES.get(blocks)
  if (known !== undefined) return known
  const index = indexStems(readStems(blocks))
  INDICES.set(blocks, index)
  return index
}

const MATCHERS = new Map<string, Matcher>()
const matcherFor = (tags: readonly string[]): Matcher => {
  const key = tags.join()
  const known = MATCHERS.get(key)
  if (known !== undefined) return known
  const read = new Set([...tags, EVERY].flatMap((tag) => [languages.get(tag) ?? []]))
  const matcher = matcherOf([...read].map(indexFor))
  if (MATCHERS.size < MATCHERS_MAX) MATCHERS.set(key, matcher)
  return matcher
}

const MATCHERS_MAX = 300
