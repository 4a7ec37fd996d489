/**
 * What a feed said before, as a state keeps it: words of one text. A thousand short strings take
 * longer to read and hold than a document, and most polls bring nothing to compare them with.
 */
import type { Witnesses } from '../types/feeds.ts'

export function wordsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ')
}

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
