/**
 * CloudEvents 1.0.2, structured mode over HTTP: the same data as `standard` in another envelope,
 * and the same `webhook-` headers, so that one check serves both. `source` and `id` together
 * name the alert.
 */
import { MESSAGE_BYTES_MAX } from '../../limits.ts'
import type { FormatSpec } from '../format.ts'
import { standardBody } from '../message.ts'
import { WEBHOOK_ANSWERS } from '../retry.ts'

const ENVELOPE_BYTES = 600

export const cloudevents: FormatSpec = {
  contentType: 'application/cloudevents+json; charset=utf-8',
  signed: true,
  answers: WEBHOOK_ANSWERS,
  edits: false,
  compose: (alert, to) => {
    const inner: { timestamp: string; data: unknown } = JSON.parse(
      standardBody(alert, MESSAGE_BYTES_MAX - ENVELOPE_BYTES),
    )
    const body = JSON.stringify({
      specversion: '1.0',
      id: alert.id,
      source: 'urn:musterwatch',
      type: `musterwatch.${alert.type}`,
      time: inner.timestamp,
      ...(alert.event && { subject: alert.event.id }),
      datacontenttype: 'application/json',
      data: inner.data,
    })
    return { url: to.url, body }
  },
}
