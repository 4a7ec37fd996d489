/**
 * The three headers of Standard Webhooks 1.0.0. Every secret given signs, so that a receiver may
 * change from one to the next; with a `whsk_` key an Ed25519 signature (`v1a`) is added. The only
 * file of a stage that may touch `crypto`.
 */

import type { SigningKeys } from '../types/alerts.ts'

const encoder = new TextEncoder()

/** `atSeconds` is the time of the attempt, in Unix seconds; `id` is the same on every attempt. */
export async function signatureHeaders(
  message: { readonly id: string; readonly atSeconds: number; readonly body: string },
  keys: SigningKeys,
): Promise<Readonly<Record<string, string>>> {
  const { id, atSeconds, body } = message
  const content = encoder.encode(`${id}.${atSeconds}.${body}`)
  const signatures = await Promise.all(keys.secrets.map((secret) => signV1(content, secret)))
  if (keys.signingKey) signatures.push(await signV1a(content, keys.signingKey))
  return {
    'webhook-id': id,
    'webhook-timestamp': String(atSeconds),
    'webhook-signature': signatures.join(' '),
  }
}

/** `whpk_…`, what a receiver needs to check `v1a`. */
export async function publicKeyOf(signingKey: string): Promise<string> {
  const exported = await crypto.subtle.exportKey('jwk', await ed25519Key(signingKey, true))
  const x = 'x' in exported ? (exported.x ?? '') : ''
  return `whpk_${base64(bytesOfBase64(x.replaceAll('-', '+').replaceAll('_', '/')))}`
}

const signV1 = async (content: Uint8Array, secret: string): Promise<string> => {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const bytes = bytesOfBase64(secret.replace(/^whsec_/, ''))
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign'])
  return `v1,${base64(new Uint8Array(await crypto.subtle.sign('HMAC', key, content)))}`
}

const signV1a = async (content: Uint8Array, signingKey: string): Promise<string> => {
  const key = await ed25519Key(signingKey, false)
  return `v1a,${base64(new Uint8Array(await crypto.subtle.sign('Ed25519', key, content)))}`
}

/** RFC 8410: WebCrypto takes a private Ed25519 key as PKCS #8, whose head is always the same. */
const PKCS8_HEAD = '302e020100300506032b657004220420'

const ed25519Key = (signingKey: string, extractable: boolean): Promise<CryptoKey> => {
  const seed = bytesOfBase64(signingKey.replace(/^whsk_/, '')).slice(0, 32)
  const head = PKCS8_HEAD.match(/../g)!.map((hex) => Number.parseInt(hex, 16))
  const pkcs8 = new Uint8Array([...head, ...seed])
  return crypto.subtle.importKey('pkcs8', pkcs8, { name: 'Ed25519' }, extractable, ['sign'])
}

const bytesOfBase64 = (text: string) => Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0))

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
