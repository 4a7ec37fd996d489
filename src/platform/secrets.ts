/**
 * The signing keys of each subscriber. `default` signs with the secrets of the settings; every
 * other one with secrets derived from them and its id, so that none is stored anywhere. A master
 * secret being rotated makes every derived one overlap in the same way.
 */
import type { Config } from '../config.ts'
import type { SigningKeys } from '../types/alerts.ts'

const encoder = new TextEncoder()

export function createKeys(config: Config): (subscriberId: string) => Promise<SigningKeys> {
  const { webhookSecrets, signingKey } = config
  return async (subscriberId) => {
    const secrets =
      subscriberId === 'default'
        ? webhookSecrets
        : await Promise.all(webhookSecrets.map((master) => derivedSecret(master, subscriberId, 1)))
    return { secrets, ...(signingKey && { signingKey }) }
  }
}

/** `whsec_` and the HMAC-SHA256 of what it is for; `version` counts rotations. */
export async function derivedSecret(
  master: string,
  subscriberId: string,
  version: number,
): Promise<string> {
  const bytes = Uint8Array.from(atob(master.replace(/^whsec_/, '')), (unit) => unit.charCodeAt(0))
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign'])
  const purpose = encoder.encode(`subscriber:${subscriberId}:${version}`)
  const derived = new Uint8Array(await crypto.subtle.sign('HMAC', key, purpose))
  return `whsec_${btoa(String.fromCharCode(...derived))}`
}
