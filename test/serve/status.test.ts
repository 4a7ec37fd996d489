import { expect, test } from 'vitest'
import { versionOf } from '../../scripts/tables/version.ts'
import { BLOCKS, LABELS } from '../../src/detect/table/blocks.ts'
import { LEXICON_VERSION } from '../../src/detect/version.ts'
import type { Settings } from '../../src/serve/deps.ts'
import { statusOf } from '../../src/serve/status.ts'
import type { Run } from '../../src/types/alerts.ts'
import type { FeedState } from '../../src/types/feeds.ts'
import { down, FEEDS, goodRun, NOW, polled, sampleApp, sampleDeps } from './sample.ts'

const MINUTE = 60_000

const observe = (
  run: Run | undefined,
  states: readonly FeedState[] = FEEDS.map(({ id }) => polled(id)),
  settings: Settings = sampleDeps().settings,
) =>
  statusOf({
    settings,
    languages: ['en'],
    lexiconVersion: '0123456789abcdef',
    stored: { run, feeds: FEEDS, states: new Map(states.map((state) => [state.feedId, state])) },
    now: NOW,
  })

test('a service that ran, reads its feeds and owes nothing passes', () => {
  expect(observe(goodRun)).toMatchObject({ status: 'pass' })
  expect(observe(goodRun).output).toBeUndefined()
})

test('a cron that missed two ticks is never a pass, and one that stopped is a failure', () => {
  expect(observe({ ...goodRun, at: NOW - 10 * MINUTE }).status).toBe('pass')
  expect(observe({ ...goodRun, at: NOW - 10 * MINUTE - 1 }).status).toBe('warn')
  expect(observe({ ...goodRun, at: NOW - 31 * MINUTE }).status).toBe('fail')
  expect(observe(undefined).status).toBe('fail')
})

test('feeds that all answer 404 are a failure, one of two a warning', () => {
  const broken = FEEDS.map(({ id }) => polled(id, { failure: 'http-error', failuresInRow: 4 }))
  expect(observe(goodRun, broken).status).toBe('fail')
  expect(observe(goodRun, [broken[0]!, polled(FEEDS[1]!.id)]).status).toBe('warn')
})

test('a feed nobody polls any more is named', () => {
  const late = polled('grenzblatt', {
    pollAfter: NOW - 600 * MINUTE,
    lastPollAt: NOW - 615 * MINUTE,
  })
  const status = observe(goodRun, [polled('steppe-wire'), late])
  expect(status.status).toBe('warn')
  expect(status.output).toContain('grenzblatt')
})

test('an endpoint that has been dead for hours is a warning', () => {
  const run = { ...goodRun, owed: 2, oldestOwedAt: NOW - 120 * MINUTE }
  expect(observe(run)).toMatchObject({ status: 'warn' })
})

test('endpoints that fail and KV writes that run out are warnings', () => {
  const endpoint = observe({ ...goodRun, endpointsFailing: ['desk'] })
  expect(endpoint).toMatchObject({ status: 'warn', output: expect.stringContaining('desk') })
  const kvToday = { day: '20261120', reads: 1, writes: 850, deletes: 0, lists: 1 }
  const short = observe({ ...goodRun, kvToday })
  expect(short).toMatchObject({ status: 'warn', output: expect.stringContaining('150 KV writes') })
  const { settings } = sampleDeps()
  const paid: Settings = settings.ok
    ? { ok: true, config: { ...settings.config, plan: 'paid' } }
    : settings
  expect(observe({ ...goodRun, kvToday }, undefined, paid)).toMatchObject({ status: 'pass' })
})

test('no webhook is a warning', () => {
  const status = statusOf({
    settings: { ok: true, config: { adminToken: 'x', allowPrivateHosts: false, plan: 'free' } },
    languages: ['en'],
    lexiconVersion: '0123456789abcdef',
    stored: {
      run: goodRun,
      feeds: FEEDS,
      states: new Map(FEEDS.map(({ id }) => [id, polled(id)])),
    },
    now: NOW,
  })
  expect(status).toMatchObject({ status: 'warn', output: expect.stringContaining('WEBHOOK_URL') })
})

test('a bad setting fails and is named with its remedy', async () => {
  const problems = [{ field: 'WEBHOOK_SECRET', problem: 'too short', remedy: 'use 24 bytes' }]
  const response = await sampleApp({ settings: { ok: false, problems } }).request('/status')
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({
    status: 'fail',
    output: expect.stringMatching(/WEBHOOK_SECRET.*use 24 bytes/),
  })
})

test.each(['lastRun', 'watchList', 'feedStates'] as const)(
  'a store that does not answer %s is a failure, in the right format',
  async (method) => {
    const response = await sampleApp({ store: { [method]: down } }).request('/status')
    expect(response.status).toBe(503)
    expect(response.headers.get('content-type')).toBe('application/health+json')
    expect(await response.json()).toMatchObject({ status: 'fail' })
  },
)

test('asking for the status costs three reads and may be cached for half a minute', async () => {
  const asked: string[] = []
  const { store } = sampleDeps()
  const counting = {
    lastRun: () => (asked.push('lastRun'), store.lastRun()),
    watchList: () => (asked.push('watchList'), store.watchList()),
    feedStates: () => (asked.push('feedStates'), store.feedStates(FEEDS)),
    saveWatchList: down,
  }
  const response = await sampleApp({ store: counting }).request('/status')
  expect(response.headers.get('cache-control')).toBe('public, max-age=30')
  expect(asked.toSorted()).toEqual(['feedStates', 'lastRun', 'watchList'])
})

test('dead letters are counted, and those of today are a warning', () => {
  const fresh = observe({ ...goodRun, deadLetters: { 20261120: 2, 20261101: 3 } })
  expect(fresh).toMatchObject({ status: 'warn', output: expect.stringContaining('2 deliveries') })
  expect(fresh.checks['deadLetters:count']).toMatchObject([{ observedValue: 5 }])
  expect(observe({ ...goodRun, deadLetters: { 20261101: 3 } }).status).toBe('pass')
})

test('the version of the lexicons is told, and is another when a word is', () => {
  expect(observe(goodRun).releaseId).toBe('0123456789abcdef')
  const changed = BLOCKS.with(0, { ...BLOCKS[0]!, lists: 'aaanother word;' })
  expect(LEXICON_VERSION).toMatch(/^[0-9a-f]{16}$/)
  expect(LEXICON_VERSION).toBe(versionOf(LABELS, BLOCKS))
  expect(versionOf(LABELS, changed)).not.toBe(LEXICON_VERSION)
})
