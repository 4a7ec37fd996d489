/** A fingerprint by which copies of one text are found, whoever printed them. */
import { kindOf, OUTSIDE } from './characters.ts'
import { normalise } from './normalise.ts'
import type { Readable } from './reading.ts'

const BITS = 64
const SHINGLE_WORDS = 3
const WORDS_MAX = 2_000

/**
 * 64-bit SimHash (Charikar 2002; Manku et al. 2007) of the normalised title and summary, or of
 * the content where there is no summary, as 16 hex digits: near copies differ in few bits.
 */
export function textHash(item: Readable): string {
  const { title, summary, content } = item
  const words = wordsOf(
    `${title}\n${summary === undefined || summary === '' ? (content ?? '') : summary}`,
  )
  const votes = new Int32Array(BITS)
  const last = Math.max(1, words.length - SHINGLE_WORDS + 1)
  for (let i = 0; i < last; i++) vote(votes, words.slice(i, i + SHINGLE_WORDS).join(' '))
  let hex = ''
  for (let digit = 0; digit < BITS; digit += 4) {
    let value = 0
    for (let bit = 0; bit < 4; bit++) value = value * 2 + (votes[digit + bit]! > 0 ? 1 : 0)
    hex += value.toString(16)
  }
  return hex
}

const wordsOf = (source: string): readonly string[] => {
  const { text, codes } = normalise(source)
  const words: string[] = []
  let start = -1
  for (let i = 0; i <= codes.length && words.length < WORDS_MAX; i++) {
    const inside = i < codes.length && kindOf(codes[i]!) !== OUTSIDE
    if (inside && start < 0) start = i
    if (inside || start < 0) continue
    words.push(text.slice(start, i))
    start = -1
  }
  return words
}

const vote = (votes: Int32Array, shingle: string): void => {
  const high = hash(shingle, 0x811c9dc5)
  const low = hash(shingle, 0x9747b28c)
  for (let bit = 0; bit < 32; bit++) {
    votes[bit]! += (high >>> bit) & 1 ? 1 : -1
    votes[bit + 32]! += (low >>> bit) & 1 ? 1 : -1
  }
}

/** FNV-1a with the finaliser of MurmurHash3, so that every bit depends on every letter. */
const hash = (text: string, seed: number): number => {
  let value = seed
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
