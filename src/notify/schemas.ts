/**
 * JSON Schema (2020-12) of every message a `standard` subscriber can get. They are published, so
 * they are a promise: a field may be added with a new minor version, nothing changed or removed
 * without a new major one. test/notify/schemas.test.ts holds every message against them.
 */
import { MEDIA } from '../types/reports.ts'

/** Of the payload, not of the service. Raise it with every change of a schema. */
export const SCHEMA_VERSION = '1.0'

type Schema = Readonly<Record<string, unknown>>

const text = (description: string): Schema => ({ type: 'string', description })
const time = (description: string): Schema => ({ type: 'string', format: 'date-time', description })
const list = (items: Schema, description?: string): Schema => ({
  type: 'array',
  items,
  ...(description !== undefined && { description }),
})
const object = (
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
})

const claim = (value: Schema): Schema =>
  object({
    value,
    quote: text('The words this was read from, in the original; contacts removed'),
    language: text('BCP 47 language of the quote'),
    rule: text('The rule that read them'),
    reports: list(text('Report id'), 'Who says so, oldest first'),
  })

const PAYMENT = object(
  {
    amount: { type: 'number', minimum: 0, description: 'Lower end, if amountTo is given' },
    amountTo: { type: 'number' },
    currency: text('ISO 4217; several joined by | where the words leave it open'),
    kind: { enum: ['signing', 'monthly', 'yearly', 'death', 'fee', 'other'] },
    bound: { enum: ['min', 'max', 'approximate'] },
    equivalentOf: { type: 'integer', minimum: 0 },
    implausible: text('Why the amount as printed can hardly be true'),
  },
  ['amountTo', 'bound', 'equivalentOf', 'implausible'],
)

const PLACE = text('ISO 3166-1 alpha-2 country, or the name of a region or armed group')
const LEVEL: Schema = {
  enum: ['ad', 'recruitment'],
  description: 'ad: an advertisement is reported; recruitment: recruiting, no ad named',
}

const EVENT = object(
  {
    id: text('Derived from the facts; the same for ever'),
    level: LEVEL,
    headline: text('Of the report that says most'),
    score: { type: 'number', description: 'How strong the signals are' },
    firstReportedAt: time('Of the earliest report'),
    lastReportedAt: time('Of the latest report'),
    actors: list(claim(PLACE), 'Who seeks recruits'),
    targets: list(claim(PLACE), 'Where recruits are sought'),
    similarIn: list(claim(PLACE), 'Where similar ads are mentioned in passing'),
    fronts: list(claim(PLACE), 'Where the fighting is'),
    payments: list(claim(PAYMENT)),
    media: list(claim({ enum: [...MEDIA] }), 'Where the ad was seen'),
    placesOfService: list(claim(text('As the report names it'))),
    recruiters: list(claim(text('As the report names it'))),
    slogans: list(claim(text('As the report quotes it'))),
    citedSources: list(claim(text('Agency or outlet, one spelling each'))),
    disputed: list(claim({ enum: ['denied', 'fake', 'refuted'] })),
    penalties: list(claim(text('As the report tells it'))),
    contacts: list(
      claim({ enum: ['phone', 'handle', 'link', 'email', 'qr-code'] }),
      'The kind only: numbers and handles are never passed on',
    ),
    independentSources: list(text('Outlet or agency'), 'Those that do not lean on one another'),
    related: list(text('Event id')),
    mergedInto: text('Event id'),
  },
  ['mergedInto'],
)

const REPORT = object(
  {
    id: text('Derived from the address of the item'),
    outlet: text('As the watch list names it'),
    url: { type: 'string', format: 'uri' },
    title: text('In the original language'),
    language: text('BCP 47'),
    publishedAt: time('As the feed says'),
    seenAt: time('When this service first saw it'),
    level: LEVEL,
    score: { type: 'number' },
    citedSources: list(text('Agency or outlet')),
  },
  ['url', 'publishedAt'],
)

const CHANGE = object({
  field: {
    enum: ['medium', 'placeOfService', 'recruiter', 'payment', 'target', 'disputed', 'level'],
  },
  value: text('What is new'),
})

const EVENT_DATA = object(
  {
    event: EVENT,
    changes: list(CHANGE, 'What is new since the last message; empty in event.reported'),
    reports: list(REPORT, 'Oldest first; the newest, if there are too many for one message'),
    omitted: object({
      reports: { type: 'integer', minimum: 0 },
      claims: { type: 'integer', minimum: 0 },
    }),
  },
  ['omitted'],
)
const NOTICE_DATA = object({ subject: text('Id of what it is about'), text: text('For people') })

const SUMMARY = object(
  {
    id: text('webhook-id this alert would have had, without the subscriber'),
    type: { enum: ['event.reported', 'event.updated', 'event.merged'] },
    timestamp: time('When it was told'),
    event: object({
      id: text('Event id'),
      level: LEVEL,
      headline: text('As in event.reported'),
      score: { type: 'number' },
      firstReportedAt: time('As in event.reported'),
      lastReportedAt: time('As in event.reported'),
      actors: list(PLACE),
      targets: list(PLACE),
      independentSources: { type: 'integer', minimum: 0 },
      reports: { type: 'integer', minimum: 0 },
    }),
    changes: list(CHANGE),
  },
  [],
)
const NOTICE_IN_DIGEST = object({
  id: text('As above'),
  type: { enum: ['feed.failing', 'feed.recovered', 'endpoint.disabled'] },
  timestamp: time('As above'),
  data: NOTICE_DATA,
})

const message = (type: string, data: Schema): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: type,
  version: SCHEMA_VERSION,
  ...object({ type: { const: type }, timestamp: time('When what it tells of happened'), data }),
})

/** By event type: what is served at `/schemas/<type>.json`. */
export const MESSAGE_SCHEMAS = {
  'event.reported': message('event.reported', EVENT_DATA),
  'event.updated': message('event.updated', EVENT_DATA),
  'event.merged': message('event.merged', EVENT_DATA),
  'feed.failing': message('feed.failing', NOTICE_DATA),
  'feed.recovered': message('feed.recovered', NOTICE_DATA),
  'endpoint.disabled': message('endpoint.disabled', NOTICE_DATA),
  digest: message(
    'digest',
    object({ alerts: list({ anyOf: [SUMMARY, NOTICE_IN_DIGEST] }, 'Oldest first') }),
  ),
} satisfies Readonly<Record<string, Schema>>
