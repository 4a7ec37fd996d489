/** A verdict for people: level, every signal with its words, every fact with its place. */
import { redact } from '../../src/deliver.ts'
import { explain } from '../../src/detect/explain.ts'
import type { Evidence, Fact, Verdict } from '../../src/types/reports.ts'

export type Explained = {
  readonly title: string
  readonly summary?: string | undefined
  readonly content?: string | undefined
  readonly lang?: string | undefined
}

export function explainItem(item: Explained): string {
  const { title, summary, content, lang } = item
  return `${redact(title)}\n${verdictText(explain({ title, summary, content, language: lang }))}\n`
}

const verdictText = (verdict: Verdict): string =>
  [
    `${verdict.level}  score ${verdict.score}  read as ${verdict.language}`,
    ...(verdict.missing === undefined ? [] : [`missing: ${verdict.missing}`]),
    ...verdict.signals.map(
      ({ name, weight, evidence }) =>
        `  ${weight > 0 ? '+' : ''}${weight}  ${name}  ${evidence.map(quoted).join(' … ')}`,
    ),
    ...Object.entries(verdict.facts).flatMap(([name, fact]) =>
      [fact].flat().map((one) => factText(name, one)),
    ),
  ].join('\n')

const factText = (name: string, { value, evidence }: Fact<unknown>): string => {
  const told = typeof value === 'string' ? redact(value) : JSON.stringify(value)
  return `  ${name}: ${told}  ${evidence.map((each) => `${quoted(each)} (${each.field} ${each.offset}, ${each.rule})`).join('; ')}`
}

const quoted = ({ quote }: Evidence): string => `"${redact(quote)}"`
