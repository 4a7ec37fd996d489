/**
 * The items a feed had not delivered before, and the feed's next state. Stops as early as the
 * answer allows: 304 before the body, an unchanged body before decoding, items whose raw text was
 * seen before parsing. It does not save the state: that happens when the items are durable.
 */
import { RAW_SEEN_PER_FEED_MAX } from '../limits.ts'
import type {
  EpochMs,
  Feed,
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
import {
  bounded,
  fingerprintsOf,
  isUnread,
  recall,
  textOfWitnesses,
  withFingerprint,
  witnessesOf,
} from './remembered.ts'
import {
  failed,
  newsOf,
  succeeded,
  unvalidated,
  validated,
  withPace,
  type Changed,
} from './standing.ts'
import { canonicalUrl } from './urls.ts'
import { warmUp } from './warm.ts'

export type Fresh = {
  readonly items: readonly FreshItem[]
  readonly state: FeedState
  readonly problems: readonly Problem[]
}

/**
 * `state` is what the last call returned; without one (first poll) every item is fresh. Items come
 * in document order, at most `most` of them: the others stay unseen, and the state is left without
 * validators, so that the next poll brings them even from a server that would say 304. Never throws.
 */
export async function readFresh(
  feed: Feed,
  state: FeedState | undefined,
  fetched: Fetched,
  now: EpochMs,
  most = Infinity,
): Promise<Fresh> {
  const before: FeedState = state ?? {
    feedId: feed.id,
    rawSeen: '',
    handled: '',
    pollAfter: now,
    failuresInRow: 0,
  }
  switch (fetched.kind) {
    case 'unfinished':
      return nothingNew(before)
    case 'unchanged':
      return nothingNew(succeeded(before, feed, fetched, now))
    case 'failed':
      return nothingNew(failed(before, feed, fetched, now))
    case 'changed':
      return readBody(feed, before, fetched, now, most)
  }
}

const readBody = async (
  feed: Feed,
  before: FeedState,
  fetched: Changed,
  now: EpochMs,
  most: number,
): Promise<Fresh> => {
  const next = succeeded(before, feed, fetched, now)
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
      ...nothingNew(failed(before, feed, { failure: name, detail: opened.notFeed }, now)),
      problems: opened.problems(),
    }
  }
  if (opened.count === 0) {
    // A feed without items may fill at any time: it is reported, and polled as before.
    const why = { failure: 'empty', detail: 'the feed has no items' } as const
    const state = { ...failed(before, feed, why, now), pollAfter: next.pollAfter }
    return { items: [], state, problems: opened.problems() }
  }
  const read = await unseenItems(feed, before, opened, fetched.contentLanguage, most)
  // A document that breaks off is read again in full, even if the server calls it unchanged.
  const problems = [...opened.problems(), ...read.problems]
  const isDone = read.putOff === 0 && !problems.some(({ name }) => name === 'cut-off')
  const learned = { ...next, ...newsOf(before, read.items, now) }
  const paced = withPace(learned, feed, fetched, read.putOff, now)
  const accepted = isDone ? validated(paced, fetched, bodyHash) : unvalidated(paced)
  const damage = problems.find(isDamage)
  return {
    items: read.items,
    state: {
      ...accepted,
      ...(damage && { failure: damage.name, failureDetail: DAMAGE[damage.name] }),
      rawSeen: read.rawSeen.slice(0, RAW_SEEN_PER_FEED_MAX).join(' '),
      handled: read.handled,
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

const unseenItems = async (
  feed: Feed,
  before: FeedState,
  opened: Opened,
  contentLanguage: string | undefined,
  most: number,
) => {
  const { entries, unseen } = recall(before.rawSeen, opened.count, opened.mark)
  if (unseen.length === 0) {
    return { items: [], rawSeen: entries, handled: before.handled, problems: [], putOff: 0 }
  }
  const head = opened.head()
  const read = await readItems(opened, unseen.slice(0, most), head)
  const home = head.link === undefined ? undefined : canonicalUrl(head.link)
  const spoken = read.items.map((item) => ({ item, ...testify(item, home) }))
  const told = compare(spoken, before.handled, entries)
  for (const [nth, { fingerprint }] of spoken.entries()) {
    const index = unseen[nth]!
    entries[index] = withFingerprint(entries[index]!, fingerprint)
  }
  // What could not be read is not seen: it is tried again.
  const rawSeen = entries.filter((entry) => !isUnread(entry))
  return {
    items: told.fresh.map(({ item, ...witnesses }) =>
      freshItem(feed, item, witnesses, told.shared, contentLanguage),
    ),
    rawSeen,
    handled: bounded(told.handled, rawSeen),
    problems: read.problems,
    putOff: Math.max(0, unseen.length - most),
  }
}

type Spoken = Testimony & { readonly item: Item }

/** Which are fresh, and all that has been handled; `entries` are those of the document. */
const compare = (spoken: readonly Spoken[], before: string, entries: readonly string[]) => {
  // News has, as a rule, nothing in common with what was handled: then nothing is unpacked.
  const isMentioned = spoken.some(({ url, id, fingerprint }) =>
    [url, id, fingerprint].some((mark) => mark !== '' && before.includes(mark)),
  )
  const handled = isMentioned ? [...witnessesOf(before)] : []
  const shared = sharedBy(handled, spoken)
  let standing: ReadonlySet<string> | undefined
  const isStanding: IsStanding = (fingerprint) =>
    (standing ??= fingerprintsOf(entries)).has(fingerprint)
  const fresh: Spoken[] = []
  for (const one of spoken) {
    const index = handled.findIndex((other) => isEarlierForm(one, other, shared, isStanding))
    if (index < 0) fresh.push(one)
    else handled.splice(index, 1)
    handled.push({ url: one.url, id: one.id, fingerprint: one.fingerprint })
  }
  const texts = [isMentioned ? '' : before, textOfWitnesses(handled)]
  return { fresh, shared, handled: texts.filter((text) => text !== '').join(' ') }
}

/** Does an item of this fingerprint stand in the document as it stood before? */
type IsStanding = (fingerprint: string) => boolean

/** What still stands unchanged cannot be the earlier form of something else. */
const isEarlierForm = (
  one: Spoken,
  other: Witnesses,
  shared: Shared,
  isStanding: IsStanding,
): boolean =>
  (one.fingerprint === other.fingerprint || one.url === other.url || one.id === other.id) &&
  (one.fingerprint === other.fingerprint || !isStanding(other.fingerprint)) &&
  isSameItem(one, other, shared)

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

void warmUp((body, state) =>
  readFresh(SAMPLE, state, { kind: 'changed', body, url: SAMPLE.url, requests: 1 }, 0),
)
