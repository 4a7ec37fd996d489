/**
 * The dead man's ping: an outside watcher is called after each good run, and raises the alarm
 * when the calls stop. It is the only alarm that works when nothing here does.
 */
import { HEARTBEAT_EVERY_MS } from '../limits.ts'
import type { Web } from '../ports.ts'
import type { Run } from '../types/alerts.ts'
import type { EpochMs } from '../types/feeds.ts'

/** When the isolate last called; a new isolate may call once more than needed. */
export type HeartbeatMemory = { lastBeatAt?: EpochMs }

/** A run that met errors, or read none of the feeds it polled, is not a good one. */
export async function beat(
  url: string | undefined,
  run: Run,
  web: Pick<Web, 'post'>,
  memory: HeartbeatMemory,
): Promise<'called' | 'not-due' | 'not-good'> {
  const isGood =
    run.errors.length === 0 && (run.feedsPolled === 0 || run.feedsFailed < run.feedsPolled)
  if (!isGood) return 'not-good'
  const { lastBeatAt } = memory
  if (url === undefined) return 'not-due'
  if (lastBeatAt !== undefined && run.at - lastBeatAt < HEARTBEAT_EVERY_MS) return 'not-due'
  memory.lastBeatAt = run.at
  await web.post({ url, headers: {}, body: '' }, run.at)
  return 'called'
}
