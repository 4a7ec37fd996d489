/** A service that ran on KV is deployed with `wrangler.scale.toml` in the middle of a story. */
import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { claimed } from '../../../src/notify/retry.ts'
import { createKvArchive } from '../../../src/platform/archive.ts'
import { createDurableLedger } from '../../../src/platform/durable-ledger.ts'
import { handOver } from '../../../src/platform/hand-over.ts'
import { createKvLedger } from '../../../src/platform/ledger.ts'
import { newsEvent, NOW } from '../../notify/samples.ts'
import { attempt, change, owedFor } from '../ledger-contract.ts'
import { closedObject } from './object.ts'

const MINUTE_MS = 60_000

beforeEach(() => vi.spyOn(console, 'log').mockImplementation(() => undefined))
afterEach(async () => {
  vi.restoreAllMocks()
  await reset()
})

/** Three events: one told, one owed after a try that failed, one given up. */
async function usedKv(): Promise<void> {
  const ledger = createKvLedger(env.KV)
  for (const id of ['told', 'owed', 'dead']) {
    await ledger.signatures()
    await ledger.remember(change(newsEvent({ id })))
    await ledger.close()
  }
  const [told, owed, dead] = ['told', 'owed', 'dead'].flatMap((id) => owedFor(newsEvent({ id })))
  await ledger.settle(told!, attempt(told!, { kind: 'delivered' }, { messageId: 'm-1' }))
  await ledger.settle(
    owed!,
    attempt(owed!, { kind: 'retry', at: NOW + 30 * MINUTE_MS, reason: 'HTTP 503' }),
  )
  await ledger.settle(dead!, attempt(dead!, { kind: 'given-up', reason: 'ten tries' }))
  await env.KV.put('state:run', '{}')
}

/** True if the move was cut at that call of KV; either way the next one must complete it. */
async function moveCutAt(failAt: number): Promise<boolean> {
  let count = 0
  const broken = new Proxy(env.KV, {
    get: (kv, name) => {
      const member: unknown = Reflect.get(kv, name)
      if (typeof member !== 'function') return member
      return (...given: unknown[]): unknown => {
        if (++count === failAt) throw new Error('the isolate ended')
        return Reflect.apply(member, kv, given)
      }
    },
  })
  const { methods } = closedObject()
  await handOver(env.KV, methods, NOW)
  const cut = handOver(broken, methods, NOW + 15 * MINUTE_MS)
  const wasCut = await cut.then(
    () => false,
    () => true,
  )
  await handOver(env.KV, methods, NOW + 20 * MINUTE_MS)
  expect(await methods.signatures()).toHaveLength(3)
  expect(await methods.owed()).toHaveLength(1)
  expect(await methods.deadLetters(['dead_default'])).toHaveLength(1)
  return wasCut
}

test('everything moves, once, and readers turn no page twice', async () => {
  await usedKv()
  const reader = createKvLedger(env.KV)
  const page = await reader.eventPage({ limit: 2, order: 'oldest' })
  const signatures = await reader.signatures()
  const [owed] = await reader.owed()
  const { methods } = closedObject()

  const opensAt = await handOver(env.KV, methods, NOW)
  expect(opensAt).toBe(NOW + 14 * MINUTE_MS)
  expect(await handOver(env.KV, methods, NOW + 10 * MINUTE_MS)).toBe(opensAt)
  expect(await handOver(env.KV, methods, NOW + 15 * MINUTE_MS)).toBe(true)

  const moved = createDurableLedger(methods, env.KV)
  expect(new Set(await moved.signatures())).toEqual(new Set(signatures))
  expect(await moved.readEvents(['told', 'owed', 'dead'])).toHaveLength(3)
  expect(await moved.owed()).toEqual([owed])
  expect(await moved.readDeliveries([owed!.id])).toMatchObject([
    { attempts: 1, nextTryAt: NOW + 30 * MINUTE_MS, lastReason: 'HTTP 503' },
  ])
  expect(await moved.postedMessage('told', 'default')).toBe('m-1')
  expect(await methods.deliveries({ state: 'sent', limit: 9 })).toMatchObject([
    { id: 'told_default', attempts: 1, lastTryAt: NOW },
  ])
  expect(await methods.deadLetters(['dead_default'])).toEqual(owedFor(newsEvent({ id: 'dead' })))
  expect((await env.KV.list({ prefix: 'delivery:' })).keys).toEqual([])

  await moved.remember(change(newsEvent({ id: 'later' })))
  await moved.close()
  const rest = await moved.eventPage({ limit: 9, order: 'oldest', after: page.next! })
  expect([...page.events, ...rest.events].map(({ id }) => id)).toEqual([
    'told',
    'owed',
    'dead',
    'later',
  ])
})

test('what a run of the former version still writes and sends is not left behind, nor sent again', async () => {
  await usedKv()
  const former = createKvLedger(env.KV)
  const { methods } = closedObject()
  await handOver(env.KV, methods, NOW)

  await former.signatures()
  await former.remember(change(newsEvent({ id: 'late' })))
  const [late] = owedFor(newsEvent({ id: 'late' }))
  await former.settle(late!, attempt(late!, { kind: 'delivered' }))
  const [owed] = owedFor(newsEvent({ id: 'owed' }))
  const second = claimed(owed!, NOW)
  await former.claim(second)
  await former.settle(second, attempt(second, { kind: 'delivered' }))
  await former.close()

  expect(await handOver(env.KV, methods, NOW + 15 * MINUTE_MS)).toBe(true)
  expect((await methods.signatures()).map(({ id }) => id)).toContain('late')
  expect(await methods.owed()).toEqual([])
})

test('cut off anywhere, it begins again and moves everything', async () => {
  let cuts = 0
  for (let failAt = 1; ; failAt++) {
    await usedKv()
    if (!(await moveCutAt(failAt))) break
    cuts++
  }
  expect(cuts).toBeGreaterThan(8)
})

test('a service that never ran opens at once', async () => {
  const { methods } = closedObject()
  expect(await handOver(env.KV, methods, NOW)).toBe(true)
  expect(await methods.signatures()).toEqual([])
})

test('KV can take over again: it has every event the object told of', async () => {
  const { methods } = closedObject()
  await handOver(env.KV, methods, NOW)
  const ledger = createDurableLedger(methods, env.KV)
  await ledger.remember(change(newsEvent({ id: 'of-the-object' })))
  await ledger.close()
  const kv = createKvLedger(env.KV)
  expect(await kv.signatures()).toMatchObject([{ id: 'of-the-object', actor: 'RU' }])
  expect(await kv.readEvents(['of-the-object'])).toHaveLength(1)
  expect(await createKvArchive(env.KV).deliveries({ state: 'owed', limit: 9 })).toEqual([])
})
