/**
 * The signing keys of each subscriber. `default` signs with the secrets of the settings; every
 * other one with secrets derived from them, its id and a version, so that none is stored. One that
 * a subscriber brought along is stored sealed (AES-GCM under a derived key). While a master secret
 * is being rotated, what is derived from each of them signs.
 */
import type { Config } from '../config.ts'
import type { KeyState, SigningKeys, Subscriber } from '../types/alerts.ts'
import type { EpochMs } from '../types/feeds.ts'

export type Keys = (subscriber: Subscriber, now: EpochMs) => Promise<SigningKeys>

const FIRST: KeyState = { version: 1 }
const NONCE_BYTES = 12
const encoder = new TextEncoder()

export function createKeys({ webhookSecrets, signingKey }: Config): Keys {
  return async (subscriber, now) => {
    const secrets =
      subscriber.id === 'default'
        ? webhookSecrets
        : await subscriberSecrets(subscriber, webhookSecrets, now)
    return { secrets, ...(signingKey && { signingKey }) }
  }
}

/** The secret a subscriber is told, and signs with: under the newest master secret. */
export async function currentSecret(
  subscriber: Pick<Subscriber, 'id' | 'key'>,
  masters: Config['webhookSecrets'],
): Promise<string | undefined> {
  const [newest] = await secretsOf(subscriber.id, subscriber.key ?? FIRST, masters)
  return newest
}

const subscriberSecrets = async (
  { id, key = FIRST }: Subscriber,
  masters: readonly string[],
  now: EpochMs,
): Promise<readonly string[]> => {
  const current = await secretsOf(id, key, masters)
  const { previous } = key
  if (!previous || previous.until <= now) return current
  return [...current, ...(await secretsOf(id, previous, masters))]
}

const secretsOf = async (
  id: string,
  key: Pick<KeyState, 'version' | 'sealed'>,
  masters: readonly string[],
): Promise<readonly string[]> => {
  if (key.sealed === undefined) {
    return Promise.all(masters.map((master) => derivedSecret(master, id, key.version)))
  }
  const opened = await Promise.all(masters.map((master) => unseal(key.sealed ?? '', master)))
  return opened.filter((secret) => secret !== undefined).slice(0, 1)
}

/** `whsec_` and the HMAC-SHA256 of what it is for; `version` counts rotations. */
const derivedSecret = async (master: string, id: string, version: number): Promise<string> =>
  `whsec_${base64(await derivedBytes(master, `subscriber:${id}:${version}`))}`

const derivedBytes = async (master: string, purpose: string): Promise<Uint8Array> => {
  const bytes = bytesOf(master.replace(/^whsec_/, ''))
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(purpose)))
}

/** A secret as it may be stored: nonce and ciphertext in base64. */
export async function seal(secret: string, master: string): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const algorithm = { name: 'AES-GCM', iv: nonce }
  const key = await sealingKey(master)
  const sealed = await crypto.subtle.encrypt(algorithm, key, encoder.encode(secret))
  return base64(new Uint8Array([...nonce, ...new Uint8Array(sealed)]))
}

/** `undefined` if it was sealed under another master secret. */
const unseal = async (sealed: string, master: string): Promise<string | undefined> => {
  const bytes = bytesOf(sealed)
  const algorithm = { name: 'AES-GCM', iv: bytes.slice(0, NONCE_BYTES) }
  try {
    const key = await sealingKey(master)
    const opened = await crypto.subtle.decrypt(algorithm, key, bytes.slice(NONCE_BYTES))
    return new TextDecoder().decode(opened)
  } catch {
    return undefined
  }
}

const sealingKey = async (master: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', await derivedBytes(master, 'seal'), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ])

const bytesOf = (text: string) => Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0))
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
