/**
 * An alert as a person wants to read it, before any service's syntax: a title, labelled lines,
 * quotes, reports with their links. All text is plain and free of contacts; each format escapes
 * and cuts it in its own way.
 */
import { written, writtenCurrency } from '../amounts.ts'
import type { Alert } from '../types/alerts.ts'
import type { Change, Claim, NewsEvent } from '../types/events.ts'
import type { Payment } from '../types/reports.ts'
import { clean } from './text.ts'

export type Outline = {
  readonly title: string
  readonly lines: readonly Line[]
  readonly quotes: readonly { readonly text: string; readonly language: string }[]
  readonly reports: readonly Link[]
  /** Reports beyond those listed. */
  readonly moreReports: number
}
export type Line = { readonly label: string; readonly text: string }
export type Link = { readonly text: string; readonly url?: string }

const TITLE_MAX = 300
const LINE_MAX = 400
const QUOTE_MAX = 240
const REPORTS_MAX = 8
const URL_MAX = 1_000

export function outlineOf(alert: Alert): Outline {
  if (alert.alerts) return digestOutline(alert.alerts)
  if (alert.event) return eventOutline(alert.event, alert)
  const { subject = alert.type, text = '' } = alert.notice ?? {}
  return {
    title: clean(`${NOTICE_TITLES[alert.type] ?? alert.type}: ${subject}`, TITLE_MAX),
    lines: text ? [{ label: 'What happened', text: clean(text, LINE_MAX) }] : [],
    quotes: [],
    reports: [],
    moreReports: 0,
  }
}

const NOTICE_TITLES: Readonly<Record<string, string>> = {
  'feed.failing': 'A feed is failing',
  'feed.recovered': 'A feed has recovered',
  'endpoint.disabled': 'An endpoint was switched off',
}

const digestOutline = (alerts: readonly Alert[]): Outline => ({
  title: alerts.length === 1 ? '1 alert' : `${alerts.length} alerts`,
  lines: alerts.map((alert) => {
    const { title } = outlineOf(alert)
    const where = alert.event ? whoAndWhere(alert.event) : ''
    return { label: where || alert.type, text: clean(title, LINE_MAX) }
  }),
  quotes: [],
  reports: [],
  moreReports: 0,
})

const eventOutline = (event: NewsEvent, { type, changes }: Alert): Outline => {
  const listed = event.reports.slice(-REPORTS_MAX)
  const prefix = type === 'event.updated' ? 'Update: ' : ''
  const lines: (Line | undefined)[] = [
    line('New', changes.map(changeText)),
    line('Who recruits', event.actors.map(nameOf)),
    line('Recruits sought in', event.targets.map(nameOf)),
    line('Pay', event.payments.map(paymentText)),
    line(
      'Seen in',
      event.media.map(({ value }) => value.replaceAll('-', ' ')),
    ),
    line('Place of service', event.placesOfService.map(valueOf)),
    line('Recruiter', event.recruiters.map(valueOf)),
    line('Slogan', event.slogans.map(valueOf)),
    line('Disputed', event.disputed.map(valueOf)),
    line('Confidence', [confidence(event)]),
  ]
  return {
    title: clean(prefix + event.headline, TITLE_MAX),
    lines: lines.filter((each) => each !== undefined),
    quotes: quotesOf(event),
    reports: listed.map(({ outlet, title, language, url }) => ({
      text: clean(`${outlet} (${language}): ${title}`, LINE_MAX),
      ...linkOf(url),
    })),
    moreReports: event.reports.length - listed.length,
  }
}

const line = (label: string, values: readonly string[]): Line | undefined => {
  const text = clean([...new Set(values)].filter(Boolean).join('; '), LINE_MAX)
  return text ? { label, text } : undefined
}

const valueOf = ({ value }: Claim<string>) => value

/** A country by its English name; regions and armed groups are names already. */
const nameOf = ({ value }: Claim<string>) => countryName(value)

const countryNames = new Intl.DisplayNames('en', { type: 'region' })
const countryName = (value: string) =>
  /^[A-Z]{2}$/.test(value) ? (countryNames.of(value) ?? value) : value

const whoAndWhere = ({ actors, targets }: NewsEvent) =>
  [actors, targets]
    .map((claims) => claims.slice(0, 3).map(nameOf).join(', '))
    .map((names) => clean(names, 80))
    .filter(Boolean)
    .join(' → ')

const BOUNDS = { min: 'from ', max: 'up to ', approximate: 'about ' } as const

const paymentText = ({ value }: Claim<Payment>): string => {
  const { amount, amountTo, currency, kind, bound, implausible } = value
  const about = bound === undefined ? '' : BOUNDS[bound]
  const range = amountTo === undefined ? '' : `–${written(amountTo)}`
  const doubt = implausible === undefined ? '' : ', as printed: implausible'
  const money = `${about}${written(amount)}${range} ${writtenCurrency(currency)}`
  return `${money} (${kind}${doubt})`
}

const changeText = ({ field, value }: Change) => {
  const label = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return `${label}: ${field === 'target' ? countryName(value) : value}`
}

const confidence = ({ level, independentSources }: NewsEvent): string => {
  const kind = level === 'ad' ? 'advertisement reported' : 'recruitment reported, no ad named'
  const count = independentSources.length
  return `${kind}; ${count} independent ${count === 1 ? 'source' : 'sources'}`
}

/** The words behind the claims that matter most, one each, without repeats. */
const quotesOf = (event: NewsEvent): Outline['quotes'] => {
  const claims = [event.media[0], event.targets[0], event.actors[0], event.payments[0]]
  const quotes = new Map<string, string>()
  for (const claim of claims) {
    const text = claim && clean(claim.evidence.sentence ?? claim.evidence.quote, QUOTE_MAX)
    if (text) quotes.set(text, claim.language)
  }
  return [...quotes].slice(0, 3).map(([text, language]) => ({ text, language }))
}

/** Only web addresses, spelled in ASCII, so that no format need think of what else may be in one. */
const linkOf = (address: string | undefined): { readonly url?: string } => {
  const url = address === undefined ? undefined : URL.parse(address)?.href
  return url && url.length <= URL_MAX && /^https?:\/\/[!-~]+$/.test(url) ? { url } : {}
}
