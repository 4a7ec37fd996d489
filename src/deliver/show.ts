/** What the face of the service shows of telling: no secret, no body, no address in full. */
import { FORMAT_SPECS } from '../notify/formats.ts'
import type { Ports } from '../ports.ts'
import type { Alert, Posted, Subscriber } from '../types/alerts.ts'
import type { NewsEvent } from '../types/events.ts'
import type { EpochMs } from '../types/feeds.ts'

export { MESSAGE_SCHEMAS } from '../notify/schemas.ts'

/** A subscriber without keys, and of its address the host only: the path is often the secret. */
export function shownSubscriber(subscriber: Subscriber) {
  const { key, url, ...shown } = subscriber
  return {
    ...shown,
    host: URL.parse(url)?.host ?? '',
    signed: FORMAT_SPECS[subscriber.format].signed,
    ...(key?.previous && { previousSecretUntil: new Date(key.previous.until).toISOString() }),
  }
}

/** Posts a real, signed sample to one subscriber and gives what came back: never a body. */
export async function sendTest(
  subscriber: Subscriber,
  { message, web }: Pick<Ports, 'message' | 'web'>,
  now: EpochMs,
): Promise<Posted> {
  const alert = sampleAlert(now)
  const delivery = {
    id: `test-${now}_${subscriber.id}`,
    subscriberId: subscriber.id,
    alert,
    createdAt: now,
    attempts: 1,
    nextTryAt: now,
  }
  return web.post(await message(delivery, subscriber, now), now)
}

/** An invented event; its id begins with `sample`, so that a receiver can tell. */
export function sampleAlert(now: EpochMs): Alert {
  const quote = 'Sample Wire saw online ads that promise 5,000 dollars to recruits.'
  const claim = <T>(value: T) => ({
    value,
    reports: ['sample-report'],
    evidence: { field: 'summary' as const, quote, offset: 0, rule: 'sample' },
    language: 'en',
  })
  const none = { similarIn: [], fronts: [], recruiters: [], slogans: [], disputed: [] }
  const event: NewsEvent = {
    ...none,
    id: 'sample-event',
    level: 'ad',
    headline: 'Sample: an army advertises for recruits abroad',
    firstReportedAt: now,
    lastReportedAt: now,
    score: 1,
    actors: [claim('Sample Army')],
    targets: [claim('Sampleland')],
    payments: [claim({ amount: 5_000, currency: 'USD', kind: 'signing' as const })],
    media: [claim('online-ad' as const)],
    placesOfService: [],
    citedSources: [claim('Sample Wire')],
    penalties: [],
    contacts: [],
    reports: [
      {
        id: 'sample-report',
        feedId: 'sample-wire',
        outlet: 'Sample Wire',
        url: 'https://sample-wire.example/1',
        title: 'Sample: online ads seek recruits',
        language: 'en',
        seenAt: now,
        level: 'ad',
        score: 1,
        citedSources: [],
        textHash: '0000000000000000',
        reasons: ['sample'],
      },
    ],
    independentSources: ['Sample Wire'],
    related: [],
  }
  return { id: 'sample-event', type: 'event.reported', at: now, event, changes: [] }
}
