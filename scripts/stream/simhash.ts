/** SimHash over words (Charikar 2002; Manku et al. 2007), 64 bits: the baseline we compare with. */

const FNV_OFFSET = 0xcbf29ce484222325n
const FNV_PRIME = 0x100000001b3n

/** 16 hex digits. */
export function simHash(text: string): string {
  const votes = Array.from({ length: 64 }, () => 0)
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const hash = fnv64(word)
    for (let bit = 0; bit < 64; bit++) votes[bit]! += (hash >> BigInt(bit)) & 1n ? 1 : -1
  }
  const bits = votes.reduce((sum, vote, bit) => (vote > 0 ? sum | (1n << BigInt(bit)) : sum), 0n)
  return bits.toString(16).padStart(16, '0')
}

function fnv64(word: string): bigint {
  let hash = FNV_OFFSET
  for (const byte of new TextEncoder().encode(word)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * FNV_PRIME)
  }
  return hash ^ (hash >> 32n)
}
