/** The shape of keys, by Standard Webhooks 1.0.0; whether they are random we cannot see. */

/** `whsec_` and 24 to 64 bytes in base64. */
export function isSecret(text: string): boolean {
  const bytes = bytesAfter('whsec_', text)
  return bytes !== undefined && bytes >= 24 && bytes <= 64
}

/** `whsk_` and an Ed25519 seed (32 bytes), or seed and public key (64), in base64. */
export function isSigningKey(text: string): boolean {
  const bytes = bytesAfter('whsk_', text)
  return bytes === 32 || bytes === 64
}

const bytesAfter = (prefix: string, text: string): number | undefined => {
  if (!text.startsWith(prefix)) return undefined
  try {
    return atob(text.slice(prefix.length)).length
  } catch {
    return undefined
  }
}
