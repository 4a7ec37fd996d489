/** `/openapi.json`: OpenAPI 3.1 made of the routes and the schemas that check them. */
import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { API_ROUTES } from './api/routes.ts'
import type { Answer, Route } from './api/route.ts'
import { problemSchema, reportSchema, toldEventSchema } from './api/schemas.ts'
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
    paths,
    webhooks: Object.fromEntries(
      ['event.reported', 'event.updated'].map((type) => [type, { post: webhook(type) }]),
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

const operationId = ({ method, path }: Route): string =>
  method + path.replaceAll(/[/:.]+(\w)/g, (_all, letter: string) => letter.toUpperCase())

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

function requestBody({ schema, otherTypes }: NonNullable<Route['body']>): object {
  const other = (otherTypes ?? []).map((type) => [type, { schema: { type: 'string' } }] as const)
  return {
    required: true,
    content: { 'application/json': { schema: json(schema) }, ...Object.fromEntries(other) },
  }
}

function answer({ description, type = 'application/json', schema }: Answer): object {
  if (schema === undefined && type === 'application/json') return problemAnswer(description)
  const shown = schema === undefined ? { type: 'string' } : json(schema)
  return { description, content: { [type]: { schema: shown } } }
}

const problemAnswer = (description: string) => ({
  description,
  content: {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
  },
})

const SIGNATURE_HEADERS = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const

function webhook(type: string): object {
  return {
    operationId: type.replace('.', '-'),
    summary: type === 'event.reported' ? 'An event is known for the first time' : 'A fact is new',
    tags: ['webhooks'],
    parameters: SIGNATURE_HEADERS.map((name) => ({
      name,
      in: 'header',
      required: true,
      schema: { type: 'string' },
    })),
    requestBody: {
      required: true,
      content: { 'application/json': { schema: json(webhookSchema(type)) } },
    },
    responses: {
      '2XX': { description: 'Taken' },
      410: { description: 'Send no more' },
    },
    security: [],
  }
}

/** The body of a webhook, as `docs/webhooks.md` tells it. */
export const webhookSchema = (type: string) =>
  v.object({
    type: v.literal(type),
    timestamp: v.pipe(v.string(), v.isoTimestamp()),
    data: v.object({
      event: toldEventSchema,
      changes: v.array(v.object({ field: v.string(), value: v.string() })),
      reports: v.array(reportSchema),
      omitted: v.optional(v.object({ reports: v.number(), claims: v.number() })),
    }),
  })

function json(schema: v.GenericSchema): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    typeMode: 'input',
  })
  return rest
}
