/** Two events found to be one. */
import { expect, test } from 'vitest'
import { findDuplicateEvents } from '../../src/group/duplicates.ts'
import { buildIndex, matchReport } from '../../src/group/match.ts'
import { mergeEvents, openEvent, signatureOf } from '../../src/group/merge.ts'
import { report, type Said } from './reports.ts'

const event = (said: Said) => openEvent(report(said))
const indexOf = (...events: readonly Said[]) =>
  buildIndex(events.map((said) => signatureOf(event(said))))

const SAID = { targets: ['KE'], media: ['telegram'], pay: ['2000 USD monthly'] } as const

test('events that two runs opened for one campaign are found, elder first', () => {
  const elder = { ...SAID, id: 'a' }
  const younger = { ...SAID, id: 'b', day: 1, place: 'Rostov' }
  expect(findDuplicateEvents(indexOf(younger, elder))).toEqual([
    { elder: event(elder).id, younger: event(younger).id },
  ])
})

test.each([
  { day: 1, pay: ['1200 USD monthly'] },
  { day: 1, targets: ['UG'] },
  { day: 1, targets: ['KE', 'UG'] },
  { day: 1, pay: [] },
  { day: 9 },
])('%o is not the same event', (other) => {
  expect(findDuplicateEvents(indexOf(SAID, { ...SAID, ...other }))).toEqual([])
})

test('three of one are merged into the eldest', () => {
  const said = [0, 1, 2].map((day): Said => Object.assign({ id: `${day}`, day }, SAID))
  const [first, second, third] = said.map((one) => event(one).id)
  expect(findDuplicateEvents(indexOf(...said))).toEqual([
    { elder: first, younger: second },
    { elder: first, younger: third },
  ])
})

test('a report that would find the younger finds the elder', () => {
  const merged = mergeEvents(event({ ...SAID, id: 'a' }), event({ ...SAID, id: 'b', day: 1 }))
  const index = buildIndex([signatureOf(merged.elder), signatureOf(merged.younger)])
  expect(matchReport(report({ ...SAID, id: 'b', day: 1 }), index)).toMatchObject({
    kind: 'join',
    eventId: merged.elder.id,
  })
  expect(findDuplicateEvents(index)).toEqual([])
})
