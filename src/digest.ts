/**
 * A short name for facts, the same on any machine. Not for secrets: nobody gains by a collision,
 * and Web Crypto would make every caller wait. Parts of feeds have a faster one in `collect/`.
 */

/** 64 bits of two FNV-1a walks with a last mix, as 13 characters of base 36. */
export function digest(text: string): string {
  return (fnv(text, 0x811c9dc5).toString(36) + fnv(text, 0x050c5d1f).toString(36)).padStart(13, '0')
}

function fnv(text: string, seed: number): number {
  let hash = seed
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
