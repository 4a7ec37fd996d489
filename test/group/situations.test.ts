/** The situations a stream of news brings, each as the few reports that make it. */
import { expect, test } from 'vitest'
import type { NewsEvent } from '../../src/types/events.ts'
import { report } from './reports.ts'
import { group, type World } from './world.ts'

const eventsOf = ({ events }: World) => [...events.values()]
const only = (world: World): NewsEvent => {
  expect(world.events.size).toBe(1)
  return eventsOf(world)[0]!
}

test('two campaigns in one country and week, with another medium and other amounts, are two', () => {
  const world = group([
    report({ targets: ['KE'], media: ['telegram'], pay: ['2000 USD monthly'] }),
    report({ day: 3, targets: ['KE'], media: ['poster'], pay: ['1200 USD monthly'] }),
    report({ day: 4, targets: ['KE'], media: ['billboard'], pay: ['1200 USD monthly'] }),
    report({ day: 4, targets: ['KE'], media: ['telegram'], pay: ['2000 USD monthly'] }),
  ])
  expect(world.events.size).toBe(2)
  expect(eventsOf(world).map(({ reports }) => reports.length)).toEqual([2, 2])
})

test('bonus and pay both far off are another campaign, unless the medium is the same', () => {
  const first = report({
    targets: ['KE'],
    media: ['telegram'],
    pay: ['5400 USD monthly', '15900 USD signing'],
  })
  const other = { day: 3, targets: ['KE'], pay: ['8100 USD monthly', '23400 USD signing'] }
  expect(group([first, report({ ...other, media: ['leaflet'] })]).events.size).toBe(2)
  expect(group([first, report(other)]).events.size).toBe(2)
  expect(group([first, report({ ...other, media: ['telegram'] })]).events.size).toBe(1)
})

test('the same campaign in a second country is one event with two targets if the report says so', () => {
  const event = only(
    group([
      report({ targets: ['KZ'], pay: ['495000 RUB signing'] }),
      report({ day: 1, targets: ['KZ', 'AM'], pay: ['495000 RUB signing'] }),
      report({ day: 2, targets: ['AM'], pay: ['495000 RUB signing'] }),
    ]),
  )
  expect(event.targets.map(({ value }) => value)).toEqual(['KZ', 'AM'])
})

test('the same campaign in a second country is else a second event, linked as related', () => {
  const world = group([
    report({ targets: ['KZ'], pay: ['495000 RUB signing'] }),
    report({ day: 1, targets: ['AM'], pay: ['495000 RUB signing'] }),
  ])
  const [first, second] = eventsOf(world)
  expect(second?.related).toEqual([first?.id])
})

test('a report in another language and without amounts joins', () => {
  const world = group([
    report({ media: ['online-ad'], pay: ['495000 RUB signing'] }),
    report({ day: 1, language: 'kk', media: ['website'] }),
  ])
  expect(only(world).reports).toHaveLength(2)
  expect(world.changes.flat()).toEqual([])
})

test('450,000 against 495,000 with the same 5,300 dollars joins, and both stand with their reports', () => {
  const event = only(
    group([
      report({ id: 'wire', pay: ['495000 RUB signing', '5300 USD signing'] }),
      report({ id: 'copy', pay: ['450000 RUB signing', '5300 USD signing'] }),
    ]),
  )
  expect(event.payments.map(({ value, reports }) => [value.amount, reports])).toEqual([
    [495_000, ['wire']],
    [5300, ['wire', 'copy']],
    [450_000, ['copy']],
  ])
})

test('a round-up of four targets is listed with all it repeats and opens nothing', () => {
  const world = group([
    report({ targets: ['KZ'], media: ['online-ad'] }),
    report({ day: 20, targets: ['CU'], media: ['facebook'] }),
    report({ id: 'round-up', day: 40, targets: ['KZ', 'AM', 'CU', 'NP'], level: 'recruitment' }),
    report({ day: 41, targets: ['NP'], media: ['tiktok'] }),
  ])
  const [kazakhstan, cuba, nepal] = eventsOf(world)
  expect(kazakhstan?.reports.at(-1)).toMatchObject({ id: 'round-up', repeats: 'roundup' })
  expect(cuba?.reports.at(-1)).toMatchObject({ id: 'round-up', repeats: 'roundup' })
  expect(kazakhstan?.targets.map(({ value }) => value)).toEqual(['KZ'])
  expect(nepal?.reports).toHaveLength(1)
  expect(world.changes.flat()).toEqual([])
})

test('a first report that names four targets opens an event, and its retelling joins', () => {
  const targets = ['SN', 'CI', 'GN', 'NG']
  const event = only(
    group([
      report({ actor: 'UA', targets, media: ['embassy'] }),
      report({ day: 1, actor: 'UA', targets: ['SN', 'CI', 'GN'], media: ['facebook'] }),
      report({ day: 2, actor: 'UA', targets, media: ['embassy'] }),
    ]),
  )
  expect(event.reports.map(({ repeats }) => repeats)).toEqual([undefined, undefined, undefined])
})

test.each([40, 400])('an old story published again after %i days is listed in silence', (day) => {
  const world = group([
    report({ targets: ['KZ'], pay: ['495000 RUB signing'], media: ['online-ad'] }),
    report({ id: 'again', day, targets: ['KZ'], pay: ['495000 RUB signing'] }),
    report({ id: 'echo', day: day + 1, language: 'de', targets: ['KZ'], media: ['website'] }),
  ])
  const event = only(world)
  expect(event.reports.map(({ repeats }) => repeats)).toEqual([
    undefined,
    'recurrence',
    'recurrence',
  ])
  expect(world.changes.flat()).toEqual([])
})

test('a new campaign in the same country after 40 days is a new event', () => {
  const world = group([
    report({ targets: ['KZ'], pay: ['495000 RUB signing'], media: ['online-ad'] }),
    report({ day: 40, targets: ['KZ'], pay: ['2000000 RUB signing'], media: ['telegram'] }),
  ])
  expect(world.events.size).toBe(2)
})

test('a denial joins, marks the event as disputed and is news', () => {
  const world = group([
    report({ targets: ['IR'], media: ['leaflet'] }),
    report({ day: 1, targets: ['IR'], media: ['leaflet'], disputed: 'fake' }),
    report({ day: 2, targets: ['IR'], media: ['leaflet'], disputed: 'denied' }),
  ])
  expect(only(world).disputed.map(({ value }) => value)).toEqual(['fake', 'denied'])
  expect(world.changes).toEqual([[], [{ field: 'disputed', value: 'fake' }], []])
})

test.each([
  [{ media: ['poster'] }, { field: 'medium', value: 'poster' }],
  [{ place: 'Sakhalin' }, { field: 'placeOfService', value: 'Sakhalin' }],
  [{ recruiter: 'Northern Work Agency' }, { field: 'recruiter', value: 'Northern Work Agency' }],
  [{ pay: ['300000 RUB monthly'] }, { field: 'payment', value: '300000 RUB monthly' }],
] as const)('%o is news', (said, change) => {
  const world = group([
    report({ media: ['telegram'], pay: ['200000 RUB monthly'] }),
    report({ day: 1, ...said }),
    report({ day: 2, ...said }),
  ])
  expect(world.events.size).toBe(1)
  expect(world.changes).toEqual([[], [change], []])
})

test.each([
  { media: ['online-ad'] },
  { media: ['social-media'] },
  { pay: ['220000 RUB monthly'] },
  { pay: ['5300 USD signing'] },
  { targets: ['Central Asia'] },
  { place: 'Ukraine' },
] as const)('%o is detail', (said) => {
  const world = group([
    report({ media: ['telegram'], pay: ['200000 RUB monthly'] }),
    report({ day: 1, ...said }),
  ])
  expect(world.events.size).toBe(1)
  expect(world.changes.flat()).toEqual([])
})

test('a report that fits two events joins the better, and the other is linked', () => {
  const world = group([
    report({ targets: ['KE'], media: ['telegram'], pay: ['2000 USD monthly'] }),
    report({ day: 1, targets: ['KE'], media: ['poster'], pay: ['1200 USD monthly'] }),
    report({ id: 'both', day: 2, targets: ['KE'], pay: ['1200 USD monthly'] }),
    report({ id: 'either', day: 3, targets: ['KE'], level: 'recruitment' }),
  ])
  const [telegram, poster] = eventsOf(world)
  expect(world.eventOf.get('both')).toBe(poster?.id)
  expect(world.eventOf.get('either')).toBe(poster?.id)
  expect(poster?.related).toEqual([telegram?.id])
})

test('an item edited after it was told compares facts, not text', () => {
  const first = report({ id: 'item', title: 'Ads seen', media: ['telegram'] })
  const reworded = { ...first, title: 'Advertisements seen', textHash: '00000000ffffffff' }
  const world = group([
    first,
    reworded,
    report({ id: 'item', media: ['telegram', 'poster'] }),
    report({ id: 'item', media: ['telegram', 'poster'] }),
  ])
  expect(only(world).reports).toHaveLength(1)
  expect(world.changes).toEqual([[], [], [{ field: 'medium', value: 'poster' }], []])
})

test('recruiting without an ad opens an event of its own level, which an ad raises', () => {
  const world = group([
    report({ targets: ['CU'], level: 'recruitment' }),
    report({ day: 1, targets: ['CU'], media: ['facebook'] }),
    report({ day: 1, targets: ['CU'], level: 'recruitment' }),
  ])
  expect(only(world).level).toBe('ad')
  expect(world.changes[1]).toContainEqual({ field: 'level', value: 'ad' })
})

test('a private army and its state can be the actors of one event, two states cannot', () => {
  const world = group([
    report({ actor: 'Wagner', targets: ['RS'], media: ['video'] }),
    report({ actor: 'RU', targets: ['RS'], media: ['video'] }),
    report({ actor: 'UA', targets: ['RS'], media: ['video'] }),
  ])
  expect(eventsOf(world).map(({ reports }) => reports.length)).toEqual([2, 1])
})

test('the same telling figures on the same days outweigh a misread actor, later they do not', () => {
  const pay = ['495000 RUB signing', '190000 RUB monthly']
  const world = group([
    report({ targets: ['KZ'], pay, media: ['online-ad'] }),
    report({ id: 'misread', actor: 'UA', day: 1, targets: ['KZ'], pay }),
    report({ id: 'later', actor: 'UA', day: 9, targets: ['KZ'], pay }),
    report({ id: 'other', actor: 'UA', day: 1, targets: ['KZ'], media: ['online-ad'] }),
  ])
  const [first] = eventsOf(world)
  expect(world.eventOf.get('misread')).toBe(first?.id)
  expect(world.eventOf.get('later')).not.toBe(first?.id)
  expect(world.eventOf.get('other')).not.toBe(first?.id)
})

test('the same words about another country are another event', () => {
  const textHash = '0123456789abcdef'
  const world = group([
    report({ targets: ['KE'], textHash }),
    report({ day: 1, targets: ['UG'], textHash }),
    report({ day: 1, targets: ['KE'], textHash }),
  ])
  expect(eventsOf(world).map(({ reports }) => reports.length)).toEqual([2, 1])
})

test('a paramilitary can be told of as its country', () => {
  const said = { targets: ['CO'], media: ['whatsapp'] } as const
  only(group([report({ actor: 'RSF', ...said }), report({ actor: 'SD', day: 1, ...said })]))
})

test('a report without a target joins if amount and medium agree', () => {
  const said = { media: ['telegram'], pay: ['2500 USD monthly', '30000 USD signing'] } as const
  const world = group([
    report({ targets: [], ...said }),
    report({ day: 15, targets: ['JO', 'EG', 'YE'], ...said }),
  ])
  expect(only(world).targets).toHaveLength(3)
})

test('dates without a day hold all of their month', () => {
  const month = Date.UTC(2023, 0, 1)
  const world = group([
    report({ at: month, targets: ['RS'], actor: 'Wagner' }),
    report({ at: Date.UTC(2023, 0, 29, 8), targets: ['RS'], actor: 'Wagner' }),
    report({ at: Date.UTC(2023, 4, 1), targets: ['RS'], actor: 'Wagner' }),
  ])
  expect(eventsOf(world).map(({ reports }) => reports.length)).toEqual([2, 1])
})
