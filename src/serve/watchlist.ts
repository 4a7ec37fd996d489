/** The watch list as people send it: checked whole, every problem named, before anything changes. */
import * as v from 'valibot'
import { CRON_MINUTES, FEEDS_WATCHED_MAX } from '../limits.ts'
import type { Feed } from '../types/feeds.ts'
import type { FieldProblem } from './problem.ts'

const DAY_MINUTES = 1_440

export const feedSchema = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be 1-64 letters, digits, dots or hyphens'),
  ),
  url: v.pipe(
    v.string(),
    v.maxLength(2_048, 'must be at most 2048 characters'),
    v.check(isFeedAddress, 'must be a full http or https address without a user name'),
  ),
  outlet: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'must name the outlet'),
    v.maxLength(120, 'must be at most 120 characters'),
  ),
  language: v.pipe(
    v.string(),
    v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'must be a BCP 47 tag such as `en` or `kk`'),
  ),
  intervalMinutes: v.optional(
    v.pipe(
      v.number(),
      v.integer('must be a whole number of minutes'),
      v.minValue(CRON_MINUTES, `must be at least ${CRON_MINUTES}`),
      v.maxValue(DAY_MINUTES, `must be at most ${DAY_MINUTES}`),
    ),
    15,
  ),
  paused: v.optional(v.boolean()),
})

export const watchListSchema = v.strictObject({
  feeds: v.pipe(
    v.array(feedSchema),
    v.minLength(1, 'must hold at least one feed'),
    v.maxLength(FEEDS_WATCHED_MAX, `must hold at most ${FEEDS_WATCHED_MAX} feeds`),
  ),
})

export type ReadWatchList =
  | { readonly ok: true; readonly feeds: readonly Feed[] }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

export function readWatchList(body: unknown): ReadWatchList {
  const parsed = v.safeParse(watchListSchema, body)
  if (!parsed.success) return { ok: false, problems: fieldProblems(parsed.issues) }
  const feeds = parsed.output.feeds.map(withoutUndefined)
  const problems = doubles(feeds)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, feeds }
}

/** valibot's issues with the path as people write it. At most 50: a bad file is bad. */
export function fieldProblems(issues: readonly v.BaseIssue<unknown>[]): readonly FieldProblem[] {
  return issues.slice(0, 50).map((issue) => ({
    field: pathOf(issue),
    problem: issue.kind === 'schema' ? `${issue.received} was sent` : 'is not accepted',
    remedy:
      issue.kind === 'schema' ? `expected ${issue.expected ?? 'nothing here'}` : issue.message,
  }))
}

const pathOf = (issue: v.BaseIssue<unknown>): string =>
  (issue.path ?? []).reduce(
    (path, { key }) =>
      typeof key === 'number'
        ? `${path}[${key}]`
        : path === ''
          ? String(key)
          : `${path}.${String(key)}`,
    '',
  ) || 'body'

function withoutUndefined(feed: v.InferOutput<typeof feedSchema>): Feed {
  const { paused, ...rest } = feed
  return paused === undefined ? rest : { ...rest, paused }
}

function doubles(feeds: readonly Feed[]): readonly FieldProblem[] {
  const seen = new Set<string>()
  return feeds.flatMap((feed, index) => {
    const keys = [`id ${feed.id}`, `url ${feed.url}`]
    const double = keys.find((key) => seen.has(key))
    keys.forEach((key) => seen.add(key))
    if (double === undefined) return []
    const field = `feeds[${index}].${double.split(' ')[0]}`
    return [{ field, problem: 'is in the list twice', remedy: 'give every feed once' }]
  })
}

function isFeedAddress(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, username, password } = new URL(url)
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === ''
}
