/**
 * Reports in which somebody joined or fought and nobody is said to recruit, lure, offer or
 * advertise: mostly news of the dead, of prisoners and of trials.
 */
import { ofSpans, single, type Found } from './found.ts'
import { PRINT } from './media.ts'
import { concept, hasConcept, hasMedium, merged, named, particle, type Index } from './proximity.ts'
import type { Reading } from './reading.ts'
import type { Roles } from './roles.ts'
import { SENDERS } from './states.ts'

export function joinedSignals(reading: Reading, index: Index, roles: Roles): readonly Found[] {
  const recruiting =
    hasConcept(index, 'recruit', 'lure', 'ad', 'job', 'agency') ||
    hasMedium(index, ...PRINT, 'embassy')
  return recruiting ? [] : [...sentArmy(roles), ...joinedBy(reading, index, roles)]
}

/** Of nobody but a state that sends its troops, and who tells of it. */
const sentArmy = ({ targets }: Roles): readonly Found[] =>
  targets.some(({ value }) => SENDERS[value] !== undefined) &&
  targets.every(({ value }) => Object.entries(SENDERS).flat().includes(value))
    ? ofSpans(
        'army-sent',
        targets.flatMap(({ spans }) => spans),
      )
    : []

/** Thousands do not join by chance: where such a number is told, joining speaks of recruiting. */
const joinedBy = (reading: Reading, index: Index, roles: Roles): readonly Found[] => {
  const aftermath = single(
    'aftermath',
    merged(particle(index, 'aftermath'), concept(index, 'penalty')),
  )
  if (aftermath.length > 0) return [NOBODY_RECRUITS, ...aftermath]
  const crowd = crowdSpans(reading, index, roles)
  return crowd.length > 0 ? ofSpans('crowd', crowd) : [NOBODY_RECRUITS]
}

const NOBODY_RECRUITS: Found = { name: 'joined-only', spans: [] }

/** "5,000 Cubans", "сотни узбекистанцев": targets with a number of three digits or more. */
const crowdSpans = ({ text }: Reading, index: Index, { targets }: Roles) => {
  const words = merged(named(index, 'money', 'thousand'), named(index, 'money', 'hundred'))
  return targets
    .flatMap(({ spans }) => spans)
    .filter(
      ({ start }) =>
        CROWD.test(text.text.slice(Math.max(0, start - CROWD_REACH), start)) ||
        words.some(({ end }) => end <= start && start - end <= CROWD_REACH),
    )
}

const CROWD_REACH = 14
const CROWD = /(?<!\d)(?:(?!(?:19|20)\d\d(?!\d))\d{3,}|\d{1,3}[ .,]\d{3})(?!\d)/
