/**
 * A month of many feeds behind real (local) queues and the ledger object, as wrangler.scale.toml
 * deploys them: every tick polls every feed, ads appear in some, endpoints and feeds fail now and
 * then, and each event must be told exactly once. Time is compressed: as many ticks as the machine
 * gives in the minutes it is granted, spread over thirty days. Operations are counted, and what
 * they cost is computed for ticks every five minutes. Linux only: it asks /proc for the CPU.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { Run } from '../../src/types/alerts.ts'
import { bill, type Operations } from './month/bill.ts'
import { openService, type Service } from './month/service.ts'

const DOCS = join(import.meta.dirname, '../../docs')
const START = '<!-- month:start -->'
const END = '<!-- month:end -->'
const TICK_MS = 5 * 60_000
const MONTH_MS = 30 * 86_400_000
const TICKS_A_MONTH = MONTH_MS / TICK_MS
/** Deliveries that failed are tried again, and the last passes collected. */
const TICKS_AFTER = 6

/** Prints what was told and what it cost, and writes it where it is documented. */
export async function bench(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { minutes: { type: 'string', default: '15' }, feeds: { type: 'string' } },
  })
  const feeds = Number(values.feeds ?? 5_000)
  const service = await openService(feeds)
  const month = await walkThrough(service, Number(values.minutes) * 60_000)
  const lines = await told(service, feeds, month)
  await service.close()
  console.log(lines.join('\n'))
  if (values.feeds !== undefined) return
  const path = join(DOCS, 'performance.md')
  const [before, rest] = (await readFile(path, 'utf8')).split(START)
  const after = rest?.split(END)[1]
  if (after === undefined) throw new Error(`docs/performance.md has no ${START} … ${END}`)
  await writeFile(path, `${before}${START}\n\n${lines.join('\n')}\n\n${END}${after}`)
}

type Month = { readonly runs: readonly Run[]; readonly minutes: number; readonly cpuMs: number }

/** The time left is divided by what a tick has taken so far: the month ends with the minutes. */
const walkThrough = async (service: Service, grantedMs: number): Promise<Month> => {
  const first = Math.ceil((Date.now() + 86_400_000) / TICK_MS) * TICK_MS
  const runs: Run[] = []
  let over = 0
  // Before the month: every feed is read for the first time, which is no tick like the others.
  await service.tick(first, 0)
  const cpuBefore = service.cpuMs()
  const began = performance.now()
  while (over < MONTH_MS) {
    const spentMs = performance.now() - began
    const tickMs = runs.length === 0 ? 10_000 : spentMs / runs.length
    const ticksLeft = Math.max(1, (grantedMs - spentMs) / tickMs - TICKS_AFTER)
    const step = Math.max(TICK_MS, Math.ceil((MONTH_MS - over) / ticksLeft / TICK_MS) * TICK_MS)
    over = Math.min(MONTH_MS, over + step)
    await service.tick(first + over, over / MONTH_MS)
    runs.push(await service.lastRun())
    if (runs.length % 20 === 0) console.log(`day ${(over / 86_400_000).toFixed(1)} of 30`)
  }
  for (let n = 1; n <= TICKS_AFTER; n++) {
    await service.tick(first + MONTH_MS + n * 3_600_000, 1)
    runs.push(await service.lastRun())
  }
  const minutes = (performance.now() - began) / 60_000
  return { runs, minutes, cpuMs: service.cpuMs() - cpuBefore }
}

const number = (value: number): string => value.toLocaleString('en')

const told = async (
  service: Service,
  feeds: number,
  { runs, minutes, cpuMs }: Month,
): Promise<readonly string[]> => {
  const { invocations, sent, object } = await service.counts()
  const world = await service.report()
  const events = new Set(world.told)
  const lost = world.published.filter((country) => !events.has(country))
  const extra = world.told.length - events.size
  const days = new Map(runs.flatMap(({ kvToday }) => (kvToday ? [[kvToday.day, kvToday]] : [])))
  const perTick = (count: number) => count / (runs.length + 1)
  const kv = (name: 'reads' | 'writes' | 'deletes' | 'lists') =>
    perTick([...days.values()].reduce((sum, day) => sum + day[name], 0))
  const operations: Operations = {
    messages: perTick(sent),
    invocations: perTick(invocations),
    object: perTick(object),
    cpuMs: cpuMs / runs.length,
    reads: kv('reads'),
    writes: kv('writes'),
    deletes: kv('deletes'),
    lists: kv('lists'),
  }
  return [
    `${number(feeds)} feeds; ${number(runs.length)} of the ${number(TICKS_A_MONTH)} ticks of a month, spread over thirty simulated`,
    `days, in ${minutes.toFixed(1)} minutes: ${number(world.polls)} polls (${number(world.outages)} of them failed on purpose) by ${number(invocations)}`,
    `consumers. ${world.published.length} events in ${world.reports} reports, ${world.told.length} alerts taken (${world.refusals} tries refused on`,
    `purpose). **Lost: ${lost.length}. Extra: ${extra}.** Of one consumer, all of workerd took`,
    `${(cpuMs / (invocations * (runs.length / (runs.length + 1)))).toFixed(1)} ms of CPU, in which outlets, KV, queues and the ledger object are too.`,
    ...(lost.length > 0 ? ['', `Lost: ${lost.join(', ')}.`] : []),
    '',
    ...bill(operations, TICKS_A_MONTH),
  ]
}
