/**
 * The items a feed had not delivered before, and the feed's next state. Stops as early as the
 * answer allows: 304 before the body, an unchanged body before decoding, items whose raw text was
 * seen before parsing. It does not save the state: that happens when the items are durable.
 */
import {
  BACKOFF_MAX_MS,
  HANDLED_PER_FEED_MAX,
  POLL_INTERVAL_MIN_MS,
  RAW_SEEN_PER_FEED_MAX,
  RETRY_AFTER_MAX_MS,
  VALIDATOR_BYTES_MAX,
} from '../limits.ts'
import type {
  EpochMs,
  Feed,
  FeedFailure,
  FeedState,
  Fetched,
  FreshItem,
  Item,
  Problem,
  Witnesses,
} from '../types/feeds.ts'
import { digestBytes, longDigest } from './digest.ts'
import { isSameItem, sharedBy, testify, type Shared, type Testimony } from './identity.ts'
import { languageTag } from './language.ts'
import { openFeed, readItems, type Opened } from './parse.ts'
import { canonicalUrl } from './urls.ts'
import { warmUp } from './warm.ts'

export type Fresh = {
  readonly items: readonly FreshItem[]
  readonly state: FeedState
  readonly problems: readonly Problem[]
}

type Changed = Extract<Fetched, { kind: 'changed' }>

/**
 * `state` is what the last call returned; without one (first poll) every item is fresh. Items come
 * in document order. Never throws.
 */
export async function readFresh(
  feed: Feed,
  state: FeedState | undefined,
  fetched: Fetched,
  now: EpochMs,
): Promise<Fresh> {
  const before: FeedState = state ?? {
    feedId: feed.id,
    rawSeen: [],
    handled: [],
    pollAfter: now,
    failuresInRow: 0,
  }
  switch (fetched.kind) {
    case 'unchanged':
      return nothingNew(succeeded(before, feed, fetched.movedTo, now))
    case 'failed': {
      const wait = fetched.retryAt ?? 0
      const failed = failure(before, feed, fetched.failure, fetched.detail, now)
      const pollAfter = Math.max(failed.pollAfter, Math.min(wait, now + RETRY_AFTER_MAX_MS))
      const isGone = fetched.failure === 'gone'
      return nothingNew({ ...failed, pollAfter, ...(isGone ? { gone: true } : {}) })
    }
    case 'changed':
      return readBody(feed, before, fetched, now)
  }
}

const readBody = async (
  feed: Feed,
  before: FeedState,
  fetched: Changed,
  now: EpochMs,
): Promise<Fresh> => {
  const next = succeeded(before, feed, fetched.movedTo, now)
  const bodyHash = digestBytes(fetched.body)
  if (bodyHash === before.bodyHash) return nothingNew(validated(next, fetched, bodyHash))
  const about = {
    url: fetched.url,
    ...(fetched.contentType === undefined ? {} : { contentType: fetched.contentType }),
  }
  const opened = openFeed(fetched.body, about)
  if (opened.notFeed !== undefined) {
    const name = opened.notFeed === 'empty' ? 'empty' : 'not-a-feed'
    return {
      ...nothingNew(failure(before, feed, name, opened.notFeed, now)),
      problems: opened.problems(),
    }
  }
  if (opened.count === 0) {
    // A feed without items may fill at any time: it is reported, and polled as before.
    const failed = failure(before, feed, 'empty', 'the feed has no items', now)
    const state = { ...failed, pollAfter: next.pollAfter }
    return { items: [], state, problems: opened.problems() }
  }
  const read = await unseenItems(feed, before, opened, fetched.contentLanguage)
  // A document that breaks off is read again in full, even if the server calls it unchanged.
  const problems = [...opened.problems(), ...read.problems]
  const isWhole = !problems.some(({ name }) => name === 'cut-off')
  const accepted = isWhole ? validated(next, fetched, bodyHash) : unvalidated(next)
  const damage = problems.find(isDamage)
  return {
    items: read.items,
    state: {
      ...accepted,
      ...(damage && { failure: damage.name, failureDetail: DAMAGE[damage.name] }),
      rawSeen: read.rawSeen.slice(0, RAW_SEEN_PER_FEED_MAX),
      handled: read.handled,
      ...(read.items.length > 0 ? { lastNewItemAt: now } : {}),
    },
    problems,
  }
}

/** What was read of such a document is used; that it is not right is shown all the same. */
const DAMAGE = {
  'cut-off': 'the document breaks off; its whole items were read',
  'entity-bomb': 'the document defines entities made of entities; they were left unread',
} as const

const isDamage = (problem: Problem): problem is Problem & { readonly name: keyof typeof DAMAGE } =>
  problem.name in DAMAGE

const nothingNew = (state: FeedState): Fresh => ({ items: [], state, problems: [] })

const intervalMs = (feed: Feed): number =>
  Math.max(POLL_INTERVAL_MIN_MS, feed.intervalMinutes * 60_000)

const succeeded = (
  { failure: _failure, failureDetail: _detail, gone: _gone, ...before }: FeedState,
  feed: Feed,
  movedTo: string | undefined,
  now: EpochMs,
): FeedState => ({
  ...before,
  ...(movedTo === undefined ? {} : { movedTo }),
  pollAfter: now + intervalMs(feed),
  lastPollAt: now,
  lastSuccessAt: now,
  failuresInRow: 0,
})

/** Waits twice as long after each failure in a row, up to a cap; it never gives up. */
const failure = (
  before: FeedState,
  feed: Feed,
  name: FeedFailure,
  detail: string,
  now: EpochMs,
): FeedState => {
  const wait = intervalMs(feed) * 2 ** Math.min(before.failuresInRow, 20)
  return {
    ...before,
    pollAfter: now + Math.min(wait, Math.max(BACKOFF_MAX_MS, intervalMs(feed))),
    lastPollAt: now,
    failuresInRow: before.failuresInRow + 1,
    failure: name,
    failureDetail: detail,
  }
}

/** The validators of this answer and of no other: an absent one replaces the last one too. */
const validated = (state: FeedState, fetched: Changed, bodyHash: string): FeedState => {
  const { etag, lastModified } = fetched
  return {
    ...unvalidated(state),
    bodyHash,
    ...(isStorable(etag) ? { etag } : {}),
    ...(isStorable(lastModified) ? { lastModified } : {}),
  }
}

const unvalidated = ({
  etag: _etag,
  lastModified: _lastModified,
  bodyHash: _bodyHash,
  ...state
}: FeedState): FeedState => state

const isStorable = (validator: string | undefined): validator is string =>
  validator !== undefined && new TextEncoder().encode(validator).length <= VALIDATOR_BYTES_MAX

/** Each entry of `rawSeen`: digest of the raw item, then the fingerprint of what it said. */
const DIGEST_CHARS = 8
const UNREAD = '?'

const unseenItems = async (
  feed: Feed,
  before: FeedState,
  opened: Opened,
  contentLanguage: string | undefined,
) => {
  const seen = new Map(before.rawSeen.map((entry) => [entry.slice(0, DIGEST_CHARS), entry]))
  const raw = Array.from({ length: opened.count }, (_, index) => opened.mark(index))
  const unseen = [...raw.keys()].filter((index) => !seen.has(raw[index]!))
  if (unseen.length === 0) {
    const rawSeen = raw.map((mark) => seen.get(mark)!)
    return { items: [], rawSeen, handled: before.handled, problems: [] }
  }
  const head = opened.head()
  const read = await readItems(opened, unseen, head)
  const home = head.link === undefined ? undefined : canonicalUrl(head.link)
  const spoken = read.items.map((item) => ({ item, ...testify(item, home) }))
  const still = new Set(raw.map((mark) => seen.get(mark)?.slice(DIGEST_CHARS)))
  const told = compare(spoken, before.handled, still)
  const said = spoken.map(({ fingerprint }) => fingerprint).values()
  // What could not be read is not seen: it is tried again.
  const rawSeen = raw
    .map((mark) => seen.get(mark) ?? mark + (said.next().value ?? UNREAD))
    .filter((entry) => !entry.endsWith(UNREAD))
  return {
    items: told.fresh.map(({ item, ...witnesses }) =>
      freshItem(feed, item, witnesses, told.shared, contentLanguage),
    ),
    rawSeen,
    handled: bounded(told.handled, rawSeen),
    problems: read.problems,
  }
}

type Spoken = Testimony & { readonly item: Item }

/** `still` holds the fingerprints of items that stand in the document as they stood before. */
const compare = (
  spoken: readonly Spoken[],
  before: readonly Witnesses[],
  still: ReadonlySet<string | undefined>,
) => {
  const shared = sharedBy(before, spoken)
  const handled = [...before]
  const fresh: Spoken[] = []
  for (const one of spoken) {
    const index = handled.findIndex((other) => isEarlierForm(one, other, shared, still))
    if (index < 0) fresh.push(one)
    else handled.splice(index, 1)
    handled.push({ url: one.url, id: one.id, fingerprint: one.fingerprint })
  }
  return { fresh, handled, shared }
}

/** What still stands unchanged cannot be the earlier form of something else. */
const isEarlierForm = (
  one: Spoken,
  other: Witnesses,
  shared: Shared,
  still: ReadonlySet<string | undefined>,
): boolean =>
  (one.fingerprint === other.fingerprint || one.url === other.url || one.id === other.id) &&
  (one.fingerprint === other.fingerprint || !still.has(other.fingerprint)) &&
  isSameItem(one, other, shared)

/** Forgets the oldest first, and those that still stand in the document last of all. */
const bounded = (
  handled: readonly Witnesses[],
  rawSeen: readonly string[],
): readonly Witnesses[] => {
  const present = new Set(rawSeen.map((entry) => entry.slice(DIGEST_CHARS)))
  const gone = handled.filter(({ fingerprint }) => !present.has(fingerprint))
  const here = handled.filter(({ fingerprint }) => present.has(fingerprint))
  return [...gone, ...here].slice(-Math.max(HANDLED_PER_FEED_MAX, here.length))
}

const freshItem = (
  feed: Feed,
  item: Item,
  witnesses: Testimony,
  shared: Shared,
  contentLanguage: string | undefined,
): FreshItem => {
  const hasAddress = witnesses.url !== '' && !shared.urls.has(witnesses.url)
  const name =
    witnesses.id !== '' && !shared.ids.has(witnesses.id) ? item.id : witnesses.fingerprint
  const key = hasAddress ? witnesses.address : `${feed.id}\n${name}`
  const language = item.language ?? languageTag(contentLanguage)
  return { ...item, ...(language === undefined ? {} : { language }), key: longDigest(key) }
}

const SAMPLE: Feed = {
  id: 'sample',
  url: 'https://sample.example/feed',
  outlet: 'Sample',
  language: 'en',
  intervalMinutes: 5,
}

warmUp((body) =>
  readFresh(SAMPLE, undefined, { kind: 'changed', body, url: SAMPLE.url, requests: 1 }, 0),
)
