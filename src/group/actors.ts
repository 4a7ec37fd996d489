/**
 * Who is told of as one actor: a private army and the states that reports name in its place.
 * Says nothing about who answers for whom in law.
 */

/** An armed group -> the states that reports name instead of it. */
const TOLD_AS: Readonly<Record<string, readonly string[]>> = {
  Wagner: ['RU'],
  'Wagner Group': ['RU'],
  'Africa Corps': ['RU'],
  Redut: ['RU'],
  Convoy: ['RU'],
  Akhmat: ['RU'],
  'International Legion': ['UA'],
  'Foreign Legion': ['FR'],
  SADAT: ['TR'],
  RSF: ['SD', 'AE'],
  Fatemiyoun: ['IR'],
  Zainebiyoun: ['IR'],
}

/** The names under which an actor is looked up: its own, and those of states told in its place. */
export function namesOf(actor: string): readonly string[] {
  return [actor, ...(TOLD_AS[actor] ?? [])]
}

/** `kin`: a group and its state; two groups of one state are as strange as two states. */
export function relate(a: string, b: string): 'same' | 'kin' | 'other' {
  if (a === b) return 'same'
  return namesOf(a).includes(b) || namesOf(b).includes(a) ? 'kin' : 'other'
}
