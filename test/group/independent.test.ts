/** Who confirms an event: a wire and its copies count once. */
import { expect, test } from 'vitest'
import { independentSources } from '../../src/group/independent.ts'

type Told = Parameters<typeof independentSources>[0][number]
const told = (outlet: string, citedSources: string[] = [], more: Partial<Told> = {}): Told => ({
  outlet,
  citedSources,
  language: 'en',
  textHash: '',
  ...more,
})

test('three reports of which two lean on one wire are two independent sources', () => {
  const reports = [told('A', ['Reuters']), told('B', ['Reuters']), told('RFE/RL')]
  expect(independentSources(reports)).toEqual(['Reuters', 'RFE/RL'])
})

test('the wire itself and an outlet that cites it are one source', () => {
  expect(independentSources([told('Reuters'), told('A', ['reuters'])])).toEqual(['Reuters'])
})

test('an outlet that cites several sources confirms no more than one', () => {
  expect(independentSources([told('A', ['AP', 'Reuters', 'BBC'])])).toHaveLength(1)
  const shared = [told('A', ['AP', 'Reuters']), told('B', ['Reuters'])]
  expect(independentSources(shared)).toEqual(['Reuters'])
})

test('an outlet that names itself is a first hand', () => {
  expect(independentSources([told('BBC', ['BBC', 'Reuters'])])).toEqual(['BBC'])
})

test('copies of one text without a credit are one source', () => {
  const copy = { textHash: '0123456789abcdef' }
  expect(independentSources([told('A', [], copy), told('B', [], copy), told('C')])).toEqual([
    'A',
    'C',
  ])
})

test('a report that only repeats confirms nothing', () => {
  expect(independentSources([told('A'), told('B', [], { repeats: 'roundup' })])).toEqual(['A'])
})

test('the order of the reports does not matter', () => {
  const reports = [told('A', ['X', 'Y']), told('B', ['Y', 'Z']), told('C', ['Z']), told('D')]
  expect(independentSources(reports.toReversed()).toSorted()).toEqual(
    independentSources(reports).toSorted(),
  )
})
