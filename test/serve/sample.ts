/** Invented events, feeds and a run, and an app over them: what the tests of the face look at. */
import { NO_FACTS } from '../../src/detect/facts.ts'
import type { Ledger, Store } from '../../src/ports.ts'
import { createApp } from '../../src/serve/app.ts'
import type { AppDeps, Outgoing } from '../../src/serve/deps.ts'
import type { Run, Subscriber } from '../../src/types/alerts.ts'
import type { Claim, JoinedReport, NewsEvent } from '../../src/types/events.ts'
import type { Feed, FeedState } from '../../src/types/feeds.ts'
import { DECISIONS, HOSTILE, MONTHS, NOW } from './sample-record.ts'

export { NOW }

export const TOKEN = 'an-admin-token-for-tests-only'
const HOUR = 3_600_000
const DAY = 24 * HOUR

const claim = <T>(
  value: T,
  quote: string,
  language = 'en',
  reports: readonly string[] = ['r1'],
): Claim<T> => ({
  value,
  reports,
  language,
  evidence: { field: 'content', quote, offset: 0, rule: 'sample' },
})

function report(id: string, more: Partial<JoinedReport> = {}): JoinedReport {
  return {
    id,
    feedId: 'steppe-wire',
    outlet: 'Steppe Wire',
    url: `https://steppe.example/${id}`,
    title: 'Neighbour’s army seeks recruits online',
    language: 'en',
    publishedAt: NOW - 5 * HOUR,
    seenAt: NOW - 4 * HOUR,
    level: 'ad',
    score: 9,
    citedSources: ['Reuters'],
    textHash: '0000000000000000',
    reasons: ['opened the event'],
    ...more,
  }
}

export function event(id: string, more: Partial<NewsEvent> = {}): NewsEvent {
  return {
    id,
    level: 'ad',
    headline: 'Russia advertises for recruits in Kazakhstan',
    firstReportedAt: NOW - 30 * HOUR,
    lastReportedAt: NOW - 3 * HOUR,
    score: 12,
    actors: [claim('RU', 'in der russischen Armee', 'de', ['r1', 'r2'])],
    targets: [claim('KZ', 'В Казахстане появилась реклама', 'ru', ['r1', 'r2', 'r3'])],
    similarIn: [claim('AM', 'ähnliche Anzeigen in Armenien', 'de')],
    fronts: [],
    payments: [
      claim({ amount: 5_300, currency: 'USD', kind: 'signing' }, 'an immediate payment of $5,300'),
      claim(
        { amount: 450_000, currency: 'RUB', kind: 'signing' },
        'единовременно 450 тысяч рублей',
        'ru',
        ['r2'],
      ),
      claim(
        { amount: 120_000, currency: 'USD', kind: 'monthly', implausible: 'beside 450,000 RUB' },
        'ein monatliches Gehalt von 120.000 Dollar',
        'de',
        ['r3'],
      ),
      claim(
        { amount: 120_000, currency: 'RUB', kind: 'monthly' },
        '120 тысяч рублей в месяц',
        'ru',
        ['r2'],
      ),
    ],
    media: [claim('online-ad', 'online ads shown to readers across the country')],
    placesOfService: [claim('Sakhalin', 'служить предлагают в Сахалинской области', 'ru', ['r2'])],
    recruiters: [
      claim('Human Capital Development Agency', 'set up by the Human Capital Development Agency'),
    ],
    slogans: [claim('Schulter an Schulter', 'mit den Worten „Schulter an Schulter“', 'de', ['r3'])],
    citedSources: [claim('Reuters', 'Reuters reported')],
    disputed: [],
    penalties: [],
    contacts: [claim('phone', 'call +7 900 000 00 00')],
    reports: [
      report('r1'),
      report('r2', {
        outlet: 'Степная хроника',
        language: 'ru',
        title: 'В Казахстане появилась реклама контрактной службы',
        publishedAt: NOW - 4 * HOUR,
        reasons: ['same actor and target', 'same amount (450,000 RUB)'],
      }),
      report('r3', {
        outlet: 'Grenzblatt',
        language: 'de',
        title: 'Moskau wirbt in Kasachstan um Soldaten',
        publishedAt: NOW - 3 * HOUR,
        reasons: ['same actor and target', 'cites Reuters'],
      }),
    ],
    independentSources: ['Steppe Wire', 'Степная хроника'],
    related: [],
    ...more,
  }
}

/** Everything an outlet could put into a feed to break a page. */
export const hostileEvent = event('hostile', {
  headline: HOSTILE,
  firstReportedAt: NOW - 60 * DAY,
  lastReportedAt: NOW - 59 * DAY,
  actors: [claim(HOSTILE, HOSTILE)],
  targets: [claim('UG', HOSTILE), claim('Central Asia', HOSTILE)],
  recruiters: [claim(HOSTILE, HOSTILE)],
  slogans: [claim(HOSTILE, 'انضموا إلينا', 'ar')],
  disputed: [claim('denied', 'وزارة الخارجية نفت ذلك', 'ar')],
  reports: [
    report('h1', {
      outlet: HOSTILE,
      title: HOSTILE,
      url: 'javascript:alert(1)',
      language: '"><script>',
      reasons: [HOSTILE],
      citedSources: [HOSTILE],
    }),
  ],
})

export const EVENTS: readonly NewsEvent[] = [event('kz-2026-11'), hostileEvent]

export const FEEDS: readonly Feed[] = [
  {
    id: 'steppe-wire',
    url: 'https://steppe.example/feed.xml',
    outlet: 'Steppe Wire',
    language: 'en',
    intervalMinutes: 5,
  },
  {
    id: 'grenzblatt',
    url: 'https://grenzblatt.example/rss',
    outlet: 'Grenzblatt',
    language: 'de',
    intervalMinutes: 15,
  },
]

export const polled = (feedId: string, more: Partial<FeedState> = {}): FeedState => ({
  feedId,
  rawSeen: '',
  handled: '',
  pollAfter: NOW + 60_000,
  lastPollAt: NOW - 4 * 60_000,
  lastSuccessAt: NOW - 4 * 60_000,
  lastNewItemAt: NOW - HOUR,
  failuresInRow: 0,
  recent: 'nuuunuufuun',
  ...more,
})

export const goodRun: Run = {
  at: NOW - 3 * 60_000,
  feedsPolled: 2,
  feedsChanged: 1,
  feedsFailed: 0,
  itemsNew: 3,
  reports: 1,
  eventsNew: 1,
  eventsUpdated: 0,
  delivered: 1,
  retried: 0,
  givenUp: 0,
  owed: 0,
  errors: [],
  months: MONTHS,
  decisions: DECISIONS,
}

export const down = (): Promise<never> => Promise.reject(new Error('KV GET failed: 500'))

/** Ports over the sample; `more` replaces any method, to fail or to answer differently. */
export function sampleDeps(
  more: Partial<Omit<AppDeps, 'ledger' | 'store'>> & {
    readonly ledger?: Partial<Ledger>
    readonly store?: Partial<Store>
  } = {},
): AppDeps {
  const { ledger, store, ...rest } = more
  return {
    settings: {
      ok: true,
      config: {
        adminToken: TOKEN,
        plan: 'free',
        webhookUrl: 'https://hook.example/in',
        allowPrivateHosts: false,
      },
    },
    run: async () => goodRun,
    explain: () => ({
      level: 'none',
      score: 0,
      language: 'en',
      signals: [],
      missing: 'no army named',
      facts: NO_FACTS,
    }),
    languages: ['de', 'en', 'kk', 'ru'],
    dialects: ['de', 'en', 'kk', 'ru', 'nb'],
    lexiconVersion: '0123456789abcdef',
    mayAsk: async () => true,
    tryFeed: async ({ id }) => ({ id, readable: true, items: 3, title: 'A feed', problems: [] }),
    publicKey: async () => 'whpk_QEJAQEJAQEJAQEJAQEJAQEJAQEJAQEJAQEJAQEJAQEI=',
    outgoing: sampleOutgoing,
    now: () => NOW,
    log: () => {},
    ...rest,
    ledger: {
      eventPage: async ({ limit }) => ({ events: EVENTS.slice(0, limit) }),
      readEvents: async (ids) => EVENTS.filter(({ id }) => ids.includes(id)),
      ...ledger,
    },
    store: {
      watchList: async () => FEEDS,
      saveWatchList: async () => {},
      subscribers: async () => [],
      feedStates: async () => new Map(FEEDS.map(({ id }) => [id, polled(id)])),
      lastRun: async () => goodRun,
      ...store,
    },
  }
}

export const DESK: Subscriber = {
  id: 'desk',
  url: 'https://hooks.example/a-secret-path',
  format: 'standard',
}

export const sampleOutgoing: Outgoing = {
  subscriptions: {
    list: async () => [DESK],
    add: async ({ id = 'made-up', url, format }) =>
      id === DESK.id
        ? { kind: 'taken' }
        : { kind: 'added', subscriber: { id, url, format }, secret: 'whsec_shown-once' },
    change: async (id) => (id === DESK.id ? DESK : undefined),
    remove: async (id) => id === DESK.id,
    rotate: async (id) =>
      id === DESK.id ? { secret: 'whsec_new', previousUntil: NOW + DAY } : undefined,
  },
  archive: {
    deliveries: async ({ state }) => [
      {
        id: 'ev_1_desk',
        state,
        subscriberId: 'desk',
        type: 'event.reported',
        createdAt: NOW - HOUR,
        attempts: 2,
        nextTryAt: NOW + HOUR,
      },
    ],
  },
  sendTest: async () => ({ kind: 'answered', status: 204, durationMs: 12 }),
  replay: async () => ['ev_1_desk'],
}

export const sampleApp = (more: Parameters<typeof sampleDeps>[0] = {}) =>
  createApp(sampleDeps(more))

export const asAdmin = { Authorization: `Bearer ${TOKEN}` }
