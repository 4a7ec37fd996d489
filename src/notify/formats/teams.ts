/**
 * Microsoft Teams through a Workflows webhook: an Adaptive Card of rich-text blocks, whose runs
 * are shown as they are, without Markdown. A card that is too large is refused whole, so it gives
 * up its last blocks first.
 */
import type { Alert } from '../../types/alerts.ts'
import { FORMAT_LIMITS, type FormatSpec } from '../format.ts'
import { outlineOf } from '../outline.ts'
import { cut, utf8Bytes } from '../text.ts'

const LIMITS = FORMAT_LIMITS.teams

type Run = {
  readonly type: 'TextRun'
  readonly text: string
  readonly weight?: 'Bolder'
  readonly italic?: true
  readonly size?: 'Large'
  readonly selectAction?: { readonly type: 'Action.OpenUrl'; readonly url: string }
}
type Block = { readonly type: 'RichTextBlock'; readonly inlines: readonly Run[] }

export const teams: FormatSpec = {
  contentType: 'application/json; charset=utf-8',
  signed: false,
  answers: { gone: [404, 410], hopeless: [400, 413] },
  edits: false,
  compose: (alert, to) => ({ url: to.url, body: JSON.stringify(teamsPayload(alert)) }),
}

export function teamsPayload(alert: Alert) {
  const { title, lines, quotes, reports, moreReports } = outlineOf(alert)
  const heading: Block = {
    type: 'RichTextBlock',
    inlines: [
      { type: 'TextRun', text: cut(title, LIMITS.title) || '…', weight: 'Bolder', size: 'Large' },
    ],
  }
  const blocks: Block[] = [
    ...lines.map(({ label, text }) =>
      block([{ ...run(`${label}: `), weight: 'Bolder' }, run(text)]),
    ),
    ...quotes.map(({ text, language }) =>
      block([{ ...run(`“${text}”`), italic: true }, run(` (${language})`)]),
    ),
    ...reports.map(({ text, url }) => {
      const plain = run(text)
      return block([
        url === undefined ? plain : { ...plain, selectAction: { type: 'Action.OpenUrl', url } },
      ])
    }),
    ...(moreReports > 0 ? [block([run(`and ${moreReports} more reports`)])] : []),
  ]
  let kept = blocks
  while (kept.length > 0 && utf8Bytes(JSON.stringify(card([heading, ...kept]))) > LIMITS.totalBytes)
    kept = kept.slice(0, -1)
  return card([heading, ...kept])
}

const block = (inlines: readonly Run[]): Block => ({ type: 'RichTextBlock', inlines })
const run = (text: string): Run => ({ type: 'TextRun', text: cut(text, LIMITS.run) })

const card = (body: readonly Block[]) => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      contentUrl: null,
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        body,
      },
    },
  ],
})
