/**
 * Where events are. A run lists them once, lays over the list what it writes itself, and at its
 * end leaves `index:events`: a log in the order the events came to be known, by which readers
 * page without a listing. The log can be lost or stale: the next run that lists mends it.
 */
import { INDEX_ROWS_MAX } from '../limits.ts'
import type { Ledger } from '../ports.ts'
import type { EventSignature, NewsEvent } from '../types/events.ts'
import { bulkGet, eventKey, INDEX_KEY, listAll } from './keys.ts'

/** `[place in the log, key without its prefix]`; places only grow. */
type Row = readonly [number, string]
type Query = Parameters<Ledger['eventPage']>[0]
type Index = { readonly rows: readonly Row[] }

const PREFIX = 'event:'

export function createEventIndex(kv: KVNamespace) {
  /** Key by event id, of the listing and of what this instance wrote. */
  const keys = new Map<string, string>()
  const signatures = new Map<string, EventSignature>()
  let listing: Promise<void> | undefined
  let log: Promise<Index> | undefined
  let written = false

  const list = () => (listing ??= loadListing())
  const loadListing = async () => {
    for (const { name, metadata } of await listAll<EventSignature>(kv, PREFIX)) {
      keys.set(idOf(name), name)
      if (metadata && !signatures.has(metadata.id)) signatures.set(metadata.id, metadata)
    }
  }
  const readLog = () =>
    (log ??= kv.get<Index>(INDEX_KEY, 'json').then((index) => index ?? { rows: [] }))

  return {
    signatures: async () => {
      await list()
      return [...signatures.values()]
    },

    /** The key an event has, or gets: an earlier report that joins later does not move it. */
    keyFor: (signature: EventSignature) => keys.get(signature.id) ?? eventKey(signature),

    overlay: (key: string, signature: EventSignature) => {
      keys.set(signature.id, key)
      signatures.set(signature.id, signature)
      written = true
    },

    keysOf: async (ids: readonly string[]) => {
      if (!ids.every((id) => keys.has(id))) {
        for (const [, name] of (await readLog()).rows) {
          const id = idOf(name)
          if (!keys.has(id)) keys.set(id, PREFIX + name)
        }
      }
      return ids.map((id) => keys.get(id)).filter((key) => key !== undefined)
    },

    close: async () => {
      if (listing === undefined && !written) return
      log = undefined
      const grown = grownLog((await readLog()).rows, keys)
      if (!grown) return
      await kv.put(INDEX_KEY, JSON.stringify(grown))
      log = Promise.resolve(grown)
    },

    page: async (query: Query) => pageOf((await readLog()).rows, query, kv),
  }
}

/**
 * The log with the events it lacks at its end, or `undefined` if it lacks none. A place is a
 * time in seconds, so that two writers who did not see each other rarely give the same one.
 */
const grownLog = (rows: readonly Row[], keys: ReadonlyMap<string, string>): Index | undefined => {
  const known = new Set(rows.map(([, name]) => name))
  const added = [...keys.values()]
    .map((key) => key.slice(PREFIX.length))
    .filter((name) => !known.has(name))
    .toSorted()
  if (added.length === 0) return undefined
  const next = Math.max((rows.at(-1)?.[0] ?? 0) + 1, Math.floor(Date.now() / 1_000))
  const isKept = ([, name]: Row) => keys.has(idOf(name))
  const kept = rows.length > INDEX_ROWS_MAX ? rows.filter(isKept) : rows
  return { rows: [...kept, ...added.map((name, n): Row => [next + n, name])] }
}

async function pageOf(
  rows: readonly Row[],
  { after, limit, order = 'newest' }: Query,
  kv: KVNamespace,
): ReturnType<Ledger['eventPage']> {
  const from = after === undefined ? undefined : Number.parseInt(after, 36)
  const ahead =
    order === 'oldest'
      ? rows.filter(([place]) => place > (from ?? 0))
      : rows.filter(([place]) => place < (from ?? Infinity)).toReversed()
  const page = ahead.slice(0, limit)
  const wanted = page.map(([, name]) => PREFIX + name)
  const found = await bulkGet<NewsEvent>(kv, wanted)
  const events = wanted.map((key) => found.get(key)).filter((event) => event !== undefined)
  const end = page.at(-1)?.[0] ?? (order === 'oldest' ? (from ?? 0) : undefined)
  const more = order === 'oldest' || ahead.length > page.length
  return { events, ...(more && end !== undefined && { next: end.toString(36) }) }
}

/** `20230803:abc` or `event:20230803:abc` -> `abc`. */
const idOf = (name: string) => name.slice(name.lastIndexOf(':') + 1)
