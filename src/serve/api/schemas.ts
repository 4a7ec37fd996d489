/** What the interface speaks in, as schemas: they check, they type, and `/openapi.json` shows them. */
import * as v from 'valibot'
import { MEDIA } from '../../types/reports.ts'
import { CONFIDENCES } from '../view.ts'
import { FEED_HEALTHS } from '../health.ts'

const time = v.pipe(v.string(), v.isoTimestamp(), v.description('UTC'))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const level = v.picklist(['ad', 'recruitment'])
const language = v.pipe(v.string(), v.description('BCP 47'))

const claimOf = <T extends v.GenericSchema>(value: T) =>
  v.object({
    value,
    quote: v.pipe(v.string(), v.description('in the language of the report, contacts removed')),
    language,
    rule: v.string(),
    reports: v.pipe(v.array(v.string()), v.description('ids of the reports that say so')),
  })

const textClaims = v.array(claimOf(v.string()))

const paymentSchema = v.object({
  amount: v.number(),
  amountTo: v.optional(v.number()),
  currency: v.pipe(v.string(), v.description('ISO 4217; `INR|NPR` where the words leave it open')),
  kind: v.picklist(['signing', 'monthly', 'yearly', 'death', 'fee', 'other']),
  bound: v.optional(v.picklist(['min', 'max', 'approximate'])),
  equivalentOf: v.optional(count),
  implausible: v.optional(v.string()),
})

const reportSchema = v.object({
  id: v.string(),
  outlet: v.string(),
  url: v.optional(v.string()),
  title: v.string(),
  language,
  publishedAt: v.optional(time),
  seenAt: time,
  level,
  score: v.number(),
  citedSources: v.array(v.string()),
})

/** The event as webhooks carry it, with its reports and why each belongs to it. */
export const eventSchema = v.object({
  id: v.string(),
  level,
  headline: v.string(),
  score: v.number(),
  firstReportedAt: time,
  lastReportedAt: time,
  actors: v.pipe(textClaims, v.description('ISO 3166-1 codes, or names of armed groups')),
  targets: v.pipe(textClaims, v.description('ISO 3166-1 codes, or names of regions')),
  similarIn: textClaims,
  fronts: textClaims,
  payments: v.array(claimOf(paymentSchema)),
  media: v.array(claimOf(v.picklist(MEDIA))),
  placesOfService: textClaims,
  recruiters: textClaims,
  slogans: textClaims,
  citedSources: textClaims,
  disputed: v.array(claimOf(v.picklist(['denied', 'fake', 'refuted']))),
  penalties: textClaims,
  contacts: v.array(claimOf(v.picklist(['phone', 'handle', 'link', 'email', 'qr-code']))),
  independentSources: v.array(v.string()),
  related: v.array(v.string()),
  mergedInto: v.optional(v.string()),
  confidence: v.picklist(CONFIDENCES),
  reports: v.array(
    v.object({
      ...reportSchema.entries,
      reasons: v.pipe(v.array(v.string()), v.description('why the report belongs to the event')),
    }),
  ),
})

export const eventPageSchema = v.object({
  events: v.array(eventSchema),
  next: v.nullable(v.pipe(v.string(), v.description('send as `after` to go on'))),
})

const nullableTime = v.nullable(time)

export const feedEntrySchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/, '1 to 64 letters, digits, - or _')),
  url: v.pipe(v.string(), v.maxLength(2_048)),
  outlet: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  language,
  intervalMinutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(1_440)),
  paused: v.optional(v.boolean()),
})

export const feedViewSchema = v.object({
  ...feedEntrySchema.entries,
  paused: v.boolean(),
  health: v.picklist(FEED_HEALTHS),
  failure: v.nullable(v.string()),
  failureDetail: v.nullable(v.string()),
  failuresInRow: count,
  lastPollAt: nullableTime,
  lastSuccessAt: nullableTime,
  lastNewItemAt: nullableTime,
  nextPollAt: nullableTime,
  recent: v.pipe(
    v.string(),
    v.description('one letter a poll, oldest first: n new items, u nothing new, f failed'),
  ),
  movedTo: v.nullable(v.string()),
})

export const feedTrialSchema = v.object({
  id: v.string(),
  readable: v.boolean(),
  items: count,
  title: v.string(),
  problems: v.array(v.string()),
})

export const runSchema = v.looseObject({
  at: v.pipe(v.number(), v.description('epoch milliseconds')),
  feedsPolled: count,
  feedsChanged: count,
  feedsFailed: count,
  itemsNew: count,
  reports: count,
  eventsNew: count,
  eventsUpdated: count,
  delivered: count,
  retried: count,
  givenUp: count,
  owed: count,
  errors: v.array(v.string()),
})

export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.integer()),
  detail: v.string(),
  problems: v.optional(
    v.array(v.object({ field: v.string(), problem: v.string(), remedy: v.string() })),
  ),
})

const evidenceSchema = v.object({
  field: v.picklist(['title', 'summary', 'content']),
  quote: v.string(),
  offset: count,
  rule: v.string(),
})

export const verdictSchema = v.object({
  level: v.picklist(['ad', 'recruitment', 'none']),
  score: v.number(),
  language: v.string(),
  signals: v.array(
    v.object({ name: v.string(), weight: v.number(), evidence: v.array(evidenceSchema) }),
  ),
  missing: v.optional(v.string()),
  facts: v.looseObject({}),
})
