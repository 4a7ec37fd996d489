/** Countries, languages, money and times as a reader of one language writes them. */
import type { EpochMs } from '../types/feeds.ts'
import type { Payment } from '../types/reports.ts'
import type { EventView } from './view.ts'
import { formatsOf, type Formats } from './words/formats.ts'
import { REASONS } from './words/reasons.ts'
import { REGIONS } from './words/regions.ts'
import { SIGNALS } from './words/signals.ts'
import { WORDS, type Locale, type Words } from './words.ts'

export type Voice = {
  readonly locale: Locale
  readonly words: Words
  /** An address of ours that keeps the language the reader chose. */
  readonly href: (path: string) => string
  /** Of an ISO code or a region (`Africa`); any other name itself (`Wagner`). */
  readonly country: (name: string) => string
  readonly language: (tag: string) => string
  /** What a signal of the detector is called. */
  readonly signal: (name: string) => string
  /** A reason the stages gave in English. */
  readonly reason: (told: string) => string
  readonly payment: (payment: Payment) => string
  readonly headline: (event: EventView) => string
  readonly day: (iso: string) => string
  readonly moment: (iso: string) => string
  /** Of `2026-11`, with its year. */
  readonly month: (key: string) => string
  readonly monthName: (key: string) => string
  readonly ago: (at: EpochMs, now: EpochMs) => string
  readonly list: (parts: readonly string[]) => string
  readonly number: (n: number) => string
}

export function voiceOf(locale: Locale, chosen: boolean): Voice {
  const words = WORDS[locale]
  const formats = formatsOf(locale)
  const country = (name: string) => countryName(formats, locale, name)
  const { list } = formats
  return {
    locale,
    words,
    country,
    list,
    href: (path) => (chosen ? `${path}${path.includes('?') ? '&' : '?'}lang=${locale}` : path),
    language: (tag) => (tag === 'und' ? '–' : formats.language(tag)),
    signal: (name) => SIGNALS[name]?.[locale] ?? name.replaceAll('-', ' '),
    reason: (told) => reasonText(told, locale, country),
    payment: (payment) => paymentText(payment, words, formats.number),
    headline: (event) => headline(event, words, country, list),
    day: (iso) => formats.day(Date.parse(iso)),
    moment: (iso) => formats.moment(Date.parse(iso)),
    month: (key) => formats.month(Date.parse(`${key}-01`)),
    monthName: (key) => formats.monthName(Date.parse(`${key}-01`)),
    ago: (at, now) => ago(at - now, formats),
    number: (n) => formats.number(n).replace('-', '−'),
  }
}

/** Countries that English names with an article. */
const WITH_THE = new Set([
  'AE',
  'BS',
  'CF',
  'CD',
  'CG',
  'DO',
  'GB',
  'GM',
  'KM',
  'MV',
  'NL',
  'PH',
  'SC',
  'US',
])

function countryName(formats: Formats, locale: Locale, name: string): string {
  if (!/^[A-Z]{2}$/.test(name)) return locale === 'en' ? name : (REGIONS[name]?.[locale] ?? name)
  const known = formats.country(name)
  return locale === 'en' && WITH_THE.has(name) ? `the ${known}` : known
}

/** Sentences of known shapes are said in the reader's language; any other stays as it is. */
function reasonText(told: string, locale: Locale, country: Voice['country']): string {
  for (const [shape, said] of REASONS) {
    const found = shape.exec(told)
    if (found === null) continue
    return said[locale].replaceAll(/\$(C?)(\d)/g, (_all, isPlace: string, at: string) => {
      const named = found[Number(at)] ?? ''
      return isPlace === '' ? named : named.split(', ').map(country).join(', ')
    })
  }
  return told
}

function headline(
  event: EventView,
  words: Words,
  country: Voice['country'],
  list: Voice['list'],
): string {
  const actors = event.actors.map(({ value }) => country(value))
  const targets = event.targets.map(({ value }) => country(value))
  const some = targets.length > 4 ? [...targets.slice(0, 3), '…'] : targets
  const who = actors.length === 0 ? words.headline.someone : list(actors.slice(0, 3))
  const said = words.headline[event.level](who, list(some))
  return said.charAt(0).toUpperCase() + said.slice(1)
}

function paymentText(payment: Payment, words: Words, number: Formats['number']): string {
  const upTo = payment.amountTo === undefined ? '' : `–${number(payment.amountTo)}`
  const amount = `${number(payment.amount)}${upTo}\u00A0${payment.currency.replaceAll('|', '/')}`
  const bound = payment.bound === undefined ? '' : words.bound[payment.bound]
  return [bound, amount, words.kind[payment.kind]].filter((part) => part !== '').join(' ')
}

/** The page that explains an item; the tag may have come from a feed. */
export function whyHref(
  voice: Voice,
  item: { readonly title: string; readonly language: string; readonly content?: string },
): string {
  const asked = new URLSearchParams({
    title: item.title.slice(0, 300).toWellFormed(),
    ...(item.content !== undefined && { content: item.content.toWellFormed() }),
    ...(isTag(item.language) && { language: item.language }),
  })
  return voice.href(`/why?${asked.toString()}`)
}

const isTag = (language: string) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(language)

const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

function ago(ms: number, { relative }: Formats): string {
  if (!Number.isFinite(ms)) return ''
  const [unit, size] =
    STEPS.find(([, step]) => Math.abs(ms) >= step) ?? (['second', 1_000] as const)
  return relative(Math.round(ms / size), unit)
}
