/**
 * Reading feeds, measured as the platform will bill it: CPU of the main thread of a bare workerd
 * around each request, less that of a request that reads nothing. Ours beside rss-parser,
 * feedsmith and fast-xml-parser, in one run; then what the stage takes to start, less what an empty
 * Worker takes. Linux only: it asks /proc.
 */
import { join } from 'node:path'
import { readFresh } from '../../src/collect/fresh.ts'
import type { FeedState } from '../../src/types/feeds.ts'
import { aliases } from './aliases.ts'
import { sampleFeed } from './collect/sample.ts'
import type { Prepared } from './collect/worker.ts'
import { buildWorkerd, median, startWorkerd } from './workerd.ts'

const READERS = ['musterwatch', 'rss-parser', 'feedsmith', 'fast-xml-parser']
const ISOLATES = 5
const WARM_MS = 400
const STARTS = 9
const START_MS_MAX = 40

/** What is asked of the first request of an isolate, and of a warm one, ms. */
const TARGETS: Readonly<Record<string, readonly (number | undefined)[]>> = {
  'one feed, nothing new': [undefined, 0.2],
  'one feed, 3 of 50 new': [2.5, 0.4],
  '30 feeds, 12 changed, 18 items new': [8, 5],
}

type Poll = Prepared['polls'][number]

/** Prints, for each case and reader, the first request of a fresh isolate and a warm one. */
export async function bench(): Promise<void> {
  const config = buildWorkerd(join(import.meta.dirname, 'collect/worker.ts'))
  console.log(`median of ${ISOLATES} isolates, ms of CPU\n`)
  console.log('| case | reader | first | warm |\n|---|---|---|---|')
  for (const [name, polls] of Object.entries(await cases())) {
    for (const reader of READERS) {
      const figures = []
      for (let n = 0; n < ISOLATES; n++) figures.push(await measure(config, reader, { polls }))
      const [first, warm] = reader === READERS[0] ? (TARGETS[name] ?? []) : []
      const cells = [
        withTarget(median(figures.map((figure) => figure.first)), first),
        withTarget(median(figures.map((figure) => figure.warm)), warm),
      ]
      console.log(`| ${name} | ${reader} | ${cells.join(' | ')} |`)
    }
  }
  console.log(`\nstart-up of the stage: ${withTarget(await startUp(), START_MS_MAX)} ms`)
}

const withTarget = (figure: number, most: number | undefined): string =>
  most === undefined ? figure.toFixed(2) : `${figure.toFixed(2)} (<= ${most})`

/** One after the other, so that both meet the same machine. */
const startUp = async (): Promise<number> => {
  const stage = buildWorkerd(join(import.meta.dirname, 'collect/alone.ts'), aliases(), false)
  const empty = buildWorkerd(join(import.meta.dirname, 'run/empty.ts'), '', false)
  const times: number[] = []
  for (let n = 0; n < STARTS; n++) times.push((await startOf(stage)) - (await startOf(empty)))
  return median(times)
}

const startOf = async (config: string): Promise<number> => {
  const workerd = await startWorkerd(config)
  await workerd.stop()
  return workerd.startUpMs
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

const measure = async (config: string, reader: string, prepared: Prepared) => {
  const workerd = await startWorkerd(config)
  try {
    await workerd.ask('/prepare', { method: 'POST', body: JSON.stringify(prepared) })
    await workerd.ask('/idle')
    const idle = await workerd.cpuOf('/idle')
    const first = (await workerd.cpuOf(`/${reader}`)) - idle
    const times = Math.max(3, Math.ceil(WARM_MS / Math.max(0.2, first)))
    await workerd.ask(`/${reader}?times=${times}`)
    const warm = (await workerd.cpuOf(`/${reader}?times=${times}`)) / times
    return { first, warm }
  } finally {
    await workerd.stop()
  }
}
