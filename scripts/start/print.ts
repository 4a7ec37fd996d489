/** What the terminal shows: an alert as a person wants to read it, and progress. */
import type { Received } from './receiver.ts'

export function say(line: string): void {
  console.log(line)
}

/** Runs a step that may take longer than a second, and says that it is going on. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now()
  if (process.stdout.isTTY) process.stdout.write(`${name} …`)
  else console.log(`${name} …`)
  const result = await work()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(process.stdout.isTTY ? ` ${seconds} s` : `  done in ${seconds} s`)
  return result
}

type Claim = {
  readonly value: unknown
  readonly reports: readonly string[]
  readonly quote: string
  readonly language: string
}
type Report = {
  readonly id: string
  readonly outlet: string
  readonly language: string
  readonly url?: string
}
type Payload = {
  readonly type: string
  readonly data: {
    readonly event: Readonly<Record<string, readonly Claim[]>> & {
      readonly headline: string
      readonly independentSources: readonly string[]
    }
    readonly reports: readonly Report[]
  }
}

const WIDTH = 96
const LABEL_WIDTH = 15
const QUOTE_CHARS_MAX = 140

export function printAlert({ body, id, isVerified }: Received): void {
  const { type, data } = JSON.parse(body) as Payload
  const { event, reports } = data
  const outlet = new Map(reports.map((report) => [report.id, report.outlet]))
  const who = (claim: Claim) => claim.reports.map((one) => outlet.get(one) ?? one).join(', ')
  const list = (field: string) => (event[field] ?? []).map(({ value }) => nameOf(value)).join(', ')

  say('')
  say(`  ┌─ ${type} ${'─'.repeat(WIDTH - type.length - 6)}`)
  row('', event.headline)
  row('recruits', list('actors'))
  row('where', list('targets'))
  for (const claim of event['payments'] ?? [])
    row('pay', `${payment(claim.value)}  (${who(claim)})`)
  row('seen on', list('media').replaceAll('-', ' '))
  row('service', list('placesOfService'))
  row('recruiter', list('recruiters'))
  row('slogan', list('slogans'))
  row('disputed', list('disputed'))
  row('similar in', list('similarIn'))
  row('told by', reports.map((report) => `${report.outlet} (${report.language})`).join(', '))
  const { independentSources: independent } = event
  const count = `${reports.length} ${reports.length === 1 ? 'report' : 'reports'}`
  row('sources', `${count}, ${independent.length} independent: ${independent.join('; ')}`)
  for (const quote of quotes(event)) row('evidence', quote)
  row('signed', `${isVerified ? 'verified' : 'NOT VERIFIED'}, webhook-id ${id}`)
  say(`  └${'─'.repeat(WIDTH - 2)}`)
}

function row(label: string, text: string): void {
  if (text === '') return
  const lines = wrap(text, WIDTH - LABEL_WIDTH - 4)
  for (const [index, line] of lines.entries()) {
    say(`  │ ${(index === 0 ? label : '').padEnd(LABEL_WIDTH)}${line}`)
  }
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

const regions = new Intl.DisplayNames('en', { type: 'region' })

function nameOf(value: unknown): string {
  const text = String(value)
  return /^[A-Z]{2}$/.test(text) ? `${regions.of(text)} (${text})` : text
}

function payment(value: unknown): string {
  const { amount, amountTo, currency, kind, bound, implausible } = value as {
    readonly amount: number
    readonly amountTo?: number
    readonly currency: string
    readonly kind: string
    readonly bound?: string
    readonly implausible?: string
  }
  const range = amountTo === undefined ? grouped(amount) : `${grouped(amount)}–${grouped(amountTo)}`
  const words = {
    signing: 'on signing',
    monthly: 'a month',
    yearly: 'a year',
    death: 'on death',
    fee: 'fee',
    other: '',
  }
  const bounds = { min: 'at least ', max: 'up to ', approximate: 'about ' }
  const prefix = bound ? bounds[bound as keyof typeof bounds] : ''
  const doubt = implausible ? ` – doubtful: ${implausible}` : ''
  return `${prefix}${range} ${currency} ${words[kind as keyof typeof words]}${doubt}`.trim()
}

const grouped = (n: number) => n.toLocaleString('en')

/** One quote for each language, in the original. */
function quotes(event: Payload['data']['event']): readonly string[] {
  const claims = ['media', 'actors', 'payments', 'targets'].flatMap((field) => event[field] ?? [])
  const byLanguage = Map.groupBy(claims, (claim) => claim.language)
  return [...byLanguage].map(([language, [claim]]) => {
    const { quote } = claim!
    const isLong = quote.length > QUOTE_CHARS_MAX
    const cut = isLong ? `${quote.slice(0, QUOTE_CHARS_MAX).replace(/\s\S*$/, '')} …` : quote
    return `[${language}] “${cut}”`
  })
}
