/** Events as tables: CSV (RFC 4180) with one row an event, and NDJSON with one event a line. */
import type { Payment } from '../types/reports.ts'
import type { EventView } from './view.ts'

type Cell = string | number
type Column = readonly [
  name: string,
  cell: (event: EventView, origin: string) => Cell | readonly Cell[],
]

const values = (claims: readonly { readonly value: string }[]) => claims.map(({ value }) => value)
const unique = (words: readonly string[]) => [...new Set(words)]

/** The columns in their order; new ones are only ever added at the end (docs/data.md). */
export const COLUMNS: readonly Column[] = [
  ['id', (event) => event.id],
  ['url', (event, origin) => `${origin}/events/${encodeURIComponent(event.id)}`],
  ['level', (event) => event.level],
  ['confidence', (event) => event.confidence],
  ['first_reported', (event) => event.firstReportedAt],
  ['last_reported', (event) => event.lastReportedAt],
  ['actors', (event) => values(event.actors)],
  ['targets', (event) => values(event.targets)],
  ['payments', (event) => event.payments.map(({ value }) => paymentCell(value))],
  ['media', (event) => values(event.media)],
  ['places_of_service', (event) => values(event.placesOfService)],
  ['recruiters', (event) => values(event.recruiters)],
  ['slogans', (event) => values(event.slogans)],
  ['cited_sources', (event) => values(event.citedSources)],
  ['disputed', (event) => values(event.disputed)],
  ['independent_sources', (event) => event.independentSources.length],
  ['reports', (event) => event.reports.length],
  ['outlets', (event) => unique(event.reports.map(({ outlet }) => outlet))],
  ['languages', (event) => unique(event.reports.map(({ language }) => language))],
  ['report_urls', (event) => event.reports.flatMap(({ url }) => url ?? [])],
  ['score', (event) => event.score],
  ['headline', (event) => event.headline],
]

export function csvOf(events: readonly EventView[], origin: string): string {
  const rows = events.map((event) => COLUMNS.map(([, cell]) => cell(event, origin)))
  return [COLUMNS.map(([name]) => name), ...rows]
    .map((row) => `${row.map(csvCell).join(',')}\r\n`)
    .join('')
}

export const ndjsonOf = (events: readonly EventView[]): string =>
  events.map((event) => `${JSON.stringify(event)}\n`).join('')

/** `300-500 USD monthly`, `450000 RUB signing (implausible)`. */
function paymentCell({ amount, amountTo, currency, kind, bound, implausible }: Payment): string {
  const range = amountTo === undefined ? `${amount}` : `${amount}-${amountTo}`
  const doubt = implausible === undefined ? [] : ['(implausible)']
  return [...(bound === undefined ? [] : [bound]), range, currency, kind, ...doubt].join(' ')
}

/** Several values are joined by ` | `. A cell that a spreadsheet would run is made text. */
function csvCell(cell: Cell | readonly Cell[]): string {
  const text = typeof cell === 'object' ? cell.join(' | ') : String(cell)
  const safe = typeof cell !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
