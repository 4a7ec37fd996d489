import { Validator } from '@seriousme/openapi-schema-validator'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { Answer } from '../../src/serve/api/route.ts'
import { API_ROUTES } from '../../src/serve/api/routes.ts'
import { problemSchema } from '../../src/serve/api/schemas.ts'
import { asAdmin, FEEDS, sampleApp } from './sample.ts'

test('the description is valid OpenAPI 3.1 and names every route and webhook', async () => {
  const document = await (
    await sampleApp().request('/openapi.json')
  ).json<Record<string, unknown>>()
  const validator = new Validator()
  const result = await validator.validate(document)
  expect(result).toMatchObject({ valid: true })
  expect(validator.version).toBe('3.1')
  expect(document).toHaveProperty(['webhooks', 'event.reported'])
  for (const { path, method } of API_ROUTES) {
    expect(document).toHaveProperty(['paths', path.replaceAll(/:(\w+)/g, '{$1}'), method])
  }
})

type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tags: readonly string[]
  readonly security: readonly object[]
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly responses: Readonly<Record<string, { readonly description: string }>>
}
type Described = {
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/** The rules of `spectral:oas` that a schema of OpenAPI cannot hold. */
test('the description would pass a linter', async () => {
  const text = await (await sampleApp().request('/openapi.json')).text()
  const { tags, paths }: Described = JSON.parse(text)
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, operation })),
  )
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(
    operations.length,
  )
  expect(tags.every(({ description }) => description !== '')).toBe(true)
  const known = new Set(tags.map(({ name }) => name))
  for (const { path, operation } of operations) {
    const { parameters = [] } = operation
    expect(operation.operationId).toMatch(/^[a-z][A-Za-z0-9]+$/)
    expect([operation.summary, operation.description]).not.toContain('')
    expect(operation.tags.filter((tag) => !known.has(tag))).toEqual([])
    expect(Object.keys(operation.responses).some((status) => status.startsWith('2'))).toBe(true)
    const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name)
    expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    expect(new Set(parameters.map((one) => `${one.in} ${one.name}`)).size).toBe(parameters.length)
  }
  const document: unknown = JSON.parse(text)
  for (const [, pointer] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const at = pointer!
      .split('/')
      .reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], document)
    expect([pointer, at]).not.toEqual([pointer, undefined])
  }
})

const BODIES: Readonly<Record<string, unknown>> = {
  '/v1/explain': { title: 'An army advertises abroad', lang: 'en' },
  'put /v1/feeds': { feeds: FEEDS },
  'post /v1/feeds': { ...FEEDS[0], id: 'new', url: 'https://new.example/rss' },
  'patch /v1/feeds/:id': { paused: true },
  'post /v1/subscribers': { id: 'new', url: 'https://hooks.example.org/in', format: 'slack' },
  'patch /v1/subscribers/:id': { enabled: false },
  '/v1/subscribers/:id/replay': { since: '2026-11-01T00:00:00Z' },
}
const IDS: Readonly<Record<string, string>> = {
  '/v1/events/:id': 'hostile',
  '/v1/feeds/:id': 'grenzblatt',
}

test.each(API_ROUTES.map((route) => [route.method, route.path, route] as const))(
  '%s %s answers as described',
  async (method, path, route) => {
    const body = BODIES[`${method} ${path}`] ?? BODIES[path]
    const response = await sampleApp().request(path.replace(/:id/, IDS[path] ?? 'desk'), {
      method: method.toUpperCase(),
      headers: asAdmin,
      ...(body === undefined || method === 'get' ? {} : { body: JSON.stringify(body) }),
    })
    const answer: Answer | undefined = route.answers[response.status]
    expect(response.status).toBeLessThan(300)
    const [type] = response.headers.get('content-type')!.split(';')
    expect(type).toBe(answer?.type ?? 'application/json')
    const text = await response.text()
    if (answer?.type !== undefined && answer.schema === undefined) return
    const { issues } = v.safeParse(answer?.schema ?? v.never(), JSON.parse(text))
    expect(issues).toBeUndefined()
  },
)

test('a method that is not offered is refused by name', async () => {
  const response = await sampleApp().request('/v1/events', { method: 'DELETE' })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD')
})

const paths = [...API_ROUTES.map(({ path }) => path), '/', '/events/:id', '/feeds', '/why']
const others = ['/subscribe', '/events.atom', '/events.csv', '/metrics', '/status', '/nothing']

test('no request makes it fail: any method, path, query and body', async () => {
  const app = sampleApp()
  const path = fc
    .tuple(fc.constantFrom(...paths, ...others), fc.string({ unit: 'binary', maxLength: 12 }))
    .map(([told, id]) => told.replace(':id', encodeURIComponent(id.toWellFormed()) || 'x'))
  const names = [
    'limit',
    'after',
    'target',
    'minScore',
    'lang',
    'order',
    'dry-run',
    'title',
    'words',
  ]
  const query = fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'grapheme' }))
  const body = fc.option(fc.oneof(fc.json(), fc.string()), { nil: undefined })
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD')
  await fc.assert(
    fc.asyncProperty(
      method,
      path,
      query,
      body,
      fc.boolean(),
      async (verb, to, asked, sent, admin) => {
        const url = `${to}?${new URLSearchParams(asked).toString()}`
        const headers = admin ? asAdmin : {}
        const hasBody = sent !== undefined && verb !== 'GET' && verb !== 'HEAD'
        const response = await app.request(url, {
          method: verb,
          headers,
          ...(hasBody ? { body: sent } : {}),
        })
        expect([verb, url, response.status < 500]).toEqual([verb, url, true])
        if (
          response.headers.get('content-type') === 'application/problem+json' &&
          verb !== 'HEAD'
        ) {
          expect(v.safeParse(problemSchema, await response.json()).success).toBe(true)
        }
      },
    ),
    { numRuns: 300 },
  )
})
