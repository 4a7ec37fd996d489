/** Mattermost incoming webhooks: one post in Markdown, every sign of which is escaped in text. */
import type { Alert } from '../../types/alerts.ts'
import { FORMAT_LIMITS, type FormatSpec } from '../format.ts'
import { outlineOf } from '../outline.ts'
import { fit, utf16Units } from '../text.ts'

const LIMITS = FORMAT_LIMITS.mattermost

export const mattermost: FormatSpec = {
  contentType: 'application/json; charset=utf-8',
  signed: false,
  answers: { gone: [404, 410], hopeless: [400, 413] },
  edits: false,
  compose: (alert, to) => ({ url: to.url, body: JSON.stringify(mattermostPayload(alert)) }),
}

export function mattermostPayload(alert: Alert) {
  const { title, lines, quotes, reports, moreReports } = outlineOf(alert)
  const paragraphs = [
    `**${escaped(title, 600)}**`,
    ...lines.map(({ label, text }) => `**${escaped(label, 200)}:** ${escaped(text, 600)}`),
    ...quotes.map(({ text, language }) => `> ${escaped(text, 500)} (${language})`),
    ...reports.map(({ text, url }) =>
      url === undefined
        ? `- ${escaped(text, 400)}`
        : `- [${escaped(text, 400)}](<${url.replaceAll('@', '%40')}>)`,
    ),
    ...(moreReports > 0 ? [`and ${moreReports} more reports`] : []),
  ]
  let room: number = LIMITS.text
  const kept = paragraphs.filter((paragraph) => (room -= paragraph.length + 2) >= 0)
  return { text: kept.join('\n\n') }
}

const escaped = (text: string, most: number) =>
  fit(text, most, { measure: utf16Units, escape: escapeMarkdown })

/**
 * CommonMark, section 2.4: a backslash before any ASCII punctuation shows it as it is. Mentions
 * are found in the raw text, so the at sign is parted from what follows.
 */
const escapeMarkdown = (text: string) =>
  text.replace(/[!"#$%&'()*+,\-./:;<=>?[\\\]^_`{|}~]/g, '\\$&').replaceAll('@', '@\u200b')
