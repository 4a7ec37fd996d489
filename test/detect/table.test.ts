/** The table that the detector reads says what the lexicons say. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LEXICONS } from '../../src/detect/lexicons.ts'
import {
  type Block,
  CAPITALISED,
  type LabelNames,
  readLabels,
  readStems,
  readTable,
  UNSURE,
  WHOLE,
  WITHIN,
} from '../../src/detect/table.ts'
import { ALPHABETS, SYMBOLS } from '../../src/detect/table/alphabets.ts'
import { BLOCKS, LABELS } from '../../src/detect/table/blocks.ts'
import { compile, compileAll } from '../../scripts/tables/compile.ts'
import { readStem } from '../../scripts/tables/stems.ts'

/** `place UA *украин$` of every stem, as read back. */
const stemsOf = (names: LabelNames, blocks: readonly Block[]): readonly string[] => {
  const labels = readLabels(names)
  const stems = readStems(blocks)
  return Array.from({ length: stems.size }, (_, i) => {
    const { kind, name } = labels[stems.labels[i + 1]!]!
    const letters = String.fromCharCode(...stems.letters.subarray(stems.ends[i], stems.ends[i + 1]))
    const has = (flag: number, sign: string) => ((stems.flags[i + 1]! & flag) === 0 ? '' : sign)
    const before = has(WITHIN, '*') + has(CAPITALISED, '^')
    return `${kind} ${name} ${before}${letters}${has(WHOLE, '$')}${has(UNSURE, '?')}`
  })
}

const written = (stems: string) => {
  const lists = [{ kind: 'place' as const, name: 'UA', stems }]
  const { names, blocks } = compile([{ tags: ['xx'], lists }])
  return stemsOf(names, blocks)
}

test('the committed table is that of the lexicons and names: `npm run tables` writes it', () => {
  const { names, blocks } = compileAll()
  const compiled = new Map(blocks.map((block) => [keyOf(block), block]))
  const stale = BLOCKS.filter((block) => compiled.get(keyOf(block))?.lists !== block.lists)
  expect({ stale: stale.map(keyOf), blocks: BLOCKS.map(keyOf) }).toEqual({
    stale: [],
    blocks: blocks.map(keyOf),
  })
  expect(LABELS).toEqual(names)
})

const keyOf = ({ languages, alphabet, stems }: Block): string => `${languages} ${alphabet} ${stems}`

test('every language of the list is in the table, with the further tags it is read for', () => {
  const { languages } = readTable(LABELS, BLOCKS)
  for (const { language, also = [] } of LEXICONS) {
    expect(languages.has(language)).toBe(true)
    for (const tag of also) expect(languages.get(tag)).toBe(languages.get(language))
  }
})

test('a stem is read back with its marks, in every script and in two at once, sorted by script', () => {
  expect(
    written('Ukrain, *söldner, heer$, Union$?, вч-ка$ ?, *ვაგნერ, t.me, 募集$, vk-канал'),
  ).toEqual([
    'place UA heer$',
    'place UA *soldner',
    'place UA t.me',
    'place UA ^ukrain',
    'place UA ^union$?',
    'place UA 募集$',
    'place UA vk канал',
    'place UA вч ка$?',
    'place UA *ვაგნერ',
  ])
})

test('stems that begin alike are read back whole, however long they are alike', () => {
  const stems = [
    'вер',
    'вербов$',
    'вербовочный пункт?',
    'вербовочный пунктик',
    '2 войск',
    '2 войска',
  ]
  expect(written(stems.join(', ')).toSorted()).toEqual(
    stems.map((stem) => `place UA ${stem}`).toSorted(),
  )
})

test('whatever a stem is made of, its letters are read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      const stem = `a${text.replace(/[,$?*\ue000-\ue0ff]/g, '')}ж`
      const { letters } = readStem(stem)
      expect(written(stem)).toEqual([`place UA ${letters}`])
    }),
  )
})

test('no two letters of an alphabet share a sign', () => {
  for (const alphabet of Object.values(ALPHABETS)) {
    expect(new Set(alphabet).size).toBe(alphabet.length)
    expect(alphabet.length).toBeLessThanOrEqual(SYMBOLS.length)
  }
  expect(SYMBOLS).not.toMatch(/[A-J;$?*^'"\\]/)
})
