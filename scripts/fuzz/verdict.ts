/** Whether an answer is one that the description promises. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import type { FuzzRequest, Operation } from './requests.ts'

const ajv = new Ajv2020({ strict: false, formats: fullFormats })
const validators = new Map<unknown, ValidateFunction>()

/** What is wrong with the answer, or `undefined`. */
export function troubleWith(
  { method, operation, path }: FuzzRequest,
  response: Response,
  text: string,
): string | undefined {
  const { status, headers } = response
  // A service whose health is `fail` says so with 503; that is no failure of the request.
  const mayFail = operation.path === '/status'
  if (status >= 500 && !mayFail) return `answered ${status}`
  if (method === 'HEAD' && text !== '') return 'a body to HEAD'
  const described = Object.keys(operation.responses).length > 0
  if (!described || method !== operation.method.toUpperCase() || status === 304) return undefined
  const told = operation.responses[status] ?? operation.responses['default']
  const type = headers.get('content-type')?.split(';')[0] ?? ''
  const content = told?.content ?? {}
  if (!Object.hasOwn(content, type)) {
    // OpenMetrics stands beside the text format; an asset of a path that names none is a problem.
    if (operation.path === '/metrics' && type === 'application/openmetrics-text') return undefined
    return `${type || 'no type'} is not described for ${status} of ${path.slice(0, 80)}`
  }
  if (type !== 'application/json' && !type.endsWith('+json')) return undefined
  return misfit(text, content[type]?.schema, operation)
}

function misfit(text: string, schema: unknown, { components }: Operation): string | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'is not JSON'
  }
  const validate = validators.get(schema) ?? ajv.compile({ ...(schema as object), components })
  validators.set(schema, validate)
  return validate(value) ? undefined : ajv.errorsText(validate.errors)
}
