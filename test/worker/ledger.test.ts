/** The KV ledger keeps the contract of ledgers. */
import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach } from 'vitest'
import { createKvArchive } from '../../src/platform/archive.ts'
import { createKvLedger } from '../../src/platform/ledger.ts'
import { ledgerContract } from './ledger-contract.ts'

afterEach(() => reset())

ledgerContract({
  next: (kv = env.KV) => createKvLedger(kv),
  archive: () => createKvArchive(env.KV),
})
