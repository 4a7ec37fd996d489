/**
 * "Why, or why not?" for a text that anyone may send: what is accepted, and how the answer
 * looks as JSON. The text is neither kept nor logged.
 */
import * as v from 'valibot'
import { redact } from '../deliver.ts'
import type { Verdict } from '../types/reports.ts'
import type { AppDeps } from './deps.ts'

/** Of a whole request. Detection reads less: the rest of a long text is not looked at. */
export const EXPLAIN_BYTES_MAX = 32 * 1024

const text = v.pipe(
  v.string('send text'),
  v.maxLength(EXPLAIN_BYTES_MAX, `send at most ${EXPLAIN_BYTES_MAX} characters`),
)
const lang = v.pipe(
  v.string('send text'),
  v.regex(/^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3})?$/, 'must be a BCP 47 tag, or empty'),
)
const furtherFields = {
  summary: v.optional(text, ''),
  content: v.optional(text, ''),
  lang: v.optional(lang, ''),
}

/** As a program asks: a field that we do not know is a misspelt one. */
export const questionSchema = v.strictObject(
  { title: text, ...furtherFields },
  'send {title, summary?, content?, lang?}, and nothing else',
)
/** As a form is filled in: with anything left out, and fields of the page beside it. */
export const formSchema = v.object({ ...furtherFields, title: v.optional(text, '') })
export type Question = v.InferOutput<typeof questionSchema>

/**
 * What the detector makes of it; `und` where the asker does not know the language: it is then
 * guessed.
 */
export const explained = (deps: AppDeps, question: Question) =>
  deps.explain(question, question.lang || 'und')

/**
 * The verdict as JSON without contacts: a text that a recruiter wrote has a number or handle in
 * many a sentence, and an answer travels further than the question. Offsets stay those of the
 * text as it was sent.
 */
export function answerOf(verdict: Verdict): string {
  const { level, score, language, signals, facts, missing } = verdict
  return JSON.stringify(
    { level, score, language, signals, facts, missing },
    (_name, value: unknown) => (typeof value === 'string' ? redact(value) : value),
  )
}
