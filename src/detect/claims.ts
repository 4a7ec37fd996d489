/**
 * What is said about the ad itself: that it is denied or fake, that answering it is punished, how
 * it can be answered. Of a contact the kind is kept, never the number, handle or address.
 */
import type { ContactKind, Evidence, Fact, Medium } from '../types/reports.ts'
import { PRINT } from './media.ts'
import { around, concept, concepts, merged, nearest, ofKind, type Index } from './proximity.ts'
import type { Reading } from './reading.ts'

const PENALTY_CHARS_MAX = 120
/** What is an ad by its name: fake leaflets. */
const PRINTED: ReadonlySet<string> = new Set<Medium>([...PRINT, 'online-ad'])

export function disputed(reading: Reading, index: Index): Fact<'denied' | 'fake'> | undefined {
  const prints = ofKind(index, 'medium').filter(({ label }) => PRINTED.has(label.name))
  const subject = merged(concepts(index, 'ad', 'recruit'), prints)
  for (const value of ['fake', 'denied'] as const) {
    const found = nearest(concept(index, value), subject, reading.reach)
    if (found === undefined) continue
    const [{ start, end }] = found
    return { value, evidence: [reading.evidence(start, end, `disputed-${value}`)] }
  }
  return undefined
}

/** The clause that names a penalty for joining, as printed. */
export function penalty(reading: Reading, index: Index): Fact<string> | undefined {
  const subject = concepts(index, 'join', 'mercenary', 'recruit')
  const found = nearest(concept(index, 'penalty'), subject, reading.reach)
  if (found === undefined) return undefined
  const { text } = reading.text
  const [{ start }] = found
  const head = text.slice(Math.max(0, start - PENALTY_CHARS_MAX), start)
  const from =
    start -
    (head.length - 1 - Math.max(...['. ', '\n', '; '].map((mark) => head.lastIndexOf(mark))))
  const clause = /^[^\n.;]{1,120}/.exec(text.slice(from).trimStart())?.[0] ?? ''
  const begin = from + (text.slice(from).length - text.slice(from).trimStart().length)
  const evidence = reading.evidence(begin, begin + clause.length, 'penalty-clause')
  return { value: evidence.quote, evidence: [evidence] }
}

/** Patterns over normalised text; every quantifier is bounded. Without its sign one is not tried. */
const CONTACTS: readonly (readonly [kind: ContactKind, sign: string, pattern: RegExp])[] = [
  ['phone', '', /\+ ?\d[\d ()-]{7,18}\d|\b8 ?[( -]\d{3}[) -][\d -]{6,12}\d/g],
  ['email', '@', /[a-z0-9._-]{1,40}@[a-z0-9-]{1,40}\.[a-z]{2,10}/g],
  ['link', '/', /\bhttps?:\/\/\S{3,40}|\bt\.me\/\S{2,30}|\bwa\.me\/\S{2,30}/g],
  ['handle', '@', /(?<![a-z0-9._-])@[a-z0-9_]{4,32}/g],
  ['qr-code', '', /\bqr\b|\bqr[ -]?code|qr-код|二维码|qrコード|qr코드/g],
]
const CONTACT_SUBJECT_REACH = 200

export function contacts(reading: Reading, index: Index): readonly Fact<ContactKind>[] {
  const subject = concepts(index, 'ad', 'recruit', 'join', 'contract')
  const { text } = reading.text
  return CONTACTS.flatMap(([kind, sign, pattern]) => {
    if (!text.includes(sign) || text.search(pattern) < 0) return []
    for (const found of text.matchAll(pattern)) {
      const { index: start } = found
      const isNear = around(subject, start, start, CONTACT_SUBJECT_REACH).some(
        (hit) => Math.abs(hit.start - start) <= CONTACT_SUBJECT_REACH,
      )
      if (isNear)
        return [{ value: kind, evidence: [masked(reading, kind, found.index, found[0].length)] }]
    }
    return []
  })
}

const masked = (reading: Reading, kind: ContactKind, start: number, length: number): Evidence => {
  const evidence = reading.evidence(start, start + length, `contact-${kind}`)
  const { sentence: _number, ...bare } = evidence
  return kind === 'qr-code' ? evidence : { ...bare, quote: `[${kind}]` }
}
