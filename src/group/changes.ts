/**
 * What of a report is news beside what an event already says. A narrower word for a known medium,
 * another spelling of a place, an amount within a quarter of a known one are detail, not news.
 * Whether a change is told today is decided in `notify`.
 */
import type { Change, Claim, NewsEvent } from '../types/events.ts'
import type { Payment, Report } from '../types/reports.ts'
import { isNewsBeside } from './amounts.ts'
import { relate } from './media.ts'
import { sameName } from './names.ts'
import { canBeSamePlace } from './regions.ts'
import { tellingPlace } from './theatres.ts'

export function changesBy(report: Report, event: NewsEvent): readonly Change[] {
  const { facts, level, language } = report
  const media = values(event.media)
  const targets = values(event.targets)
  const changes: Change[] = []
  if (level === 'ad' && event.level === 'recruitment') changes.push({ field: 'level', value: 'ad' })
  for (const { value } of facts.targets) {
    const known = targets.length === 0 || targets.some((place) => canBeSamePlace(place, value))
    if (!known) changes.push({ field: 'target', value })
  }
  for (const { value } of facts.media) {
    const known = media.some((medium) => ['same', 'detail'].includes(relate(medium, value)))
    if (!known) changes.push({ field: 'medium', value })
  }
  const place = tellingPlace(facts.placeOfService?.value)
  if (place !== undefined && isNewName(place, language, event.placesOfService)) {
    changes.push({ field: 'placeOfService', value: place })
  }
  const recruiter = facts.recruiter?.value
  if (recruiter !== undefined && isNewName(recruiter, language, event.recruiters)) {
    changes.push({ field: 'recruiter', value: recruiter })
  }
  const payments = values(event.payments)
  for (const { value } of facts.payments) {
    if (isNewsBeside(value, payments)) changes.push({ field: 'payment', value: inWords(value) })
  }
  if (facts.disputed && event.disputed.length === 0) {
    changes.push({ field: 'disputed', value: facts.disputed.value })
  }
  return changes
}

const values = <T>(claims: readonly Claim<T>[]) => claims.map(({ value }) => value)

/** Names are translated: only a name in a language that gave one before can be another name. */
function isNewName(name: string, language: string, known: readonly Claim<string>[]): boolean {
  if (known.some(({ value }) => sameName(value, name))) return false
  return known.length === 0 || known.some((claim) => claim.language === language)
}

function inWords({ amount, amountTo, currency, kind }: Payment): string {
  const figure = amountTo === undefined ? `${amount}` : `${amount}-${amountTo}`
  return `${figure} ${currency} ${kind}`
}
