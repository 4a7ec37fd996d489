/** Every message is what its published schema says, and no schema changes unnoticed. */
import { createHash } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleAlert } from '../../src/deliver/show.ts'
import { standardBody } from '../../src/notify/message.ts'
import { MESSAGE_SCHEMAS, SCHEMA_VERSION } from '../../src/notify/schemas.ts'
import type { Alert, AlertType } from '../../src/types/alerts.ts'
import { hostileAlert } from './hostile.ts'
import { NOW, reported } from './samples.ts'

const ajv = new Ajv2020({ allErrors: true, strict: false, formats: fullFormats })
const validators = new Map(
  Object.entries(MESSAGE_SCHEMAS).map(([type, schema]) => [type, ajv.compile(schema)]),
)

function problemsOf(alert: Alert): unknown {
  const validate = validators.get(alert.type)!
  return validate(JSON.parse(standardBody(alert))) ? [] : validate.errors
}

const notice = (type: AlertType): Alert => ({
  id: `${type}-1`.replace('.', '-'),
  type,
  at: NOW,
  changes: [],
  notice: { subject: 'steppe-wire', text: 'No answer since yesterday.' },
})

test('there is a schema for every type of alert', () => {
  const types: Record<AlertType, true> = {
    'event.reported': true,
    'event.updated': true,
    'event.merged': true,
    'feed.failing': true,
    'feed.recovered': true,
    'endpoint.disabled': true,
    digest: true,
  }
  expect(Object.keys(MESSAGE_SCHEMAS).toSorted()).toEqual(Object.keys(types).toSorted())
})

test('messages are what their schemas say', () => {
  const alerts: Alert[] = [
    reported(),
    sampleAlert(NOW),
    { ...reported(), type: 'event.merged' },
    { ...reported(), type: 'event.updated', changes: [{ field: 'target', value: 'AM' }] },
    notice('feed.failing'),
    notice('feed.recovered'),
    notice('endpoint.disabled'),
  ]
  const digest: Alert = { id: 'digest-1', type: 'digest', at: NOW, changes: [], alerts }
  for (const alert of [...alerts, digest]) expect(problemsOf(alert)).toEqual([])
})

test('so are messages about events no outlet should send', () => {
  fc.assert(
    fc.property(hostileAlert, (alert) => {
      expect(problemsOf(alert)).toEqual([])
    }),
    { numRuns: 20 },
  )
})

test('a field that is missing or unknown is found', () => {
  const body: { data: { event: Record<string, unknown> } } = JSON.parse(standardBody(reported()))
  const validate = validators.get('event.reported')!
  const { level: _level, ...without } = body.data.event
  expect(validate({ ...body, data: { ...body.data, event: without } })).toBe(false)
  expect(validate({ ...body, data: { ...body.data, extra: 1 } })).toBe(false)
})

test('a schema that changes has another version', () => {
  const digest = createHash('sha256').update(JSON.stringify(MESSAGE_SCHEMAS)).digest('hex')
  const published: Readonly<Record<string, string>> = { '1.0': 'd1c7b962c934787d' }
  expect(digest.slice(0, 16)).toBe(published[SCHEMA_VERSION])
})
