/** What every ledger promises, on the real storage of workerd. */
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { NO_FACTS } from '../../src/detect/facts.ts'
import { deliveriesOf } from '../../src/notify/alerts.ts'
import { claimed } from '../../src/notify/retry.ts'
import { countKv } from '../../src/platform/counting.ts'
import type { Archive, Ledger } from '../../src/ports.ts'
import type { Attempt, AttemptOutcome, Delivery, Subscriber } from '../../src/types/alerts.ts'
import type { EventSignature, NewsEvent } from '../../src/types/events.ts'
import type { Report } from '../../src/types/reports.ts'
import { joinedReport, newsEvent, NOW } from '../notify/samples.ts'

const subscriber: Subscriber = { id: 'default', url: 'https://hook.example/', format: 'standard' }

const signature = (event: NewsEvent): EventSignature => ({
  id: event.id,
  level: event.level,
  firstReportedAt: event.firstReportedAt,
  lastReportedAt: event.lastReportedAt,
  actor: 'RU',
  targets: ['KZ'],
  media: ['online-ad'],
  amounts: [[5_300, 'USD', 'signing']],
  sources: ['Steppe Wire'],
  texts: ['en:00000000000000ff'],
})
export const owedFor = (event: NewsEvent): readonly Delivery[] =>
  deliveriesOf({ event, changes: [] }, [subscriber], NOW)
export const change = (event: NewsEvent) => ({
  event,
  signature: signature(event),
  reports: [],
  deliveries: owedFor(event),
})
export const attempt = (
  delivery: Delivery,
  outcome: AttemptOutcome,
  more: Partial<Attempt> = {},
): Attempt => ({
  deliveryId: delivery.id,
  subscriberId: delivery.subscriberId,
  at: NOW,
  number: delivery.attempts,
  durationMs: 12,
  outcome,
  ...more,
})

/** `next` gives the ledger as the next run has it; `kv` is what it reads and writes for readers. */
export function ledgerContract(made: {
  readonly next: (kv?: KVNamespace) => Ledger
  readonly archive: () => Archive
}): void {
  const { next, archive } = made

  test('what was remembered is found by the next run', async () => {
    const event = newsEvent()
    const first = next()
    expect(await first.signatures()).toEqual([])
    await first.remember(change(event))
    expect(await first.signatures()).toEqual([signature(event)])
    const later = next()
    expect(await later.signatures()).toEqual([signature(event)])
    expect(await later.readEvents([event.id, 'unknown'])).toEqual([event])
    expect(await later.owed()).toMatchObject([
      { id: `${event.id}_default`, subscriberId: 'default', attempts: 1 },
    ])
  })

  test('an event that grows is one event, under the key it got first', async () => {
    const event = newsEvent()
    await next().remember(change(event))
    const ledger = next()
    await ledger.signatures()
    const earlier = { ...event, firstReportedAt: event.firstReportedAt - 7 * 86_400_000 }
    await ledger.remember(change(earlier))
    await ledger.close()
    expect((await env.KV.list({ prefix: 'event:' })).keys).toHaveLength(1)
    expect(await next().signatures()).toEqual([signature(earlier)])
    expect((await next().eventPage({ limit: 5 })).events).toEqual([earlier])
  })

  test('a delivery is owed until it is done, and then never tried again', async () => {
    const ledger = next()
    const [delivery] = owedFor(newsEvent())
    await ledger.owe([delivery!])
    const later = NOW + 600_000
    const failed = attempt(delivery!, { kind: 'retry', at: later, reason: 'HTTP 500' })
    await ledger.settle(delivery!, failed)
    expect(await ledger.owed()).toMatchObject([{ attempts: 1, nextTryAt: later }])
    const [waiting] = await ledger.readDeliveries([delivery!.id])
    expect(waiting).toMatchObject({ lastReason: 'HTTP 500', alert: delivery!.alert })
    const second = claimed(delivery!, later)
    expect(await ledger.claim(second)).toBe(true)
    expect(await ledger.readDeliveries([delivery!.id])).toMatchObject([{ attempts: 2 }])
    await ledger.settle(second, attempt(second, { kind: 'delivered' }, { status: 204 }))
    expect(await ledger.owed()).toEqual([])
    expect(await ledger.readDeliveries([delivery!.id])).toEqual([])
    expect(await archive().deliveries({ state: 'sent', limit: 5 })).toMatchObject([
      { id: delivery!.id, attempts: 2, lastTryAt: NOW, durationMs: 12, status: 204 },
    ])
  })

  test('a delivery given up is kept as a dead letter, and can be owed again', async () => {
    const ledger = next()
    const [delivery] = owedFor(newsEvent())
    await ledger.owe([delivery!])
    await ledger.settle(delivery!, attempt(delivery!, { kind: 'gone', reason: 'HTTP 410' }))
    expect(await ledger.owed()).toEqual([])
    expect(await archive().deliveries({ state: 'dead', limit: 5 })).toMatchObject([
      { id: delivery!.id, reason: 'HTTP 410' },
    ])
    expect(await archive().deadLetters([delivery!.id, 'unknown'])).toEqual([delivery])
    await ledger.owe([{ ...delivery!, attempts: 0, nextTryAt: NOW }])
    expect(await next().owed()).toMatchObject([{ id: delivery!.id, attempts: 0 }])
    expect(
      await archive().deliveries({ state: 'owed', subscriberId: 'default', limit: 5 }),
    ).toMatchObject([{ id: delivery!.id, nextTryAt: NOW, type: 'event.reported' }])
    expect(await archive().deliveries({ state: 'owed', subscriberId: 'other', limit: 5 })).toEqual(
      [],
    )
  })

  test('a digest takes the place of its members', async () => {
    const ledger = next()
    const members = ['a', 'b'].flatMap((id) => owedFor(newsEvent({ id })))
    await ledger.owe(members)
    const digest: Delivery = {
      ...members[0]!,
      id: 'digest-1_default',
      members: members.map(({ id }) => id),
    }
    expect(await ledger.gather(digest)).toBe(true)
    expect((await next().owed()).map(({ id }) => id)).toEqual([digest.id])
    expect(await next().readDeliveries([digest.id])).toEqual([digest])
  })

  test('the message a chat service keeps is found for a later edit', async () => {
    const ledger = next()
    const [delivery] = owedFor(newsEvent())
    const eventId = delivery!.alert.event!.id
    await ledger.owe([delivery!])
    expect(await ledger.postedMessage(eventId, 'default')).toBeUndefined()
    await ledger.settle(
      delivery!,
      attempt(delivery!, { kind: 'delivered' }, { messageId: 'message-7' }),
    )
    expect(await next().postedMessage(eventId, 'default')).toBe('message-7')
    expect(await next().postedMessage(eventId, 'other')).toBeUndefined()
  })

  test('readers page through events without a listing, missing none and repeating none', async () => {
    const ids = Array.from({ length: 7 }, (_, n) => `event-${n}`)
    for (const id of ids) {
      const ledger = next()
      await ledger.signatures()
      await ledger.remember(change(newsEvent({ id })))
      await ledger.close()
    }
    const { kv, use } = countKv(env.KV)
    const reader = next(kv)
    const walk = async (order: 'newest' | 'oldest') => {
      const walked: string[] = []
      let after: string | undefined
      for (let page = 0; page < 4; page++) {
        const found = await reader.eventPage({ limit: 3, order, ...(after && { after }) })
        walked.push(...found.events.map(({ id }) => id))
        after = found.next
        if (!after) break
      }
      return { walked, after }
    }
    const oldest = await walk('oldest')
    expect(oldest.walked).toEqual(ids)
    expect((await walk('newest')).walked).toEqual(ids.toReversed())
    expect(use.lists).toBe(0)

    const late = next()
    await late.signatures()
    await late.remember(change(newsEvent({ id: 'event-late', firstReportedAt: 0 })))
    await late.close()
    const since = await next().eventPage({ limit: 3, order: 'oldest', after: oldest.after! })
    expect(since.events.map(({ id }) => id)).toEqual(['event-late'])
  })

  test('readers find the event and its reports in KV, with metadata that fits', async () => {
    const event = newsEvent()
    const long = {
      ...signature(event),
      slogan: 'ә'.repeat(400),
      recruiter: 'ж'.repeat(400),
      sources: Array.from({ length: 30 }, (_, n) => `Источник номер ${n}`),
    }
    const ledger = next()
    await ledger.remember({ ...change(event), signature: long, reports: [reportSeen] })
    await ledger.close()
    const { keys } = await env.KV.list({ prefix: 'event:' })
    expect(keys).toMatchObject([{ metadata: { id: event.id, actor: 'RU', targets: ['KZ'] } }])
    expect(await env.KV.get(keys[0]!.name, 'json')).toEqual(event)
    expect(await env.KV.get(`report:${event.id}:r9`, 'json')).toEqual(reportSeen)
    expect(await next().signatures()).toMatchObject([{ id: event.id, actor: 'RU' }])
  })
}

const reportSeen: Report = {
  ...joinedReport('r9'),
  summary: 'Online ads seek recruits.',
  evidence: [],
  facts: NO_FACTS,
}
