/**
 * Every number we live by, the unit in its name. Platform figures are those of the Workers
 * free plan (developers.cloudflare.com/workers/platform/limits, November 2026).
 */

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

// ── The platform ───────────────────────────────────────────────────────────────────────────────
/** Of the free plan; the paid one counts a month, and bills what is beyond a million. */
export const KV_WRITES_PER_DAY_MAX = 1_000
export const KV_LISTS_PER_DAY_MAX = 1_000
export const KV_BULK_READ_KEYS_MAX = 100
export const KV_METADATA_BYTES_MAX = 1_024
export const CRON_MINUTES = 5
/** Of an invocation, on any plan; a bulk read is one. */
export const KV_OPERATIONS_PER_RUN_MAX = 1_000
/** A run that began this long ago has been cut off. */
export const RUN_ABANDONED_MS = 4 * MINUTE_MS
/** Kept free for alerts when everything else has written its share. */
export const KV_WRITES_RESERVED_FOR_ALERTS = 200

// ── Queues (developers.cloudflare.com/queues/platform/limits) ───────────────────────────────────
export const QUEUE_BATCH_MESSAGES_MAX = 100
/** Of 256 KB, with room for what the platform adds. */
export const QUEUE_BATCH_BYTES_MAX = 200_000
/** A poll message that waited this long is left: the next tick has sent another. */
export const POLL_MESSAGE_KEPT_MS = 4 * MINUTE_MS
/** Before the KV ledger is moved: a run of the former version may still be writing to it. */
export const HAND_OVER_WAIT_MS = 14 * MINUTE_MS

// ── A run ──────────────────────────────────────────────────────────────────────────────────────
export type Plan = 'free' | 'paid'

/** What one run may spend. What does not fit is left for the next run, and nothing is lost. */
export type Budget = {
  /** Redirects, webhooks and the watcher's call included. */
  readonly outsideRequests: number
  /** Of these, what polling may never take from the webhooks and the watcher. */
  readonly requestsReserved: number
  readonly postsPerRun: number
  /** For what reports bring with them; the rest of 1,000 an invocation is for states and lists. */
  readonly kvOperations: number
  /** Of feeds that changed, decompressed. Reading stops once they are spent: one feed more. */
  readonly bytesRead: number
  /** Read and asked whether they are reports, in a run and of one feed. */
  readonly itemsRead: number
  readonly itemsPerFeed: number
}

/**
 * Free: 50 outside requests and 10 ms of CPU, of which a byte and an item take what
 * docs/performance.md shows. Paid: 10,000 and 30 s, bounded by the time between two runs and by
 * the 128 MB of an isolate: what is read is held until the run has remembered it.
 */
export const BUDGETS: Readonly<Record<Plan, Budget>> = {
  free: {
    outsideRequests: 50,
    requestsReserved: 5,
    postsPerRun: 40,
    kvOperations: 700,
    bytesRead: 512 * 1_024,
    itemsRead: 40,
    itemsPerFeed: 8,
  },
  paid: {
    outsideRequests: 1_000,
    requestsReserved: 100,
    postsPerRun: 400,
    kvOperations: 700,
    bytesRead: 64 * 1_024 * 1_024,
    itemsRead: 3_000,
    itemsPerFeed: 50,
  },
}
export const HEARTBEAT_REQUESTS = 1
/** At most, of the store: the report and its event, read and written, and the log of events. */
export const KV_OPERATIONS_PER_REPORT = 4
/** At most, of the outbox: owed, claimed, read, posted or edited, settled. */
export const KV_OPERATIONS_PER_DELIVERY = 6

// ── Polling ────────────────────────────────────────────────────────────────────────────────────
export const FEED_BYTES_MAX = 2 * 1024 * 1024
export const FEED_TIMEOUT_MS = 15_000
export const FEED_REDIRECTS_MAX = 3
export const FEEDS_AT_ONCE_MAX = 6
/** Looked at by one dry run of a new watch list; the other outside requests are for redirects. */
export const FEEDS_TRIED_MAX = 38
/** Of one host, so that nobody's server is burdened: at once, and between two beginnings. */
export const HOST_REQUESTS_AT_ONCE_MAX = 2
export const HOST_REQUEST_EVERY_MS = 1_000
export const VALIDATOR_BYTES_MAX = 512
export const POLL_INTERVAL_MIN_MS = CRON_MINUTES * MINUTE_MS
/** A feed that fails is asked at least this often: never given up. */
export const BACKOFF_MAX_MS = HOUR_MS
/** Longest wait granted to `max-age`, `Expires` and `ttl`: many servers send them unasked. */
export const HINT_WAIT_MAX_MS = HOUR_MS
/** A feed that brings news every two hours or more often is polled at every tick. */
export const POLLS_PER_USUAL_GAP = 24
/** However seldom a feed brings news, its rhythm alone never delays a poll further. */
export const RHYTHM_WAIT_MAX_MS = 15 * MINUTE_MS
/** Between polls of a feed that is silent far beyond its own rhythm. */
export const FROZEN_WAIT_MS = HOUR_MS
/** Feed states stored in one KV document. */
export const FEEDS_PER_SHARD = 40
/** Polls whose outcome the page shows of each feed. */
export const POLLS_SHOWN_MAX = 40
export const FEED_STATE_FLUSH_MS = 15 * MINUTE_MS
/** On the paid plan, which has no writes a day to share out, however many shards there are. */
export const FEED_STATE_FLUSH_PAID_MS = 40 * MINUTE_MS
/** The state of a feed that left its document stays there, until it is found or not missed. */
export const FEED_STATE_LEFT_MS = DAY_MS
export const FEEDS_WATCHED_MAX = 10_000
/** A feed in trouble for this long is told of. */
export const FEED_FAILING_TOLD_MS = DAY_MS
/** Without a new item for this long a feed whose rhythm is unknown counts as frozen. */
export const FEED_SILENT_MS = 14 * DAY_MS
/** A silence shorter than a long weekend is never told, and one of this length always is. */
export const FEED_SILENT_MIN_MS = 4 * DAY_MS
export const FEED_SILENT_MAX_MS = 90 * DAY_MS

// ── Reading ────────────────────────────────────────────────────────────────────────────────────
export const ITEMS_PER_FEED_MAX = 1_000
export const FIELD_CHARS_MAX = 64 * 1024
export const RAW_SEEN_PER_FEED_MAX = 1_000
export const HANDLED_PER_FEED_MAX = 200

// ── Detecting ──────────────────────────────────────────────────────────────────────────────────
/** No report scores higher: all that can speak for one. */
export const SCORE_MAX = 60
/** Of a content field, what the detector reads. */
export const DETECT_CHARS_MAX = 20_000
export const QUOTE_CHARS_MAX = 240
export const EVIDENCE_KEPT_MAX = 12

// ── Grouping ───────────────────────────────────────────────────────────────────────────────────
export const EVENT_WINDOW_MS = 10 * DAY_MS
/** Reports in full, and how far back an overview or a round-up looks; events stay for ever. */
export const EVENT_KEPT_MS = 180 * DAY_MS
/** Rows of the event log, before those whose event has expired are dropped. */
export const INDEX_ROWS_MAX = 5_000
export const REPORTS_PER_EVENT_MAX = 200
export const CLAIMS_PER_FIELD_MAX = 48
export const RELATED_PER_EVENT_MAX = 12
/** An event as KV metadata, with room for what the platform adds. */
export const SIGNATURE_BYTES_MAX = 1_000

// ── Telling ────────────────────────────────────────────────────────────────────────────────────
export const MESSAGE_BYTES_MAX = 20_000
/** At most one `event.updated` per event in this time. */
export const UPDATE_INTERVAL_MS = DAY_MS
export const POST_TIMEOUT_MS = 15_000
/** Of the answer of a chat service that names the posted message. */
export const POST_ANSWER_BYTES_MAX = 16 * 1024
export const DEAD_LETTER_KEPT_MS = 30 * DAY_MS
/** What was delivered, and under which id a chat service keeps it. */
export const SENT_KEPT_MS = 30 * DAY_MS
/** Standard Webhooks 1.0.0, "Deliverability and reliability": ten tries over 75 hours. */
export const TRY_DELAYS_MS: readonly number[] = [
  0,
  5_000,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
]
export const TICK_MS = CRON_MINUTES * MINUTE_MS
/** Latest items whose decision can be looked up, and how much of title and summary is kept. */
export const DECISIONS_KEPT_MAX = 40
export const DECISION_CHARS_MAX = 240
/** Months that the page counts events by, the current one included. */
export const MONTHS_TOLD = 6
/** Longest wait that an endpoint may ask for. */
export const RETRY_AFTER_MAX_MS = DAY_MS
/** An endpoint whose every try failed for this long is switched off. */
export const ENDPOINT_FAILING_MAX_MS = 5 * DAY_MS
/** How long a subscriber's former secret signs beside the new one. */
export const KEY_OVERLAP_MS = DAY_MS
/** After a delivery is due, before the ledger object wakes it: a tick may be at it already. */
export const WAKE_GRACE_MS = MINUTE_MS
/** Between two alarms of the ledger object that has work left. */
export const ALARM_AGAIN_MS = 30_000
/** What changed together is brought to KV together. */
export const SHOW_AFTER_MS = 2_000
/** Events the ledger object brings to KV between two writes of their log. */
export const EVENTS_SHOWN_AT_ONCE_MAX = 20
export const REPLAY_EVENTS_MAX = 500
export const DIGEST_ALERTS_MAX = 15
/** The outbox is swept by listing it this often, whatever the hints say. */
export const OUTBOX_SWEEP_MS = HOUR_MS
/** The outside watcher is called no more often than this; a tick may come a little early. */
export const HEARTBEAT_EVERY_MS = 5 * MINUTE_MS - 10_000
export const ERRORS_KEPT_MAX = 20
