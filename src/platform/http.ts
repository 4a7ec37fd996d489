/** What HTTP headers and bodies say, read with suspicion: every size and time has a bound. */
import type { EpochMs } from '../types/feeds.ts'

/** The decompressed body, or `undefined` if it is longer than `most` bytes: a bomb stops there. */
export async function readCapped(
  response: Response,
  most: number,
): Promise<Uint8Array | undefined> {
  if (!response.body) return new Uint8Array()
  const { next, cancel } = piecesOf(response.body)
  const pieces: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await next()
    if (value) pieces.push(value)
    size += value?.byteLength ?? 0
    if (size > most) {
      await cancel().catch(() => undefined)
      return undefined
    }
    if (done) return joined(pieces, size)
  }
}

/** Most feeds fit into one. */
const PIECE_BYTES = 128 * 1_024

/**
 * A piece that is handed over costs the isolate more than the bytes in it, and the network's are
 * small: workerd can wait for a large one. Elsewhere, and of a stream that is not of bytes, pieces
 * come as they are.
 */
const piecesOf = (body: ReadableStream<Uint8Array>) => {
  if (!('readAtLeast' in ReadableStreamBYOBReader.prototype)) return smallPieces(body)
  try {
    const reader = body.getReader({ mode: 'byob' })
    const next = () => reader.readAtLeast(PIECE_BYTES, new Uint8Array(PIECE_BYTES))
    return { next, cancel: () => reader.cancel() }
  } catch {
    return smallPieces(body)
  }
}

const smallPieces = (body: ReadableStream<Uint8Array>) => {
  const reader = body.getReader()
  return { next: () => reader.read(), cancel: () => reader.cancel() }
}

/** An unread body would hold its connection; what comes of ending it is of no interest. */
export async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined)
}

/** Retry-After as a moment: seconds or an HTTP date (RFC 9110, section 10.2.3). */
export function retryAfter(headers: Headers, now: EpochMs): EpochMs | undefined {
  const value = headers.get('retry-after')?.trim()
  if (!value) return undefined
  if (/^\d{1,9}(\.\d+)?$/.test(value)) return now + Math.ceil(Number(value)) * 1_000
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(at, now)
}

/** How long the answer calls itself fresh (RFC 9111, sections 4.2.1 and 5.2.2), in seconds. */
export function freshSeconds(headers: Headers): number | undefined {
  const control = headers.get('cache-control')?.toLowerCase()
  if (control) {
    if (/\bno-(?:cache|store)\b/.test(control)) return undefined
    const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/.exec(control)?.[1]
    if (maxAge !== undefined) {
      const age = Number(/^\d{1,9}$/.exec(headers.get('age') ?? '')?.[0] ?? 0)
      return Math.max(0, Number(maxAge) - age)
    }
  }
  const stale = headers.get('expires')
  if (stale === null) return undefined
  const expires = Date.parse(stale)
  const date = Date.parse(headers.get('date') ?? '')
  return expires > date ? Math.round((expires - date) / 1_000) : undefined
}

/** A header short enough to be kept and sent back, or `undefined`. */
export function shortHeader(headers: Headers, name: string, most: number): string | undefined {
  const value = headers.get(name)
  return value && value.length <= most ? value : undefined
}

const joined = (chunks: readonly Uint8Array[], size: number): Uint8Array => {
  const [only] = chunks
  if (only && chunks.length === 1) return only
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}
