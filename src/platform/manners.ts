/**
 * Manners towards other people's servers: of one host never more than two requests at once, and
 * never more than one begun in a second. One instance per invocation: a promise that waits here
 * belongs to the request that made it.
 */
import { HOST_REQUESTS_AT_ONCE_MAX, HOST_REQUEST_EVERY_MS } from '../limits.ts'
import type { EpochMs } from '../types/feeds.ts'

export type Clock = {
  readonly now: () => EpochMs
  readonly wait: (ms: number) => Promise<void>
}

/** Runs `request` when it is its turn at the host of `address`, in the order of the calls. */
export type Manners = <T>(address: string, request: () => Promise<T>) => Promise<T>

type Queue = { open: number; nextAt: EpochMs; readonly waiting: (() => void)[] }

const SYSTEM: Clock = {
  now: Date.now,
  wait: (ms) => new Promise((done) => void setTimeout(done, ms)),
}

export function createManners(clock: Clock = SYSTEM): Manners {
  const hosts = new Map<string, Queue>()
  return async (address, request) => {
    const host = hostOf(address)
    const queue = hosts.get(host) ?? { open: 0, nextAt: 0, waiting: [] }
    hosts.set(host, queue)
    await turn(queue, clock)
    try {
      return await request()
    } finally {
      const next = queue.waiting.shift()
      if (next) next()
      else queue.open--
    }
  }
}

/** Of an address that was found right. */
const hostOf = (address: string): string => /\/\/([^/?#]*)/.exec(address)?.[1] ?? address

const turn = async (queue: Queue, clock: Clock): Promise<void> => {
  if (queue.open < HOST_REQUESTS_AT_ONCE_MAX) queue.open++
  else await new Promise<void>((go) => void queue.waiting.push(go))
  const now = clock.now()
  const at = Math.max(now, queue.nextAt)
  queue.nextAt = at + HOST_REQUEST_EVERY_MS
  if (at > now) await clock.wait(at - now)
}
