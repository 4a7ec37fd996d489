/**
 * What a feed said before, as a state keeps it: words of one text. A thousand short strings take
 * longer to read and hold than a document, and most polls bring nothing to compare them with.
 */
import { HANDLED_PER_FEED_MAX } from '../limits.ts'
import type { Witnesses } from '../types/feeds.ts'

/** A word of `FeedState.rawSeen`: digest of the raw item, then the fingerprint of what it said. */
const DIGEST_CHARS = 8
/** In the place of the fingerprint, until the item is read. */
const UNREAD = '?'

/** The entries of a document's raw items, and the places of those that were not seen before. */
export function recall(
  rawSeen: string,
  count: number,
  mark: (index: number) => string,
): { readonly entries: string[]; readonly unseen: readonly number[] } {
  const entries: string[] = []
  const unseen: number[] = []
  // Most documents are the last one with something before it: the same words in the same order.
  for (let index = 0, next = 0; index < count; index++) {
    const digest = mark(index)
    const at = rawSeen.startsWith(digest, next) ? next : startOfWord(rawSeen, digest)
    if (at < 0) {
      unseen.push(index)
      entries.push(digest + UNREAD)
    } else {
      const end = rawSeen.indexOf(' ', at)
      next = end < 0 ? 0 : end + 1
      entries.push(rawSeen.slice(at, end < 0 ? rawSeen.length : end))
    }
  }
  return { entries, unseen }
}

const startOfWord = (text: string, start: string): number => {
  if (text.startsWith(start)) return 0
  const space = text.indexOf(` ${start}`)
  return space < 0 ? -1 : space + 1
}

export function withFingerprint(entry: string, fingerprint: string): string {
  return entry.slice(0, DIGEST_CHARS) + fingerprint
}

export function isUnread(entry: string): boolean {
  return entry.endsWith(UNREAD)
}

export function fingerprintsOf(entries: readonly string[]): ReadonlySet<string> {
  return new Set(entries.map((entry) => entry.slice(DIGEST_CHARS)))
}

/** `FeedState.handled` within bounds: the oldest go, but nothing that stands in the document. */
export function bounded(handled: string, entries: readonly string[]): string {
  const words = wordsOf(handled)
  let excess = words.length - HANDLED_PER_FEED_MAX
  if (excess <= 0) return handled
  const standing = fingerprintsOf(entries)
  const isForgotten = (word: string): boolean =>
    excess > 0 && !standing.has(word.slice(word.lastIndexOf(',') + 1)) && excess-- > 0
  return words.filter((word) => !isForgotten(word)).join(' ')
}

const wordsOf = (text: string): readonly string[] => (text === '' ? [] : text.split(' '))

/** The witnesses in `FeedState.handled`. */
export function witnessesOf(text: string): readonly Witnesses[] {
  return wordsOf(text).map((word) => {
    const toId = word.indexOf(',')
    const toFingerprint = word.indexOf(',', toId + 1)
    return {
      url: word.slice(0, toId),
      id: word.slice(toId + 1, toFingerprint),
      fingerprint: word.slice(toFingerprint + 1),
    }
  })
}

/** The same as text again. */
export function textOfWitnesses(witnesses: readonly Witnesses[]): string {
  return witnesses.map(({ url, id, fingerprint }) => `${url},${id},${fingerprint}`).join(' ')
}
