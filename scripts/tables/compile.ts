/**
 * Lexicons -> blocks of the table that the detector reads (`src/detect/table.ts`): stems parsed
 * from their notation (`src/detect/lexicons.ts`), normalised, sorted by script, and written with
 * one sign a letter. Leaves out what can change no result: a stem said twice in one list, and one
 * that English has too, since English is read with every language.
 */
import { LEXICONS, type Lexicon, type Stems } from '../../src/detect/lexicons.ts'
import { SOURCE_STEMS } from '../../src/detect/lexicon/outlets.ts'
import { ACCUSATIONS, CAPTIVES } from '../../src/detect/lexicon/bystanders.ts'
import {
  DESERTER_STEMS,
  ONLINE_STEMS,
  type Particle,
  PARTICLE_STEMS,
  PLAY_STEMS,
  SABOTAGE_STEMS,
  VEHICLE_STEMS,
} from '../../src/detect/lexicon/particles.ts'
import { PROVINCE_STEMS, REGION_STEMS } from '../../src/detect/lexicon/regions.ts'
import { countryNames, currencyNames } from '../../src/detect/names.ts'
import {
  type Block,
  KEPT_MAX,
  KINDS,
  type LabelKind,
  type LabelNames,
  readLabels,
} from '../../src/detect/table.ts'
import { type Alphabet, ALPHABETS } from '../../src/detect/table/alphabets.ts'
import { readStem, type Stem, writeKept, writeLabel, writeStem } from './stems.ts'

/** Stems that mean one thing in one language. */
export type StemList = {
  readonly kind: LabelKind
  readonly name: string
  readonly stems: Stems
}

/** As `readTable` takes them. */
export type Written = { readonly names: LabelNames; readonly blocks: readonly Block[] }

/** Lists of one language, and the tags that they are read for. */
export type Source = { readonly tags: readonly string[]; readonly lists: readonly StemList[] }

/** All that the detector reads: the lexicons in their order, then what is read in every text. */
export function compileAll(): Written {
  const lexicons = LEXICONS.map((lexicon) => ({
    tags: [lexicon.language, ...(lexicon.also ?? [])],
    lists: lexiconLists(lexicon),
  }))
  return compile([...lexicons, { tags: ['*'], lists: ALWAYS }])
}

/** A block for each language and script; the first language is read with every other. */
export function compile(sources: readonly Source[]): Written {
  const names = namesOf(sources.flatMap(({ lists }) => lists))
  const numbers = new Map(readLabels(names).map(({ kind, name }, i) => [`${kind} ${name}`, i]))
  const first = new Set<string>()
  const blocks = sources.flatMap(({ tags, lists }, i) => {
    const seen = new Set<string>()
    const scripts = new Map<Alphabet, Writing>()
    for (const { kind, name, stems } of lists) {
      const label = numbers.get(`${kind} ${name}`)!
      for (const stem of stems.split(',').map(readStem)) {
        const key = `${label} ${JSON.stringify(stem)}`
        if (stem.letters === '' || seen.has(key) || first.has(key)) continue
        seen.add(key)
        addStem(scripts, label, stem)
      }
    }
    if (i === 0) for (const key of seen) first.add(key)
    return blocksOf(tags, scripts)
  })
  return { names, blocks }
}

const namesOf = (lists: readonly StemList[]): LabelNames => {
  const found = Map.groupBy(lists, ({ kind }) => kind)
  const entries = KINDS.map((kind) => [
    kind,
    [...new Set(found.get(kind)?.map(({ name }) => name))].join(','),
  ])
  return Object.fromEntries(entries) as LabelNames
}

/** What is in one script, stems of one label together. */
type Writing = { stems: number; lists: { label: number; stems: Stem[] }[] }

const addStem = (scripts: Map<Alphabet, Writing>, label: number, stem: Stem): void => {
  const alphabet = alphabetOf(stem.letters)
  const writing = scripts.get(alphabet) ?? { stems: 0, lists: [] }
  scripts.set(alphabet, writing)
  writing.stems++
  const last = writing.lists.at(-1)
  if (last?.label === label) last.stems.push(stem)
  else writing.lists.push({ label, stems: [stem] })
}

const blocksOf = (
  tags: readonly string[],
  scripts: ReadonlyMap<Alphabet, Writing>,
): readonly Block[] =>
  [...scripts].map(([alphabet, { stems, lists }]) => ({
    languages: tags.join(' '),
    alphabet,
    stems,
    lists: lists.map((list) => writeList(list.label, list.stems, ALPHABETS[alphabet])).join(''),
  }))

/** Sorted, each stem without what it begins with like the one before. */
const writeList = (label: number, stems: readonly Stem[], alphabet: string): string => {
  const sorted = stems.toSorted((a, b) =>
    a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : 0,
  )
  const written = sorted.map((stem, i) => {
    if (i === 0) return writeStem(stem, alphabet, 0)
    const kept = keptOf(stem.letters, sorted[i - 1]!.letters)
    return writeKept(kept) + writeStem(stem, alphabet, kept)
  })
  return `${writeLabel(label)}${written.join('')};`
}

const keptOf = (letters: string, before: string): number => {
  let kept = 0
  while (kept < KEPT_MAX && kept < before.length && letters[kept] === before[kept]) kept++
  return kept
}

/** The one that has most of the letters. */
const alphabetOf = (letters: string): Alphabet => {
  const shares = (Object.keys(ALPHABETS) as Alphabet[]).map((alphabet) => {
    const known: string = ALPHABETS[alphabet]
    return [
      Array.from(letters).filter((letter) => known.includes(letter)).length,
      alphabet,
    ] as const
  })
  return shares.toSorted(([a], [b]) => b - a)[0]![1]
}

const lexiconLists = (lexicon: Lexicon): readonly StemList[] => {
  const { currencies, times, numbers, ...money } = lexicon.money ?? {}
  const { language, concepts, phrases, media, places, groups } = lexicon
  const bystanders = {
    captive: CAPTIVES[language] ?? '',
    inquiry: ACCUSATIONS[language] ?? '',
  } satisfies Partial<Record<Particle, Stems>>
  return [
    ...listsOf('concept', concepts),
    ...phraseLists(language, phrases),
    ...listsOf('medium', media),
    ...listsOf('place', places),
    ...listsOf('group', groups),
    ...listsOf('money', money),
    ...listsOf('currency', currencies),
    ...listsOf('times', times),
    ...listsOf('number', numbers),
    ...listsOf('particle', PARTICLE_STEMS[language]),
    ...listsOf('particle', bystanders).filter(({ stems }) => stems !== ''),
    ...listsOf('place', Object.fromEntries(countryNames(language))),
    ...listsOf('currency', Object.fromEntries(currencyNames(language))),
  ]
}

const listsOf = (
  kind: LabelKind,
  stemsByName: Readonly<Record<string, Stems>> = {},
): readonly StemList[] =>
  Object.entries(stemsByName).map(([name, stems]) => ({ kind, name, stems }))

/**
 * Both halves of each phrase, under its concept, its language and its number: those of two
 * languages are never joined.
 */
const phraseLists = (language: string, phrases: Lexicon['phrases'] = {}): readonly StemList[] => {
  const named = Object.entries(phrases).flatMap(([concept, pairs]) =>
    pairs.map((pair, number) => ({ name: `${concept} ${language} ${number}`, pair })),
  )
  return [
    ...named.map(({ name, pair }) => ({ kind: 'opening' as const, name, stems: pair[0] })),
    ...named.map(({ name, pair }) => ({ kind: 'closing' as const, name, stems: pair[1] })),
  ]
}

/** Names that are read in every text, whatever its language. */
const ALWAYS: readonly StemList[] = [
  ...listsOf('source', SOURCE_STEMS),
  ...listsOf('region', REGION_STEMS),
  ...listsOf('particle', {
    online: ONLINE_STEMS,
    vehicle: VEHICLE_STEMS,
    province: PROVINCE_STEMS,
    spying: SABOTAGE_STEMS,
    play: PLAY_STEMS,
    deserter: DESERTER_STEMS,
  } satisfies Partial<Record<Particle, Stems>>),
]
