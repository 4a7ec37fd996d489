/**
 * Reading feeds, measured as the platform will bill it: CPU of the main thread of a bare workerd
 * around each request, less that of a request that reads nothing. Ours beside rss-parser,
 * feedsmith and fast-xml-parser, in one run. Linux only: it asks /proc.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { readFresh } from '../../src/collect/fresh.ts'
import type { FeedState } from '../../src/types/feeds.ts'
import { sampleFeed } from './collect/sample.ts'
import type { Prepared } from './collect/worker.ts'

const ROOT = join(import.meta.dirname, '../..')
const PORT = 8_937
const READERS = ['musterwatch', 'rss-parser', 'feedsmith', 'fast-xml-parser']
const ISOLATES = 5
const WARM_MS = 400

type Poll = Prepared['polls'][number]

/** Prints, for each case and reader, the first request of a fresh isolate and a warm one. */
export async function bench(): Promise<void> {
  const config = build()
  console.log(`median of ${ISOLATES} isolates, ms of CPU\n`)
  console.log('| case | reader | first | warm |\n|---|---|---|---|')
  for (const [name, polls] of Object.entries(await cases())) {
    for (const reader of READERS) {
      const figures = []
      for (let n = 0; n < ISOLATES; n++) figures.push(await measure(config, reader, { polls }))
      const first = median(figures.map((figure) => figure.first))
      const warm = median(figures.map((figure) => figure.warm))
      console.log(`| ${name} | ${reader} | ${first.toFixed(2)} | ${warm.toFixed(2)} |`)
    }
  }
}

const cases = async (): Promise<Readonly<Record<string, readonly Poll[]>>> => {
  const state = await stateAfter(sampleFeed(100))
  const thirty = Array.from({ length: 30 }, async (_, n): Promise<Poll> => {
    const newest = 1_000 * (n + 1)
    const news = n < 6 ? 2 : n < 12 ? 1 : 0
    return { body: base64(sampleFeed(newest + news)), state: await stateAfter(sampleFeed(newest)) }
  })
  return {
    'one feed, nothing new': [{ body: base64(sampleFeed(100, '!')), state }],
    'one feed, 3 of 50 new': [{ body: base64(sampleFeed(103)), state }],
    'one feed, all 50 new': [{ body: base64(sampleFeed(103)) }],
    '30 feeds, 12 changed, 18 items new': await Promise.all(thirty),
  }
}

const stateAfter = async (body: Uint8Array): Promise<FeedState> => {
  const feed = { id: 'wire', url: 'https://wire.example/feed', outlet: 'Wire', language: 'ru' }
  const answer = { kind: 'changed', body, url: feed.url, requests: 1 } as const
  return (await readFresh({ ...feed, intervalMinutes: 5 }, undefined, answer, 0)).state
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** Bundles the Worker and writes the configuration of a bare workerd. */
const build = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-collect-'))
  const main = join(import.meta.dirname, 'collect/worker.ts')
  const toml = join(folder, 'wrangler.toml')
  writeFileSync(
    toml,
    `name = "bench"\nmain = "${main}"\ncompatibility_date = "2026-10-01"\nkeep_names = false\n`,
  )
  const wrangler = join(ROOT, 'node_modules/.bin/wrangler')
  const options = ['deploy', '--dry-run', '--minify', '--config', toml, '--outdir', folder]
  const built = spawnSync(wrangler, options, {
    encoding: 'utf8',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  })
  if (built.status !== 0) throw new Error(built.stderr)
  const capnp = join(folder, 'workerd.capnp')
  writeFileSync(
    capnp,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main)],
  sockets = [(name = "http", address = "127.0.0.1:${PORT}", http = (), service = "main")]
);
const main :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-10-01"
);
`,
  )
  return capnp
}

const measure = async (config: string, reader: string, prepared: Prepared) => {
  const workerd = spawn(join(ROOT, 'node_modules/.bin/workerd'), ['serve', config])
  try {
    await started()
    await ask('/prepare', { method: 'POST', body: JSON.stringify(prepared) })
    await ask('/idle')
    const idle = await cpuOf(workerd, '/idle')
    const first = (await cpuOf(workerd, `/${reader}`)) - idle
    const times = Math.max(3, Math.ceil(WARM_MS / Math.max(0.2, first)))
    await ask(`/${reader}?times=${times}`)
    const warm = (await cpuOf(workerd, `/${reader}?times=${times}`)) / times
    return { first, warm }
  } finally {
    workerd.kill()
    await wait(50)
  }
}

const ask = async (path: string, init?: RequestInit): Promise<string> =>
  (await fetch(`http://127.0.0.1:${PORT}${path}`, init)).text()

const started = async (): Promise<void> => {
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

const cpuOf = async (workerd: ChildProcess, path: string): Promise<number> => {
  const before = cpuMs(workerd)
  await ask(path)
  return cpuMs(workerd) - before
}

/** First field of schedstat: nanoseconds on a processor (Documentation/scheduler/sched-stats). */
const cpuMs = ({ pid }: ChildProcess): number =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6

const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? Number.NaN
