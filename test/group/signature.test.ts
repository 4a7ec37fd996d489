/** A signature is KV metadata: small whatever the event, and frozen from its founding facts. */
import { expect, test } from 'vitest'
import { KV_METADATA_BYTES_MAX } from '../../src/limits.ts'
import { joinEvent, mergeEvents, openEvent, signatureOf } from '../../src/group/merge.ts'
import { MEDIA } from '../../src/types/reports.ts'
import { report, type Said } from './reports.ts'

const JOIN = {
  kind: 'join',
  eventId: '',
  score: 3,
  copy: false,
  reasons: ['same target'],
  related: [],
} as const
const grown = (...reports: readonly Said[]) =>
  reports
    .slice(1)
    .map(report)
    .reduce((event, next) => joinEvent(event, next, JOIN).event, openEvent(report(reports[0])))

test('a signature fits KV metadata whatever the event says', () => {
  const long = '募集に関する非常に長い名前'.repeat(20)
  const countries = Array.from({ length: 60 }, (_, at) => `Country “${at}” ${long}`)
  const greedy: Said = {
    actor: long,
    targets: countries,
    media: MEDIA,
    pay: Array.from({ length: 30 }, (_, at) => `${at * 99_999_999} RUB monthly`),
    place: long,
    recruiter: long,
    slogan: long,
    cites: countries,
  }
  const event = grown(...Array.from({ length: 40 }, (_, at) => ({ ...greedy, id: `${long}${at}` })))
  const bytes = new TextEncoder().encode(JSON.stringify(signatureOf(event))).length
  expect(bytes).toBeLessThanOrEqual(1000)
  expect(bytes).toBeLessThan(KV_METADATA_BYTES_MAX)
})

test('reports after the founding days do not change what an event is known by', () => {
  const founded = {
    id: 'first',
    targets: ['KE'],
    media: ['telegram'],
    pay: ['2000 USD monthly'],
  } as const
  const before = signatureOf(grown(founded))
  const after = signatureOf(
    grown(founded, { day: 6, targets: ['KE', 'UG'], media: ['poster'], pay: ['9000 USD signing'] }),
  )
  expect({ ...after, lastReportedAt: 0, reports: [] }).toEqual({
    ...before,
    lastReportedAt: 0,
    reports: [],
  })
})

test('what the founding reports leave open, a later one fills', () => {
  const { targets, place } = signatureOf(
    grown({ targets: [] }, { day: 6, targets: ['KE'], place: 'Sakhalin' }),
  )
  expect(targets).toEqual(['KE'])
  expect(place).toBe('Sakhalin')
})

test('the same reports give the same id and signature, whatever the machine saw when', () => {
  const said = { id: 'one', targets: ['KE', 'UG'], media: ['telegram'] } as const
  const elsewhere = { ...report(said), seenAt: 0 }
  expect(openEvent(elsewhere).id).toBe(openEvent(report(said)).id)
  expect(openEvent(report({ ...said, targets: ['UG', 'KE'] })).id).toBe(openEvent(elsewhere).id)
})

test('an event id has a day, no dot, and depends on the report where facts are thin', () => {
  const rich = { targets: ['KE'], media: ['telegram'], outlet: 'One' } as const
  expect(openEvent(report(rich)).id).toMatch(/^ev_20260303_[0-9a-z]{13,14}$/)
  expect(openEvent(report({ ...rich, outlet: 'Two' })).id).toBe(openEvent(report(rich)).id)
  expect(openEvent(report({ outlet: 'One' })).id).not.toBe(openEvent(report({ outlet: 'Two' })).id)
})

test('a merged event keeps everything under the elder id, and the younger points to it', () => {
  const elder = grown({ id: 'a', targets: ['KE'] })
  const younger = grown({ id: 'b', day: 1, targets: ['KE', 'UG'] }, { id: 'a', targets: ['KE'] })
  const merged = mergeEvents(elder, younger)
  expect(merged.younger).toMatchObject({ id: younger.id, mergedInto: elder.id })
  expect(merged.elder.reports.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(merged.elder.targets.map(({ value }) => value)).toEqual(['KE', 'UG'])
})
