/**
 * A route of the HTTP interface, told once: the schemas that check what is sent are those that
 * `/openapi.json` is made of. What does not fit is answered with every field named.
 */
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as v from 'valibot'
import type { AppDeps } from '../deps.ts'
import { adminOnly } from '../guard.ts'
import { problem, type FieldProblem } from '../problem.ts'

type Entries = v.ObjectEntries
type QuerySchema = v.ObjectSchema<Entries, undefined>

export type Answer = {
  readonly description: string
  /** Media type; JSON if absent, nothing if `none`. */
  readonly type?: string
  readonly schema?: v.GenericSchema
}

export type Route = {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Hono's form: `/v1/events/:id`. */
  readonly path: string
  readonly summary: string
  /** Groups routes in the description. */
  readonly tag: string
  /** Only for who holds the admin token. */
  readonly admin?: boolean
  readonly query?: QuerySchema
  readonly body?: BodyRule
  readonly answers: Readonly<Record<number, Answer>>
  readonly handle: (c: Context, given: Given, deps: AppDeps) => Response | Promise<Response>
}

export type BodyRule = {
  readonly schema: v.GenericSchema
  /** What the handler checks it with, where `schema` lets everything through. */
  readonly described?: v.GenericSchema
  readonly bytesMax: number
  /** Other forms it may come in, read by the handler from `given.text`. */
  readonly otherTypes?: readonly string[]
}

type Given = { readonly query: unknown; readonly body: unknown; readonly text: string }

type Typed<Q, B> = Omit<Route, 'query' | 'body' | 'handle'> & {
  readonly query?: Q
  readonly body?: Omit<BodyRule, 'schema'> & { readonly schema: B }
  readonly handle: (
    c: Context,
    given: {
      readonly query: Q extends QuerySchema ? v.InferOutput<Q> : undefined
      /** `undefined` where the body came in one of the other types. */
      readonly body: B extends v.GenericSchema ? v.InferOutput<B> : undefined
      readonly text: string
    },
    deps: AppDeps,
  ) => Response | Promise<Response>
}

/** Lets a handler see its query and body as their schemas say they are. */
export function route<Q extends QuerySchema | undefined, B extends v.GenericSchema | undefined>(
  told: Typed<Q, B>,
): Route {
  // The schemas that `mount` checks with are those that typed the handler.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return told as unknown as Route
}

export function mount(app: Hono, routes: readonly Route[], deps: AppDeps): void {
  for (const each of routes) {
    const guards = each.admin ? [adminOnly(deps.settings)] : []
    const limit = each.body?.bytesMax ?? 1_024
    const tooLarge = (c: Context) =>
      problem(c, 413, `The body may have ${limit} bytes at most.`, [
        {
          field: 'body',
          problem: `is larger than ${limit} bytes`,
          remedy: each.body === undefined ? 'send none' : 'send less, or in parts',
        },
      ])
    app.on(
      each.method.toUpperCase(),
      [each.path],
      ...guards,
      bodyLimit({ maxSize: limit, onError: tooLarge }),
      (c) => answer(c, each, deps),
    )
  }
  for (const [path, same] of Map.groupBy(routes, (each) => each.path)) {
    const allowed = same.map(({ method }) => method.toUpperCase())
    if (allowed.includes('GET')) allowed.push('HEAD')
    app.all(path, (c) => {
      c.header('Allow', allowed.join(', '))
      return problem(c, 405, `This address answers ${allowed.join(', ')}.`)
    })
  }
}

async function answer(c: Context, told: Route, deps: AppDeps): Promise<Response> {
  const query = told.query && v.safeParse(told.query, coerced(c.req.query(), told.query.entries))
  if (query && !query.success) {
    return problem(c, 422, 'A query parameter is not valid.', fieldProblems(query.issues))
  }
  const text = told.body === undefined ? '' : await c.req.text()
  const body = told.body && readBody(c, told.body, text)
  if (body?.problem === 'not-json') {
    return problem(c, 400, 'The body is not JSON.', [
      { field: 'body', problem: 'is not JSON', remedy: 'send JSON as `application/json`' },
    ])
  }
  if (body?.issues) {
    const detail = told.admin ? 'Nothing was changed: see problems.' : 'See problems.'
    return problem(c, 422, detail, fieldProblems(body.issues))
  }
  return told.handle(c, { query: query?.output, body: body?.output, text }, deps)
}

type ReadBody = {
  readonly problem?: 'not-json'
  readonly issues?: readonly v.BaseIssue<unknown>[]
  readonly output?: unknown
}

function readBody(c: Context, rule: BodyRule, text: string): ReadBody {
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (rule.otherTypes?.includes(type)) return {}
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { problem: 'not-json' }
  }
  const parsed = v.safeParse(rule.schema, json)
  return parsed.success ? { output: parsed.output } : { issues: parsed.issues }
}

/** Query parameters are text; those whose schema is a number or a list are read as such. */
function coerced(query: Readonly<Record<string, string>>, entries: Entries) {
  return Object.fromEntries(
    Object.entries(query)
      .filter(([name]) => Object.hasOwn(entries, name))
      .map(([name, value]) => [name, coercedValue(value, typeOf(entries[name]!))]),
  )
}

function coercedValue(value: string, type: string): unknown {
  if (type === 'array') return value.split(',')
  if (type === 'number' && /^-?\d{1,15}(\.\d+)?$/.test(value)) return Number(value)
  if (type === 'boolean' && /^(true|false|1|0|)$/.test(value))
    return value !== 'false' && value !== '0'
  return value
}

function typeOf(schema: object): string {
  if ('wrapped' in schema && typeof schema.wrapped === 'object' && schema.wrapped !== null) {
    return typeOf(schema.wrapped)
  }
  return 'type' in schema ? String(schema.type) : ''
}

/** valibot's issues with the path as people write it; at most 50: a bad file is bad. */
function fieldProblems(issues: readonly v.BaseIssue<unknown>[]): readonly FieldProblem[] {
  return issues.slice(0, 50).map((issue) => ({
    field: pathOf(issue),
    problem: `is ${issue.received.slice(0, 60)}`,
    remedy: issue.message,
  }))
}

const pathOf = (issue: v.BaseIssue<unknown>): string =>
  (issue.path ?? []).reduce((path, { key }) => {
    if (typeof key === 'number') return `${path}[${key}]`
    return path === '' ? String(key) : `${path}.${String(key)}`
  }, '') || 'body'
