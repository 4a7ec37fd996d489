/**
 * What a feed itself asks of those who poll it: `ttl`, `skipHours` and `skipDays` of RSS 2.0. Only
 * the beginning of the document is searched, and nothing is parsed: these are wishes, and a wish
 * that is missed costs one request. The Syndication module (`sy:updatePeriod`) is left unread:
 * WordPress writes "hourly" into every feed, whatever its author wants.
 */
import type { Pace } from '../types/feeds.ts'

const HEAD_BYTES = 4_096
const LATIN = new TextDecoder('latin1')
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

export function paceOf(body: Uint8Array): Pace | undefined {
  const text = LATIN.decode(body.subarray(0, HEAD_BYTES))
  if (!text.includes('<ttl') && !text.includes('<skip')) return undefined
  const head = text.split(/<item[\s>]/, 1)[0]!.toLowerCase()
  const ttlMinutes = Number(/<ttl>\s{0,20}(\d{1,6})/.exec(head)?.[1] ?? 0)
  const skipHours = valuesIn(head, 'skiphours', 'hour')
    // RSS 0.91 counts from 1 to 24, RSS 2.0 from 0 to 23: 24 is midnight in both.
    .map((hour) => Number(hour || Number.NaN) % 24)
    .filter((hour) => Number.isInteger(hour))
  const skipDays = valuesIn(head, 'skipdays', 'day')
    .map((day) => DAYS.indexOf(day))
    .filter((day) => day >= 0)
  const pace = {
    ...(ttlMinutes > 0 && { ttlMinutes }),
    // Who skips everything says nothing.
    ...isSome(skipHours, 24, 'skipHours'),
    ...isSome(skipDays, 7, 'skipDays'),
  }
  return Object.keys(pace).length > 0 ? pace : undefined
}

const valuesIn = (head: string, list: string, name: string): readonly string[] => {
  const start = head.indexOf(`<${list}>`)
  const end = head.indexOf(`</${list}>`, start)
  if (start < 0 || end < 0) return []
  const found = head.slice(start, end).matchAll(new RegExp(`<${name}>\\s{0,20}(\\w{1,10})`, 'g'))
  return [...found].map(([, value]) => value!)
}

const isSome = (values: readonly number[], all: number, name: 'skipHours' | 'skipDays') => {
  const some = [...new Set(values)]
  return some.length > 0 && some.length < all ? { [name]: some } : {}
}
