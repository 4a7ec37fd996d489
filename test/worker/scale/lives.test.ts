/**
 * The lives of `test/faults.test.ts`, over the ledger object: isolates end before or after any call
 * to it, and two runs at once never send one delivery twice.
 */
import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { createDurableLedger, type LedgerMethods } from '../../../src/platform/durable-ledger.ts'
import { live, MODES, type Place, WELL_TOLD } from '../../living.ts'
import { openObject } from './object.ts'

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

describe.each(Object.entries(MODES))('%s', (_, mode) => {
  test('nothing lost, no second id, no repeat without cause', async () => {
    const { methods } = await openObject()
    expect(await live(1, { ...mode }, () => inObject(methods))).toEqual(WELL_TOLD)
  })
})
