import { expect, test } from 'vitest'
import { asAdmin, DESK, sampleApp, sampleOutgoing } from './sample.ts'

const app = sampleApp()
const send = (method: string, path: string, body?: unknown) =>
  app.request(`https://watch.example${path}`, {
    method,
    headers: asAdmin,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

test('subscribers are nobody’s business without the token', async () => {
  for (const path of ['/v1/subscribers', '/v1/subscribers/desk', '/v1/deliveries']) {
    expect((await app.request(path)).status).toBe(401)
  }
})

test('a subscriber is shown without its secret and without the path of its address', async () => {
  const text = await (await send('GET', '/v1/subscribers')).text()
  expect(JSON.parse(text)).toMatchObject({ subscribers: [{ id: 'desk', host: 'hooks.example' }] })
  expect(text).not.toContain('a-secret-path')
})

test('the secret is in the answer to the subscription', async () => {
  const wish = { id: 'new', url: 'https://hooks.example.org/in', format: 'standard' }
  const response = await send('POST', '/v1/subscribers', wish)
  expect(response.status).toBe(201)
  expect(await response.json()).toMatchObject({ secret: 'whsec_shown-once' })
})

test('an id that is taken is refused', async () => {
  const wish = { id: 'desk', url: 'https://hooks.example.org/in', format: 'standard' }
  expect((await send('POST', '/v1/subscribers', wish)).status).toBe(409)
})

test('a subscription to this service itself, or with an odd filter, names each field', async () => {
  const wish = { url: 'https://watch.example/x', format: 'pigeon', filter: { targets: ['ZZZ1'] } }
  const response = await send('POST', '/v1/subscribers', wish)
  expect(response.status).toBe(422)
  const { problems } = await response.json<{ problems: { field: string }[] }>()
  expect(new Set(problems.map(({ field }) => field))).toContain('format')
})

test('a sample is sent, and what came back is told', async () => {
  const response = await send('POST', '/v1/subscribers/desk/test')
  expect(await response.json()).toEqual({
    posted: { kind: 'answered', status: 204, durationMs: 12 },
  })
})

test('a span of time is replayed until now unless an end is given', async () => {
  const asked: unknown[] = []
  const replay = async (_: unknown, which: unknown) => (asked.push(which), ['ev_1'])
  const replaying = sampleApp({ outgoing: { ...sampleOutgoing, replay } })
  const body = JSON.stringify({ since: '2026-11-20T00:00:00Z' })
  const path = '/v1/subscribers/desk/replay'
  const response = await replaying.request(path, { method: 'POST', headers: asAdmin, body })
  expect(response.status).toBe(202)
  expect(asked).toEqual([{ since: Date.UTC(2026, 10, 20), until: Date.UTC(2026, 10, 20, 12) }])
})

test.each([
  ['GET', ''],
  ['PATCH', ''],
  ['DELETE', ''],
  ['POST', '/test'],
  ['POST', '/rotate'],
])('%s of a subscriber nobody knows (%s) is 404', async (method, rest) => {
  const body = method === 'PATCH' ? {} : undefined
  expect((await send(method, `/v1/subscribers/nobody${rest}`, body)).status).toBe(404)
})

test('deliveries are told by state, in ISO times', async () => {
  const response = await send('GET', '/v1/deliveries?state=dead')
  expect(await response.json()).toMatchObject({
    deliveries: [{ state: 'dead', subscriberId: DESK.id, createdAt: '2026-11-20T11:00:00.000Z' }],
  })
  expect((await send('GET', '/v1/deliveries?state=lost')).status).toBe(422)
})

test('what the settings hold of `default` is changed there, and the answer says where', async () => {
  for (const [method, path] of [
    ['DELETE', '/v1/subscribers/default'],
    ['POST', '/v1/subscribers/default/rotate'],
  ] as const) {
    const response = await send(method, path)
    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('WEBHOOK_') })
  }
})
