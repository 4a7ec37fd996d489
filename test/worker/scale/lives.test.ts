/**
 * The lives of `test/faults.test.ts`, over the ledger object: isolates end before or after any call
 * to it, and two runs at once never send one delivery twice. And lives that begin over KV and move
 * into the object in the middle of their stories, with deliveries owed and retries to come.
 */
import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { TICK_MS } from '../../../src/limits.ts'
import { createDurableLedger, type LedgerMethods } from '../../../src/platform/durable-ledger.ts'
import type { Ledger } from '../../../src/ports.ts'
import { handOver } from '../../../src/platform/hand-over.ts'
import { createKvLedger } from '../../../src/platform/ledger.ts'
import { type Given, live, MODES, type Place, START, WELL_TOLD } from '../../living.ts'
import type { KvDisk } from '../../platform/fake-kv.ts'
import { closedObject, openObject } from './object.ts'

type AnyCall = (...given: unknown[]) => Promise<unknown>

/** The same methods, each struck before it is called and after it took effect. */
function struck(methods: LedgerMethods, strike: () => void): LedgerMethods {
  const calls = Object.entries(methods).map(([name, call]) => [
    name,
    async (...given: unknown[]) => {
      strike()
      const answer = await (call as AnyCall)(...given)
      strike()
      return answer
    },
  ])
  return Object.fromEntries(calls)
}

const inObject = (methods: LedgerMethods): Place => ({
  ledger: ({ strike }) => createDurableLedger(struck(methods, strike), env.KV),
  owed: async () => (await methods.owed()).map(({ id }) => id),
  dead: async () => (await methods.deliveries({ state: 'dead', limit: 9 })).map(({ id }) => id),
  isExclusive: true,
})

/** Half of the stories have appeared by then. */
const MOVES_AT = START + 18 * TICK_MS

/** From `MOVES_AT` on the object; until it is open, every call is refused. */
function moving(methods: LedgerMethods, given: Given) {
  const { kv, now, settled, strike } = given
  if (now < MOVES_AT) return createKvLedger(kv, { settled })
  const object = struck(methods, strike)
  const calls = Object.entries(createDurableLedger(object, env.KV)).map(([name, call]) => [
    name,
    async (...all: unknown[]) => {
      if ((await handOver(kv, object, now)) !== true) throw new Error('not open yet')
      return (call as AnyCall)(...all)
    },
  ])
  return Object.fromEntries(calls) as Ledger
}

const movingIn =
  (methods: LedgerMethods) =>
  (disk: KvDisk): Place => ({
    ...inObject(methods),
    ledger: (given) => moving(methods, given),
    owed: async () => [
      ...(await methods.owed()).map(({ id }) => id),
      ...[...disk.rows.keys()].filter((key) => key.startsWith('delivery:')),
    ],
    isExclusive: false,
  })

describe.each(Object.entries(MODES))('%s', (_, mode) => {
  test('the ledger moves in the middle: nothing lost, no second id, no repeat without cause', async () => {
    const { methods } = closedObject()
    const { owed, ...outcome } = await live(2, { ...mode }, movingIn(methods))
    const { owed: __, ...wanted } = WELL_TOLD
    expect(outcome).toEqual(wanted)
    // A key of KV may stay where the isolate ended while it was deleting them.
    expect(owed.filter((id) => !id.startsWith('delivery:'))).toEqual([])
  })

  test('nothing lost, no second id, no repeat without cause', async () => {
    const { methods } = await openObject()
    expect(await live(1, { ...mode }, () => inObject(methods))).toEqual(WELL_TOLD)
  })
})
