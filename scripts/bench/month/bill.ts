/**
 * What a month costs by the price list of Cloudflare (Workers Paid, November 2026): the plan, and
 * what goes beyond the amounts that it includes.
 */

/** Of one tick, counted. */
export type Operations = {
  /** Of the queues. */
  readonly messages: number
  /** Of consumers. */
  readonly invocations: number
  /** To the ledger object, its alarms included. */
  readonly object: number
  /** Of the whole runtime: more than what is billed. */
  readonly cpuMs: number
  readonly reads: number
  readonly writes: number
  readonly deletes: number
  readonly lists: number
}

type Line = {
  readonly name: string
  readonly perTick: number
  readonly how: string
  /** In millions. */
  readonly included: number
  /** Dollars for each million beyond. */
  readonly price: number
}

const PLAN_DOLLARS = 5

export function bill(operations: Operations, ticks: number): readonly string[] {
  const { messages, invocations, object, cpuMs, reads, writes, deletes, lists } = operations
  const lines: readonly Line[] = [
    {
      name: 'Queue operations',
      perTick: 3 * messages,
      how: 'messages counted, each written, read and deleted',
      included: 1,
      price: 0.4,
    },
    { name: 'KV reads', perTick: reads, how: 'counted', included: 10, price: 0.5 },
    { name: 'KV writes', perTick: writes, how: 'counted', included: 1, price: 5 },
    { name: 'KV deletes', perTick: deletes, how: 'counted', included: 1, price: 5 },
    { name: 'KV listings', perTick: lists, how: 'counted', included: 1, price: 5 },
    {
      name: 'Durable Object requests',
      perTick: object,
      how: 'counted at the object, alarms included',
      included: 1,
      price: 0.15,
    },
    {
      name: 'Worker requests',
      perTick: 1 + invocations,
      how: 'the tick and its consumers, counted',
      included: 10,
      price: 0.3,
    },
    {
      name: 'CPU milliseconds',
      perTick: cpuMs,
      how: 'of the whole of workerd: more than is billed',
      included: 30,
      price: 0.02,
    },
  ]
  const millions = ({ perTick }: Line) => (perTick * ticks) / 1e6
  const dollars = (line: Line) => Math.max(0, millions(line) - line.included) * line.price
  const total = PLAN_DOLLARS + lines.reduce((sum, line) => sum + dollars(line), 0)
  return [
    `| of a month with ${ticks.toLocaleString('en')} ticks | a tick | millions | included | beyond, dollars | how |`,
    '| --- | --- | --- | --- | --- | --- |',
    ...lines.map(
      (line) =>
        `| ${line.name} | ${line.perTick.toFixed(1)} | ${millions(line).toFixed(2)} | ${line.included} | ${dollars(line).toFixed(2)} | ${line.how}; ${line.price} a million |`,
    ),
    `| Workers Paid | | | | ${PLAN_DOLLARS.toFixed(2)} | |`,
    `| **all** | | | | **${total.toFixed(2)}** | |`,
  ]
}
