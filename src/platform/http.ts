/** What HTTP headers and bodies say, read with suspicion: every size and time has a bound. */
import type { EpochMs } from '../types/feeds.ts'

/** The decompressed body, or `undefined` if it is longer than `most` bytes: a bomb stops there. */
export async function readCapped(
  response: Response,
  most: number,
): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader() as ReadableStreamDefaultReader<Uint8Array> | undefined
  if (!reader) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return joined(chunks, size)
    size += value.byteLength
    if (size > most) {
      await reader.cancel().catch(() => undefined)
      return undefined
    }
    chunks.push(value)
  }
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
  const control = headers.get('cache-control')?.toLowerCase() ?? ''
  if (/\bno-(?:cache|store)\b/.test(control)) return undefined
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/.exec(control)?.[1]
  const age = Number(/^\d{1,9}$/.exec(headers.get('age') ?? '')?.[0] ?? 0)
  if (maxAge !== undefined) return Math.max(0, Number(maxAge) - age)
  const expires = Date.parse(headers.get('expires') ?? '')
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
