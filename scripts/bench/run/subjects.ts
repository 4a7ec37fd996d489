/** Who is measured: this service, the same as it is commonly written, and the least possible. */
import type { Outside } from './outside.ts'
import { median } from '../workerd.ts'
import { type Bundle, bundle, type Cost, startWorkerd, type Workerd } from './workerd.ts'

export type Subject = 'worker' | 'naive' | 'floor'

const bundles = new Map<string, Bundle>()

export function bundleOf(name: string): Bundle {
  const known = bundles.get(name) ?? bundle(name)
  bundles.set(name, known)
  return known
}

const TICK_MS = 5 * 60_000
/** Longer than feed states wait to be written: a new process finds what the last one knew. */
const FLUSH_MS = 30 * 60_000
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

/** Runs in which every `nth` feed brings one new item; 0 for none. */
export async function measure(
  subject: Subject,
  outside: Outside,
  about: { readonly nth: number; readonly plan: 'free' | 'paid'; readonly rounds: number },
): Promise<Measured> {
  let at = FIRST
  const next = (step = FLUSH_MS): number => {
    for (let n = 0; about.nth > 0 && n < outside.feeds.length; n += about.nth) outside.publish(n)
    return (at += step)
  }
  await prime(subject, outside, next)
  const cold: Cost[] = []
  for (let round = 0; round < about.rounds; round++) {
    const moment = next()
    const workerd = await open(subject, outside, about.plan)
    cold.push(await workerd.tick(moment))
    await workerd.stop()
  }
  const moment = next()
  const workerd = await open(subject, outside, about.plan)
  await workerd.tick(moment)
  for (let round = 0; round < WARM_UP; round++) await workerd.tick(next(TICK_MS))
  outside.traffic()
  const warm: Cost[] = []
  for (let round = 0; round < 2 * about.rounds + 1; round++)
    warm.push(await workerd.tick(next(TICK_MS)))
  const { bytes } = outside.traffic()
  await workerd.stop()
  return { cold: middle(cold), warm: middle(warm), changedBytes: bytes / warm.length }
}

const WARM_UP = 8

/** The first poll of a new watch list is another matter: here everything has been seen once. */
const prime = async (subject: Subject, outside: Outside, next: () => number): Promise<void> => {
  if (subject === 'floor') return
  const workerd = await open(subject, outside, 'paid')
  await workerd.tick(next())
  while (isUnfinished(outside)) await workerd.tick(next())
  await workerd.tick(next())
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
