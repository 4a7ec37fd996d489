/** Standard Webhooks JSON, as docs/webhooks.md describes it. */
import type { FormatSpec } from '../format.ts'
import { standardBody } from '../message.ts'
import { WEBHOOK_ANSWERS } from '../retry.ts'

export const standard: FormatSpec = {
  contentType: 'application/json; charset=utf-8',
  signed: true,
  answers: WEBHOOK_ANSWERS,
  edits: false,
  compose: (alert, to) => ({ url: to.url, body: standardBody(alert) }),
}
