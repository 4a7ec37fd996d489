/** From an item to its verdict: read, weigh, tell. `detect.ts` and `explain.ts` differ in depth. */
import type { Facts, Signal, Verdict } from '../types/reports.ts'
import { NO_FACTS, readFacts } from './facts.ts'
import type { Found } from './found.ts'
import { indexHits } from './proximity.ts'
import { readItem, type Readable, type Reading } from './reading.ts'
import { readRoles } from './roles.ts'
import { AD_MIN, levelOf, RECRUITMENT_MIN, SURE_MIN, sum, WEIGHTS, type Sums } from './rules.ts'
import { findSignals, mayRecruit } from './signals.ts'

/** `full`: signals and facts also of an item that is not a report. */
export function judge(item: Readable, feedLanguage: string | undefined, full: boolean): Verdict {
  const reading = readItem(item, feedLanguage)
  const { language } = reading
  const lead = reading.hits.filter(({ start }) => start < reading.leadEnd)
  const index = indexHits(lead)
  if (!full && !mayRecruit(index)) {
    return { level: 'none', score: 0, language, signals: [], missing: NOTHING, facts: NO_FACTS }
  }
  const roles = readRoles(reading, index)
  const found = findSignals(reading, index, roles)
  const sums = sum(found.map(({ name }) => name))
  const level = levelOf(sums)
  const told = full || level !== 'none'
  const whole = () => (lead.length === reading.hits.length ? index : indexHits(reading.hits))
  const facts: Facts = told ? readFacts(reading, roles, whole()) : NO_FACTS
  const missing = missingFor(level, sums, found.length > 0)
  return {
    level,
    score: round(sums.recruitment + Math.max(0, sums.ad)),
    language,
    signals: told ? found.map((each) => signalOf(reading, each)) : [],
    ...(missing === undefined ? {} : { missing }),
    facts,
  }
}

const signalOf = (reading: Reading, { name, spans }: Found): Signal => ({
  name,
  weight: round(WEIGHTS[name][0] + WEIGHTS[name][1]),
  evidence: spans.map(({ start, end, rule }) => reading.evidence(start, end, rule)),
})

const NOTHING = 'nothing is said of recruiting for an army'

const missingFor = (
  level: Verdict['level'],
  { recruitment, ad }: Sums,
  recruiting: boolean,
): string | undefined => {
  switch (level) {
    case 'ad':
      return undefined
    case 'recruitment':
      return ad < AD_MIN
        ? `signs of an advertisement: ${round(ad)} of ${AD_MIN}`
        : `signs that foreigners are recruited for an army: ${round(recruitment)} of ${SURE_MIN}`
    case 'none':
      return recruiting
        ? `signs that foreigners are recruited for an army: ${round(recruitment)} of ${RECRUITMENT_MIN}`
        : NOTHING
  }
}

const round = (value: number): number => Math.round(value * 100) / 100
