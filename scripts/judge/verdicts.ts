/** The path of a run from item to event, one item at a time in order of publication. */
import { detect } from '../../src/detect/detect.ts'
import { redact } from '../../src/deliver.ts'
import { isRegion } from '../../src/group/regions.ts'
import { reportOf } from '../../src/run.ts'
import { tellReports } from '../../src/tell.ts'
import type { Fact, Facts, Verdict } from '../../src/types/reports.ts'
import { memoryLedger } from '../memory-ledger.ts'
import type { Line } from './lines.ts'

export async function* judgeLines(lines: readonly Line[]): AsyncGenerator<object> {
  const ledger = memoryLedger()
  let now = 0
  for (const line of inOrder(lines)) {
    const publishedAt = timeOf(line)
    now = Math.max(now, publishedAt ?? 0)
    const verdict = detect(textsOf(line), line.lang)
    const report = reportOf(
      {
        ...textsOf(line),
        id: line.id,
        key: line.url ?? line.id,
        authors: [],
        ...(publishedAt !== undefined && { publishedAt }),
        ...(line.url && { url: line.url }),
      },
      {
        id: line.outlet ?? hostOf(line) ?? 'judge',
        url: 'https://judge.example/',
        outlet: line.outlet ?? hostOf(line) ?? line.id,
        language: line.lang ?? 'und',
        intervalMinutes: 5,
      },
      now,
    )
    const told = report && (await tellReports([report], [], ledger, now))
    yield outcome(line, verdict, (report && told?.events.get(report.id)) ?? null)
  }
}

/** Stable: items without a time keep their place after the one before them in the file. */
function inOrder(lines: readonly Line[]): readonly Line[] {
  let last = -Infinity
  const timed = lines.map((line) => ({ line, at: (last = timeOf(line) ?? last) }))
  return timed.toSorted((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ line }) => line)
}

function timeOf({ published }: Line): number | undefined {
  const at = published === undefined ? NaN : Date.parse(published)
  return Number.isNaN(at) ? undefined : at
}

const textsOf = (line: Line) => ({
  title: line.title,
  summary: line.summary ?? '',
  content: line.content ?? '',
  ...(line.lang && { language: line.lang }),
})

function hostOf({ url }: Line): string | undefined {
  return url && URL.canParse(url) ? new URL(url).hostname : undefined
}

function outcome({ id }: Line, { level, score, facts, signals }: Verdict, event: string | null) {
  const evidence = [...signals.flatMap((signal) => signal.evidence), ...factEvidence(facts)]
  return {
    id,
    level,
    score: Math.round(score * 100) / 100,
    event,
    facts: {
      actor: facts.actor?.value ?? null,
      targets: values(facts.targets).filter((place) => !isRegion(place)),
      regions: values(facts.targets).filter(isRegion),
      similarIn: values(facts.similarIn),
      fronts: values(facts.fronts),
      payments: values(facts.payments),
      media: values(facts.media),
      placeOfService: facts.placeOfService?.value ?? null,
      recruiter: told(facts.recruiter),
      slogan: told(facts.slogan),
      citedSources: values(facts.citedSources),
      disputed: facts.disputed?.value ?? null,
      penalty: told(facts.penalty),
      contacts: values(facts.contacts),
    },
    evidence: evidence.map(({ field, quote, rule }) => ({ field, quote: redact(quote), rule })),
  }
}

/** Printed words, without a number or handle that stands among them. */
const told = (fact: Fact<string> | undefined) => (fact === undefined ? null : redact(fact.value))

const values = <T>(facts: readonly Fact<T>[]) => facts.map(({ value }) => value)

function factEvidence(facts: Facts) {
  const all: readonly (Fact<unknown> | readonly Fact<unknown>[] | undefined)[] =
    Object.values(facts)
  return all.flatMap((fact) => fact ?? []).flatMap(({ evidence }) => evidence)
}
