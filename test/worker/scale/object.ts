/** The bindings that only `wrangler.scale.toml` has, and a ledger object of one's own. */
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { LedgerObject } from '../../../src/index.ts'
import { ledgerMethods, type LedgerMethods } from '../../../src/platform/durable-ledger.ts'
import type { ScaleBindings } from '../../../src/platform/queues.ts'

export const scale = env as unknown as Required<ScaleBindings>

let count = 0

type Made = { readonly name: string; readonly methods: LedgerMethods }

/** An object nothing has moved into yet. */
export function closedObject(): Made {
  const name = `object-${++count}`
  return { name, methods: ledgerMethods(scale.LEDGER, name) }
}

/** An object that is open and empty. */
export async function openObject(): Promise<Made> {
  const made = closedObject()
  await made.methods.open()
  return made
}

/** Calls the object from inside, where a refusal is an answer and not an incident. */
export function inside<T>(name: string, work: (object: LedgerObject) => Promise<T>): Promise<T> {
  const namespace = scale.LEDGER as unknown as DurableObjectNamespace<LedgerObject>
  return runInDurableObject(namespace.get(namespace.idFromName(name)), work)
}
