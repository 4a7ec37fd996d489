/** A text cut where the detector read something, so that a page can mark the words. */
import type { Evidence, Field, Verdict } from '../types/reports.ts'

export type Mark = 'for' | 'against' | 'fact'
export type Segment = {
  readonly text: string
  readonly mark: Mark | undefined
  readonly rules: readonly string[]
}

/** The segments joined are the text again. Where marks overlap, `against` shows over `for`. */
export function segmentsOf(text: string, field: Field, verdict: Verdict): readonly Segment[] {
  const spans = marksOf(verdict)
    .filter(({ evidence }) => evidence.field === field)
    .slice(0, MARKS_MAX)
    .map(({ mark, evidence }) => placed(text, evidence, mark))
    .filter(({ start, end }) => start >= 0 && end > start)
  const edges = [
    ...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])]),
  ].toSorted((a, b) => a - b)
  return edges.slice(1).map((end, index) => {
    const start = edges[index]!
    const over = spans.filter((span) => span.start <= start && span.end >= end)
    const mark = ORDER.find((kind) => over.some((span) => span.mark === kind))
    const rules = [...new Set(over.map(({ rule }) => rule))]
    return { text: text.slice(start, end), rules, mark }
  })
}

/** A text that is all signals is still answered quickly. */
const MARKS_MAX = 400

const ORDER: readonly Mark[] = ['against', 'for', 'fact']

type Marked = { readonly mark: Mark; readonly evidence: Evidence }

function marksOf({ signals, facts }: Verdict): readonly Marked[] {
  const ofSignals = signals.flatMap(({ weight, evidence }) =>
    evidence.map((one): Marked => ({ mark: weight < 0 ? 'against' : 'for', evidence: one })),
  )
  const ofFacts = Object.values(facts)
    .flat()
    .flatMap((fact) => fact.evidence.map((evidence): Marked => ({ mark: 'fact', evidence })))
  return [...ofSignals, ...ofFacts]
}

/** Where the quote stands: at its offset, else wherever it is found, else nowhere (-1). */
function placed(text: string, { quote, offset, rule }: Evidence, mark: Mark) {
  const start = text.startsWith(quote, offset) ? offset : text.indexOf(quote)
  return { start, end: start + quote.length, rule, mark }
}
