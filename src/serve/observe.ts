/** Reads what `/status` is computed from: three reads, no write, and never longer than a while. */
import type { AppDeps } from './deps.ts'
import type { Observed, Stored } from './status.ts'

const ANSWER_TIMEOUT_MS = 5_000

export async function observe(deps: AppDeps): Promise<Observed> {
  const stored = await withinTime(readStored(deps)).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  )
  return {
    settings: deps.settings,
    languages: deps.languages,
    lexiconVersion: deps.lexiconVersion,
    stored,
    now: deps.now(),
  }
}

async function readStored({ store }: AppDeps): Promise<Stored> {
  const [run, feeds] = await Promise.all([store.lastRun(), store.watchList()])
  return { run, feeds, states: await store.feedStates(feeds) }
}

/** A store that hangs is a store that does not answer. */
async function withinTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), ANSWER_TIMEOUT_MS)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
