/**
 * What a run costs: CPU of workerd, cold and warm, beside the same service as it is commonly
 * written and the least that any poller can do, in one sitting; then a day of KV operations, the
 * time from an item to its alert, sizes, and what one would otherwise run. Linux only.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadavg } from 'node:os'
import process from 'node:process'
import { measureDay, measureLatency } from './run/day.ts'
import { openOutside } from './run/outside.ts'
import { measurePeers } from './run/peers.ts'
import { fit, plot, type Series } from './run/plot.ts'
import { bundleOf, type Case, measure, type Measured, open } from './run/subjects.ts'
import { bundle, startWorkerd } from './run/workerd.ts'
import { median } from './workerd.ts'

const DOCS = join(import.meta.dirname, '../../docs')
const START = '<!-- run:start -->'
const END = '<!-- run:end -->'
const CASES = { 'nothing changed': 0, 'a tenth changed, one new item each': 10, 'all changed': 1 }
const ROUNDS = 5

/** Prints the tables and writes them, with the plot, where they are documented. */
export async function bench(): Promise<void> {
  const parts = new Set(process.argv.slice(3))
  const is = (part: string) => parts.size === 0 || parts.has(part)
  const section: string[] = []
  const tell = (...lines: readonly string[]) => {
    section.push(...lines)
    console.log(lines.join('\n'))
  }
  tell(`Load of the machine (two cores) meanwhile: ${loadavg()[0]!.toFixed(1)}.`, '')
  if (is('cpu')) tell(...(await cpuTable()), '')
  if (is('plot')) tell(...(await curve()), '')
  if (is('day')) tell(...(await day()), '')
  if (is('peers')) tell(...(await peers()), '')
  if (is('size')) tell(...(await sizes()), '')
  if (parts.size > 0) return
  const path = join(DOCS, 'performance.md')
  const document = await readFile(path, 'utf8')
  const [before, rest] = document.split(START)
  const after = rest?.split(END)[1]
  if (after === undefined) throw new Error(`docs/performance.md has no ${START} … ${END}`)
  await writeFile(path, `${before}${START}\n\n${section.join('\n').trim()}\n\n${END}${after}`)
}

const cpuTable = async (): Promise<readonly string[]> => {
  const cases: readonly Case[] = [
    { subject: 'floor', nth: 0, plan: 'free' },
    { subject: 'least', nth: 0, plan: 'free' },
    ...Object.values(CASES).map((nth): Case => ({ subject: 'worker', nth, plan: 'free' })),
    { subject: 'naive', nth: 10, plan: 'free' },
  ]
  const small = await measure(cases, 45, ROUNDS)
  const [floor, least, none, tenth, , naive] = small
  const names = Object.keys(CASES)
  const large = await measure(
    Object.values(CASES).map((nth): Case => ({ subject: 'worker', nth, plan: 'paid' })),
    450,
    2,
  )
  return [
    '| 45 feeds, free plan | cold | warm |',
    '| --- | --- | --- |',
    row('45 bare conditional GETs, no more', floor!),
    row('the same, and what no service can leave out', least!),
    ...names.map((name, n) => row(`musterwatch, ${name}`, small[n + 2]!)),
    row('the naive Worker, a tenth changed', naive!),
    '',
    `Against the targets: a tenth changed takes ${ms(tenth!.cold.all)} cold, and warm ` +
      `1/${(naive!.warm.all / tenth!.warm.all).toFixed(1)} of the naive Worker; nothing changed takes ` +
      `${times(none!, floor!)} times the bare GETs, where what no service can leave out takes ` +
      `${times(least!, floor!)} times.`,
    '',
    '| 450 feeds, paid plan | cold | warm |',
    '| --- | --- | --- |',
    ...names.map((name, n) => row(`musterwatch, ${name}`, large[n]!)),
  ]
}

const row = (name: string, { cold, warm }: Measured): string =>
  `| ${name} | ${ms(cold.all)} (${ms(cold.main)}) | ${ms(warm.all)} (${ms(warm.main)}) |`
const times = (one: Measured, other: Measured): string => (one.warm.all / other.warm.all).toFixed(2)
const ms = (value: number): string => `${value.toFixed(1)} ms`
const megabytes = (value: number): string => `${value.toFixed(0)} MB`

/** Warm runs, less what the same number of feeds takes when nothing changed. */
const curve = async (): Promise<readonly string[]> => {
  const series: Series[] = []
  for (const feeds of [45, 180, 450]) {
    const points = []
    for (const nth of [0, 10, 3, 1]) {
      const [measured] = await measure([{ subject: 'worker', nth, plan: 'paid' }], feeds, 1)
      const { warm, changedBytes } = measured!
      points.push({ x: changedBytes / 1e6, y: warm.main })
    }
    series.push({ name: `${feeds} feeds`, points })
  }
  const labels = {
    title: 'CPU of a warm run',
    x: 'megabytes of feeds that changed',
    y: 'milliseconds of CPU (main thread)',
  }
  await writeFile(join(DOCS, 'performance.svg'), plot(labels, series))
  return [
    '| feeds | nothing changed | each megabyte changed |',
    '| --- | --- | --- |',
    ...series.map(({ name, points }) => {
      const { slope, start } = fit(points)
      return `| ${name} | ${ms(start)} | ${ms(slope)} |`
    }),
  ]
}

const day = async (): Promise<readonly string[]> => {
  const { use, ticks, feeds, events } = await measureDay()
  const latency = await measureLatency()
  const waits = latency.map((one) => one / 1_000).toSorted((a, b) => a - b)
  return [
    `A day of ${ticks} runs over ${feeds} feeds, a tenth changed at each, ${events} events told to one`,
    `subscriber, counted at the namespace: ${use.reads} reads, ${use.writes} writes, ${use.deletes} deletes,`,
    `${use.lists} listings.`,
    '',
    `From the start of a run to the alert at the endpoint, 45 feeds on this machine: median`,
    `${median(waits).toFixed(2)} s, longest of ${waits.length} ${waits.at(-1)!.toFixed(2)} s. An item`,
    `appears somewhere between two ticks: add 0 to 5 minutes, 2.5 on average.`,
  ]
}

const peers = async (): Promise<readonly string[]> => {
  const outside = await openOutside(45)
  const figures = await measurePeers(outside)
  outside.close()
  return [
    '| polls 45 feeds, a tenth changed | CPU of a poll | requests |',
    '| --- | --- | --- |',
    ...figures.map(({ name, cpuMs, requests, version }) =>
      cpuMs === undefined
        ? `| ${name} | skipped: not installed, or it did not run | |`
        : `| ${name} ${version} | ${cpuMs.toFixed(0)} ms | ${requests} |`,
    ),
  ]
}

const sizes = async (): Promise<readonly string[]> => {
  const { bytes, gzip } = bundleOf('worker')
  const empty = bundle('empty')
  const bare: number[] = []
  const full: number[] = []
  const memory = { bare: 0, full: 0, busy: 0 }
  for (let n = 0; n < ROUNDS; n++) {
    const idle = await startWorkerd('empty', empty, 1, {})
    bare.push(idle.startUp.all)
    memory.bare = idle.memory().now
    await idle.stop()
    const outside = await openOutside(450)
    const workerd = await open('worker', outside, 'paid')
    full.push(workerd.startUp.all)
    memory.full = workerd.memory().now
    if (n === 0) {
      await workerd.tick(Date.UTC(2027, 0, 4))
      memory.busy = workerd.memory().most
    }
    await workerd.stop()
    outside.close()
  }
  return [
    `The bundle: ${(bytes / 1e6).toFixed(2)} MB minified, ${(gzip / 1e3).toFixed(0)} kB gzipped. Start-up: ${ms(median(full))} of CPU,`,
    `of which an empty Worker takes ${ms(median(bare))}. Memory of the process: ${megabytes(memory.bare)} with an empty`,
    `Worker, ${megabytes(memory.full)} with this one, ${megabytes(memory.busy)} at most while 450 feeds are read for the first time.`,
  ]
}
