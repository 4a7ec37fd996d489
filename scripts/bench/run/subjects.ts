/** Who is measured: this service, the same as it is commonly written, and the least possible. */
import { openOutside, type Outside } from './outside.ts'
import { median } from '../workerd.ts'
import { type Bundle, bundle, type Cost, startWorkerd, type Workerd } from './workerd.ts'

export type Subject = 'worker' | 'naive' | 'floor' | 'least'

const bundles = new Map<string, Bundle>()

export function bundleOf(name: string): Bundle {
  const known = bundles.get(name) ?? bundle(name)
  bundles.set(name, known)
  return known
}

const TICK_MS = 5 * 60_000
/** Longer than feed states wait to be written: a new process finds what the last one knew. */
const FLUSH_MS = 90 * 60_000
/** In the future, so that no alarm of the platform goes off. */
export const FIRST: number = Date.UTC(2027, 0, 4, 6, 0)

/** A process with the outlets of `outside` as its watch list. */
export async function open(
  subject: Subject,
  outside: Outside,
  plan: 'free' | 'paid',
): Promise<Workerd> {
  outside.kv.values.set('config:feeds', {
    value: Buffer.from(JSON.stringify({ feeds: outside.feeds })),
    metadata: undefined,
  })
  const addresses = outside.feeds.map(({ url }, n) => [url, outside.etagOf(n)])
  return startWorkerd(subject, bundleOf(subject), outside.port, {
    ALLOW_PRIVATE_HOSTS: 'true',
    WEBHOOK_URL: `http://127.0.0.1:${outside.port}/hook`,
    WEBHOOK_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    ADMIN_TOKEN: 'a-token-for-a-benchmark',
    PLAN: plan,
    ...(subject !== 'worker' && { FEEDS: JSON.stringify(addresses) }),
  })
}

export type Measured = { readonly cold: Cost; readonly warm: Cost; readonly changedBytes: number }

export type Case = {
  readonly subject: Subject
  readonly plan: 'free' | 'paid'
  /** In each run every so manieth feed brings one new item; 0 for none. */
  readonly nth: number
}

/** In turn, round after round: what else the machine does meets all of them alike. */
export async function measure(
  cases: readonly Case[],
  feeds: number,
  rounds: number,
): Promise<readonly Measured[]> {
  const stands = await Promise.all(cases.map((one) => standOf(one, feeds)))
  for (const stand of stands) await prime(stand)
  for (let round = 0; round < rounds; round++) {
    for (const stand of stands) {
      const moment = stand.next(FLUSH_MS)
      const workerd = await open(stand.subject, stand.outside, stand.plan)
      stand.cold.push(await workerd.tick(moment))
      await workerd.stop()
    }
  }
  const workers = []
  for (const { subject, outside, plan, next } of stands) {
    const moment = next(FLUSH_MS)
    const workerd = await open(subject, outside, plan)
    await workerd.tick(moment)
    for (let round = 0; round < WARM_UP; round++) await workerd.tick(next(TICK_MS))
    outside.traffic()
    workers.push(workerd)
  }
  for (let round = 0; round < 2 * rounds + 1; round++) {
    for (const [n, stand] of stands.entries()) {
      stand.warm.push(await workers[n]!.tick(stand.next(TICK_MS)))
    }
  }
  for (const workerd of workers) await workerd.stop()
  return stands.map(({ outside, cold, warm }) => {
    outside.close()
    const changedBytes = outside.traffic().bytes / warm.length
    return { cold: middle(cold), warm: middle(warm), changedBytes }
  })
}

type Stand = Case & {
  readonly outside: Outside
  /** Publishes, and moves the time of the next run on. */
  readonly next: (step: number) => number
  readonly cold: Cost[]
  readonly warm: Cost[]
}

const standOf = async (one: Case, feeds: number): Promise<Stand> => {
  const outside = await openOutside(feeds)
  let at = FIRST
  const next = (step: number): number => {
    for (let n = 0; one.nth > 0 && n < feeds; n += one.nth) outside.publish(n)
    return (at += step)
  }
  return { ...one, outside, next, cold: [], warm: [] }
}

const WARM_UP = 8

/** The first poll of a new watch list is another matter: here everything has been seen once. */
const prime = async ({ subject, outside, next }: Stand): Promise<void> => {
  if (subject === 'floor' || subject === 'least') return
  const workerd = await open(subject, outside, 'paid')
  await workerd.tick(next(FLUSH_MS))
  while (isUnfinished(outside)) await workerd.tick(next(FLUSH_MS))
  await workerd.tick(next(FLUSH_MS))
  await workerd.stop()
}

const middle = (costs: readonly Cost[]): Cost => ({
  main: median(costs.map(({ main }) => main)),
  all: median(costs.map(({ all }) => all)),
})

const isUnfinished = (outside: Outside): boolean => {
  const record = outside.kv.values.get('state:run')?.value.toString() ?? '{}'
  return 'putOff' in (JSON.parse(record) as object)
}
