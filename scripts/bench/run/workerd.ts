/**
 * A Worker in a bare workerd with the bindings a run needs, and the CPU of the whole process: its
 * main thread (what the platform bills) and all of its threads. Linux only: it asks /proc.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { aliases } from '../aliases.ts'

const ROOT = join(import.meta.dirname, '../../..')
/** Each process has a port of its own: several are measured in turn. */
let nextPort = 8_941

export type Bundle = { readonly folder: string; readonly bytes: number; readonly gzip: number }

/** As `wrangler deploy` would upload it, minified; others leave nothing out. */
export function bundle(name: string): Bundle {
  const folder = mkdtempSync(join(tmpdir(), `bench-${name}-`))
  const toml = join(folder, 'wrangler.toml')
  const main = join(import.meta.dirname, `${name}.ts`)
  writeFileSync(
    toml,
    `name = "bench"\nmain = "${main}"\ncompatibility_date = "2026-10-01"\nkeep_names = false\n${name === 'worker' ? aliases() : ''}`,
  )
  const wrangler = join(ROOT, 'node_modules/.bin/wrangler')
  const options = ['deploy', '--dry-run', '--minify', '--config', toml, '--outdir', folder]
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false' }
  const built = spawnSync(wrangler, options, { encoding: 'utf8', env })
  if (built.status !== 0) throw new Error(built.stderr)
  const code = readFileSync(join(folder, `${name}.js`))
  return { folder, bytes: code.length, gzip: gzipSync(code, { level: 9 }).length }
}

export type Workerd = {
  /** Triggers the scheduled handler and waits until its run has ended. */
  readonly tick: (at: number) => Promise<Cost>
  /** CPU since the process began, its first idle answer included. */
  readonly startUp: Cost
  readonly memory: () => { readonly now: number; readonly most: number }
  readonly stop: () => Promise<void>
}

/** Milliseconds of CPU; `main` is the thread that runs the Worker. */
export type Cost = { readonly main: number; readonly all: number }

/** A fresh process; `bindings` are text, `kvPort` is where the KV namespace answers. */
export async function startWorkerd(
  name: string,
  { folder }: Bundle,
  kvPort: number,
  bindings: Readonly<Record<string, string>>,
): Promise<Workerd> {
  const port = nextPort++
  const config = join(folder, `workerd-${port}.capnp`)
  writeFileSync(config, configOf(name, port, kvPort, bindings))
  const child = spawn(join(ROOT, 'node_modules/.bin/workerd'), ['serve', config], {
    stdio: ['ignore', 'ignore', process.env['BENCH_VERBOSE'] ? 'inherit' : 'ignore'],
  })
  await answering(port)
  const startUp = cpuOf(child.pid)
  await ask(port, '/idle')
  await wait(150)
  return {
    startUp,
    tick: async (at) => {
      const before = cpuOf(child.pid)
      await ask(port, `/tick?at=${at}`)
      await wait(20)
      const after = cpuOf(child.pid)
      return { main: after.main - before.main, all: after.all - before.all }
    },
    memory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      const read = (field: string) =>
        Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1_024
      return { now: read('VmRSS'), most: read('VmHWM') }
    },
    stop: async () => {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

const configOf = (
  name: string,
  port: number,
  kvPort: number,
  bindings: Readonly<Record<string, string>>,
): string => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "limit", worker = .limit),
    (name = "kv", external = (address = "127.0.0.1:${kvPort}", http = ())),
    (name = "internet", network = (allow = ["public", "private"]))
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
const limit :Workerd.Worker = (
  modules = [(name = "limit.js", esModule = "export default {}")],
  compatibilityDate = "2026-10-01"
);
const main :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "${name}.js")],
  compatibilityDate = "2026-10-01",
  globalOutbound = "internet",
  bindings = [
    (name = "KV", kvNamespace = "kv")${Object.entries(bindings)
      .map(([key, value]) => `,\n    (name = "${key}", text = ${JSON.stringify(value)})`)
      .join('')}
  ]
);
`

const ask = async (port: number, path: string): Promise<string> => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`)
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.text()
}

const answering = async (port: number): Promise<void> => {
  for (let tries = 0; tries < 400; tries++) {
    try {
      await ask(port, '/idle')
      return
    } catch {
      await wait(25)
    }
  }
  throw new Error('workerd did not start')
}

/** First field of schedstat: nanoseconds on a processor (Documentation/scheduler/sched-stats). */
const cpuOf = (pid: number | undefined): Cost => {
  const read = (thread: string) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  const threads = readdirSync(`/proc/${pid}/task`)
  return { main: read(String(pid)), all: threads.reduce((sum, one) => sum + read(one), 0) }
}
