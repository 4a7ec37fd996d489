/** What the watch list may hold: the body of `PUT /v1/feeds` and the KV key `config:feeds`. */
import * as v from 'valibot'
import { FEEDS_WATCHED_MAX } from '../limits.ts'
import type { Feed } from '../types/feeds.ts'
import { refusedAddress } from './address.ts'

export type ListProblem = {
  /** `feeds[3].url`, or empty for the document as a whole. */
  readonly field: string
  readonly problem: string
  readonly remedy: string
}

export type WatchList =
  | { readonly ok: true; readonly feeds: readonly Feed[] }
  | { readonly ok: false; readonly problems: readonly ListProblem[] }

export const FeedEntry = v.strictObject({
  id: v.pipe(
    v.string('is missing'),
    v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'is not 1 to 64 letters, digits, hyphens or underscores'),
  ),
  url: v.string('is missing'),
  outlet: v.pipe(
    v.string('is missing'),
    v.trim(),
    v.minLength(1, 'is empty'),
    v.maxLength(200, 'is longer than 200 characters'),
  ),
  language: v.pipe(
    v.string('is missing'),
    v.check(isLanguage, 'is not a BCP 47 language such as "kk" or "pt-BR"'),
  ),
  intervalMinutes: v.pipe(
    v.number('is not a number'),
    v.integer('is not a whole number'),
    v.minValue(5, 'is under 5'),
    v.maxValue(1_440, 'is over 1440'),
  ),
  paused: v.exactOptional(v.boolean('is neither true nor false')),
})

export const WatchListShape = v.strictObject({
  feeds: v.pipe(
    v.array(FeedEntry, 'is not a list'),
    v.minLength(1, 'is empty'),
    v.maxLength(FEEDS_WATCHED_MAX, `holds more than ${FEEDS_WATCHED_MAX} feeds`),
  ),
})

/**
 * Reads `{"feeds":[{"id","url","outlet","language","intervalMinutes","paused"?}]}`, from JSON text
 * or already parsed. Every problem is named; a list with one bad feed is refused whole.
 */
export function parseWatchList(
  given: unknown,
  rules: { readonly allowPrivateHosts: boolean } = { allowPrivateHosts: false },
): WatchList {
  const document = typeof given === 'string' ? parsed(given) : given
  if (document === undefined) {
    return refuse([{ field: '', problem: 'is not JSON', remedy: 'send {"feeds":[…]}' }])
  }
  const read = v.safeParse(WatchListShape, document, { abortPipeEarly: true })
  const problems: ListProblem[] = (read.issues ?? []).map((issue) => ({
    field: (v.getDotPath(issue) ?? '').replace(/\.(\d+)(?=\.|$)/g, '[$1]'),
    problem: issue.type === 'strict_object' ? structural(issue) : issue.message,
    remedy: 'correct it, or leave the field out if it is unknown',
  }))
  problems.push(...problemsOfFeeds(document, rules.allowPrivateHosts))
  if (!read.success || problems.length > 0) return refuse(problems)
  return { ok: true, feeds: read.output.feeds }
}

const structural = (issue: { readonly expected: string | null; readonly received: string }) => {
  if (issue.expected === 'never') return 'is not a field we know'
  return issue.received === 'undefined' ? 'is missing' : 'is not an object'
}

/** Addresses and doubles, looked for even where another field of the document is wrong. */
function problemsOfFeeds(document: unknown, allowPrivateHosts: boolean): ListProblem[] {
  const entries = at(document, 'feeds')
  if (!Array.isArray(entries)) return []
  const problems: ListProblem[] = []
  const seen = { id: new Map<string, number>(), url: new Map<string, number>() }
  for (const [index, entry] of entries.slice(0, FEEDS_WATCHED_MAX).entries()) {
    const url = at(entry, 'url')
    const refused =
      typeof url === 'string' && refusedAddress(url, { allowPrivateHosts, allowHttp: true })
    if (refused) {
      const remedy = 'give the public http or https address of the feed'
      problems.push({ field: `feeds[${index}].url`, problem: refused, remedy })
    }
    for (const name of ['id', 'url'] as const) {
      const value = at(entry, name)
      if (typeof value !== 'string') continue
      const first = seen[name].get(value)
      if (first === undefined) {
        seen[name].set(value, index)
        continue
      }
      const problem = `is the same as that of feeds[${first}]`
      problems.push({ field: `feeds[${index}].${name}`, problem, remedy: 'remove one of the two' })
    }
  }
  return problems
}

const at = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

const refuse = (problems: readonly ListProblem[]): WatchList => ({ ok: false, problems })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch {
    return undefined
  }
}

/** A well-formed BCP 47 tag; `und` where an outlet mixes languages. */
export function isLanguage(tag: string): boolean {
  try {
    return tag.length <= 35 && Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
