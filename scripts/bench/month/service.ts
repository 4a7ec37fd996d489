/** The service of the month under local queues: wrangler.scale.toml, with counts and a world. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import type { Run } from '../../../src/types/alerts.ts'
import { QUIET_WRANGLER } from '../../quiet-wrangler.ts'
import { HOOK, outlets } from './stories.ts'
import type { Counts } from './worker.ts'
import type { Report } from './world.ts'

const ROOT = join(import.meta.dirname, '../../..')

export type Service = {
  /** One tick, and its polls to the end. Publishes first what came by this share of the month. */
  readonly tick: (at: number, share: number) => Promise<void>
  readonly lastRun: () => Promise<Run>
  readonly counts: () => Promise<Counts>
  readonly report: () => Promise<Report>
  /** Milliseconds of CPU that workerd has taken: service, world, KV, queues and object. */
  readonly cpuMs: () => number
  readonly close: () => Promise<void>
}

export async function openService(feeds: number): Promise<Service> {
  Object.assign(process.env, QUIET_WRANGLER)
  const { createTestHarness } = await import('wrangler')
  const harness = createTestHarness({
    workers: [
      {
        configPath: writeConfig(),
        vars: { WEBHOOK_URL: HOOK, PLAN: 'paid' },
        secrets: {
          WEBHOOK_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
          ADMIN_TOKEN: 'a-token-for-a-benchmark',
        },
      },
      {
        config: {
          name: 'world',
          main: join(import.meta.dirname, 'world.ts'),
          compatibility_date: '2026-10-01',
        },
      },
    ],
  })
  await harness.listen()
  const worker = harness.getWorker<Env>()
  const world = harness.getWorker('world')
  const { KV } = await worker.getEnv()
  await KV.put('config:feeds', JSON.stringify({ feeds: outlets(feeds) }))
  const counts = async () => (await (await worker.fetch('/counts')).json()) as Counts
  return {
    tick: async (at, share) => {
      await (await world.fetch(`/publish?share=${share}&feeds=${feeds}`)).text()
      const scheduledTime = new Date(at)
      const { outcome } = await worker.scheduled({ cron: '*/5 * * * *', scheduledTime })
      if (outcome !== 'ok') throw new Error(`the tick ended with "${outcome}"`)
      for (let now = await counts(); now.done < now.sent; now = await counts()) await wait(50)
      harness.clearLogs()
    },
    lastRun: async () => (await KV.get<Run>('state:run', 'json'))!,
    counts,
    report: async () => (await (await world.fetch('/report')).json()) as Report,
    cpuMs: () => workerdPids().reduce((sum, pid) => sum + cpuOf(pid), 0),
    close: () => harness.close(),
  }
}

/** The configuration that is deployed, with another entry and the world beside it. */
const writeConfig = (): string => {
  const scale = readFileSync(join(ROOT, 'wrangler.scale.toml'), 'utf8')
  const main = join(import.meta.dirname, 'worker.ts')
  const folder = join(ROOT, '.wrangler')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'month.toml')
  const own = scale
    .replace('main = "src/index.ts"', `main = "${main}"`)
    .replaceAll('"./src/', `"${ROOT}/src/`)
    .replace('[triggers]', '[[services]]\nbinding = "WORLD"\nservice = "world"\n\n[triggers]')
  writeFileSync(path, own)
  return path
}

/** The children of this process that are workerd: one before the other. */
const workerdPids = (): readonly string[] =>
  readdirSync('/proc').filter((pid) => {
    const [, name, parent] = /^\d+ \((.*)\) \S (\d+)/.exec(statOf(pid)) ?? []
    return name === 'workerd' && Number(parent) === process.pid
  })

const statOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return ''
  }
}

const cpuOf = (pid: string): number =>
  readdirSync(`/proc/${pid}/task`)
    .map((task) => readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0])
    .reduce((sum, nanoseconds) => sum + Number(nanoseconds) / 1e6, 0)
