/** What subscribers are told as an event grows, over the real grouping and a ledger in memory. */
import { describe, expect, test } from 'vitest'
import { memoryLedger } from '../scripts/memory-ledger.ts'
import { reportOf } from '../src/run.ts'
import { tellReports } from '../src/tell.ts'
import type { Subscriber } from '../src/types/alerts.ts'
import type { Report } from '../src/types/reports.ts'

const HOUR_MS = 60 * 60_000
const START = Date.UTC(2026, 2, 2, 6)
const EVERYONE: Subscriber = { id: 'all', url: 'https://hook.example/', format: 'standard' }

function report(outlet: string, title: string, summary: string, at = START): Report {
  const url = `https://${outlet}.example/${at}`
  const item = { id: url, key: url, url, title, summary, content: '', authors: [], publishedAt: at }
  const feed = { id: outlet, url, outlet, language: 'en', intervalMinutes: 5 }
  const found = reportOf(item, feed, at)
  if (!found) throw new Error(`not a report: ${title}`)
  return found
}

const first = report(
  'wire',
  'Russian army recruitment ads appear online in Kenya',
  'Online advertisements urge Kenyans to sign a contract with the Russian army.',
)
const withLeaflets = (at: number) =>
  report(
    'daily',
    'Leaflets recruit Kenyans for the Russian army',
    'Leaflets handed out in Kenya promise $2,000 a month to those who join the Russian army.',
    at,
  )
const denial = (at: number) =>
  report(
    'gazette',
    'Embassy denies Russian army recruitment ads in Kenya',
    'The embassy rejected reports of online advertisements that urge Kenyans to join the Russian army.',
    at,
  )

async function tell(reports: readonly Report[], subscribers: readonly Subscriber[] = [EVERYONE]) {
  const ledger = memoryLedger()
  const owed = []
  for (const each of reports) {
    owed.push(...(await tellReports([each], subscribers, ledger, each.seenAt)).deliveries)
  }
  return { ledger, owed }
}

describe('an event that grows', () => {
  test('is updated once a day, and what comes meanwhile waits in one update', async () => {
    const { owed, ledger } = await tell([
      first,
      withLeaflets(START + HOUR_MS),
      denial(START + 2 * HOUR_MS),
    ])
    expect(ledger.events.size).toBe(1)
    expect(owed.map(({ alert }) => alert.type)).toEqual([
      'event.reported',
      'event.updated',
      'event.updated',
    ])
    const [, update, waiting] = owed
    expect(update!.attempts).toBe(1)
    expect(waiting!.attempts).toBe(0)
    expect(waiting!.nextTryAt).toBe(START + 25 * HOUR_MS)
    expect(waiting!.alert.changes).toContainEqual({ field: 'disputed', value: 'denied' })
  })

  test('is reported to whoever wants two sources only when the second speaks', async () => {
    const careful: Subscriber = { ...EVERYONE, id: 'careful', filter: { minSources: 2 } }
    const { owed } = await tell([first, withLeaflets(START + HOUR_MS)], [careful])
    expect(owed.map(({ id, alert }) => [alert.type, id.endsWith('_careful')])).toEqual([
      ['event.reported', true],
    ])
  })

  test('is told to nobody when the same report comes again', async () => {
    const { owed } = await tell([first, first])
    expect(owed).toHaveLength(1)
  })
})

test('a ledger that cannot be listed leaves every feed to be read again', async () => {
  const ledger = { ...memoryLedger(), signatures: () => Promise.reject(new Error('down')) }
  const told = await tellReports([first], [EVERYONE], ledger, START)
  expect([...told.unremembered]).toEqual(['wire'])
  expect(told.deliveries).toEqual([])
})

test('why a report is told no more is counted by cause', async () => {
  const { ledger } = await tell([first])
  const why = async (one: Report) =>
    (await tellReports([one], [EVERYONE], ledger, one.seenAt)).suppressed
  expect(await why(first)).toEqual(['same-address'])
  const words = [first.title, first.summary] as const
  expect(await why(report('herald', ...words, START + HOUR_MS))).toEqual(['syndicated-copy'])
  const other = 'Men in Kenya are urged by online ads to sign contracts with the Russian army.'
  const retold = report('post', 'Russian army seeks Kenyans online', other, START + 2 * HOUR_MS)
  expect(await why(retold)).toEqual(['same-facts'])
  const late = report('monthly', ...words, START + 60 * 24 * HOUR_MS)
  expect(await why(late)).toEqual(['recurrence'])
  expect(await why(withLeaflets(START + 3 * HOUR_MS))).toEqual([])
})
