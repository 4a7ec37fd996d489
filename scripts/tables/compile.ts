/**
 * Lexicons -> blocks of the table that the detector reads (`src/detect/table.ts`): stems parsed
 * from their notation (`src/detect/lexicons.ts`), normalised, sorted by script, and written with
 * one sign a letter. Leaves out what can change no result: a stem said twice in one list, and one
 * that English has too, since English is read with every language.
 */
import { LEXICONS, type Lexicon, type Stems } from '../../src/detect/lexicons.ts'
import { SOURCE_STEMS } from '../../src/detect/lexicon/outlets.ts'
import { ONLINE_STEMS, PARTICLE_STEMS } from '../../src/detect/lexicon/particles.ts'
import { REGION_STEMS } from '../../src/detect/lexicon/regions.ts'
import { countryNames, currencyNames } from '../../src/detect/names.ts'
import type { Block, LabelKind } from '../../src/detect/table.ts'
import { type Alphabet, ALPHABETS } from '../../src/detect/table/alphabets.ts'
import { readStem, type Stem, writeStem } from './stems.ts'

/** Stems that mean one thing in one language. */
export type StemList = {
  readonly kind: LabelKind
  readonly name: string
  readonly stems: Stems
}

/** All that the detector reads: the lexicons in their order, then what is read in every text. */
export function compileAll(): readonly Block[] {
  const english = new Set<string>()
  return [
    ...LEXICONS.flatMap((lexicon) => {
      const tags = [lexicon.language, ...(lexicon.also ?? [])]
      return compile(tags, lexiconLists(lexicon), english)
    }),
    ...compile(['*'], ALWAYS, english),
  ]
}

/** A block for each script of the lists; `english` is filled by English and asked by the rest. */
export function compile(
  tags: readonly string[],
  lists: readonly StemList[],
  english = new Set<string>(),
): readonly Block[] {
  const seen = new Set<string>()
  const scripts = new Map<Alphabet, Writing>()
  for (const { kind, name, stems } of lists) {
    for (const stem of stems.split(',').map(readStem)) {
      const key = `${kind} ${name} ${JSON.stringify(stem)}`
      if (stem.letters === '' || seen.has(key)) continue
      if (english.has(key) && !isHalf(kind)) continue
      seen.add(key)
      addStem(scripts, kind, name, stem)
    }
  }
  if (tags[0] === 'en') for (const key of seen) english.add(key)
  return [...scripts].map(([alphabet, { stems, lists: written }]) => ({
    languages: tags.join(' '),
    alphabet,
    stems,
    lists: `${written};`,
  }))
}

/** Phrases of two languages are never joined. */
const isHalf = (kind: LabelKind): boolean => kind === 'opening' || kind === 'closing'

/** What is written of one script so far, and where in it. */
type Writing = { stems: number; lists: string; kind: string; name: string }

const addStem = (
  scripts: Map<Alphabet, Writing>,
  kind: LabelKind,
  name: string,
  stem: Stem,
): void => {
  const alphabet = alphabetOf(stem.letters)
  const writing = scripts.get(alphabet) ?? { stems: 0, lists: '', kind: '', name: '' }
  scripts.set(alphabet, writing)
  const goesOn = writing.kind === kind && writing.name === name
  if (goesOn) writing.lists += ','
  else if (writing.stems > 0) writing.lists += ';'
  if (writing.kind !== kind) writing.lists += `@${kind} `
  if (!goesOn) writing.lists += `${name}:`
  writing.lists += writeStem(stem, ALPHABETS[alphabet])
  Object.assign(writing, { kind, name, stems: writing.stems + 1 })
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
  return [
    ...listsOf('concept', concepts),
    ...phraseLists(phrases),
    ...listsOf('medium', media),
    ...listsOf('place', places),
    ...listsOf('group', groups),
    ...listsOf('money', money),
    ...listsOf('currency', currencies),
    ...listsOf('times', times),
    ...listsOf('number', numbers),
    ...listsOf('particle', PARTICLE_STEMS[language]),
    ...listsOf('place', Object.fromEntries(countryNames(language))),
    ...listsOf('currency', Object.fromEntries(currencyNames(language))),
  ]
}

const listsOf = (
  kind: LabelKind,
  stemsByName: Readonly<Record<string, Stems>> = {},
): readonly StemList[] =>
  Object.entries(stemsByName).map(([name, stems]) => ({ kind, name, stems }))

/** Both halves of each phrase, under its concept and its number. */
const phraseLists = (phrases: Lexicon['phrases'] = {}): readonly StemList[] => {
  const named = Object.entries(phrases).flatMap(([concept, pairs]) =>
    pairs.map((pair, number) => ({ name: `${concept} ${number}`, pair })),
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
  ...listsOf('particle', { online: ONLINE_STEMS }),
]
