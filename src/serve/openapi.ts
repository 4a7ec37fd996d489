/** `/openapi.json`: OpenAPI 3.1 made of the routes and the schemas that check them. */
import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { MESSAGE_SCHEMAS } from '../deliver/show.ts'
import { API_ROUTES } from './api/routes.ts'
import type { Answer, Route } from './api/route.ts'
import { problemSchema } from './api/schemas.ts'
import { SERVICE_VERSION } from './status.ts'

export function openApi(origin: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of API_ROUTES) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Musterwatch',
      version: SERVICE_VERSION,
      description: 'Reports that foreign armies advertise for recruits, as data and as webhooks.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    webhooks: Object.fromEntries(
      Object.entries(MESSAGE_SCHEMAS).map(([type, schema]) => [
        type,
        { post: webhook(type, schema) },
      ]),
    ),
    components: {
      schemas: { Problem: json(problemSchema) },
      securitySchemes: {
        admin: { type: 'http', scheme: 'bearer', description: 'The secret ADMIN_TOKEN' },
      },
    },
  }
}

function operation(route: Route): object {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
  const parameters = [...names.map(pathParameter), ...queryParameters(route)]
  return {
    operationId: operationId(route),
    summary: route.summary,
    description: descriptionOf(route),
    tags: [route.tag],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(route.body === undefined ? {} : { requestBody: requestBody(route.body) }),
    responses: {
      ...Object.fromEntries(
        Object.entries(route.answers).map(([status, one]) => [status, answer(one)]),
      ),
      ...(route.admin ? { 401: problemAnswer('The admin token is missing or wrong') } : {}),
      default: problemAnswer('What went wrong, and in which field'),
    },
    security: route.admin ? [{ admin: [] }] : [],
  }
}

const TAGS: Readonly<Record<string, string>> = {
  events: 'What happened, with every fact, its quotes and its reports',
  published: 'The same as feeds and tables, for readers and spreadsheets',
  detection: 'What the detector makes of a text',
  feeds: 'The watch list',
  operation: 'Runs',
  subscribers: 'Who is told, how, and what became of it',
  health: 'For machines that watch over machines',
  webhooks: 'What subscribers are told, and how to verify it',
}

const descriptionOf = ({ summary, admin, method }: Route): string =>
  [
    `${summary}.`,
    ...(admin ? ['Asks for the admin token.'] : ['Open to anyone.']),
    ...(method === 'get' ? ['Answers `ETag`, and 304 to `If-None-Match`.'] : []),
  ].join(' ')

const operationId = ({ method, path }: Route): string =>
  method + path.replaceAll(/[/:.-]+(\w)/g, (_all, letter: string) => letter.toUpperCase())

const pathParameter = (name: string) => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string' },
})

function queryParameters({ query }: Route): readonly object[] {
  return Object.entries(query?.entries ?? {}).map(([name, entry]) => {
    const { description = '', ...schema } = json(entry)
    const form = schema['type'] === 'array' ? { style: 'form', explode: false } : {}
    return Object.assign(form, { name, in: 'query', required: false, description, schema })
  })
}

function requestBody({ schema, described, otherTypes }: NonNullable<Route['body']>): object {
  const other = (otherTypes ?? []).map((type) => [type, { schema: { type: 'string' } }] as const)
  return {
    required: true,
    content: {
      'application/json': { schema: json(described ?? schema) },
      ...Object.fromEntries(other),
    },
  }
}

function answer({ description, type = 'application/json', schema }: Answer): object {
  if (schema === undefined && type === 'application/json') return problemAnswer(description)
  const unsaid = { type: type.endsWith('+json') ? 'object' : 'string' }
  const shown = schema === undefined ? unsaid : json(schema)
  return { description, content: { [type]: { schema: shown } } }
}

const problemAnswer = (description: string) => ({
  description,
  content: {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
  },
})

const SIGNATURE_HEADERS = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const

function webhook(type: string, schema: Readonly<Record<string, unknown>>): object {
  const { $schema: _dialect, $id: _id, ...body } = schema
  return {
    operationId: type.replace('.', '-'),
    summary: `What a subscriber is told: ${type}`,
    description: 'Posted to each endpoint that asks for it, signed by Standard Webhooks.',
    tags: ['webhooks'],
    parameters: SIGNATURE_HEADERS.map((name) => ({
      name,
      in: 'header',
      required: true,
      schema: { type: 'string' },
    })),
    requestBody: {
      required: true,
      content: { 'application/json': { schema: body } },
    },
    responses: {
      '2XX': { description: 'Taken' },
      410: { description: 'Send no more' },
    },
    security: [],
  }
}

function json(schema: v.GenericSchema): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    typeMode: 'input',
  })
  return rest
}
