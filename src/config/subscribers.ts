/**
 * What a subscriber may be: the bodies of `POST` and `PATCH /v1/subscribers`. Every problem is
 * named at once; a filter that could never match is refused with the reason, because silence
 * from it would look like peace.
 */
import * as v from 'valibot'
import { REPORTS_PER_EVENT_MAX, SCORE_MAX } from '../limits.ts'
import {
  type Filter,
  FORMATS,
  type Pacing,
  type SubscriberChange,
  type SubscriberWish,
} from '../types/alerts.ts'
import { type AddressRules, refusedAddress } from './address.ts'
import { isSecret } from './secret.ts'
import { isLanguage } from './watch-list.ts'

export type WishProblem = {
  readonly field: string
  readonly problem: string
  readonly remedy: string
}
type Refused = { readonly ok: false; readonly problems: readonly WishProblem[] }
type Rules = Omit<AddressRules, 'allowHttp'> & {
  /** Primary subtags of the languages that are read; absent: any. */
  readonly languages?: readonly string[]
}

const TYPES = [
  'event.reported',
  'event.updated',
  'event.merged',
  'feed.failing',
  'feed.recovered',
  'endpoint.disabled',
] as const

const some = <T extends v.GenericSchema>(item: T) =>
  v.exactOptional(
    v.pipe(
      v.array(item, 'is not a list'),
      v.minLength(1, 'is empty, so that nothing could match: leave it out to match everything'),
      v.maxLength(200, 'has more than 200 values'),
    ),
  )
const Name = v.pipe(
  v.string('is not text'),
  v.trim(),
  v.minLength(1, 'is empty'),
  v.maxLength(80, 'is longer than 80 characters'),
  v.check((name) => !/\p{Cc}/u.test(name), 'holds a control character'),
)
const Place = v.pipe(
  Name,
  v.check(isPlace, 'is not a country: write the ISO 3166 code ("KZ") or a region ("Africa")'),
  v.check(
    (name) => codeOf(name) === undefined,
    ({ input }) => `is written ${codeOf(input)} here: by this name nothing could match`,
  ),
)
const Time = v.pipe(
  v.string('is not text'),
  v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is not a time such as "07:30"'),
)

const FilterShape = v.strictObject({
  targets: some(Place),
  actors: some(Place),
  levels: some(v.picklist(['ad', 'recruitment'], 'is neither "ad" nor "recruitment"')),
  types: some(v.picklist(TYPES, `is none of ${TYPES.join(', ')}`)),
  languages: some(
    v.pipe(v.string('is not text'), v.check(isLanguage, 'is not a BCP 47 language such as "kk"')),
  ),
  minScore: v.exactOptional(
    v.pipe(
      v.number('is not a number'),
      v.minValue(0, 'is under 0'),
      v.maxValue(SCORE_MAX, `is over ${SCORE_MAX}: no event scores so high`),
    ),
  ),
  minSources: v.exactOptional(
    v.pipe(
      v.number('is not a number'),
      v.integer('is not a whole number'),
      v.minValue(1, 'is under 1'),
      v.maxValue(REPORTS_PER_EVENT_MAX, `is over ${REPORTS_PER_EVENT_MAX}: no event has so many`),
    ),
  ),
  words: some(Name),
})

const PacingShape = v.strictObject({
  digest: v.exactOptional(v.picklist(['hourly', 'daily'], 'is neither "hourly" nor "daily"')),
  dailyAt: v.exactOptional(Time),
  quiet: v.exactOptional(v.strictObject({ from: Time, to: Time })),
  timeZone: v.exactOptional(
    v.pipe(v.string('is not text'), v.check(isTimeZone, 'is not an IANA time zone')),
  ),
  urgent: v.exactOptional(FilterShape),
})

const Fields = {
  url: v.pipe(
    v.string('is missing, or not text'),
    v.trim(),
    v.maxLength(2_000, 'is over 2,000 characters'),
  ),
  format: v.picklist(FORMATS, `is none of ${FORMATS.join(', ')}`),
  channel: v.exactOptional(Name),
  filter: v.exactOptional(FilterShape),
  pacing: v.exactOptional(PacingShape),
}
export const WishShape = v.strictObject({
  ...Fields,
  id: v.exactOptional(
    v.pipe(
      v.string('is not text'),
      v.regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'is not 1 to 32 small letters, digits or hyphens'),
      v.check((id) => id !== 'default', 'is taken by the settings'),
    ),
  ),
  secret: v.exactOptional(
    v.pipe(v.string('is not text'), v.check(isSecret, 'is not "whsec_" with 24 to 64 bytes')),
  ),
})
export const ChangeShape = v.strictObject({
  ...Fields,
  url: v.exactOptional(Fields.url),
  format: v.exactOptional(Fields.format),
  enabled: v.exactOptional(v.boolean('is neither true nor false')),
})

export function parseSubscriber(
  given: unknown,
  rules: Rules,
): { readonly ok: true; readonly wish: SubscriberWish } | Refused {
  const read = v.safeParse(WishShape, given, { abortPipeEarly: true })
  const problems = [...shapeProblems(read.issues), ...meaningProblems(given, rules)]
  if (!read.success || problems.length > 0) return { ok: false, problems }
  return { ok: true, wish: read.output }
}

/** `current` is the subscriber as it is: what a change leaves out is judged as it stands. */
export function parseSubscriberChange(
  given: unknown,
  current: SubscriberWish,
  rules: Rules,
): { readonly ok: true; readonly change: SubscriberChange } | Refused {
  const read = v.safeParse(ChangeShape, given, { abortPipeEarly: true })
  const { url, format, channel, filter, pacing } = current
  const kept = { url, format, ...(filter && { filter }), ...(pacing && { pacing }) }
  const stays = takesChannel(at(given, 'format') ?? format) ? { ...kept, channel } : kept
  const after: unknown = Object.assign(stays, given)
  const problems = [...shapeProblems(read.issues), ...meaningProblems(after, rules)]
  if (!read.success || problems.length > 0) return { ok: false, problems }
  return { ok: true, change: read.output }
}

const shapeProblems = (issues: readonly v.BaseIssue<unknown>[] = []): readonly WishProblem[] =>
  issues.map((issue) => ({
    field: (v.getDotPath(issue) ?? '').replace(/\.(\d+)(?=\.|$)/g, '[$1]'),
    problem: issue.type === 'strict_object' ? structural(issue) : issue.message,
    remedy: 'correct it; docs/webhooks.md lists what each field takes',
  }))

const structural = ({ expected, received }: v.BaseIssue<unknown>) => {
  if (expected === 'never') return 'is not a field we know'
  return received === 'undefined' ? 'is missing' : 'is not an object'
}

/** What each field allows and all of them together do not. */
const meaningProblems = (given: unknown, rules: Rules): readonly WishProblem[] => {
  const wish = v.safeParse(v.partial(v.object(Fields)), given)
  const url = at(given, 'url')
  const refused =
    typeof url === 'string' ? refusedAddress(url.trim(), { ...rules, allowHttp: false }) : undefined
  const problems: WishProblem[] = []
  const add = (field: string, problem: string, remedy: string) =>
    problems.push({ field, problem, remedy })
  if (refused) add('url', refused, 'give a public https address')
  const needed = channelProblem(at(given, 'format'), at(given, 'channel'))
  if (needed) add('channel', needed, 'telegram: the chat; ntfy: the topic; nothing for the others')
  if (!wish.success) return problems
  for (const field of ['filter', 'pacing']) {
    if (Array.isArray(at(given, field))) add(field, 'is a list', 'give an object')
  }
  const { filter, pacing } = wish.output
  for (const [field, problem] of unreadable(filter, rules)) add(field, problem, 'leave it out')
  for (const [field, problem] of pacing ? pacingConflicts(pacing) : [])
    add(field, problem, 'correct one of the two')
  for (const [field, problem] of filter && pacing?.urgent ? neverUrgent(filter, pacing.urgent) : [])
    add(field, problem, 'name values that the filter lets through')
  return problems
}

const channelProblem = (format: unknown, channel: unknown): string | undefined => {
  const text = typeof channel === 'string' ? channel : undefined
  if (format === 'telegram' && !/^(?:-?\d{1,20}|@\w{4,64})$/.test(text ?? ''))
    return 'is not a chat: a number, or @ and the name of a public channel'
  if (format === 'ntfy' && !/^[-_A-Za-z0-9]{1,64}$/.test(text ?? ''))
    return 'is not a topic of 1 to 64 letters, digits, hyphens or underscores'
  if (text !== undefined && !takesChannel(format)) return 'means nothing to this format'
  return undefined
}

const takesChannel = (format: unknown) => format === 'telegram' || format === 'ntfy'

const pacingConflicts = ({ digest, dailyAt, quiet }: Pacing): readonly [string, string][] => [
  ...(dailyAt !== undefined && digest !== 'daily'
    ? [['pacing.dailyAt', 'means nothing without a daily digest'] as [string, string]]
    : []),
  ...(quiet && quiet.from === quiet.to
    ? [
        ['pacing.quiet', 'begins when it ends: it would hold nothing, or everything'] as [
          string,
          string,
        ],
      ]
    : []),
]

/** A filter for languages none of which is read would never match. */
const unreadable = (
  filter: Filter | undefined,
  { languages: read }: Rules,
): readonly [string, string][] =>
  filter?.languages !== undefined &&
  read !== undefined &&
  !filter.languages.some((tag) => read.includes(tag.toLowerCase().split('-')[0]!))
    ? [['filter.languages', 'names no language that is read']]
    : []

/** An urgent rule that shares no value with the filter would let nothing through. */
const neverUrgent = (filter: Filter, urgent: Filter): readonly [string, string][] =>
  (['types', 'levels', 'languages'] as const)
    .filter((name) => {
      const passing: readonly string[] | undefined = filter[name]
      const wanted: readonly string[] | undefined = urgent[name]
      return passing && wanted && !wanted.some((value) => passing.includes(value))
    })
    .map((name) => [`pacing.urgent.${name}`, `shares no value with filter.${name}`])

const at = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** Two letters must be a country; longer names are regions and armed groups, which we cannot list. */
function isPlace(name: string): boolean {
  if (!/^[A-Za-z]{2}$/.test(name)) return name.length > 2
  return !NO_COUNTRIES.has(name.toUpperCase()) && countries.of(name.toUpperCase()) !== undefined
}

/** Codes that CLDR has names for and that are none of a country. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'])

/** The code that events use for a country given by its English name or by a retired code. */
function codeOf(name: string): string | undefined {
  if (!/^[A-Za-z]{2}$/.test(name)) return codesByName().get(name.toLowerCase())
  const code = name.toUpperCase()
  const { region } = new Intl.Locale(`und-${code}`)
  return region === code ? undefined : region
}

let codes: ReadonlyMap<string, string> | undefined

const codesByName = (): ReadonlyMap<string, string> => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
  const all = letters.flatMap((first) => letters.map((second) => first + second))
  codes ??= new Map(
    all.flatMap((code): [string, string][] => {
      const name = isPlace(code) ? countries.of(code) : undefined
      return name === undefined || new Intl.Locale(`und-${code}`).region !== code
        ? []
        : [[name.toLowerCase(), code]]
    }),
  )
  return codes
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
