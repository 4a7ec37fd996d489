/**
 * What speaks against an item being a report by its words alone: the draft, another sense, terror,
 * trials, spies, trades. That nobody foreign is named is weighed in `signals.ts`.
 */
import { pair, single, type Found } from './found.ts'
import { TERRORIST_GROUPS } from './groups.ts'
import { concept, gap, hasConcept, ofKind, particle, type Index } from './proximity.ts'
import type { Roles } from './roles.ts'
import { LIKELY_ACTORS } from './states.ts'
import type { Hit } from './words.ts'

export function counterSignals({ actor, targets }: Roles, index: Index): readonly Found[] {
  return [
    // "To avoid a call-up" is said of many who recruit abroad.
    ...single(
      isElsewhere(actor?.value, targets.length, index) ? 'domestic-too' : 'domestic',
      concept(index, 'domestic'),
    ),
    // Two words of another sense are no accident.
    ...concept(index, 'other')
      .slice(0, 2)
      .flatMap((hit) => single('other-sense', [hit])),
    ...(isArmed(actor)
      ? []
      : single(
          'terrorist-group',
          ofKind(index, 'group').filter(({ label }) => TERRORIST_GROUPS.has(label.name)),
        )),
    ...single('penalty', concept(index, 'penalty')),
    ...single('spying', particle(index, 'spying')),
    ...single('play', particle(index, 'play')),
    ...single('deserter', particle(index, 'deserter')),
    ...armsDeal(index),
    ...civilWork(index),
  ]
}

/** An army or company recruits, whatever group is named beside it. */
const isArmed = (actor: Roles['actor']): boolean =>
  actor?.spans.some(({ rule }) => ARMED_RULES.has(rule)) ?? false
const ARMED_RULES = new Set(
  'actor-army actor-group actor-fight-for actor-staff actor-agent actor-front'.split(' '),
)

const isElsewhere = (actor: string | undefined, targets: number, index: Index): boolean =>
  targets > 0 && LIKELY_ACTORS.has(actor ?? '') && hasConcept(index, 'recruit', 'lure', 'ad')

/** "Moscow recruits Indian workers": no word of an army, and a trade beside the verb. */
const civilWork = (index: Index): readonly Found[] => {
  const wars = concept(index, 'front')
  const isToWar = (verb: Hit) => wars.some((war) => gap(war, verb) <= TO_WAR_REACH)
  const isWarlike =
    hasConcept(index, 'military', 'mercenary', 'join') ||
    ofKind(index, 'group').length > 0 ||
    concept(index, 'lure').some(isToWar)
  if (isWarlike) return []
  const civil = concept(index, 'recruit').filter((verb) => !isToWar(verb))
  return pair('civil-work', civil, particle(index, 'labour'), TRADE_REACH)
}

const TRADE_REACH = 30
/** "Called to the war". */
const TO_WAR_REACH = 20

/** "Signs a contract for missiles": nobody is hired by it. */
const armsDeal = (index: Index): readonly Found[] =>
  hasConcept(index, 'recruit', 'lure', 'volunteer', 'mercenary')
    ? []
    : pair('arms-deal', concept(index, 'contract'), concept(index, 'arms'), DEAL_REACH)
const DEAL_REACH = 60
