import { expect, test } from 'vitest'
import { dueFeeds } from '../../src/collect/due.ts'
import { FEED, NOW, stateOf } from './samples.ts'

const feed = (id: string, more = {}) => ({ ...FEED, id, ...more })
const states = (entries: Readonly<Record<string, object>>) =>
  new Map(Object.entries(entries).map(([id, more]) => [id, stateOf({ feedId: id, ...more })]))
const ids = (feeds: readonly { readonly id: string }[]) => feeds.map(({ id }) => id)

test('feeds never polled come first in list order, then the longest overdue', () => {
  const feeds = ['a', 'b', 'c', 'd'].map((id) => feed(id))
  const known = states({ a: { pollAfter: NOW - 1 }, c: { pollAfter: NOW - 9 } })
  expect(ids(dueFeeds(feeds, known, NOW))).toEqual(['b', 'd', 'c', 'a'])
})

test('a feed asked to wait is left alone', () => {
  const known = states({ a: { pollAfter: NOW + 1 }, b: { pollAfter: NOW } })
  expect(ids(dueFeeds([feed('a'), feed('b')], known, NOW))).toEqual(['b'])
})

test('paused and gone feeds are left alone', () => {
  const known = states({ b: { gone: true } })
  expect(dueFeeds([feed('a', { paused: true }), feed('b')], known, NOW)).toEqual([])
})

test('with room for two of five, each feed is polled within three runs', () => {
  const feeds = ['a', 'b', 'c', 'd', 'e'].map((id) => feed(id))
  const known = new Map(states({}))
  const polled = new Set<string>()
  for (let run = 0; run < 3; run++) {
    const now = NOW + run * 300_000
    for (const { id } of dueFeeds(feeds, known, now).slice(0, 2)) {
      polled.add(id)
      known.set(id, stateOf({ feedId: id, pollAfter: now + 300_000 }))
    }
  }
  expect(polled.size).toBe(5)
})
