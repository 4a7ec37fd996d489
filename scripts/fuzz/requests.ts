/** Requests from an OpenAPI description: what it asks for, nearly what it asks for, and nonsense. */
import fc from 'fast-check'

export type Schema = { readonly [key: string]: unknown }

type Parameter = { readonly name: string; readonly in: string; readonly schema: Schema }

export type Operation = {
  readonly method: string
  /** As in the description: `/v1/events/{id}`. */
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly body: Schema | undefined
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >
  readonly components: Schema
}

export type FuzzRequest = {
  readonly operation: Operation
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

/** What the pages answer is not in the description: HTML, of any status under 500. */
const PAGES = ['/', '/events/{id}', '/feeds', '/why', '/subscribe', '/schemas/{id}', '/{id}']

type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Told>>>>
  readonly components: Schema
}
type Told = Pick<Operation, 'responses'> & {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

export async function readOperations(origin: string): Promise<readonly Operation[]> {
  const response = await fetch(new URL('/openapi.json', origin))
  const document = await response.json<Document>()
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]): Operation => ({
      method,
      path,
      parameters: told.parameters ?? [],
      body: told.requestBody?.content['application/json']?.schema,
      responses: told.responses,
      components: document.components,
    })),
  )
  const id: Parameter = { name: 'id', in: 'path', schema: { type: 'string' } }
  const asked = ['lang', 'target', 'after', 'title', 'content', 'language'].map(
    (name): Parameter => ({ name, in: 'query', schema: { type: 'string' } }),
  )
  const pages = PAGES.map((path): Operation => ({
    method: 'get',
    path,
    parameters: path.includes('{id}') ? [id, ...asked] : asked,
    body: undefined,
    responses: {},
    components: {},
  }))
  return [...described, ...pages]
}

export function requestFor(
  operations: readonly Operation[],
  token: string | undefined,
): fc.Arbitrary<FuzzRequest> {
  return fc.constantFrom(...operations).chain((operation) =>
    fc
      .record({
        ids: fc.infiniteStream(fc.oneof(fc.constantFrom(...IDS), text)),
        query: queryOf(operation.parameters),
        body: fc.oneof(
          { weight: 3, arbitrary: jsonFor(operation.body) },
          { weight: 2, arbitrary: exampleFor(operation) },
          { weight: 1, arbitrary: fc.oneof(fc.json(), fc.string({ unit: 'binary' })) },
        ),
        method: fc.oneof(
          { weight: 20, arbitrary: fc.constant(operation.method) },
          {
            weight: 1,
            arbitrary: fc.constantFrom('put', 'post', 'delete', 'patch', 'head', 'options'),
          },
        ),
        isAdmin: fc.nat(9),
        headers: fc.dictionary(
          fc.constantFrom('accept', 'accept-language', 'if-none-match', 'origin', 'content-type'),
          fc.constantFrom(...HEADER_VALUES),
        ),
      })
      .map(({ ids, query, body, method, isAdmin, headers }): FuzzRequest => {
        const path = operation.path.replaceAll(/\{\w+\}/g, () =>
          encodeURIComponent(ids.next().value!.toWellFormed()).replace(/^\.{1,2}$/, 'dot'),
        )
        const verb = method.toUpperCase()
        const search = new URLSearchParams(query).toString()
        const authorization =
          token === undefined || isAdmin === 0 ? {} : { authorization: `Bearer ${token}` }
        return {
          operation,
          method: verb,
          path: search === '' ? path : `${path}?${search}`,
          headers: Object.assign(authorization, headers),
          body: verb === 'GET' || verb === 'HEAD' ? undefined : body,
        }
      }),
  )
}

const IDS = [
  'default',
  'desk',
  'wire',
  'sample-event',
  'event.reported.json',
  '__proto__',
  'constructor',
  '%00',
  '..',
  'a'.repeat(600),
]
const HEADER_VALUES = [
  '*/*',
  'text/html',
  'application/openmetrics-text',
  'de;q=0.5, kk',
  'application/json',
  'text/x-opml',
  '*',
  'null',
  'https://other.example',
  ';;;q=,,',
  '"abc"',
]

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }).map((raw) => raw.toWellFormed()),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e999',
    'NaN',
    '9'.repeat(40),
    'true',
    'null',
    '[]',
    'KZ',
    'ru',
    'oldest',
    '2026-01-01T00:00:00Z',
    'http://127.0.0.1:9/hook',
    '\u0000',
    '\ud83e\udd96'.repeat(30),
    '\'"><script>',
    '%',
    '+',
    'a,b,,c',
  ),
)

const queryOf = (parameters: readonly Parameter[]): fc.Arbitrary<Record<string, string>> => {
  const names = parameters.filter((one) => one.in === 'query')
  const shape = Object.fromEntries(
    names.map(({ name, schema }) => [
      name,
      fc.oneof(
        {
          weight: 2,
          arbitrary: valueFor(schema, 0).map((value) =>
            Array.isArray(value) ? value.join(',') : String(value),
          ),
        },
        { weight: 1, arbitrary: text },
      ),
    ]),
  )
  return fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Record<string, string>>
}

/** Bodies that are taken as they stand, with one field made something else, or none. */
const exampleFor = ({ method, path, body }: Operation): fc.Arbitrary<string> => {
  const example = EXAMPLES[`${method} ${path}`]
  if (example === undefined) return jsonFor(body)
  const other = fc.oneof(text, fc.jsonValue({ maxDepth: 2 }))
  const changed = fc.dictionary(fc.constantFrom(...Object.keys(example)), other, { maxKeys: 1 })
  return changed.map((change) => JSON.stringify({ ...example, ...change }))
}

const HOOK = 'http://127.0.0.1:9/hook'
const FEED = { id: 'wire', url: HOOK, outlet: 'Wire', language: 'en', intervalMinutes: 5 }
const EXAMPLES: Readonly<Record<string, object>> = {
  'post /v1/subscribers': {
    id: 'desk',
    url: HOOK,
    format: 'standard',
    filter: { targets: ['KZ'], levels: ['ad'], words: ['army'], minSources: 1 },
    pacing: { digest: 'daily', dailyAt: '07:00', timeZone: 'Asia/Almaty', urgent: {} },
  },
  'patch /v1/subscribers/{id}': {
    enabled: true,
    format: 'ntfy',
    channel: 'topic',
    filter: { levels: ['recruitment'] },
    pacing: { quiet: { from: '22:00', to: '06:00' } },
  },
  'post /v1/subscribers/{id}/replay': { since: '2020-01-01T00:00:00Z' },
  'post /v1/feeds': FEED,
  'put /v1/feeds': { feeds: [FEED, { ...FEED, id: 'other', url: `${HOOK}/2`, paused: true }] },
  'patch /v1/feeds/{id}': { paused: true, outlet: 'Another', intervalMinutes: 60 },
  'post /v1/explain': { title: 'Army advertises in Kazakhstan', lang: 'en', content: 'Sign up.' },
}

const jsonFor = (schema: Schema | undefined): fc.Arbitrary<string> =>
  valueFor(schema ?? {}, 0).map((value) => JSON.stringify(value) ?? 'null')

/** Values that mostly fit the schema; now and then one does not. */
function valueFor(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const wrong = fc.oneof(text, fc.integer(), fc.double(), fc.constantFrom(null, true, [], {}))
  return fc.oneof(
    { weight: 9, arbitrary: rightFor(schema, depth) },
    { weight: 1, arbitrary: wrong },
  )
}

function rightFor(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const any = (schema['anyOf'] ?? schema['oneOf']) as readonly Schema[] | undefined
  if (any) return fc.oneof(...any.map((one) => valueFor(one, depth + 1)))
  if ('const' in schema) return fc.constant(schema['const'])
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]))
  switch (schema['type']) {
    case 'string':
      return text
    case 'integer':
      return fc.integer({
        min: Number(schema['minimum'] ?? -5),
        max: Number(schema['maximum'] ?? 2_000),
      })
    case 'number':
      return fc.oneof(fc.integer({ min: -5, max: 200 }), fc.double())
    case 'boolean':
      return fc.boolean()
    case 'array':
      return fc.array(valueFor((schema['items'] ?? {}) as Schema, depth + 1), { maxLength: 4 })
    case 'object': {
      const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)
      const shape = Object.fromEntries(
        properties.map(([name, inner]) => [name, valueFor(inner, depth + 1)]),
      )
      return fc.record(shape, { requiredKeys: [] })
    }
    default:
      return depth > 2 ? text : fc.oneof(fc.jsonValue({ maxDepth: 2 }), text)
  }
}
