/**
 * What a month costs by the price list of Cloudflare (Workers Paid, November 2026): the plan, and
 * what goes beyond the amounts that it includes.
 */

/** Of one tick. */
export type Operations = {
  /** Consumers, that is messages of the queue. */
  readonly passes: number
  readonly reads: number
  readonly writes: number
  readonly deletes: number
  readonly lists: number
  readonly alerts: number
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
/** Of a consumer: measured by `bench run`, 45 feeds of which a tenth changed, warm, rounded up. */
const CPU_MS_PER_PASS = 30
const CPU_MS_PER_TICK = 60

export function bill(operations: Operations, ticks: number): readonly string[] {
  const { passes, reads, writes, deletes, lists, alerts } = operations
  const lines: readonly Line[] = [
    {
      name: 'Queue operations',
      perTick: 3 * passes + 3 * alerts,
      how: 'written, read and deleted: 3 a message',
      included: 1,
      price: 0.4,
    },
    { name: 'KV reads', perTick: reads, how: 'counted', included: 10, price: 0.5 },
    { name: 'KV writes', perTick: writes, how: 'counted', included: 1, price: 5 },
    { name: 'KV deletes', perTick: deletes, how: 'counted', included: 1, price: 5 },
    { name: 'KV listings', perTick: lists, how: 'counted', included: 1, price: 5 },
    {
      name: 'Durable Object requests',
      perTick: 3 + passes + 6 * alerts,
      how: 'a note of each consumer, three of the tick, six for an alert',
      included: 1,
      price: 0.15,
    },
    {
      name: 'Worker requests',
      perTick: 1 + passes + alerts,
      how: 'the tick and its consumers',
      included: 10,
      price: 0.3,
    },
    {
      name: 'CPU milliseconds',
      perTick: CPU_MS_PER_TICK + CPU_MS_PER_PASS * passes,
      how: `${CPU_MS_PER_PASS} a consumer, ${CPU_MS_PER_TICK} the tick`,
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
