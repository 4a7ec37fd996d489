/** A KV namespace that counts what is asked of it: the free plan has 1,000 writes a day. */

export type KvUse = { reads: number; writes: number; deletes: number; lists: number }

export type CountedKv = { readonly kv: KVNamespace; readonly use: KvUse }

/** Only the four calls we make pass through; a bulk get is billed as one read per key. */
export function countKv(kv: KVNamespace): CountedKv {
  const use: KvUse = { reads: 0, writes: 0, deletes: 0, lists: 0 }
  const count = (name: string, first: unknown) => {
    if (name === 'get' || name === 'getWithMetadata') {
      use.reads += Array.isArray(first) ? first.length : 1
    } else if (name === 'put') use.writes++
    else if (name === 'delete') use.deletes++
    else if (name === 'list') use.lists++
  }
  const counted = new Proxy(kv, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function' || typeof name !== 'string') return member
      return (...args: unknown[]): unknown => {
        count(name, args[0])
        return Reflect.apply(member, target, args)
      }
    },
  })
  return { kv: counted, use }
}
