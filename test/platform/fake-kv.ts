/**
 * A KV namespace in memory that can misbehave as KV does: answer up to a minute late, absence
 * included, from a cache per data centre; refuse writes; or end the isolate before or after any
 * call.
 */
export type KvCall = {
  readonly name: 'get' | 'put' | 'delete' | 'list'
  readonly key: string
  readonly moment: 'before' | 'after'
}
type Stored = { readonly value: string; readonly metadata: unknown }
type Cached = { readonly expires: number; readonly answer: unknown }

export class KvDisk {
  readonly rows = new Map<string, Stored>()
}

export function fakeKv(
  disk: KvDisk,
  how: {
    readonly now?: () => number
    /** Reads of one data centre are this old at most; 0 for a KV that is always fresh. */
    readonly staleMs?: number
    readonly cache?: Map<string, Cached>
    /** Throws to break a call. */
    readonly fault?: (call: KvCall) => void
  } = {},
): KVNamespace {
  const { now = () => 0, staleMs = 0, cache = new Map<string, Cached>(), fault } = how
  const at = async <T>(name: KvCall['name'], key: string, work: () => T): Promise<T> => {
    fault?.({ name, key, moment: 'before' })
    const result = work()
    fault?.({ name, key, moment: 'after' })
    return result
  }
  const cached = (key: string, work: () => unknown): unknown => {
    const known = cache.get(key)
    if (known && known.expires > now()) return known.answer
    const answer = work()
    if (staleMs > 0) cache.set(key, { expires: now() + staleMs, answer })
    return answer
  }
  const read = (key: string, type: unknown) => {
    const found = cached(`get ${key}`, () => disk.rows.get(key)?.value)
    if (typeof found !== 'string') return null
    return type === 'json' ? (JSON.parse(found) as unknown) : found
  }
  const kv = {
    get: (key: string | readonly string[], type?: unknown) =>
      at('get', String(key), () =>
        typeof key === 'string' ? read(key, type) : new Map(key.map((k) => [k, read(k, type)])),
      ),
    put: (key: string, value: string, options?: { metadata?: unknown }) =>
      at('put', key, () => {
        const metadata: unknown = JSON.parse(JSON.stringify(options?.metadata ?? null))
        disk.rows.set(key, { value, metadata })
      }),
    delete: (key: string) => at('delete', key, () => void disk.rows.delete(key)),
    list: ({ prefix = '' }: { prefix?: string }) =>
      at('list', prefix, () =>
        cached(`list ${prefix}`, () => ({
          keys: [...disk.rows]
            .filter(([name]) => name.startsWith(prefix))
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, { metadata }]) => ({ name, metadata })),
          list_complete: true,
        })),
      ),
  }
  const namespace: KVNamespace = Object.create(kv)
  return namespace
}
