import { expect, test } from 'vitest'
import { noticeOf } from '../../src/notify/notices.ts'
import type { Feed, FeedState } from '../../src/types/feeds.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 10, 20)
const feed: Feed = {
  id: 'le-lac',
  url: 'https://lac.example/rss',
  outlet: 'Le Lac',
  language: 'fr',
  intervalMinutes: 15,
}
const state = (more: Partial<FeedState>): FeedState => ({
  feedId: feed.id,
  rawSeen: '',
  handled: '',
  pollAfter: NOW + 60_000,
  lastPollAt: NOW,
  lastSuccessAt: NOW,
  lastNewItemAt: NOW,
  failuresInRow: 0,
  ...more,
})
const broken = state({ failure: 'not-a-feed', failuresInRow: 9, lastSuccessAt: NOW - 2 * DAY })

test('a feed that has failed for a day is told of, once', () => {
  const first = noticeOf(feed, broken, NOW)
  expect(first.alert).toMatchObject({ type: 'feed.failing', changes: [] })
  expect(first.alert?.id).not.toContain('.')
  const second = noticeOf(feed, { ...first.state, failuresInRow: 10 }, NOW + 60_000)
  expect(second.alert).toBeUndefined()
})

test('the alert of one trouble has one id, whenever it is written', () => {
  const [one, other] = [noticeOf(feed, broken, NOW), noticeOf(feed, broken, NOW + 300_000)]
  expect(one.alert?.id).toBe(other.alert?.id)
})

test('a feed that failed for an hour is not news', () => {
  const hour = { ...broken, lastSuccessAt: NOW - 3_600_000 }
  expect(noticeOf(feed, hour, NOW)).toEqual({ state: hour })
})

test('a feed that recovers is told of, and may fail again', () => {
  const told = noticeOf(feed, broken, NOW).state
  const well = { ...state({ lastSuccessAt: NOW + DAY }), troubleToldAt: told.troubleToldAt ?? 0 }
  const recovered = noticeOf(feed, well, NOW + DAY)
  expect(recovered.alert?.type).toBe('feed.recovered')
  expect(recovered.state.troubleToldAt).toBeUndefined()
})

test('a feed of unknown rhythm that brings nothing new for two weeks is frozen', () => {
  const frozen = state({ lastNewItemAt: NOW - 15 * DAY })
  expect(noticeOf(feed, frozen, NOW).alert?.notice?.text).toContain('nothing new for 15 days')
  expect(noticeOf(feed, state({ lastNewItemAt: NOW - 13 * DAY }), NOW).alert).toBeUndefined()
})

test('a feed is frozen when its own rhythm says so, and not before', () => {
  const silent = state({ lastNewItemAt: NOW - 30 * DAY, frozenAt: NOW + 1 })
  expect(noticeOf(feed, silent, NOW).alert).toBeUndefined()
  expect(noticeOf(feed, silent, NOW + 1).alert?.type).toBe('feed.failing')
})
