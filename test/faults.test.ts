/**
 * Whole lives of the service over the KV ledger, with every fault KV and the network have. Nothing
 * may be lost, no event may get a second id, and an id may be repeated only where an answer was
 * lost or two runs overlapped. The same lives are led over the Durable Object in `test/worker`.
 */
import { describe, expect, test } from 'vitest'
import { createKvLedger } from '../src/platform/ledger.ts'
import { live, MODES, type Place, WELL_TOLD } from './living.ts'
import type { KvDisk } from './platform/fake-kv.ts'

const onKv = (disk: KvDisk): Place => {
  const keys = async (prefix: string) =>
    [...disk.rows.keys()].filter((key) => key.startsWith(prefix))
  return {
    ledger: ({ kv, settled }) => createKvLedger(kv, { settled }),
    owed: () => keys('delivery:'),
    dead: () => keys('dead:'),
    isExclusive: false,
  }
}

/** Printed by a failure; `FAULT_SEED=n npx vitest run test/faults.test.ts` walks one again. */
const SEEDS = process.env['FAULT_SEED'] ? [Number(process.env['FAULT_SEED'])] : [1, 2, 3]

describe.each(Object.entries(MODES))('%s', (_, mode) => {
  test.each(SEEDS)(
    'nothing lost, no second id, no repeat without cause (seed %i)',
    async (seed) => {
      expect(await live(seed, { ...mode }, onKv)).toEqual(WELL_TOLD)
    },
  )
})
