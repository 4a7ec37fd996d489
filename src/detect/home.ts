/**
 * The home of the readers, where nobody else is meant: a desk that writes for one country does not
 * name it ("Job agents send youths to the Russian army").
 */
import { LIKELY_ACTORS } from './groups.ts'
import { hasConcept, type Index } from './proximity.ts'
import type { Reading } from './reading.ts'
import type { Named, Roles } from './roles.ts'

/** Nothing where a target, or "foreigners", or another army is named. */
export function homeTarget(
  { language }: Reading,
  { actor, targets, countries }: Roles,
  index: Index,
): Named | undefined {
  const home = HOMES[language]
  if (home === undefined || actor === undefined || targets.length > 0) return undefined
  if (!LIKELY_ACTORS.has(actor.value) || hasConcept(index, 'foreign', 'domestic')) return undefined
  if (countries.has(home)) return undefined
  const spans = actor.spans.slice(0, 1).map(({ start, end }) => ({ start, end, rule: 'home' }))
  return spans.length === 0 ? undefined : { value: home, spans }
}

/** Languages of one country that recruits nobody abroad, and that country. */
const HOMES: Readonly<Record<string, string>> = {
  am: 'ET',
  bn: 'BD',
  hi: 'IN',
  hy: 'AM',
  id: 'ID',
  ja: 'JP',
  ka: 'GE',
  kk: 'KZ',
  ko: 'KR',
  ky: 'KG',
  ne: 'NP',
  si: 'LK',
  te: 'IN',
  tg: 'TJ',
  uz: 'UZ',
  vi: 'VN',
  zh: 'CN',
}
