/**
 * The nouns of feeds and items, in the words of Atom (RFC 4287) and HTTP.
 * In every file of this folder: countries are ISO 3166-1 alpha-2, currencies ISO 4217,
 * languages BCP 47. Inside the program `undefined` means "not known"; `null` is for the wire.
 */

/** Milliseconds since 1970-01-01T00:00:00Z. Never read from a clock inside a stage. */
export type EpochMs = number

/**
 * A feed we watch. `language` is what the outlet declares (BCP 47); `intervalMinutes` the least time
 * between polls, which the feed's own rhythm and wishes may lengthen.
 */
export type Feed = {
  readonly id: string
  readonly url: string
  readonly outlet: string
  readonly language: string
  readonly intervalMinutes: number
  readonly paused?: boolean
}

/** Why a feed could not be read. The words are shown to people as they are. */
export type FeedFailure =
  | 'timeout'
  | 'unreachable'
  | 'too-large'
  | 'redirect-loop'
  | 'redirect-refused'
  | 'address-refused'
  | 'gone'
  | 'http-error'
  | 'rate-limited'
  | 'not-a-feed'
  | 'empty'
  | 'cut-off'
  | 'entity-bomb'

/** What one run leaves for the next about a feed: an accelerator, lost without harm. */
export type FeedState = {
  readonly feedId: string
  readonly etag?: string
  readonly lastModified?: string
  /** Digest of the last body, so that an unchanged one is not even decoded. */
  readonly bodyHash?: string
  /** Digests of the raw items of the last document, in its order, separated by spaces. */
  readonly rawSeen: string
  /** `url,id,fingerprint` (the Witnesses) of items handled before, newest last, bounded; likewise. */
  readonly handled: string
  readonly pollAfter: EpochMs
  readonly lastPollAt?: EpochMs
  readonly lastSuccessAt?: EpochMs
  /** When an item not seen before last appeared. */
  readonly lastNewItemAt?: EpochMs
  readonly rhythm?: Rhythm
  /** From then on, without a new item, it is silent far beyond its own rhythm. */
  readonly frozenAt?: EpochMs
  readonly pace?: Pace
  /** Items put off to the next poll, because a run may read only so many. */
  readonly unread?: number
  readonly failuresInRow: number
  /** One letter a poll, oldest first, at most 40: `n` new items, `u` nothing new, `f` failed. */
  readonly recent?: string
  readonly failure?: FeedFailure
  readonly failureDetail?: string
  /** Since when subscribers know that the feed is in trouble. */
  readonly troubleToldAt?: EpochMs
  /** Where a permanent redirect (301, 308) said the feed now is. */
  readonly movedTo?: string
  /** 410: not polled again until the watch list changes its address. */
  readonly gone?: boolean
}

/** How a feed brings news. */
export type Rhythm = {
  /** Between two polls that brought something new, as a rule (geometric mean). */
  readonly usualMs: number
  /** The longest silence lately. */
  readonly longestMs: number
}

/** What a feed asks of those who poll it: the RSS 2.0 channel elements of these names, in GMT. */
export type Pace = {
  readonly ttlMinutes?: number
  /** 0 to 23 */
  readonly skipHours?: readonly number[]
  /** 0 is Sunday. */
  readonly skipDays?: readonly number[]
}

/** Three short digests that identify an item; two of three equal means the same item. */
export type Witnesses = {
  readonly url: string
  readonly id: string
  readonly fingerprint: string
}

/** One entry of a feed in Atom's words, whatever the format. Text fields are plain text. */
export type Item = {
  readonly id: string
  readonly url?: string
  readonly title: string
  readonly summary: string
  readonly content: string
  readonly authors: readonly string[]
  readonly publishedAt?: EpochMs
  readonly updatedAt?: EpochMs
  readonly language?: string
}

/** Something wrong in a document, by name and place; reading went on. */
export type Problem = {
  readonly name: string
  readonly detail?: string
  /** Character offset in the decoded document, where it is known. */
  readonly offset?: number
}

export type ParsedFeed = {
  readonly title: string
  readonly link?: string
  readonly language?: string
  readonly items: readonly Item[]
  readonly problems: readonly Problem[]
}

/** What the network made of one poll. */
export type Fetched =
  | {
      readonly kind: 'changed'
      readonly body: Uint8Array
      readonly url: string
      readonly contentType?: string
      readonly contentLanguage?: string
      readonly etag?: string
      readonly lastModified?: string
      readonly movedTo?: string
      /** Seconds for which HTTP caching headers call this answer fresh. */
      readonly maxAgeSeconds?: number
      /** Outside requests used, redirects included. */
      readonly requests: number
    }
  | {
      readonly kind: 'unchanged'
      readonly movedTo?: string
      /** As above: a 304 carries the caching headers that the 200 would (RFC 9110, 15.4.5). */
      readonly maxAgeSeconds?: number
      readonly requests: number
    }
  /** The outside requests given to it ended among its redirects: nothing is known. */
  | { readonly kind: 'unfinished'; readonly requests: number }
  | {
      readonly kind: 'failed'
      readonly failure: FeedFailure
      readonly detail: string
      readonly status?: number
      readonly retryAt?: EpochMs
      readonly requests: number
    }

/** An Item that its feed had not delivered before. */
export type FreshItem = Item & {
  /** Digest of the canonical address, else of feed and id: the same on any machine. */
  readonly key: string
}
