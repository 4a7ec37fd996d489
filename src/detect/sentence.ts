/** The sentence around a place, so that a quote can be read by a person. */
import { kindOf, OUTSIDE } from './characters.ts'

const LOOK_CHARS = 110

/**
 * The sentence of `text` that holds [start, end), trimmed; at most LOOK_CHARS to each side, cut
 * at a space, with an ellipsis where it was cut. `known` keeps the whole sentences of one text,
 * because most quotes of an item are from the same few.
 */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
  known = new Map<number, string>(),
): string {
  const first = Math.max(0, start - LOOK_CHARS)
  const last = Math.min(text.length, end + LOOK_CHARS)
  let from = start
  while (from > first && !isEnd(text, from - 1, first, start)) from--
  let to = end
  while (to < last && !isEnd(text, to, end, last)) to++
  if (to < last && text[to] !== '\n') to++
  const isHeadCut = from === first && first > 0
  const isTailCut = to === last && last < text.length
  if (!isHeadCut && !isTailCut) {
    const key = from * text.length + to
    const sentence = known.get(key) ?? tidy(text.slice(from, to))
    known.set(key, sentence)
    return sentence
  }
  const head = text.slice(from, start)
  const tail = text.slice(end, to)
  return tidy(
    (isHeadCut ? head.replace(/^\S*\s/, '…') : head) +
      text.slice(start, end) +
      (isTailCut ? tail.replace(/\s\S*$/, '…') : tail),
  )
}

/** Ends of sentences in the scripts we read. */
const ENDS = new Set(Array.from('!?…。！？։॥।۔؟\n', (mark) => mark.charCodeAt(0)))
const DOT = 46

/** Of what lies in [from, to); a dot between digits or after one letter is no end. */
const isEnd = (text: string, i: number, from: number, to: number): boolean => {
  const code = text.charCodeAt(i)
  if (kindOf(code) !== OUTSIDE) return false
  if (code !== DOT) return ENDS.has(code)
  const isLast = i + 1 === to || /\s/.test(text[i + 1]!)
  return isLast && (i === from || !/[\p{N}\p{Lu}]/u.test(text[i - 1]!))
}

/** Single spaces, none at the ends; most text has them so already. */
const tidy = (text: string): string => text.replace(/\s{2,}|[^\S ]/g, ' ').trim()
