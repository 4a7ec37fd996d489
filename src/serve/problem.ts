/** Errors as people and programs can use them: RFC 9457, with the field and the remedy named. */
import type { Context } from 'hono'

/** One thing wrong with what was sent. `field` is a path such as `feeds[2].url`. */
export type FieldProblem = {
  readonly field: string
  readonly problem: string
  readonly remedy: string
}

export type ProblemStatus = 400 | 401 | 404 | 405 | 409 | 413 | 422 | 429 | 500 | 503

/** Answers `application/problem+json`. `title` is the same for every case of one status. */
export function problem(
  c: Context,
  status: ProblemStatus,
  detail: string,
  problems: readonly FieldProblem[] = [],
): Response {
  const body = {
    type: 'about:blank',
    title: TITLES[status],
    status,
    detail,
    ...(problems.length === 0 ? {} : { problems }),
  }
  c.header('Cache-Control', 'no-store')
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' })
}

const TITLES: Readonly<Record<ProblemStatus, string>> = {
  400: 'The request cannot be understood',
  401: 'The admin token is needed',
  404: 'Not found',
  405: 'This method is not offered here',
  409: 'Not now',
  413: 'Too large',
  422: 'The request is understood but not valid',
  429: 'Too many requests',
  500: 'A fault of ours',
  503: 'Not able to answer at the moment',
}
