/** Text from a feed, made fit to leave: well-formed, without control characters, cut by measure. */
import { redact } from './redact.ts'

/** Read no further than this: what is shown is far shorter, and a hostile title is far longer. */
const READ_CHARS_MAX = 4_000

/** One line of plain text without contacts; at most `most` UTF-16 units, ellipsis included. */
export function clean(text: string, most: number): string {
  const start = text.slice(0, READ_CHARS_MAX).toWellFormed()
  const line = NOT_PLAIN.test(start) ? start.replace(SPACE, ' ').replace(UNSEEN, '') : start
  return cut(redact(line.trim()), most)
}

const SPACE = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu
/** Any but a single space, or a mark that is not seen: few texts have one. */
const NOT_PLAIN =
  /  |[^\S ]|[\p{Cc}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/u

/** Marks that only steer display: an override in a title would turn what follows it around. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu

export type Measure = (text: string) => number

export const utf16Units: Measure = (text) => text.length
export const utf8Bytes: Measure = (text) => new TextEncoder().encode(text).length

/** `text`, or as much of it as fits with an ellipsis; never half a character a reader sees. */
export function cut(text: string, most: number, measure: Measure = utf16Units): string {
  return fit(text, most, { measure })
}

/**
 * `text` escaped, at most `most` long by `measure` as it will be sent; what is cut is cut before
 * escaping, so that no escape is ever halved.
 */
export function fit(
  text: string,
  most: number,
  how: { readonly measure: Measure; readonly escape?: (text: string) => string },
): string {
  const { measure, escape = (plain: string) => plain } = how
  const whole = escape(text)
  if (measure(whole) <= most) return whole
  const room = most - measure('…')
  if (room < 0) return ''
  let kept = ''
  let used = 0
  for (const { segment } of new Intl.Segmenter('und').segment(text)) {
    const escaped = escape(segment)
    used += measure(escaped)
    if (used > room) break
    kept += escaped
  }
  return `${kept.trimEnd()}…`
}
