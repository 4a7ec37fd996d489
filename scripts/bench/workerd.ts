/**
 * A Worker in a bare workerd, and the CPU its main thread spends on a request: what the platform
 * bills. Linux only: it asks /proc.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'

const ROOT = join(import.meta.dirname, '../..')
const PORT = 8_937

/**
 * Bundles the Worker as a deploy does; gives the path of a configuration of workerd. `more` is for
 * the end of wrangler.toml; without a neighbour the process has one isolate.
 */
export function buildWorkerd(main: string, more = '', hasNeighbour = true): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-workerd-'))
  const toml = join(folder, 'wrangler.toml')
  writeFileSync(
    toml,
    `name = "bench"\nmain = "${main}"\ncompatibility_date = "2026-10-01"\nkeep_names = false\n${more}`,
  )
  const wrangler = join(ROOT, 'node_modules/.bin/wrangler')
  const options = ['deploy', '--dry-run', '--minify', '--config', toml, '--outdir', folder]
  const built = spawnSync(wrangler, options, {
    encoding: 'utf8',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  })
  if (built.status !== 0) throw new Error(built.stderr)
  const capnp = join(folder, 'workerd.capnp')
  const names = hasNeighbour ? ['main', 'neighbour'] : ['main']
  const services = names.map((name) => `(name = "${name}", worker = .main)`)
  const sockets = names.map(
    (name, nth) =>
      `(name = "${name}", address = "127.0.0.1:${PORT + nth}", http = (), service = "${name}")`,
  )
  writeFileSync(
    capnp,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [${services.join(', ')}],
  sockets = [${sockets.join(', ')}]
);
const main :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "${basename(main, '.ts')}.js")],
  compatibilityDate = "2026-10-01"
);
`,
  )
  return capnp
}

export type Workerd = {
  readonly ask: (path: string, init?: RequestInit) => Promise<string>
  /**
   * The same of another isolate in the same process. What a process loads once (the data of
   * `Intl`, for one) a process of the platform has loaded long ago for somebody else.
   */
  readonly askNeighbour: (path: string, init?: RequestInit) => Promise<string>
  /** Milliseconds of CPU from the beginning of the process to its first answer. */
  readonly startUpMs: number
  /** Milliseconds of CPU that the request took. */
  readonly cpuOf: (path: string) => Promise<number>
  readonly stop: () => Promise<void>
}

/** A fresh isolate; `/idle` must be an address that does nothing. */
export async function startWorkerd(config: string): Promise<Workerd> {
  const child = spawn(join(ROOT, 'node_modules/.bin/workerd'), ['serve', config])
  const ask = asking(PORT)
  await answering(ask)
  return {
    ask,
    startUpMs: cpuMs(child.pid),
    askNeighbour: asking(PORT + 1),
    cpuOf: async (path) => {
      const before = cpuMs(child.pid)
      await ask(path)
      return cpuMs(child.pid) - before
    },
    stop: async () => {
      child.kill()
      await wait(50)
    },
  }
}

const asking =
  (port: number): Workerd['ask'] =>
  async (path, init) =>
    (await fetch(`http://127.0.0.1:${port}${path}`, init)).text()

const answering = async (ask: Workerd['ask']): Promise<void> => {
  for (let tries = 0; tries < 200; tries++) {
    try {
      await ask('/idle')
      return
    } catch {
      await wait(25)
    }
  }
  throw new Error('workerd did not start')
}

/** First field of schedstat: nanoseconds on a processor (Documentation/scheduler/sched-stats). */
const cpuMs = (pid: number | undefined): number =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6

export const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? Number.NaN
