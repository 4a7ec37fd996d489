/** Made-up campaigns, and one report of one of them: the facts it tells and the words for them. */
import { digest } from '../../src/digest.ts'
import type { Fact, Facts, Medium, Payment, Report } from '../../src/types/reports.ts'
import type { Chance } from './chance.ts'
import { simHash } from './simhash.ts'
import { WORDS, type Actor, type StreamMedium, type Words } from './words.ts'

export type Campaign = {
  readonly id: string
  readonly actor: Actor
  readonly targets: readonly string[]
  readonly medium: StreamMedium
  /** In the currency of the ad; the dollars beside it are the wire's own sum. */
  readonly signing: Offer
  readonly monthly: Offer
  readonly place: string
  readonly slogan?: string
  readonly source: string
  readonly startsAt: number
}
type Offer = { readonly amount: number; readonly currency: string; readonly dollars: number }

/** One report of the stream, with the event it truly belongs to; a round-up belongs to several. */
export type Told = {
  readonly report: Report
  readonly event: string | undefined
  readonly kind: 'wire' | 'retold' | 'statement' | 'denial' | 'news' | 'again' | 'roundup'
}

/** What a report tells of its campaign; what is left out is not told. */
export type Telling = {
  readonly at: number
  readonly kind: Told['kind']
  readonly language: string
  readonly outlet: string
  readonly medium?: StreamMedium
  readonly monthly?: readonly Payment[]
  readonly signing?: readonly Payment[]
  readonly place?: string
  readonly slogan?: string
  readonly source?: string
  readonly denied?: boolean
  /** Names in the text that no other report has: people, places, a photographer. */
  readonly names: string
  /** A round-up's targets. */
  readonly targets?: readonly string[]
}

const PLACES = ['Sakhalin', 'Rostov', 'Kursk', 'Vladivostok', 'Kharkiv', 'Odesa', 'Donetsk']
const SLOGANS = [
  'Shoulder to shoulder',
  'Join the strong',
  'Your new life begins',
  'Brothers in arms',
]
const SOURCES = ['Reuters', 'AFP', 'AP', 'BBC', 'CNN', 'Politico', 'DW']
const MEDIA: readonly StreamMedium[] = [
  'telegram',
  'facebook',
  'tiktok',
  'online-ad',
  'poster',
  'leaflet',
  'newspaper',
  'job-site',
]

/** A campaign that differs from `unlike` in its medium, amounts and place. */
export function campaign(
  chance: Chance,
  made: Pick<Campaign, 'id' | 'actor' | 'targets' | 'startsAt'>,
  unlike: readonly Campaign[] = [],
): Campaign {
  const other = <T>(options: readonly T[], taken: readonly T[]) =>
    chance.pick(options.filter((option) => !taken.includes(option)))
  const families = unlike.flatMap(({ medium }): StreamMedium[] =>
    ['poster', 'leaflet'].includes(medium)
      ? ['poster', 'leaflet']
      : [medium, 'online-ad', 'job-site'],
  )
  const first = unlike[0]
  const times = 1.6 ** unlike.length
  const about = 2 ** chance.between(0, 2)
  return {
    ...made,
    medium: other(MEDIA, families),
    signing: offer(chance, first ? first.signing.dollars * times : 4000 * about),
    monthly: offer(chance, first ? first.monthly.dollars * times : 1500 * about),
    place: other(
      PLACES,
      unlike.map(({ place }) => place),
    ),
    ...(chance.maybe(0.4) && {
      slogan: other(
        SLOGANS,
        unlike.map(({ slogan }) => slogan ?? ''),
      ),
    }),
    source: chance.pick(SOURCES),
  }
}

const CONSONANTS = 'b d f g k l m n p r s t v z'.split(' ')
const VOWELS = 'a e i o u'.split(' ')

/** Six names made of syllables. */
export function names(chance: Chance): string {
  const syllable = () => chance.pick(CONSONANTS) + chance.pick(VOWELS)
  const name = () => capital(Array.from({ length: 3 }, syllable).join(''))
  return Array.from({ length: 6 }, name).join(', ')
}

function offer(chance: Chance, about: number): Offer {
  const dollars = Math.round((about * chance.between(0.9, 1.1)) / 100) * 100
  return chance.maybe(0.6)
    ? { amount: Math.round((dollars * 93.4) / 1000) * 1000, currency: 'RUB', dollars }
    : { amount: dollars, currency: 'USD', dollars }
}

/** The report: what it tells, as facts and as words in its language. */
export function tell(about: Campaign, telling: Telling): Told {
  const { kind, language, outlet, at } = telling
  const words = WORDS[language]!
  const targets = telling.targets ?? about.targets
  const title = titleOf(about, telling, words, targets)
  const payments = [...(telling.signing ?? []), ...(telling.monthly ?? [])]
  const summary = summaryOf(telling, words, targets)
  const url = `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${digest(`${at} ${title}`)}`
  return {
    kind,
    event: kind === 'roundup' ? undefined : about.id,
    report: {
      id: digest(url),
      feedId: outlet,
      outlet,
      url,
      title,
      summary,
      language,
      publishedAt: at,
      seenAt: at,
      level: kind === 'statement' || kind === 'roundup' ? 'recruitment' : 'ad',
      score: 5,
      evidence: [],
      facts: factsOf(about, telling, targets, payments),
      textHash: simHash(`${title} ${summary}`),
    },
  }
}

function titleOf(about: Campaign, telling: Telling, words: Words, targets: readonly string[]) {
  const actor = words.actors[about.actor]
  const countries = targets.map((code) => countryName(code, telling.language)).join(', ')
  // Not a roll of the dice: the same telling must give the same words.
  const turn = telling.outlet.length % 2
  switch (telling.kind) {
    case 'roundup':
      return capital(words.roundup(countries, actor))
    case 'statement':
      return capital(words.statements[turn]!(countries, actor))
    case 'wire':
    case 'retold':
    case 'denial':
    case 'news':
    case 'again':
      return capital(
        words.titles[turn]!(countries, actor, words.media[telling.medium ?? 'online-ad']),
      )
  }
}

function summaryOf(telling: Telling, words: Words, targets: readonly string[]): string {
  const { monthly, signing, place, slogan, source, denied, language } = telling
  const figures = (payments: readonly Payment[]) =>
    payments.map(({ amount, currency }, at) => printed(amount, currency, language, at)).join(' ')
  return [
    source && words.source(source),
    signing && words.signing(figures(signing)),
    monthly && words.monthly(figures(monthly)),
    place && words.place(place),
    slogan && words.slogan(slogan),
    denied && words.denial(countryName(targets[0]!, language)),
    `(${telling.names})`,
  ]
    .filter(Boolean)
    .join(' ')
}

function printed(amount: number, currency: string, language: string, at: number): string {
  const figure = `${new Intl.NumberFormat(language).format(amount)} ${currency}`
  return at === 0 ? figure : `(${figure})`
}

function factsOf(
  about: Campaign,
  telling: Telling,
  targets: readonly string[],
  payments: readonly Payment[],
): Facts {
  const { kind, medium, place, slogan, source, denied } = telling
  const media: Medium[] = kind === 'statement' || kind === 'roundup' ? [] : [medium ?? 'online-ad']
  return {
    actor: fact(about.actor),
    targets: targets.map(fact),
    similarIn: [],
    fronts: [],
    payments: payments.map(fact),
    media: media.map(fact),
    ...(place !== undefined && { placeOfService: fact(place) }),
    ...(slogan !== undefined && { slogan: fact(slogan) }),
    citedSources: source === undefined ? [] : [fact(source)],
    ...(denied && { disputed: fact('fake' as const) }),
    contacts: [],
  }
}

const fact = <T>(value: T): Fact<T> => ({
  value,
  evidence: [{ field: 'title', quote: '', offset: 0, rule: 'made' }],
})

const countryName = (code: string, language: string) =>
  new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
