/**
 * The home of the readers, where nobody else is meant: a desk that writes for one country does not
 * name it ("Job agents send youths to the Russian army"). As a signal, and as a target.
 */
import { hasConcept, hasMedium, type Index } from './proximity.ts'
import type { Reading } from './reading.ts'
import type { Named, Roles } from './roles.ts'
import { LIKELY_ACTORS } from './states.ts'

/** Who is offered or promised something by a state that recruits abroad is of the readers' own. */
export function isForHome({ language }: Reading, actor: string | undefined, index: Index): boolean {
  return (
    HOME_LANGUAGES.has(language) &&
    LIKELY_ACTORS.has(actor ?? '') &&
    !hasConcept(index, 'domestic') &&
    (hasConcept(index, 'lure', 'job') || hasMedium(index, 'agency'))
  )
}

/**
 * Languages whose readers are recruited, and do not recruit: of one country (`HOMES`, but for
 * Chinese), or of several, where none can be named as the target.
 */
const HOME_LANGUAGES: ReadonlySet<string> = new Set(
  'hi te ne bn si vi id ja ko am sw ur kk ky uz tg hy az ka'.split(' '),
)

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
