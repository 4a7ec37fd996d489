/**
 * Telegram's Bot API: plain text with `entities`, so that there is nothing to escape. The address
 * is that of the bot, `https://api.telegram.org/bot<token>`, the channel its chat.
 */
import type { Alert, Subscriber } from '../../types/alerts.ts'
import { FORMAT_LIMITS, type FormatSpec } from '../format.ts'
import { outlineOf } from '../outline.ts'
import { cut } from '../text.ts'

const LIMITS = FORMAT_LIMITS.telegram

type Entity = {
  readonly type: 'bold' | 'italic' | 'text_link'
  /** UTF-16 units, as Telegram counts. */
  readonly offset: number
  readonly length: number
  readonly url?: string
}
type Piece = { readonly text: string; readonly as?: Entity['type']; readonly url?: string }

export const telegram: FormatSpec = {
  contentType: 'application/json; charset=utf-8',
  signed: false,
  // 401: the token was revoked; 403: the bot was removed from the chat, or blocked.
  answers: { gone: [401, 403, 404], hopeless: [400] },
  edits: true,
  compose: (alert, to, editOf) => {
    const bot = to.url.replace(/\/(?:sendMessage|editMessageText)?\/*$/, '')
    return {
      url: `${bot}/${editOf === undefined ? 'sendMessage' : 'editMessageText'}`,
      body: JSON.stringify({
        ...telegramPayload(alert, to),
        ...(editOf !== undefined && { message_id: Number(editOf) }),
      }),
      namesMessage: true,
    }
  },
}

export function telegramPayload(alert: Alert, { channel = '' }: Pick<Subscriber, 'channel'>) {
  return {
    chat_id: channel,
    ...telegramText(alert),
    link_preview_options: { is_disabled: true },
  }
}

export function telegramText(alert: Alert): {
  readonly text: string
  readonly entities: readonly Entity[]
} {
  const { title, lines, quotes, reports, moreReports } = outlineOf(alert)
  const rows: (readonly Piece[])[] = [
    [{ text: cut(title, LIMITS.title), as: 'bold' }],
    ...lines.map(({ label, text }): Piece[] => [
      { text: label, as: 'bold' },
      { text: `: ${cut(text, LIMITS.line)}` },
    ]),
    ...quotes.map(({ text, language }): Piece[] => [
      { text: `“${text}”`, as: 'italic' },
      { text: ` (${language})` },
    ]),
    ...reports.map(({ text, url }): Piece[] => [
      url === undefined ? { text } : { text, as: 'text_link', url },
    ]),
    ...(moreReports > 0 ? [[{ text: `and ${moreReports} more reports` }]] : []),
  ]
  let text = ''
  const entities: Entity[] = []
  for (const row of rows) {
    const length = row.reduce((sum, piece) => sum + unnamed(piece.text).length, 1)
    if (text.length + length > LIMITS.text || entities.length + row.length > LIMITS.entities) break
    if (text) text += '\n'
    for (const { as, url, ...piece } of row) {
      const shown = unnamed(piece.text)
      if (as && shown) {
        entities.push({ type: as, offset: text.length, length: shown.length, ...(url && { url }) })
      }
      text += shown
    }
  }
  return { text: text || '…', entities }
}

/** Telegram finds mentions, hashtags and commands by itself: they are parted from their sign. */
const unnamed = (text: string) => text.replace(/[@#/](?=[\p{L}\p{N}_])/gu, '$&\u200b')
