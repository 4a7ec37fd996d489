/**
 * ntfy: published as JSON to the server's root, because headers could not carry other scripts.
 * The channel is the topic. All messages of one event share a sequence id, by which the phone
 * replaces the one with the next.
 */
import type { Alert, Subscriber } from '../../types/alerts.ts'
import { FORMAT_LIMITS, type FormatSpec } from '../format.ts'
import { outlineOf } from '../outline.ts'
import { cut, utf8Bytes } from '../text.ts'

const LIMITS = FORMAT_LIMITS.ntfy

export const ntfy: FormatSpec = {
  contentType: 'application/json; charset=utf-8',
  signed: false,
  answers: { gone: [410], hopeless: [400, 413] },
  edits: false,
  compose: (alert, to) => ({
    url: new URL('/', to.url).href,
    body: JSON.stringify(ntfyPayload(alert, to)),
  }),
}

export function ntfyPayload(alert: Alert, to: Subscriber) {
  const { title, lines, quotes, reports, moreReports } = outlineOf(alert)
  const paragraphs = [
    ...lines.map(({ label, text }) => `${label}: ${text}`),
    ...quotes.map(({ text, language }) => `“${text}” (${language})`),
    ...reports.map(({ text }) => `• ${text}`),
    ...(moreReports > 0 ? [`and ${moreReports} more reports`] : []),
  ]
  const click = reports.findLast(({ url }) => url !== undefined)?.url
  return {
    topic: (to.channel ?? '').slice(0, LIMITS.topic),
    title: cut(title, LIMITS.titleBytes, utf8Bytes) || '…',
    message: cut(paragraphs.join('\n'), LIMITS.messageBytes, utf8Bytes) || cut(title, 100) || '…',
    priority: priorityOf(alert),
    tags: [alert.type.replace('.', '-')],
    ...(click !== undefined && { click }),
    ...(alert.event && {
      sequence_id: alert.event.id.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, 64),
    }),
  }
}

/** docs.ntfy.sh/publish/#message-priority: 4 is high, 3 the default, 2 makes no sound. */
const priorityOf = ({ type, event }: Alert): number => {
  if (type === 'event.reported') return event?.level === 'ad' ? 4 : 3
  return type === 'event.updated' ? 3 : 2
}
