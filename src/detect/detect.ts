/**
 * Is this item a report that a foreign army advertises for recruits? Level, score, evidence,
 * facts. Everyday news leaves after the first look; how a verdict came about in full is told by
 * `explain.ts`.
 */
import type { Facts, Verdict } from '../types/reports.ts'
import { NO_FACTS, readFacts } from './facts.ts'
import { indexHits } from './proximity.ts'
import { readItem, type Readable } from './reading.ts'
import { readRoles } from './roles.ts'
import { AD_MIN, levelOf, RECRUITMENT_MIN, sum, WEIGHTS } from './rules.ts'
import { findSignals, mayRecruit, type Found } from './signals.ts'

/**
 * Reads at most `DETECT_CHARS_MAX` characters of each field. `feedLanguage` (BCP 47) stands in
 * when the item declares none. Facts are filled when the level is not `none`.
 */
export function detect(item: Readable, feedLanguage?: string): Verdict {
  const reading = readItem(item, feedLanguage)
  const lead = reading.hits.filter(({ start }) => start < reading.leadEnd)
  const index = indexHits(lead)
  if (!mayRecruit(index)) {
    return {
      level: 'none',
      score: 0,
      language: reading.language,
      signals: [],
      missing: NOTHING,
      facts: NO_FACTS,
    }
  }
  const roles = readRoles(reading, index)
  const found = findSignals(reading, index, roles)
  const sums = sum(found.map(({ name }) => name))
  const level = levelOf(sums)
  const facts: Facts = level === 'none' ? NO_FACTS : readFacts(reading, roles)
  return {
    level,
    score: round(sums.recruitment + Math.max(0, sums.ad)),
    language: reading.language,
    signals: found.map(({ name, spans }: Found) => ({
      name,
      weight: round(WEIGHTS[name][0] + WEIGHTS[name][1]),
      evidence: spans.map(({ start, end, rule }) => reading.evidence(start, end, rule)),
    })),
    ...missingOf(level, sums.recruitment, sums.ad),
    facts,
  }
}

const NOTHING = 'nothing is said of recruiting for an army'

const missingOf = (
  level: Verdict['level'],
  recruitment: number,
  ad: number,
): { missing?: string } => {
  switch (level) {
    case 'ad':
      return {}
    case 'recruitment':
      return { missing: `signs of an advertisement: ${round(ad)} of ${AD_MIN}` }
    case 'none':
      return {
        missing: `signs that foreigners are recruited for an army: ${round(recruitment)} of ${RECRUITMENT_MIN}`,
      }
  }
}

const round = (value: number): number => Math.round(value * 100) / 100
