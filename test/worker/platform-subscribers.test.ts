/** Subscribers as an administrator changes them, on the real KV of workerd. */
import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { Webhook } from 'standardwebhooks'
import { afterEach, expect, test } from 'vitest'
import { signatureHeaders } from '../../src/notify/sign.ts'
import { createKeys } from '../../src/platform/secrets.ts'
import { createKvStore } from '../../src/platform/store.ts'
import { createKvSubscriptions } from '../../src/platform/subscriptions.ts'
import type { Subscriber } from '../../src/types/alerts.ts'

afterEach(() => reset())

const NOW = Date.UTC(2026, 2, 2, 6, 0)
const DAY_MS = 86_400_000
const FIRST = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const SECOND = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'
const config = (...webhookSecrets: [string, ...string[]]) => ({
  webhookUrl: 'https://default.example/hook',
  webhookSecrets,
  adminToken: 'an-admin-token-for-tests',
  allowPrivateHosts: false,
  plan: 'free' as const,
})
const wish = { url: 'https://newsroom.example/hook', format: 'standard' as const }
const subscriptions = createKvSubscriptions(env.KV, config(FIRST))

async function add(more: { id?: string; secret?: string } = {}) {
  const added = await subscriptions.add({ ...wish, ...more }, NOW)
  if (added.kind !== 'added') throw new Error('taken')
  return added
}

/** Whether a message to `subscriber`, signed at `now`, is verified by `secret`. */
async function verifies(
  secret: string,
  subscriber: Subscriber,
  now = NOW,
  settings = config(FIRST),
): Promise<boolean> {
  const keys = await createKeys(settings)(subscriber, now)
  const message = { id: 'event-1_x', atSeconds: Math.floor(Date.now() / 1_000), body: '{}' }
  const headers = { ...(await signatureHeaders(message, keys)) }
  try {
    new Webhook(secret).verify('{}', headers)
    return true
  } catch {
    return false
  }
}
const stored = async (id: string) => (await subscriptions.list()).find((each) => each.id === id)!

test('a subscriber gets a secret of its own, derived and stored nowhere', async () => {
  const one = await add({ id: 'one' })
  const two = await add()
  expect(one.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(one.secret).not.toBe(two.secret)
  expect(await verifies(one.secret, one.subscriber)).toBe(true)
  expect(await verifies(two.secret, one.subscriber)).toBe(false)
  const document = await env.KV.get('config:subs')
  expect(document).not.toContain(one.secret.slice(6, 20))
  expect((await subscriptions.list()).map(({ id }) => id)).toEqual([
    'default',
    'one',
    two.subscriber.id,
  ])
})

test('an id is given once', async () => {
  await add({ id: 'one' })
  expect(await subscriptions.add({ ...wish, id: 'one' }, NOW)).toEqual({ kind: 'taken' })
  expect(await subscriptions.add({ ...wish, id: 'default' }, NOW)).toEqual({ kind: 'taken' })
})

test('a secret brought along signs, and is stored sealed', async () => {
  const { subscriber } = await add({ id: 'one', secret: SECOND })
  expect(await verifies(SECOND, subscriber)).toBe(true)
  expect(await env.KV.get('config:subs')).not.toContain(SECOND.slice(6))
})

test('after a rotation both secrets sign for a day, then the new one', async () => {
  const { secret: before } = await add({ id: 'one' })
  const rotated = await subscriptions.rotate('one', undefined, NOW)
  expect(rotated?.previousUntil).toBe(NOW + DAY_MS)
  const subscriber = await stored('one')
  for (const secret of [before, rotated!.secret]) {
    expect(await verifies(secret, subscriber, NOW + DAY_MS - 1)).toBe(true)
  }
  expect(await verifies(before, subscriber, NOW + DAY_MS)).toBe(false)
  expect(await verifies(rotated!.secret, subscriber, NOW + DAY_MS)).toBe(true)
  expect(await subscriptions.rotate('default', undefined, NOW)).toBeUndefined()
  expect(await subscriptions.rotate('nobody', undefined, NOW)).toBeUndefined()
})

test('while the master secret is rotated, what was derived from the old one signs too', async () => {
  const { secret, subscriber } = await add({ id: 'one' })
  const given = await add({ id: 'two', secret: SECOND })
  const both = config('whsec_bmV3IG1hc3RlciBzZWNyZXQsIDMyIGJ5dGVzISE=', FIRST)
  expect(await verifies(secret, subscriber, NOW, both)).toBe(true)
  expect(await verifies(SECOND, given.subscriber, NOW, both)).toBe(true)
})

test('a change stays, and runs see it', async () => {
  await add({ id: 'one' })
  const filter = { targets: ['KZ'] }
  expect(await subscriptions.change('one', { filter })).toMatchObject({ filter, url: wish.url })
  expect(await subscriptions.change('nobody', { filter })).toBeUndefined()
  const store = createKvStore(env.KV, { allowPrivateHosts: false })
  expect(await store.subscribers()).toEqual([{ ...wish, id: 'one', filter }])
})

test('a channel goes with its format', async () => {
  await add({ id: 'one' })
  await subscriptions.change('one', { format: 'ntfy', channel: 'alerts' })
  expect(await stored('one')).toMatchObject({ format: 'ntfy', channel: 'alerts' })
  await subscriptions.change('one', { filter: {} })
  expect(await stored('one')).toMatchObject({ channel: 'alerts' })
  await subscriptions.change('one', { format: 'slack' })
  expect(await stored('one')).not.toHaveProperty('channel')
})

test('the default subscriber can be changed but for its address, and not removed', async () => {
  await subscriptions.change('default', { format: 'slack', url: 'https://other.example/' })
  expect(await stored('default')).toEqual({
    id: 'default',
    url: 'https://default.example/hook',
    format: 'slack',
  })
  expect(await env.KV.get('config:subs')).not.toContain('default.example')
  expect(await subscriptions.remove('default')).toBe(false)
})

test('an endpoint is switched off and on, and a new address starts afresh', async () => {
  await add({ id: 'one' })
  await subscriptions.change('one', { enabled: false })
  expect((await stored('one')).disabled?.reason).toContain('administrator')
  await subscriptions.change('one', { enabled: true })
  expect(await stored('one')).not.toHaveProperty('disabled')
  await subscriptions.change('one', { enabled: false })
  await subscriptions.change('one', { url: 'https://elsewhere.example/hook' })
  expect(await stored('one')).not.toHaveProperty('disabled')
})

test('who is removed is gone', async () => {
  await add({ id: 'one' })
  expect(await subscriptions.remove('one')).toBe(true)
  expect(await subscriptions.remove('one')).toBe(false)
  expect((await subscriptions.list()).map(({ id }) => id)).toEqual(['default'])
})
