/** Text from a feed, made fit to leave: well-formed, without control characters, cut by measure. */
import { redact } from './redact.ts'

/** Read no further than this: what is shown is far shorter, and a hostile title is far longer. */
const READ_CHARS_MAX = 4_000

/** One line of plain text without contacts; at most `most` UTF-16 units, ellipsis included. */
export function clean(text: string, most: number): string {
  const line = text
    .slice(0, READ_CHARS_MAX)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(UNSEEN, '')
    .trim()
  return cut(redact(line), most)
}

/** Marks that only steer display: an override in a title would turn what follows it around. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu

export type Measure = (text: string) => number

export const utf16Units: Measure = (text) => text.length
export const utf8Bytes: Measure = (text) => new TextEncoder().encode(text).length

/** `text`, or as much of it as fits with an ellipsis; never half a character a reader sees. */
export function cut(text: string, most: number, measure: Measure = utf16Units): string {
  if (measure(text) <= most) return text
  const room = most - measure('…')
  if (room < 0) return ''
  let kept = ''
  let used = 0
  for (const { segment } of new Intl.Segmenter('und').segment(text)) {
    used += measure(segment)
    if (used > room) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}
