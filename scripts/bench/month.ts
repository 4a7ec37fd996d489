/**
 * A month of many feeds behind real (local) queues and the ledger object, as wrangler.scale.toml
 * deploys them: every tick polls every feed, ads appear in some, endpoints and feeds fail now and
 * then, and each event must be told exactly once. Time is compressed: ticks are hours apart instead
 * of minutes. Operations are counted, and what they cost is computed for ticks every five minutes.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import type { Run } from '../../src/types/alerts.ts'
import { bill, type Operations } from './month/bill.ts'
import { createWorld } from './month/world.ts'

const DOCS = join(import.meta.dirname, '../../docs')
const START = '<!-- month:start -->'
const END = '<!-- month:end -->'
const TICKS_A_MONTH = 30 * 24 * 12
const FEEDS = Number(process.argv[3] ?? 5_000)
const TICKS = Number(process.argv[4] ?? 30)

/** Prints what was told and what it cost, and writes it where it is documented. */
export async function bench(): Promise<void> {
  const stepMs = (30 * 86_400_000) / TICKS
  const world = createWorld(FEEDS, TICKS)
  const service = await openScaled(world)
  const first = Math.ceil((Date.now() + 86_400_000) / 300_000) * 300_000
  const began = performance.now()
  const runs: Run[] = []
  // Ticks beyond the month: deliveries that failed are tried again, and the last passes collected.
  for (let n = 0; n < TICKS + 6; n++) {
    world.begin(n)
    await service.tick(first + n * stepMs)
    await world.settled()
    runs.push(await service.lastRun())
  }
  const seconds = (performance.now() - began) / 1_000
  await service.close()
  const lines = report(world, runs, seconds)
  console.log(lines.join('\n'))
  if (process.argv.length > 3) return
  const path = join(DOCS, 'performance.md')
  const [before, rest] = (await readFile(path, 'utf8')).split(START)
  const after = rest?.split(END)[1]
  if (after === undefined) throw new Error(`docs/performance.md has no ${START} … ${END}`)
  await writeFile(path, `${before}${START}\n\n${lines.join('\n')}\n\n${END}${after}`)
}

const report = (
  world: ReturnType<typeof createWorld>,
  runs: readonly Run[],
  seconds: number,
): readonly string[] => {
  const { published, told, polls, refusals, outages } = world
  const events = new Set(told.map(({ event }) => event))
  const lost = published.filter((country) => !events.has(country))
  const extra = told.length - events.size
  const passes = runs.at(-1)?.totals?.runs ?? 0
  const days = new Map(runs.flatMap(({ kvToday }) => (kvToday ? [[kvToday.day, kvToday]] : [])))
  const kv = (name: 'reads' | 'writes' | 'deletes' | 'lists') =>
    [...days.values()].reduce((sum, day) => sum + day[name], 0)
  const perTick: Operations = {
    passes: passes / runs.length,
    reads: kv('reads') / runs.length,
    writes: kv('writes') / runs.length,
    deletes: kv('deletes') / runs.length,
    lists: kv('lists') / runs.length,
    alerts: told.length / runs.length,
  }
  return [
    `${FEEDS.toLocaleString('en')} feeds, ${runs.length} ticks over a simulated month, ${polls.toLocaleString('en')} polls`,
    `(${outages.toLocaleString('en')} of them failed on purpose) by ${passes.toLocaleString('en')} consumers in ${(seconds / 60).toFixed(1)} minutes:`,
    `${published.length} events in ${world.reports} reports, ${told.length} alerts taken (${refusals} tries refused on`,
    `purpose). **Lost: ${lost.length}. Extra: ${extra}.**`,
    '',
    ...bill(perTick, TICKS_A_MONTH),
  ]
}

/** The Worker of wrangler.scale.toml; what it fetches, `world` answers. */
const openScaled = async (world: ReturnType<typeof createWorld>) => {
  Object.assign(process.env, {
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_LOG: 'error',
    WRANGLER_HIDE_BANNER: 'true',
    WRANGLER_LOG_PATH: '.wrangler/logs',
  })
  globalThis.fetch = world.answer
  const { createTestHarness } = await import('wrangler')
  const harness = createTestHarness({
    workers: [
      {
        configPath: './wrangler.scale.toml',
        vars: { WEBHOOK_URL: world.hook, PLAN: 'paid' },
        secrets: {
          WEBHOOK_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
          ADMIN_TOKEN: 'a-token-for-a-benchmark',
        },
      },
    ],
  })
  await harness.listen()
  const worker = harness.getWorker<Env>()
  const { KV } = await worker.getEnv()
  await KV.put('config:feeds', JSON.stringify({ feeds: world.feeds }))
  return {
    tick: async (at: number) => {
      const scheduledTime = new Date(at)
      const { outcome } = await worker.scheduled({ cron: '*/5 * * * *', scheduledTime })
      if (outcome !== 'ok') throw new Error(`the tick ended with "${outcome}"`)
    },
    lastRun: async () => (await KV.get<Run>('state:run', 'json'))!,
    close: () => harness.close(),
  }
}
