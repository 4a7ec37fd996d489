/** Near-duplicate texts of one language: SimHash, 64 bits as 16 hex digits (Manku et al. 2007). */

/** Up to here a text is a copy (the distance of the paper). */
export const COPY_BITS_MAX = 3
/** Up to here it is a copy with another headline or lead. */
export const ALIKE_BITS_MAX = 8

/** `ru:0123456789abcdef`; `undefined` for a text without words. */
export function textKey(language: string, textHash: string): string | undefined {
  if (!/^[0-9a-f]{16}$/.test(textHash) || /^0+$/.test(textHash)) return undefined
  return `${language.slice(0, 8).split('-')[0]}:${textHash}`
}

/** Four quarters, numbered: two texts at most three bits apart have one in common. */
export function quartersOf(text: string): readonly number[] {
  const start = text.indexOf(':') + 1
  const high = word(text, start)
  const low = word(text, start + 8)
  return [high >>> 16, 0x10000 | (high & 0xffff), 0x20000 | (low >>> 16), 0x30000 | (low & 0xffff)]
}

/** Bits in which two text keys differ; 64 for texts of two languages. */
export function textDistance(a: string, b: string): number {
  const start = a.indexOf(':') + 1
  if (a.slice(0, start) !== b.slice(0, start)) return 64
  return bits(word(a, start) ^ word(b, start)) + bits(word(a, start + 8) ^ word(b, start + 8))
}

const word = (key: string, start: number) => Number.parseInt(key.slice(start, start + 8), 16)

function bits(of: number): number {
  let left = of >>> 0
  let count = 0
  while (left !== 0) {
    left &= left - 1
    count++
  }
  return count
}
