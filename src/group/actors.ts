/**
 * Who is told of as one actor: a private army and the state that reports name in its place.
 * Says nothing about who answers for whom in law.
 */

/** An armed group -> the state that reports name instead of it. */
const TOLD_AS: Readonly<Record<string, string>> = {
  Wagner: 'RU',
  'Wagner Group': 'RU',
  'Africa Corps': 'RU',
  Redut: 'RU',
  Convoy: 'RU',
  Akhmat: 'RU',
  'International Legion': 'UA',
  'Foreign Legion': 'FR',
  SADAT: 'TR',
  RSF: 'AE',
  Fatemiyoun: 'IR',
  Zainebiyoun: 'IR',
}

/** The name under which an actor is looked up: its state, if reports name that in its place. */
export function kinOf(actor: string): string {
  return TOLD_AS[actor] ?? actor
}

/** `kin`: a group and its state; two groups of one state are as strange as two states. */
export function relate(a: string, b: string): 'same' | 'kin' | 'other' {
  if (a === b) return 'same'
  if (TOLD_AS[a] === b || TOLD_AS[b] === a) return 'kin'
  return 'other'
}
