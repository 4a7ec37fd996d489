/**
 * Grouping, measured on made-up streams with the true event of each report, once with the facts
 * the stream was made from and once with those the detector reads out of its words.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addToIndex, buildIndex, matchReport } from '../../src/group/match.ts'
import { joinEvent, openEvent, signatureOf } from '../../src/group/merge.ts'
import { reportOf } from '../../src/run.ts'
import type { NewsEvent } from '../../src/types/events.ts'
import type { Report } from '../../src/types/reports.ts'
import { denseStream, ordinaryStream } from '../stream.ts'
import type { Told } from '../stream/campaigns.ts'
import { oneAlertPerAddress, oneAlertPerItem, titleSimHash, type Method } from './baselines.ts'
import { agreement, type Agreement } from './clusters.ts'

const SEEDS = [201, 202, 203]
const STREAMS = {
  'ten months, many actors and countries': ordinaryStream,
  'one month, one actor and country': denseStream,
}
const DOCUMENT = join(import.meta.dirname, '../../docs/detection.md')
const START = '<!-- grouping:start -->'
const END = '<!-- grouping:end -->'

/** Prints the table and writes it between the markers of docs/detection.md. */
export async function bench(): Promise<void> {
  const section = [...streamTable(), '', matchingTime()].join('\n')
  console.log(section)
  const document = await readFile(DOCUMENT, 'utf8')
  const [before, rest] = document.split(START)
  const after = rest?.split(END)[1]
  if (after === undefined) throw new Error(`docs/detection.md has no ${START} … ${END}`)
  await writeFile(DOCUMENT, `${before}${START}\n\n${section}\n\n${END}${after}`)
}

function streamTable(): string[] {
  const rows = Object.entries(STREAMS).flatMap(([name, make]) => {
    const streams = SEEDS.map((seed) => make(seed))
    const given = streams.map((told) => told.map(({ report }) => report))
    const read = streams.map((told) => told.map(readFromWords))
    const missed = read.flat().filter((report) => report === undefined).length / read.flat().length
    return [
      row(name, 'given', 'facts', streams, given, byFacts),
      row(name, `read (${percent(missed)} missed)`, 'facts', streams, read, byFacts),
      row(name, '', 'one alert per item', streams, given, oneAlertPerItem),
      row(name, '', 'one alert per address', streams, given, oneAlertPerAddress),
      row(name, '', 'title SimHash', streams, given, titleSimHash),
    ]
  })
  return [
    '| stream | facts | method | B³ precision | B³ recall | B³ F1 | surplus alerts per event | swallowed events |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ]
}

/** What a run would have made of the item, had it come with its words alone. */
function readFromWords({ report }: Told): Report | undefined {
  const { id, url, title, summary, language, outlet, seenAt } = report
  const item = { id, key: id, url: url!, title, summary, content: '', authors: [], language }
  const feed = { id: report.feedId, url: url!, outlet, language, intervalMinutes: 5 }
  return reportOf({ ...item, publishedAt: seenAt }, feed, seenAt)
}

function row(
  name: string,
  facts: string,
  label: string,
  streams: readonly (readonly Told[])[],
  reports: readonly (readonly (Report | undefined)[])[],
  method: Method,
): string {
  const results = streams.map((told, at) => measure(told, reports[at]!, method))
  const mean = (of: (result: Agreement) => number) =>
    results.reduce((sum, result) => sum + of(result), 0) / results.length
  const cells = [
    mean(({ precision }) => precision),
    mean(({ recall }) => recall),
    mean(({ f1 }) => f1),
    mean(({ surplusPerEvent }) => surplusPerEvent),
  ].map((value) => value.toFixed(2))
  const swallowed = percent(mean((result) => result.swallowed / result.events))
  return `| ${[name, facts, label, ...cells, swallowed].join(' | ')} |`
}

/** Round-ups belong to several events and are left out of the measure, not out of the stream. */
function measure(told: readonly Told[], reports: readonly (Report | undefined)[], method: Method) {
  const events = method(reports.filter((report) => report !== undefined))
  const gold = new Map<string, string>()
  const found = new Map<string, string>()
  let next = 0
  for (const [at, report] of reports.entries()) {
    if (report === undefined) continue
    const event = events[next++]!
    const truth = told[at]!.event
    if (truth === undefined) continue
    gold.set(String(at), truth)
    found.set(String(at), event)
  }
  return agreement(gold, found)
}

/** The stage itself, in the order of a run. */
const byFacts: Method = (reports) => {
  const index = buildIndex([])
  const events = new Map<string, NewsEvent>()
  return reports.map((report) => {
    const match = matchReport(report, index)
    const ids =
      match.kind === 'none' ? [] : match.kind === 'roundup' ? match.eventIds : [match.eventId]
    const known = ids.map((id) => joinEvent(events.get(id)!, report, match).event)
    const [first, ...others] = known.length > 0 ? known : [openEvent(report)]
    for (const event of [first!, ...others]) {
      events.set(event.id, event)
      addToIndex(index, signatureOf(event))
    }
    return first!.id
  })
}

/** Median time of a candidate against ten thousand events. */
function matchingTime(): string {
  const made = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((seed) => ordinaryStream(seed))
  const signatures = made.slice(0, 10_000).map(({ report }, at) => {
    const known = { id: `event-${at}`, texts: [], reports: [] }
    return Object.assign(signatureOf(openEvent(report)), known)
  })
  const index = buildIndex(signatures)
  const candidates = ordinaryStream(99).map(({ report }) => report)
  for (const report of candidates) matchReport(report, index)
  const times = candidates
    .map((report) => {
      const start = performance.now()
      matchReport(report, index)
      return performance.now() - start
    })
    .toSorted((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(2)
  return `A candidate against ${signatures.length.toLocaleString('en')} events: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms (Node ${process.versions.node.split('.')[0]}, one shared core).`
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`
