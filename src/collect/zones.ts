/**
 * What a date says of its zone -> minutes east of UTC. Abbreviations that several countries share
 * are read as the language makes likely; those that nobody can tell are `unknown`.
 */

/** `none`: no zone is given; `unknown`: one is given that we cannot place. */
export type Zone = number | 'none' | 'unknown'

/** `text` is what follows the time of day; `at` the moment as if it were UTC. */
export function zoneOf(text: string, language: string | undefined, at: number): Zone {
  const rest = text.trim()
  if (rest === '') return 'none'
  const offset = OFFSET.exec(rest)
  if (offset !== null) return offsetMinutes(offset)
  const place = /^\(?([A-Z][a-z]+\/[A-Z]\w+(?:\/\w+)?)\)?/.exec(rest)
  if (place !== null) return placeMinutes(place[1]!, at)
  const name = /^\(?([\p{Lu}]{1,5})\)?(?![\p{L}\d])/u.exec(rest)?.[1]
  if (name === undefined) return 'none'
  if (name.length === 1) return 0
  const spoken = language?.slice(0, 2).toLowerCase() ?? ''
  const shared = SHARED[name]
  if (shared !== undefined) return shared[spoken] ?? shared['any'] ?? 'unknown'
  const hours = HOURS[name]
  return hours === undefined ? 'unknown' : hours * 60
}

/** `+03:00`, `-0500`, `+3`, `GMT+3`, `UTC +05:30`, `(GMT-4)`. */
const OFFSET = /^\(?(?:GMT|UTC|UT|Z|T)?\s*([+\u2212-])\s*(\d{1,2}?)(?::?\.?(\d{2}))?(?!\d)/

const offsetMinutes = (match: RegExpExecArray): Zone => {
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  if (minutes > 15 * 60 || Number(match[3] ?? 0) > 59) return 'unknown'
  return match[1] === '+' ? minutes : minutes === 0 ? 0 : -minutes
}

/** Hours east of UTC. */
const HOURS: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 1,
  CET: 1,
  CEST: 2,
  MET: 1,
  MEST: 2,
  MEZ: 1,
  MESZ: 2,
  EET: 2,
  EEST: 3,
  EETDST: 3,
  SAST: 2,
  CAT: 2,
  WAT: 1,
  EAT: 3,
  MSK: 3,
  MSD: 4,
  TRT: 3,
  FET: 3,
  МСК: 3,
  SAMT: 4,
  YEKT: 5,
  OMST: 6,
  KRAT: 7,
  NOVT: 7,
  IRKT: 8,
  YAKT: 9,
  VLAT: 10,
  SAKT: 11,
  MAGT: 11,
  PETT: 12,
  GET: 4,
  AZT: 4,
  UZT: 5,
  TJT: 5,
  TMT: 5,
  KGT: 6,
  ALMT: 5,
  QYZT: 5,
  AFT: 4.5,
  IRST: 3.5,
  IRDT: 4.5,
  PKT: 5,
  NPT: 5.75,
  SLST: 5.5,
  BTT: 6,
  MMT: 6.5,
  ICT: 7,
  WIB: 7,
  WITA: 8,
  WIT: 9,
  HKT: 8,
  SGT: 8,
  MYT: 8,
  PHT: 8,
  AWST: 8,
  JST: 9,
  KST: 9,
  ACST: 9.5,
  ACDT: 10.5,
  AEST: 10,
  AEDT: 11,
  NZST: 12,
  NZDT: 13,
  EST: -5,
  EDT: -4,
  CDT: -5,
  MDT: -6,
  PST: -8,
  PDT: -7,
  MST: -7,
  AKST: -9,
  AKDT: -8,
  HST: -10,
  NST: -3.5,
  NDT: -2.5,
  BRT: -3,
  BRST: -2,
  ART: -3,
  UYT: -3,
  CLT: -4,
  CLST: -3,
  BOT: -4,
  VET: -4,
  COT: -5,
  PET: -5,
  ECT: -5,
  IDT: 3,
}

/** Minutes by language, and for `any` other; no `any` means that nobody can tell. */
const SHARED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  IST: { he: 120, ga: 60, any: 330 },
  BST: { bn: 360, any: 60 },
  CST: { zh: 480, any: -360 },
  AST: { ar: 180, any: -240 },
  ADT: { ar: 240, any: -180 },
  AMT: { hy: 240, pt: -240 },
  GST: { any: 240 },
}

/** An IANA zone, by asking the calendar what its clocks show. */
const placeMinutes = (timeZone: string, at: number): Zone => {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const match = OFFSET.exec(name)
    return match === null ? 0 : offsetMinutes(match)
  } catch {
    return 'unknown'
  }
}
