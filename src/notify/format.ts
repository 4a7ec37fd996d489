/** What every form of an alert has to say of itself, and the limits of each service. */
import type { Alert, Subscriber } from '../types/alerts.ts'
import type { Answers } from './retry.ts'

/** A request body and where it goes, still without signature. */
export type Composed = {
  readonly url: string
  readonly method?: 'POST' | 'PATCH'
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
  /** The answer names the posted message, for an edit later. */
  readonly namesMessage?: boolean
}

export type FormatSpec = {
  readonly contentType: string
  /** Whether the `webhook-` headers of Standard Webhooks are added. */
  readonly signed: boolean
  readonly answers: Answers
  /** Whether a message can be replaced by a later one about the same event. */
  readonly edits: boolean
  readonly compose: (
    alert: Alert,
    to: Subscriber,
    /** The service's id of the message to replace. */
    editOf: string | undefined,
  ) => Composed
}

/**
 * What each service takes. Lengths are UTF-16 units where a service does not say how it counts,
 * the strictest reading of "characters"; `Bytes` is UTF-8.
 */
export const FORMAT_LIMITS = {
  /** docs.slack.dev/reference/block-kit/blocks; the total is what users measured (bolt-js 2509). */
  slack: { header: 150, text: 3_000, element: 500, lines: 20, reports: 10, total: 12_000 },
  /** docs.discord.com/developers/resources/message#embed-object-embed-limits */
  discord: {
    title: 256,
    description: 4_096,
    fields: 25,
    fieldName: 256,
    fieldValue: 1_024,
    total: 6_000,
  },
  /** learn.microsoft.com: 28 kB a message; senders measured 21 kB. */
  teams: { totalBytes: 18_000, run: 600, title: 250 },
  /** Mattermost since 5.0: 16,383 characters a post; older ones split at 4,000. */
  mattermost: { text: 4_000 },
  /** core.telegram.org/bots/api#sendmessage: UTF-16 units, and 100 entities. */
  telegram: { text: 4_096, entities: 100, title: 300, line: 500 },
  /** docs.ntfy.sh/publish: longer messages become attachments, longer titles are refused. */
  ntfy: { messageBytes: 4_096, titleBytes: 250, topic: 64 },
} as const
