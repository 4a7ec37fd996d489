/** Whether an amount is a least, a most or a rough one: the qualifier that touches it. */
import type { Payment } from '../types/reports.ts'
import type { Clauses } from './clauses.ts'
import type { Words } from './words.ts'

/** Looks at the words before and after the stretch, as far as no mark parts them from it. */
export function boundOf(
  words: Words,
  clauses: Clauses,
  { start, end }: { readonly start: number; readonly end: number },
): Payment['bound'] {
  const before = clauses.cuesBetween(Math.max(0, start - BEFORE), start)
  for (const cue of before.toReversed()) {
    const bound = BOUNDS[cue.name]
    if (bound !== undefined && cue.end <= start && !isParted(words, cue.end, start)) return bound
  }
  for (const cue of clauses.cuesBetween(end - SUFFIX, end + AFTER)) {
    const bound = BOUNDS[cue.name]
    if (bound === undefined || cue.end < end) continue
    if (cue.start < end ? !isSuffix(words, cue.start) : isParted(words, end, cue.start)) continue
    // The bound of the next amount: 400 000 ruplaa eli noin 4 000 euroa.
    if (/^ ?[\d$]/.test(words.text.slice(cue.end, cue.end + 2))) continue
    return bound
  }
  return undefined
}

const BOUNDS: Readonly<Record<string, NonNullable<Payment['bound']>>> = {
  atLeast: 'min',
  upTo: 'max',
  about: 'approximate',
}

const BEFORE = 26
const AFTER = 8
/** Endings that mean "up to" stand inside the currency word (dollaradək, დოლარამდე). */
const SUFFIX = 4

const isSuffix = ({ codes }: Words, start: number): boolean => codes[start - 1] !== 32

/** At most one short word may stand between. */
const isParted = ({ text }: Words, from: number, to: number): boolean => {
  const between = text.slice(from, to)
  if (between === '. ') return false
  return /[.,;:()\n\d]/.test(between) || between.trim().length > 8
}
