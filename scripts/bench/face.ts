/**
 * What an answer of the face costs, as the platform will bill it: CPU of the main thread of a bare
 * workerd, less that of an empty answer, in a fresh isolate and in one that has answered before.
 * The record holds 300 events.
 */
import { join } from 'node:path'
import type { Prepared } from './face/worker.ts'
import { memoryLedger } from '../memory-ledger.ts'
import { ordinaryStream } from '../stream.ts'
import { monthTallies } from '../../src/chronicle.ts'
import { signatureOf } from '../../src/group/merge.ts'
import type { Report } from '../../src/types/reports.ts'
import { tellReports } from '../../src/tell.ts'
import { buildWorkerd, median, startWorkerd } from './workerd.ts'

const PATHS = [
  '/',
  '/feeds',
  '/events.atom',
  '/events.csv',
  '/v1/events',
  '/status',
  '/openapi.json',
]
const ISOLATES = 7
const WARM = 20
const EVENTS = 300
const SEEDS = [201, 202, 203, 204, 205, 206]

/** Prints, for each address, the first request of a fresh isolate and the median of later ones. */
export async function bench(): Promise<void> {
  const config = buildWorkerd(join(import.meta.dirname, 'face/worker.ts'))
  const prepared = await prepare()
  const [, ...events] = prepared.rows
  console.log(`${events.length} events; median of ${ISOLATES} isolates, ms of CPU\n`)
  console.log('| address | first | warm |\n|---|---|---|')
  for (const path of PATHS) {
    const figures = []
    for (let n = 0; n < ISOLATES; n++) figures.push(await measure(config, path, prepared))
    const first = median(figures.map((figure) => figure.first))
    const warm = median(figures.map((figure) => figure.warm))
    console.log(`| ${path} | ${first.toFixed(1)} | ${warm.toFixed(1)} |`)
  }
}

const measure = async (config: string, path: string, prepared: Prepared) => {
  const workerd = await startWorkerd(config)
  try {
    const body = JSON.stringify(prepared)
    for (const ask of [workerd.ask, workerd.askNeighbour])
      await ask('/prepare', { method: 'POST', body })
    await workerd.askNeighbour(path)
    await workerd.ask('/idle')
    const idle = await workerd.cpuOf('/idle')
    const first = (await workerd.cpuOf(path)) - idle
    const later = []
    for (let n = 0; n < WARM; n++) later.push((await workerd.cpuOf(path)) - idle)
    return { first, warm: median(later) }
  } finally {
    await workerd.stop()
  }
}

/** The events as KV keeps them, the log of them first. */
const prepare = async (): Promise<Prepared> => {
  const ledger = memoryLedger()
  const reports = SEEDS.flatMap((seed) =>
    ordinaryStream(seed).map(({ report }): Report =>
      Object.assign(report, { id: `${seed}-${report.id}` }),
    ),
  )
  await tellReports(reports, [], ledger, 0)
  const events = [...ledger.events.values()]
    .toSorted((a, b) => a.firstReportedAt - b.firstReportedAt)
    .slice(-EVENTS)
  const newest = events.at(-1)!.lastReportedAt
  const rows = events.map(
    (event) => [`${day(event.firstReportedAt)}:${event.id}`, JSON.stringify(event)] as const,
  )
  const log = { rows: rows.map(([name], place) => [place + 1, name]) }
  return {
    rows: [
      ['index:events', JSON.stringify(log)],
      ...rows.map(([name, text]) => [`event:${name}`, text] as const),
    ],
    at: newest,
    months: monthTallies(events.map(signatureOf), newest),
  }
}

const day = (at: number) => new Date(at).toISOString().slice(0, 10).replaceAll('-', '')
