/** Events and alerts for tests: invented, small, and easily made monstrous. */
import type { Alert } from '../../src/types/alerts.ts'
import type { Claim, JoinedReport, NewsEvent } from '../../src/types/events.ts'

export const NOW = Date.UTC(2026, 2, 2, 6, 0)

export function claim<T>(value: T, quote: string, language = 'en'): Claim<T> {
  const evidence = { field: 'title' as const, quote, offset: 0, rule: 'sample' }
  return { value, reports: ['r1'], evidence, language }
}

export function joinedReport(id: string, more: Partial<JoinedReport> = {}): JoinedReport {
  return {
    id,
    feedId: 'steppe-wire',
    outlet: 'Steppe Wire',
    url: `https://steppe-wire.example/${id}`,
    title: 'Online ads seek recruits in Kazakhstan',
    language: 'en',
    publishedAt: NOW - 3_600_000,
    seenAt: NOW,
    level: 'ad',
    score: 8,
    citedSources: ['Steppe Wire'],
    textHash: '00000000000000ff',
    reasons: ['opened the event'],
    ...more,
  }
}

export function newsEvent(more: Partial<NewsEvent> = {}): NewsEvent {
  return {
    id: 'ru-kz-online-1',
    level: 'ad',
    headline: 'Online ads seek recruits in Kazakhstan for the Russian army',
    firstReportedAt: NOW - 3_600_000,
    lastReportedAt: NOW - 3_600_000,
    score: 8,
    actors: [claim('RU', 'the Russian army')],
    targets: [claim('KZ', 'in Kazakhstan')],
    similarIn: [],
    fronts: [claim('UA', 'the war in Ukraine')],
    payments: [
      claim({ amount: 5_300, currency: 'USD', kind: 'signing' as const }, 'a payment of $5,300'),
    ],
    media: [claim('online-ad' as const, 'online ads')],
    placesOfService: [claim('Sakhalin', 'service on Sakhalin')],
    recruiters: [],
    slogans: [claim('Shoulder to shoulder', '“Shoulder to shoulder”')],
    citedSources: [claim('Steppe Wire', 'Steppe Wire saw the ads')],
    disputed: [],
    penalties: [],
    contacts: [claim('phone' as const, 'call +7 900 000-00-00')],
    reports: [joinedReport('r1')],
    independentSources: ['Steppe Wire'],
    related: [],
    ...more,
  }
}

export function reported(event: NewsEvent = newsEvent()): Alert {
  return { id: event.id, type: 'event.reported', at: NOW, event, changes: [] }
}
