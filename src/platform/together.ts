/**
 * Reads that are asked for at once, as one operation of KV: what a run begins with is one request
 * instead of four. Each key is billed as a read all the same.
 */
export type Read = (key: string) => Promise<string | undefined>

export function readTogether(kv: KVNamespace): Read {
  let keys = new Set<string>()
  let answer: Promise<ReadonlyMap<string, string | null>> | undefined
  const ask = () => {
    const asked = [...keys]
    keys = new Set()
    answer = undefined
    return kv.get(asked)
  }
  return async (key) => {
    keys.add(key)
    answer ??= Promise.resolve().then(ask)
    return (await answer).get(key) ?? undefined
  }
}

/** The same of a record in JSON, of which the caller knows the shape. */
export async function readRecord<T>(read: Read, key: string): Promise<T | undefined> {
  const text = await read(key)
  if (text === undefined) return undefined
  const record: T = JSON.parse(text)
  return record
}
