/** Events no outlet should send, and alerts of every type about them, as fast-check makes them. */
import fc from 'fast-check'
import type { Alert } from '../../src/types/alerts.ts'
import type { NewsEvent } from '../../src/types/events.ts'
import { claim, joinedReport, newsEvent, NOW } from './samples.ts'

const TRAPS = [
  '@everyone',
  '@here',
  '<!channel>',
  '<!everyone>',
  '<@123456789012345678>',
  '<@U024BE7LH>',
  '<at>all</at>',
  '@channel',
  '*bold* _it_ ~~no~~ `code` ||hidden||',
  '[text](https://recruiter.example/join)',
  '<https://recruiter.example|here>',
  '<t:1700000000:R>',
  '> quote',
  '# heading',
  '- item',
  '1. item',
  '\u0000\u0007\u001b[31m',
  '\u202eإعلان\u202c',
  'مرحبا',
  'שלום',
  '👩‍👩‍👧‍👦🇰🇿🪖',
  '\ud83d',
  'e\u0301\u0301\u0301',
  '&amp;<b>&lt;',
  '</script>',
  '```',
  '\\',
  '+7 900 123-45-67',
  't.me/recruiter_bot',
  'a'.repeat(200),
  'ж'.repeat(4_000),
]

const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...TRAPS), fc.string({ unit: 'binary', maxLength: 60 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(' '))

const many = <T>(of: fc.Arbitrary<T>, maxLength: number) => fc.array(of, { maxLength })
const textClaim = fc.tuple(hostileText, hostileText).map(([value, quote]) => claim(value, quote))

const payment = fc
  .record({
    amount: fc.double({ min: 0, max: 1e12, noNaN: true }),
    amountTo: fc.option(fc.integer({ min: 0 }), { nil: undefined }),
    kind: fc.constantFrom('signing' as const, 'monthly' as const, 'other' as const),
    implausible: fc.option(hostileText, { nil: undefined }),
  })
  .map(({ amount, amountTo, kind, implausible }) =>
    claim(
      {
        amount,
        currency: 'RUB',
        kind,
        ...(amountTo !== undefined && { amountTo }),
        ...(implausible !== undefined && { implausible }),
      },
      'pay',
    ),
  )

const report = fc
  .record({ id: fc.uuid(), outlet: hostileText, title: hostileText, url: fc.webUrl() })
  .map(({ id, ...more }) => joinedReport(id, more))

const event: fc.Arbitrary<NewsEvent> = fc
  .record({
    headline: hostileText,
    level: fc.constantFrom('ad' as const, 'recruitment' as const),
    actors: many(textClaim, 3),
    targets: many(textClaim, 40),
    payments: many(payment, 30),
    placesOfService: many(textClaim, 5),
    recruiters: many(textClaim, 5),
    slogans: many(textClaim, 5),
    citedSources: many(textClaim, 20),
    independentSources: many(hostileText, 20),
    reports: fc.oneof(many(report, 12), fc.constant(manyReports())),
  })
  .map((more) => newsEvent(more))

function manyReports() {
  return Array.from({ length: 200 }, (_, n) => joinedReport(`r${n}`, { title: 'Ж'.repeat(300) }))
}

const ofEvent = fc
  .record({
    event,
    type: fc.constantFrom('event.reported' as const, 'event.updated' as const),
    value: hostileText,
  })
  .map(({ event: about, type, value }): Alert => {
    const changes = type === 'event.updated' ? [{ field: 'recruiter' as const, value }] : []
    return { id: `${about.id}-u`, type, at: NOW, event: about, changes }
  })

const notice = fc.record({ subject: hostileText, text: hostileText }).map((about): Alert => ({
  id: 'endpoint-x-disabled-1',
  type: 'endpoint.disabled',
  at: NOW,
  changes: [],
  notice: about,
}))

const digest = fc
  .array(ofEvent, { minLength: 1, maxLength: 15 })
  .map((alerts): Alert => ({ id: 'digest-1', type: 'digest', at: NOW, changes: [], alerts }))

export const hostileAlert: fc.Arbitrary<Alert> = fc.oneof(
  { weight: 6, arbitrary: ofEvent },
  { weight: 1, arbitrary: notice },
  { weight: 1, arbitrary: digest },
)
