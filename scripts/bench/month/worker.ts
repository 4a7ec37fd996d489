/**
 * The Worker of wrangler.scale.toml, whose requests go to the Worker beside it (`world.ts`), with
 * a count of what is billed by the call: messages, and requests to the ledger object.
 */
import { env } from 'cloudflare:workers'
import worker, { LedgerObject as Ledger } from '../../../src/index.ts'
import type { QueueMessage, ScaleBindings } from '../../../src/platform/queues.ts'

type MonthEnv = Env & Required<ScaleBindings> & { readonly WORLD: Fetcher }

export type Counts = {
  /** Messages sent, and those that a consumer has answered. */
  sent: number
  done: number
  /** Consumer invocations, the deliveries' among them. */
  invocations: number
  /** Calls of the object's methods, its alarms included. */
  object: number
}

const counts: Counts = { sent: 0, done: 0, invocations: 0, object: 0 }
const { WORLD } = env as unknown as MonthEnv
globalThis.fetch = (input, init) => WORLD.fetch(input, init)

export class LedgerObject extends Ledger {
  constructor(ctx: DurableObjectState, given: ConstructorParameters<typeof Ledger>[1]) {
    super(ctx, given)
    for (const name of Object.getOwnPropertyNames(Ledger.prototype)) {
      const method: unknown = Reflect.get(Ledger.prototype, name)
      if (name === 'constructor' || typeof method !== 'function') continue
      Reflect.set(LedgerObject.prototype, name, function call(this: Ledger, ...args: unknown[]) {
        counts.object++
        return Reflect.apply(method, this, args) as unknown
      })
    }
  }
}

const counted = (queue: Queue<QueueMessage>): Queue<QueueMessage> =>
  new Proxy(queue, {
    get: (target, name) =>
      name === 'sendBatch'
        ? (messages: readonly MessageSendRequest<QueueMessage>[]) => {
            counts.sent += messages.length
            return target.sendBatch(messages)
          }
        : (Reflect.get(target, name) as unknown),
  })

export default {
  scheduled: (controller, given) =>
    worker.scheduled(controller, {
      ...given,
      QUEUE: counted(given.QUEUE),
      DELIVERIES: counted(given.DELIVERIES),
    }),
  fetch: () => Response.json(counts),
  async queue(batch, given) {
    counts.invocations++
    await worker.queue(batch, given)
    counts.done += batch.messages.filter(({ attempts }) => attempts === 1).length
  },
} satisfies ExportedHandler<MonthEnv, QueueMessage>
