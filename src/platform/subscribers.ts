/**
 * The two records subscribers are put together from: `config:subs`, which an administrator
 * changes, and `state:endpoints`, the health that runs observe. Health belongs to an address: a
 * new address starts without it.
 */
import type { Subscriber } from '../types/alerts.ts'
import { type Read, readRecord } from './together.ts'

const SUBSCRIBERS_KEY = 'config:subs'
const ENDPOINTS_KEY = 'state:endpoints'

type Health = Pick<Subscriber, 'failingSince' | 'disabled'> & { readonly of: string }
type Healths = Readonly<Record<string, Health>>
type Stored = { readonly subscribers: readonly Subscriber[] }

export async function readSubscribers(
  read: Read,
  webhookUrl: string | undefined,
): Promise<readonly Subscriber[]> {
  const [stored, health] = await Promise.all([
    readRecord<Stored>(read, SUBSCRIBERS_KEY),
    readRecord<Healths>(read, ENDPOINTS_KEY),
  ])
  const all = stored?.subscribers ?? []
  const changed = all.find(({ id }) => id === 'default')
  const first: readonly Subscriber[] = webhookUrl
    ? [Object.assign({ format: 'standard' as const }, changed, { id: 'default', url: webhookUrl })]
    : []
  const others = all.filter(({ id }) => id !== 'default')
  return Promise.all(
    [...first, ...others].map(async (subscriber) => {
      const known = health?.[subscriber.id]
      if (!known || known.of !== (await fingerprint(subscriber.url))) return subscriber
      const { of: _of, ...rest } = known
      return Object.assign({}, subscriber, rest)
    }),
  )
}

/** Of `default` only what was changed is kept: its address is a setting, perhaps a secret one. */
export async function saveSubscribers(
  kv: KVNamespace,
  subscribers: readonly Subscriber[],
): Promise<void> {
  const stored = subscribers.map(({ disabled: _disabled, failingSince: _since, ...subscriber }) =>
    subscriber.id === 'default' ? Object.assign(subscriber, { url: '' }) : subscriber,
  )
  await kv.put(SUBSCRIBERS_KEY, JSON.stringify({ subscribers: stored }))
}

/** Writes what of the subscribers' health differs from what is stored. */
export async function saveHealth(
  kv: KVNamespace,
  subscribers: readonly Subscriber[],
): Promise<void> {
  const stored = (await kv.get<Healths>(ENDPOINTS_KEY, 'json')) ?? {}
  const changed: Record<string, Health> = { ...stored }
  for (const { id, url, failingSince, disabled } of subscribers) {
    delete changed[id]
    if (failingSince === undefined && disabled === undefined) continue
    changed[id] = {
      of: await fingerprint(url),
      ...(failingSince !== undefined && { failingSince }),
      ...(disabled && { disabled }),
    }
  }
  if (JSON.stringify(changed) === JSON.stringify(stored)) return
  await kv.put(ENDPOINTS_KEY, JSON.stringify(changed))
}

/** Tells addresses apart without repeating them: some are secrets themselves. */
const fingerprint = async (url: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url))
  return btoa(String.fromCharCode(...new Uint8Array(digest).slice(0, 9)))
}
