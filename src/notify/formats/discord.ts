/**
 * Discord webhooks: one embed. `wait=true`, because without it Discord does not say when a message
 * was not saved; the id it then answers lets an update edit the message.
 */
import type { Alert } from '../../types/alerts.ts'
import { FORMAT_LIMITS, type FormatSpec } from '../format.ts'
import { outlineOf } from '../outline.ts'
import { fit, utf16Units } from '../text.ts'

const LIMITS = FORMAT_LIMITS.discord
const COLOURS: Readonly<Record<string, number>> = {
  'event.reported': 0xb3261e,
  'event.updated': 0xb26a00,
}
const COLOUR_OTHER = 0x5f6368

export const discord: FormatSpec = {
  contentType: 'application/json; charset=utf-8',
  signed: false,
  // 404: the webhook was deleted, "never call again"; 401: its token is wrong, likewise.
  answers: { gone: [401, 404, 410], hopeless: [400, 413] },
  edits: true,
  compose: (alert, to, editOf) => {
    const url = new URL(to.url)
    url.searchParams.set('wait', 'true')
    if (editOf !== undefined)
      url.pathname = `${url.pathname.replace(/\/+$/, '')}/messages/${editOf}`
    return {
      url: url.href,
      method: editOf === undefined ? 'POST' : 'PATCH',
      body: JSON.stringify(discordPayload(alert)),
      namesMessage: true,
    }
  },
}

export function discordPayload(alert: Alert) {
  const { title, lines, quotes, reports, moreReports } = outlineOf(alert)
  let room: number = LIMITS.total
  const take = (text: string, most: number) => {
    const taken = fit(text, Math.min(most, room), { measure: utf16Units, escape: escapeDiscord })
    room -= taken.length
    return taken
  }
  const embedTitle = take(title, LIMITS.title)
  const fields = lines.slice(0, LIMITS.fields).flatMap(({ label, text }) => {
    if (room < 200) return []
    const name = take(label, Math.min(80, LIMITS.fieldName))
    const value = take(text, Math.min(500, LIMITS.fieldValue))
    return name && value ? [{ name, value, inline: text.length < 40 }] : []
  })
  const paragraphs: string[] = []
  const add = (paragraph: string) => {
    const used = paragraphs.join('\n').length + 1
    if (paragraph.length > room || used + paragraph.length > LIMITS.description) return
    paragraphs.push(paragraph)
    room -= paragraph.length + 1
  }
  for (const { text, language } of quotes) add(`> ${escapeDiscord(text)} (${language})`)
  for (const { text, url } of reports) {
    const words = fit(text, 400, { measure: utf16Units, escape: escapeDiscord })
    add(url === undefined ? `- ${words}` : `- [${words}](<${url}>)`)
  }
  if (moreReports > 0) add(`and ${moreReports} more reports`)
  return {
    embeds: [
      {
        title: embedTitle || '…',
        description: paragraphs.join('\n'),
        color: COLOURS[alert.type] ?? COLOUR_OTHER,
        timestamp: new Date(alert.at).toISOString(),
        fields,
      },
    ],
    allowed_mentions: { parse: [] as never[] },
  }
}

/** Anything Discord's Markdown, mentions, time stamps or emoji could begin with. */
const escapeDiscord = (text: string) =>
  text.replace(/[\\`*_~|<>[\]()#:@-]/g, '\\$&').replace(/^(\d+)\./g, '$1\\.')
