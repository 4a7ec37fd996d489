import { Webhook } from 'standardwebhooks'
import { Webhook as SvixWebhook } from 'svix'
import { expect, test } from 'vitest'
import { publicKeyOf, signatureHeaders } from '../../src/notify/sign.ts'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const OLDER = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'
const BODY = '{"headline":"Реклама службы 🪖 в Казахстане"}'
const bytes = (text: string) => Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0))
const nowSeconds = () => Math.floor(Date.now() / 1_000)

test('the golden vector of the specification', async () => {
  const headers = await signatureHeaders(
    { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', atSeconds: 1614265330, body: '{"test": 2432232314}' },
    { secrets: [SECRET] },
  )
  expect(headers).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

test.each([SECRET, OLDER])(
  'the public libraries accept a message signed by two secrets',
  async (secret) => {
    const headers = await signatureHeaders(
      { id: 'event-1_default', atSeconds: nowSeconds(), body: BODY },
      { secrets: [SECRET, OLDER] },
    )
    expect(headers['webhook-signature']!.split(' ')).toHaveLength(2)
    expect(new Webhook(secret).verify(BODY, { ...headers })).toEqual(JSON.parse(BODY))
    expect(new SvixWebhook(secret).verify(BODY, { ...headers })).toEqual(JSON.parse(BODY))
  },
)

test('a body that was changed on the way is refused', async () => {
  const headers = await signatureHeaders(
    { id: 'event-1_default', atSeconds: nowSeconds(), body: BODY },
    { secrets: [SECRET] },
  )
  expect(() => new Webhook(SECRET).verify(`${BODY} `, { ...headers })).toThrow('No matching')
})

test('an Ed25519 key adds a signature that its public key verifies', async () => {
  const signingKey = `whsk_${btoa('\u0001'.repeat(32))}`
  const message = { id: 'event-1_default', atSeconds: 1614265330, body: BODY }
  const headers = await signatureHeaders(message, { secrets: [SECRET], signingKey })
  const [v1, v1a] = headers['webhook-signature']!.split(' ')
  expect(v1).toMatch(/^v1,/)
  const publicKey = bytes((await publicKeyOf(signingKey)).slice('whpk_'.length))
  const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify'])
  const content = new TextEncoder().encode(`${message.id}.${message.atSeconds}.${BODY}`)
  expect(await crypto.subtle.verify('Ed25519', key, bytes(v1a!.slice(4)), content)).toBe(true)
})
