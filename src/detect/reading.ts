/**
 * An item as one text with the stems found in it: title, summary and the beginning of the
 * content, each on its own line. Knows which field a place in the text belongs to, and turns a
 * span into evidence. Decides nothing about what the text reports.
 */
import { DETECT_CHARS_MAX, QUOTE_CHARS_MAX } from '../limits.ts'
import type { Evidence, Field } from '../types/reports.ts'
import { kindOf, OUTSIDE, UNSPACED } from './characters.ts'
import { guessLanguages } from './guess.ts'
import { normalise, type Normalised } from './normalise.ts'
import { sentenceAround } from './sentence.ts'
import { findHits, isRead, type Hit } from './words.ts'

/** What the detector reads of an item. */
export type Readable = {
  readonly title: string
  readonly summary?: string | undefined
  readonly content?: string | undefined
  readonly language?: string | undefined
}

export type Reading = {
  readonly text: Normalised
  readonly hits: readonly Hit[]
  /** Declared by the item or its feed, else guessed, else `und`. */
  readonly language: string
  /** The languages whose stems were matched, the likeliest first. */
  readonly languages: readonly string[]
  /** Normalised length of the title, and of what a reader sees first. */
  readonly titleEnd: number
  readonly leadEnd: number
  /** How far apart two words may be and still belong together; less where words are short. */
  readonly reach: number
  readonly evidence: (start: number, end: number, rule: string) => Evidence
  /** The same from places in the original text. */
  readonly quote: (from: number, to: number, rule: string) => Evidence
  /** Where the word that begins or goes on at `end` stops. */
  readonly wordEnd: (end: number) => number
}

/** Of the content, as much as a reader takes in at a glance joins the lead. */
const LEAD_CONTENT_CHARS = 1_500
const LEAD_CHARS_MAX = 4_000
const REACH = 120
const REACH_UNSPACED = 45

export function readItem(item: Readable, feedLanguage?: string): Reading {
  const parts = fieldsOf(item)
  const source = parts.map(({ text }) => text).join('\n')
  const text = normalise(source)
  const declared = primary(item.language) ?? primary(feedLanguage)
  const guessed = guessLanguages(text, declared)
  // A guess that confirms what was declared adds nothing but its near relatives' false friends.
  const likely =
    declared === undefined || guessed.includes(declared)
      ? [declared ?? guessed[0]]
      : [declared, ...guessed]
  const undeclared = declared === undefined ? guessed : []
  const languages = [...new Set([...likely, ...undeclared, 'en'])].filter(
    (tag) => tag !== undefined,
  )
  return {
    text,
    hits: findHits(text, languages.filter(isRead)),
    language: declared ?? guessed[0] ?? 'und',
    languages,
    titleEnd: endOf(text, parts[0]?.text.length ?? 0),
    leadEnd: endOf(text, Math.min(LEAD_CHARS_MAX, leadLength(parts))),
    reach: isUnspaced(text) ? REACH_UNSPACED : REACH,
    evidence: evidenceOf(text, parts),
    quote: (from, to, rule) => evidence(quoted(source, parts, from, to), rule),
    wordEnd: (end) => wordEndOf(text, end),
  }
}

type Part = {
  readonly field: Field
  readonly text: string
  readonly offset: number
  readonly sentences: Map<number, string>
}

const fieldsOf = (item: Readable): readonly Part[] => {
  const title = item.title.slice(0, DETECT_CHARS_MAX)
  const summary = (item.summary ?? '').slice(0, DETECT_CHARS_MAX)
  const content = (item.content ?? '').slice(0, DETECT_CHARS_MAX)
  const parts: Part[] = [partOf('title', title, 0)]
  if (summary !== '') parts.push(partOf('summary', summary, title.length + 1))
  // Many feeds repeat the summary as content: reading it twice would count its words twice.
  if (content !== '' && content !== summary) {
    const last = parts.at(-1)!
    parts.push(partOf('content', content, last.offset + last.text.length + 1))
  }
  return parts
}

const partOf = (field: Field, text: string, offset: number): Part => ({
  field,
  text,
  offset,
  sentences: new Map(),
})

const leadLength = (parts: readonly Part[]): number => {
  const last = parts.at(-1)!
  return (
    last.offset +
    (last.field === 'content' ? Math.min(last.text.length, LEAD_CONTENT_CHARS) : last.text.length)
  )
}

/** The normalised length of the first `length` characters of the source. */
const endOf = (text: Normalised, length: number): number => {
  let low = 0
  let high = text.codes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (text.at(middle) < length) low = middle + 1
    else high = middle
  }
  return low
}

const primary = (tag: string | undefined): string | undefined => {
  const subtag = tag?.trim().toLowerCase().split(/[-_]/)[0] ?? ''
  return /^[a-z]{2,8}$/.test(subtag) && !NO_LANGUAGE.has(subtag) ? subtag : undefined
}

/** Undetermined, several, none, uncoded (ISO 639-3). */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['und', 'mul', 'zxx', 'mis'])

const UNSPACED_SAMPLE = 80
const isUnspaced = ({ codes }: Normalised): boolean => {
  let unspaced = 0
  const end = Math.min(codes.length, UNSPACED_SAMPLE)
  for (let i = 0; i < end; i++) if (kindOf(codes[i]!) === UNSPACED) unspaced++
  return unspaced * 2 > end
}

const WORD_CHARS_MAX = 40
const wordEndOf = ({ codes }: Normalised, end: number): number => {
  let i = end
  while (i < codes.length && i < end + WORD_CHARS_MAX) {
    const kind = kindOf(codes[i]!)
    if (kind === OUTSIDE || kind === UNSPACED) break
    i++
  }
  return i
}

type Quote = Required<Omit<Evidence, 'rule'>>

/** From normalised places; what several rules read from the same words is quoted once. */
const evidenceOf = (text: Normalised, parts: readonly Part[]): Reading['evidence'] => {
  const known = new Map<number, Quote>()
  return (start, end, rule) => {
    const key = start * text.codes.length + end
    let found = known.get(key)
    if (found === undefined) {
      found = quoted(text.source, parts, text.at(start), text.at(wordEndOf(text, end)))
      known.set(key, found)
    }
    return evidence(found, rule)
  }
}

const evidence = ({ field, quote, offset, sentence }: Quote, rule: string): Evidence => ({
  field,
  quote,
  offset,
  rule,
  sentence,
})

/** From places in the source, cut at the end of the field that `start` is in. */
const quoted = (source: string, parts: readonly Part[], start: number, end: number): Quote => {
  const { field, offset, text, sentences } = parts.findLast((part) => part.offset <= start)!
  const stop = Math.min(end, offset + text.length, start + QUOTE_CHARS_MAX)
  return {
    field,
    quote: source.slice(start, stop).trimEnd(),
    offset: start - offset,
    sentence: sentenceAround(text, start - offset, stop - offset, sentences),
  }
}
