/**
 * Slack incoming webhooks: a header and one rich-text block, in which text is text and needs no
 * escape. What was posted cannot be edited through a webhook, so an update says what is new.
 */
import type { Alert } from '../../types/alerts.ts'
import { FORMAT_LIMITS, type FormatSpec } from '../format.ts'
import { outlineOf } from '../outline.ts'
import { cut, fit, utf16Units } from '../text.ts'

type Style = { readonly bold?: true; readonly italic?: true }
type Element =
  | { readonly type: 'text'; readonly text: string; readonly style?: Style }
  | { readonly type: 'link'; readonly url: string; readonly text: string }
type Section = { readonly type: 'rich_text_section'; readonly elements: readonly Element[] }

const LIMITS = FORMAT_LIMITS.slack

export const slack: FormatSpec = {
  contentType: 'application/json; charset=utf-8',
  signed: false,
  // 404: the app was removed; 410: the channel was archived; 400: the payload, for ever.
  answers: { gone: [404, 410], hopeless: [400, 413] },
  edits: false,
  compose: (alert, to) => ({ url: to.url, body: JSON.stringify(slackPayload(alert)) }),
}

export function slackPayload(alert: Alert) {
  const { title, lines, quotes, reports, moreReports } = outlineOf(alert)
  const sections: Section[] = [
    ...lines
      .slice(0, LIMITS.lines)
      .map(({ label, text }) => section([bold(`${label}: `), plain(`${text}\n`)])),
    ...quotes.map(({ text, language }) =>
      section([italic(`“${text}” `), plain(`(${language})\n`)]),
    ),
    ...reports
      .slice(-LIMITS.reports)
      .map(({ text, url }) =>
        section([plain('• '), url === undefined ? plain(text) : link(url, text), plain('\n')]),
      ),
    ...(moreReports > 0 ? [section([plain(`and ${moreReports} more reports`)])] : []),
  ]
  return {
    text: fit(title, LIMITS.text, { measure: utf16Units, escape: escapeSlack }),
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      {
        type: 'header' as const,
        text: { type: 'plain_text' as const, text: cut(title, LIMITS.header) || '…', emoji: false },
      },
      ...(sections.length > 0 ? [{ type: 'rich_text' as const, elements: within(sections) }] : []),
    ],
  }
}

/** As many sections as the message has room for; the first ones matter most. */
const within = (sections: readonly Section[]): readonly Section[] => {
  let room = LIMITS.total
  const kept = sections.filter((each) => (room -= JSON.stringify(each).length) >= 0)
  return kept
}

const section = (elements: readonly Element[]): Section => ({ type: 'rich_text_section', elements })
const plain = (text: string): Element => ({ type: 'text', text: shorten(text) })
const bold = (text: string): Element => ({ type: 'text', text, style: { bold: true } })
const italic = (text: string): Element => ({
  type: 'text',
  text: shorten(text),
  style: { italic: true },
})
const link = (url: string, text: string): Element => ({ type: 'link', url, text: shorten(text) })

const shorten = (text: string) => (text.length <= LIMITS.element ? text : cut(text, LIMITS.element))

/** docs.slack.dev/messaging/formatting-message-text#escaping: these three and no others. */
const escapeSlack = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
