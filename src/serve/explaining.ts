/**
 * "Why, or why not?" for a text that anyone may send: what is accepted, and how the answer
 * looks as JSON. The text is neither kept nor logged.
 */
import * as v from 'valibot'
import type { AppDeps } from './deps.ts'

/** Of a whole request. Detection reads less: the rest of a long text is not looked at. */
export const EXPLAIN_BYTES_MAX = 32 * 1024

const text = v.optional(v.pipe(v.string(), v.maxLength(EXPLAIN_BYTES_MAX)), '')

export const questionSchema = v.object({
  title: text,
  summary: text,
  content: text,
  lang: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3})?$/, 'must be a BCP 47 tag, or empty'),
    ),
    '',
  ),
})
export type Question = v.InferOutput<typeof questionSchema>

/** `und` where the asker does not know: the detector then guesses. */
export const explained = (deps: AppDeps, question: Question) =>
  deps.explain(question, question.lang || 'und')
