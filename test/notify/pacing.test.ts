import { expect, test } from 'vitest'
import { wants } from '../../src/notify/filter.ts'
import { afterQuiet, releaseAt } from '../../src/notify/pacing.ts'
import type { Filter, Pacing } from '../../src/types/alerts.ts'
import { claim, joinedReport, newsEvent, reported } from './samples.ts'

const at = (text: string) => Date.parse(text)
const release = (pacing: Pacing, now: string) =>
  new Date(releaseAt(pacing, reported(), at(now))).toISOString()

test('without pacing, and outside quiet hours, at once', () => {
  const quiet = { from: '22:00', to: '07:00' }
  expect(release({}, '2026-03-02T06:01:00Z')).toBe('2026-03-02T06:01:00.000Z')
  expect(release({ quiet }, '2026-03-02T12:00:30Z')).toBe('2026-03-02T12:00:30.000Z')
  expect(release({ quiet }, '2026-03-02T07:00:00Z')).toBe('2026-03-02T07:00:00.000Z')
})

test('quiet hours end at their end, over midnight and by local clocks', () => {
  const night = { quiet: { from: '22:00', to: '07:00' } }
  expect(release(night, '2026-03-02T22:00:00Z')).toBe('2026-03-03T07:00:00.000Z')
  expect(release(night, '2026-03-03T06:59:59Z')).toBe('2026-03-03T07:00:00.000Z')
  const almaty = { ...night, timeZone: 'Asia/Almaty' }
  expect(release(almaty, '2026-03-02T18:00:00Z')).toBe('2026-03-03T02:00:00.000Z')
  const noon = { quiet: { from: '12:00', to: '13:30' } }
  expect(release(noon, '2026-03-02T13:00:00Z')).toBe('2026-03-02T13:30:00.000Z')
})

test('a night in which the clocks change is as long as it is', () => {
  const berlin = { quiet: { from: '22:00', to: '07:00' }, timeZone: 'Europe/Berlin' }
  // Clocks go forward on 29 March 2026 and back on 25 October.
  expect(release(berlin, '2026-03-28T22:00:00Z')).toBe('2026-03-29T05:00:00.000Z')
  expect(release(berlin, '2026-10-24T21:00:00Z')).toBe('2026-10-25T06:00:00.000Z')
})

test('digests come on the hour, or once a day', () => {
  expect(release({ digest: 'hourly' }, '2026-03-02T06:00:00Z')).toBe('2026-03-02T07:00:00.000Z')
  const daily = { digest: 'daily' as const, dailyAt: '07:30', timeZone: 'Asia/Kathmandu' }
  expect(release(daily, '2026-03-02T06:00:00Z')).toBe('2026-03-03T01:45:00.000Z')
  expect(release({ digest: 'daily' }, '2026-03-02T08:00:00Z')).toBe('2026-03-03T08:00:00.000Z')
})

test('a digest that would fall into quiet hours waits for their end', () => {
  const pacing = { digest: 'hourly' as const, quiet: { from: '22:00', to: '07:00' } }
  expect(release(pacing, '2026-03-02T21:30:00Z')).toBe('2026-03-03T07:00:00.000Z')
})

test('a retry is held too, and what is urgent is not', () => {
  const pacing = { quiet: { from: '22:00', to: '07:00' }, urgent: { targets: ['KZ'] } }
  expect(afterQuiet(pacing, at('2026-03-02T23:00:00Z'))).toBe(at('2026-03-03T07:00:00Z'))
  expect(release(pacing, '2026-03-02T23:00:00Z')).toBe('2026-03-02T23:00:00.000Z')
})

test.each<[Filter, boolean]>([
  [{}, true],
  [{ targets: ['kz', 'AM'] }, true],
  [{ targets: ['AM'] }, false],
  [{ actors: ['Wagner', 'RU'] }, true],
  [{ levels: ['recruitment'] }, false],
  [{ types: ['event.updated'] }, false],
  [{ languages: ['en-GB'] }, true],
  [{ languages: ['kk'] }, false],
  [{ minScore: 9 }, false],
  [{ minSources: 2 }, false],
  [{ words: ['SAKHALIN'] }, true],
  [{ words: ['Donbas'] }, false],
  [{ targets: ['KZ'], words: ['Donbas'] }, false],
])('the filter %j lets the sample through: %s', (filter, passes) => {
  expect(wants(filter, reported())).toBe(passes)
})

test('free words are found in every script', () => {
  const event = newsEvent({
    headline: 'Қазақстанда әскери қызмет жарнамасы',
    reports: [joinedReport('r1', { title: 'Реклама службы на Сахалине' })],
    slogans: [claim('Плечом к плечу', 'Плечом к плечу')],
  })
  expect(wants({ words: ['САХАЛИН'] }, reported(event))).toBe(true)
  expect(wants({ words: ['әскери'] }, reported(event))).toBe(true)
  expect(wants({ words: ['плечом'] }, reported(event))).toBe(true)
})

test('news of feeds goes only to those who ask for it', () => {
  const alert = { id: 'f', type: 'feed.failing' as const, at: 0, changes: [] }
  expect(wants(undefined, alert)).toBe(false)
  expect(wants({ types: ['feed.failing'], targets: ['KZ'] }, alert)).toBe(true)
})
