/** The sentence around a place, so that a quote can be read by a person. */

/** Ends of sentences in the scripts we read; a dot between digits or after one letter is none. */
const END = /[!?…。！？։॥।۔؟\n]|(?<![\p{N}\p{Lu}])\.(?=\s|$)/u
const LOOK_CHARS = 110

/**
 * The sentence of `text` that holds [start, end), trimmed; at most LOOK_CHARS to each side, cut
 * at a space, with an ellipsis where it was cut.
 */
export function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - LOOK_CHARS), start)
  const after = text.slice(end, end + LOOK_CHARS)
  const head = lastSentence(before)
  const tail = firstSentence(after)
  const isHeadCut = head === before && start > LOOK_CHARS
  const isTailCut = tail === after && end + LOOK_CHARS < text.length
  const from = isHeadCut ? head.replace(/^\S*\s/, '…') : head
  const to = isTailCut ? tail.replace(/\s\S*$/, '…') : tail
  return (from + text.slice(start, end) + to).replace(/\s+/g, ' ').trim()
}

function lastSentence(text: string): string {
  const pieces = text.split(new RegExp(END.source, 'gu'))
  return text.slice(text.length - (pieces.at(-1)?.length ?? 0))
}

function firstSentence(text: string): string {
  const found = END.exec(text)
  return found ? text.slice(0, found.index + (found[0] === '\n' ? 0 : 1)) : text
}
