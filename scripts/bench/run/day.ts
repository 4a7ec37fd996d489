/** A day of runs, counted; and how long an alert takes from the start of the run that finds it. */
import type { KvCount } from './kv.ts'
import { type NewsItem, openOutside } from './outside.ts'
import { FIRST, open } from './subjects.ts'

const TICK_MS = 5 * 60_000
const TICKS = 288
const FEEDS = 200
const EVENTS = 10
const COUNTRIES = ['Kenya', 'Nepal', 'Cuba', 'Armenia', 'Ghana', 'Togo', 'Uganda', 'Egypt']
const MORE = ['India', 'Brazil', 'Serbia', 'Jordan', 'Yemen', 'Somalia', 'Zambia', 'Peru']

/** An item that reports an event of its own. */
const report = (n: number): NewsItem => {
  const country = [...COUNTRIES, ...MORE][n % 16]!
  return {
    id: `report-${n}`,
    title: `Russian army recruitment ads appear online in ${country}`,
    text: `Online advertisements urge men in ${country} to sign a contract with the Russian army.`,
  }
}

export async function measureDay(): Promise<{
  readonly use: KvCount
  readonly ticks: number
  readonly feeds: number
  readonly events: number
}> {
  const outside = await openOutside(FEEDS)
  const workerd = await open('worker', outside, 'paid')
  let at = FIRST
  await workerd.tick(at)
  const before = { ...outside.kv.count }
  for (let tick = 0; tick < TICKS; tick++) {
    for (let n = tick % 10; n < FEEDS; n += 10) outside.publish(n)
    const every = Math.floor(TICKS / EVENTS)
    if (tick % every === 0) outside.publish(tick % FEEDS, report(tick / every))
    await workerd.tick((at += TICK_MS))
  }
  await workerd.stop()
  outside.close()
  const { reads, writes, deletes, lists } = outside.kv.count
  return {
    use: {
      reads: reads - before.reads,
      writes: writes - before.writes,
      deletes: deletes - before.deletes,
      lists: lists - before.lists,
    },
    ticks: TICKS,
    feeds: FEEDS,
    events: outside.posts.length,
  }
}

/** Milliseconds from the start of a run to the alert. */
export async function measureLatency(): Promise<readonly number[]> {
  const outside = await openOutside(45)
  const workerd = await open('worker', outside, 'paid')
  let at = FIRST
  await workerd.tick(at)
  const waits: number[] = []
  for (let n = 0; n < 16; n++) {
    for (let feed = 0; feed < 45; feed += 10) outside.publish(feed)
    outside.publish((n * 7) % 45, report(n))
    const told = outside.posts.length
    const began = performance.now()
    await workerd.tick((at += TICK_MS))
    const post = outside.posts[told]
    if (post) waits.push(post.at - began)
  }
  await workerd.stop()
  outside.close()
  return waits
}
