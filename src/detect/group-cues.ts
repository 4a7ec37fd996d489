/** The armed groups of an item that might be the recruiter, each under the name it goes by. */
import { isLinked } from './compounds.ts'
import type { AddCue } from './cues.ts'
import {
  BROKERS,
  GROUP_STATES,
  NAMESAKES,
  PROXIES,
  STATE_FORCES,
  TERRORIST_GROUPS,
} from './groups.ts'
import type { Mention } from './mentions.ts'
import { concept, concepts, isNear, merged, ofKind, particle, type Index } from './proximity.ts'
import type { Reading } from './reading.ts'
import { LIKELY_ACTORS } from './states.ts'
import type { Hit } from './words.ts'

const JOIN_REACH = 6

export function groupCues(
  mentions: readonly Mention[],
  reading: Reading,
  index: Index,
  add: AddCue,
): void {
  const words = merged(
    concepts(index, 'recruit', 'join', 'mercenary', 'ad', 'volunteer', 'military'),
    ofKind(index, 'medium'),
  )
  const joins = merged(concept(index, 'join'), particle(index, 'for'))
  const isNamed = (state: string | undefined) => mentions.some(({ code }) => code === state)
  for (const hit of ofKind(index, 'group')) {
    if (hit.start >= reading.leadEnd || TERRORIST_GROUPS.has(hit.label.name)) continue
    if (!isNear(hit, words, reading.reach)) continue
    const owner = otherOwner(hit, mentions, reading)
    if (owner !== undefined) {
      const { start } = owner.hit
      add(owner.code, 'army', { start, end: Math.max(owner.hit.end, hit.end) })
      continue
    }
    const group = namesakeOf(hit.label.name, isNamed)
    const state = GROUP_STATES[group]
    const isState = STATE_FORCES.has(group) || (PROXIES.has(group) && isNamed(state))
    const value = isState && state !== undefined ? state : group
    add(value, isState ? 'force' : 'group', hit)
    if (isLinked(hit, reading)) add(value, 'group-linked', hit)
    if (isNear(hit, joins, JOIN_REACH)) add(value, 'group-joined', hit)
    if (hit.start < reading.titleEnd) add(value, 'group-title', hit)
    const master = BROKERS[group]
    if (master !== undefined && isNamed(master)) {
      add(value, 'broker', hit)
      add(master, 'backer', hit)
    }
    if (!isState && isNamed(state)) add(value, 'group-of-named', hit)
  }
}

const namesakeOf = (group: string, isNamed: (state: string | undefined) => boolean): string => {
  const namesake = NAMESAKES[group]
  if (namesake === undefined || isNamed(GROUP_STATES[group])) return group
  return isNamed(GROUP_STATES[namesake]) ? namesake : group
}

/** The Ukrainian "Foreign Legion": a force of that name, but another state's. */
const otherOwner = (
  group: Hit,
  mentions: readonly Mention[],
  { wordEnd }: Reading,
): Mention | undefined =>
  STATE_FORCES.has(group.label.name)
    ? mentions.find(
        ({ hit, code }) =>
          LIKELY_ACTORS.has(code) &&
          code !== GROUP_STATES[group.label.name] &&
          (hit.start < group.start
            ? wordEnd(hit.end) + 1 === group.start
            : wordEnd(group.end) + 1 === hit.start),
      )
    : undefined
