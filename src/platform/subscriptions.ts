/**
 * Subscribers beyond the settings' own, in the KV document `config:subs`, read, changed and
 * written back by an administrator, one at a time. `default` has an entry only for what was
 * changed of it. No secret is in it: derived ones need none, given ones are sealed.
 */
import type { Config } from '../config.ts'
import { KEY_OVERLAP_MS } from '../limits.ts'
import type { Subscriptions } from '../ports.ts'
import type { KeyState, Subscriber, SubscriberChange } from '../types/alerts.ts'
import type { EpochMs } from '../types/feeds.ts'
import { currentSecret, seal } from './secrets.ts'
import { readSubscribers, saveHealth, saveSubscribers } from './subscribers.ts'
import { readTogether } from './together.ts'

export function createKvSubscriptions(
  kv: KVNamespace,
  { webhookUrl, webhookSecrets }: Config,
): Subscriptions {
  const masters = webhookSecrets
  const list = () => readSubscribers(readTogether(kv), webhookUrl)
  const find = async (id: string) => (await list()).find((each) => each.id === id)
  const save = (subscribers: readonly Subscriber[]) => saveSubscribers(kv, subscribers)
  const replace = async (changed: Subscriber) =>
    save((await list()).map((each) => (each.id === changed.id ? changed : each)))

  return {
    list,

    async add(wish, now) {
      const all = await list()
      const { id = newId(now), secret: given, ...fields } = wish
      if (all.some((each) => each.id === id)) return { kind: 'taken' }
      const key = given === undefined ? undefined : await sealedKey(1, given, masters)
      const subscriber: Subscriber = { id, ...fields, ...(key && { key }) }
      await save([...all, subscriber])
      const secret = given ?? (await currentSecret(subscriber, masters)) ?? ''
      return { kind: 'added', subscriber, secret }
    },

    async change(id, { enabled, ...change }) {
      const current = await find(id)
      if (!current) return undefined
      const changed = changedBy(current, change)
      if (Object.keys(change).length > 0) await replace(changed)
      if (enabled === undefined) return changed
      const { disabled: _disabled, failingSince: _failingSince, ...on } = changed
      const switched: Subscriber = enabled
        ? on
        : { ...on, disabled: { at: Date.now(), reason: 'switched off by an administrator' } }
      await saveHealth(kv, [switched])
      return switched
    },

    async remove(id) {
      const all = await list()
      if (id === 'default' || !all.some((each) => each.id === id)) return false
      await save(all.filter((each) => each.id !== id))
      return true
    },

    async rotate(id, given, now) {
      const current = await find(id)
      if (!current || id === 'default') return undefined
      const key = await nextKey(current.key ?? { version: 1 }, given, masters, now)
      const rotated: Subscriber = { ...current, key }
      await replace(rotated)
      const secret = given ?? (await currentSecret(rotated, masters)) ?? ''
      return { secret, previousUntil: key.previous.until }
    },
  }
}

const nextKey = async (
  { version, sealed }: KeyState,
  given: string | undefined,
  masters: Config['webhookSecrets'],
  now: EpochMs,
) => {
  const until = now + KEY_OVERLAP_MS
  const previous = { version, until, ...(sealed !== undefined && { sealed }) }
  const next =
    given === undefined ? { version: version + 1 } : await sealedKey(version + 1, given, masters)
  return { ...next, previous }
}

/** Of `default`, the address comes from the settings and stays; a channel goes with its format. */
const changedBy = (current: Subscriber, change: SubscriberChange): Subscriber => {
  const { url, ...rest } = change
  const changed = { ...current, ...rest }
  if (url !== undefined && current.id !== 'default') Object.assign(changed, { url })
  const { channel, ...others } = changed
  const isKept = change.channel !== undefined || changed.format === current.format
  return isKept && channel !== undefined ? { ...others, channel } : others
}

const sealedKey = async (
  version: number,
  secret: string,
  [newest]: Config['webhookSecrets'],
): Promise<KeyState> => ({ version, sealed: await seal(secret, newest) })

const newId = (now: EpochMs) =>
  `s${now.toString(36)}${crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36)}`
