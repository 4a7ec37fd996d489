/**
 * The due feeds polled, and what each brought: the only parallel step of a run. Hosts side by side,
 * the feeds of one host in turn. A run has a budget of requests, bytes and items: when one of them
 * is spent nothing more is begun. A feed that is left out keeps its state, and so is the longest
 * overdue of the next run; one that was read in part brings the rest then.
 */
import { readFresh } from './collect/fresh.ts'
import { FEED_REDIRECTS_MAX, FEEDS_AT_ONCE_MAX, POLLS_SHOWN_MAX } from './limits.ts'
import type { Ports } from './ports.ts'
import type { EpochMs, Feed, FeedState, FreshItem } from './types/feeds.ts'

export type Poll = {
  readonly feed: Feed
  readonly items: readonly FreshItem[]
  readonly state: FeedState
  readonly changed: boolean
}

export type Polled = {
  readonly polls: readonly Poll[]
  /** Outside requests used, redirects and feeds that were left out included. */
  readonly requests: number
  /** Due feeds with work left for the next run. */
  readonly putOff: number
}

/** What is left of the run's budget, and the queue of those who read: one at a time, so that no two spend the same. */
type Left = { requests: number; bytes: number; items: number; readonly inTurn: InTurn }
type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/** `due` in the order of their turn: `dueFeeds` puts the longest overdue first. */
export async function pollFeeds(
  due: readonly Feed[],
  states: ReadonlyMap<string, FeedState>,
  ports: Ports,
  now: EpochMs,
): Promise<Polled> {
  const { outsideRequests, requestsReserved, bytesRead, itemsRead } = ports.budget
  const requests = outsideRequests - requestsReserved
  const left: Left = { requests, bytes: bytesRead, items: itemsRead, inTurn: oneAtATime() }
  const polls: Poll[] = []
  const lanes = [...Map.groupBy(due.slice(0, requests), hostOf).values()]
  const worker = async () => {
    for (let lane = lanes.shift(); lane; lane = lanes.shift()) {
      for (const feed of lane) {
        const poll = await pollOne(feed, states.get(feed.id), left, ports, now)
        if (poll) polls.push(poll)
        // A host that is down or asks for patience is left alone; its other feeds come next time.
        if (!poll || isUnwell(poll.state)) break
      }
    }
  }
  await Promise.all(Array.from({ length: FEEDS_AT_ONCE_MAX }, worker))
  const done = polls.filter(({ state }) => !state.unread)
  return { polls, requests: requests - left.requests, putOff: due.length - done.length }
}

const oneAtATime = (): InTurn => {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}

/** Addresses of the watch list were parsed and checked when it was read: a search is enough. */
const hostOf = ({ url }: Feed): string => /^https?:\/\/([^/?#]*)/i.exec(url)?.[1] ?? url

const isUnwell = ({ failure }: FeedState): boolean =>
  failure === 'timeout' || failure === 'unreachable' || failure === 'rate-limited'

/** `undefined` if the budget ended before the feed was read: its state stays as it is. */
const pollOne = async (
  feed: Feed,
  state: FeedState | undefined,
  left: Left,
  ports: Ports,
  now: EpochMs,
): Promise<Poll | undefined> => {
  if (left.requests < 1 || isSpent(left)) return undefined
  const held = Math.min(1 + FEED_REDIRECTS_MAX, left.requests)
  left.requests -= held
  const fetched = await ports.web.fetchFeed(feed, state, now, held)
  left.requests += held - fetched.requests
  if (fetched.kind === 'unfinished') return undefined
  const read = async (): Promise<Poll> => {
    const most = Math.min(ports.budget.itemsPerFeed, left.items)
    const { items, state: next } = await readFresh(feed, state, fetched, now, most)
    const { failure } = next
    if (failure) ports.log({ message: 'feed failed', feed: feed.id, failure })
    const recent = recentAfter(state?.recent, next, items.length)
    return { feed, items, state: { ...next, recent }, changed: fetched.kind === 'changed' }
  }
  if (fetched.kind !== 'changed') return read()
  return left.inTurn(async () => {
    if (isSpent(left)) return undefined
    const poll = await read()
    left.items -= poll.items.length
    left.bytes -= fetched.body.byteLength
    return poll
  })
}

const isSpent = ({ bytes, items }: Left): boolean => bytes <= 0 || items < 1

/** One letter a poll, for people: `n` new items, `u` nothing new, `f` failed. */
const recentAfter = (before: string | undefined, { failure }: FeedState, items: number): string => {
  const letter = failure === undefined ? (items > 0 ? 'n' : 'u') : 'f'
  return `${before ?? ''}${letter}`.slice(-POLLS_SHOWN_MAX)
}
