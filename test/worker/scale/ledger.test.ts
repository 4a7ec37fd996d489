/** The ledger object keeps the contract of ledgers, and more: claims are exclusive. */
import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { claimed } from '../../../src/notify/retry.ts'
import { createDurableLedger, type LedgerMethods } from '../../../src/platform/durable-ledger.ts'
import type { Delivery } from '../../../src/types/alerts.ts'
import { newsEvent, NOW } from '../../notify/samples.ts'
import { attempt, change, ledgerContract, owedFor } from '../ledger-contract.ts'
import { inside, openObject } from './object.ts'

let object: LedgerMethods
let name: string

beforeEach(async () => {
  const made = await openObject()
  object = made.methods
  name = made.name
})
afterEach(() => reset())

ledgerContract({
  next: (kv = env.KV) => createDurableLedger(object, kv),
  archive: () => object,
})

describe('at once', () => {
  test('one of many claims of a try is granted', async () => {
    const [delivery] = owedFor(newsEvent())
    await object.owe([delivery!])
    const second = claimed(delivery!, NOW + 600_000)
    const granted = await Promise.all(Array.from({ length: 8 }, () => object.claim(second)))
    expect(granted.filter(Boolean)).toHaveLength(1)
  })

  test('what is done is not claimed, nor brought back by an answer that comes late', async () => {
    const [delivery] = owedFor(newsEvent())
    await object.owe([delivery!])
    await object.settle(delivery!, attempt(delivery!, { kind: 'delivered' }))
    expect(await object.claim(claimed(delivery!, NOW))).toBe(false)
    await object.settle(
      delivery!,
      attempt(delivery!, { kind: 'retry', at: NOW, reason: 'timeout' }),
    )
    expect(await object.owed()).toEqual([])
  })

  test("a notice that two runs owe at once is the first one's to send, and is not sent again", async () => {
    const notices = owedFor(newsEvent())
    const owed = await Promise.all([object.owe(notices), object.owe(notices)])
    expect(owed).toEqual([notices, []])
    await object.settle(notices[0]!, attempt(notices[0]!, { kind: 'delivered' }))
    expect(await object.owe(notices)).toEqual([])
    const replayed = [{ ...notices[0]!, attempts: 0, nextTryAt: NOW }]
    expect(await object.owe(replayed)).toEqual(replayed)
    expect(await object.owed()).toHaveLength(1)
  })

  test('of digests that share a member, one is owed', async () => {
    const members = ['a', 'b', 'c'].flatMap((id) => owedFor(newsEvent({ id })))
    await object.owe(members)
    const digest = (id: string, of: readonly Delivery[]): Delivery => ({
      ...members[0]!,
      id,
      members: of.map((member) => member.id),
    })
    const gathered = await Promise.all([
      object.gather(digest('digest-1', members.slice(0, 2))),
      object.gather(digest('digest-1', members.slice(0, 2))),
      object.gather(digest('digest-2', members)),
    ])
    expect(gathered).toEqual([true, false, false])
    const owed = await object.owed()
    expect(owed.map(({ id }) => id).toSorted()).toEqual(['c_default', 'digest-1'])
  })
})

test('a change that cannot be written whole is not written at all', async () => {
  const [delivery] = owedFor(newsEvent())
  const broken = { ...change(newsEvent()), signature: undefined as never, deliveries: [delivery!] }
  await inside(name, (ledger) => expect(ledger.remember(broken)).rejects.toThrow())
  expect(await object.owed()).toEqual([])
  expect(await object.signatures()).toEqual([])
})

test('a closed ledger decides nothing', async () => {
  await inside('closed', async (ledger) => {
    const [delivery] = owedFor(newsEvent())
    await expect(ledger.tell([], [], NOW)).rejects.toThrow('not open yet')
    await expect(ledger.owe([delivery!])).rejects.toThrow('not open yet')
    await expect(ledger.owed()).rejects.toThrow('not open yet')
    await ledger.move({ deliveries: [delivery!] })
    await ledger.open()
    expect(await ledger.owed()).toHaveLength(1)
    await expect(ledger.move({ deliveries: [] })).rejects.toThrow('nothing moves into it')
  })
})
