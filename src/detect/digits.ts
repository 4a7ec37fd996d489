/**
 * Digits with their separators, as a value. A separator means what its place says, in every
 * language: no table of locales is asked.
 */
import { SPACE } from './characters.ts'

export type Digits = {
  readonly value: number
  /** The same read with a single separator as a decimal one: `1.234 million`. */
  readonly decimal: number
  readonly end: number
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

const DOT = 46
const COMMA = 44
const APOSTROPHE = 39

/**
 * Digits with separators. A single dot or comma before exactly three digits is a thousands mark:
 * nobody prints money with three decimals. Of two different marks the last is the decimal one;
 * one mark twice groups in threes, or as in India (2,00,000). Spaces group in threes only.
 */
export function readDigits(codes: Uint16Array, start: number): Digits {
  const groups: string[] = []
  const marks: number[] = []
  let at = start
  let end = start
  for (;;) {
    const from = at
    while (at < codes.length && isDigit(codes[at]!)) at++
    const digits = String.fromCharCode(...codes.subarray(from, Math.min(at, from + 18)))
    if (groups.length > 0 && !joins(marks, groups, digits)) break
    groups.push(digits)
    end = at
    const mark = codes[at]
    if (mark !== DOT && mark !== COMMA && mark !== SPACE && mark !== APOSTROPHE) break
    if (groups.length > 5 || at + 1 >= codes.length || !isDigit(codes[at + 1]!)) break
    marks.push(mark)
    at++
  }
  return { ...valueOf(groups, marks.slice(0, groups.length - 1)), end }
}

/** Whether one more group belongs to the number, or begins another one. */
const joins = (marks: readonly number[], groups: readonly string[], digits: string): boolean => {
  const mark = marks.at(-1)!
  if (mark === DOT || mark === COMMA) {
    // After a decimal part nothing follows; `3.08.2023` is a date.
    const before = marks.at(-2)
    return before === undefined || groups.at(-1)!.length >= 2 || before === SPACE
  }
  if (digits.length !== 3 || groups[0]!.length > 3) return false
  return marks.every((other) => other === mark)
}

const valueOf = (
  groups: readonly string[],
  marks: readonly number[],
): { value: number; decimal: number } => {
  const plain = Number(groups.join(''))
  const last = groups.at(-1)!
  const mark = marks.at(-1)
  if (mark === undefined || mark === SPACE || mark === APOSTROPHE) {
    return { value: plain, decimal: plain }
  }
  const decimal = Number(`${groups.slice(0, -1).join('')}.${last}`)
  const grouped = last.length === 3 && groups[0] !== '0' && groups[0]!.length <= 3
  if (marks.length === 1) return { value: grouped ? plain : decimal, decimal }
  return marks.every((other) => other === mark) && last.length === 3
    ? { value: plain, decimal: plain }
    : { value: decimal, decimal }
}
