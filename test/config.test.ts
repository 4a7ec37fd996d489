import { expect, test } from 'vitest'
import { sum, WEIGHTS } from '../src/detect/rules.ts'
import { SCORE_MAX } from '../src/limits.ts'
import {
  parseSubscriber,
  parseSubscriberChange,
  parseWatchList,
  readConfig,
} from '../src/config.ts'
import { refusedAddress } from '../src/config/address.ts'
import { FEEDS } from '../src/feeds.ts'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const COMPLETE = {
  WEBHOOK_URL: 'https://hook.example/x',
  WEBHOOK_SECRET: SECRET,
  ADMIN_TOKEN: 'a-token-of-16-characters',
  ALLOW_PRIVATE_HOSTS: 'false',
}

test('complete settings are a configuration', () => {
  expect(readConfig({ ...COMPLETE, KV: {} })).toEqual({
    ok: true,
    config: {
      webhookUrl: 'https://hook.example/x',
      webhookSecrets: [SECRET],
      adminToken: 'a-token-of-16-characters',
      allowPrivateHosts: false,
      plan: 'free',
    },
  })
})

test('without an address there is no webhook, and several secrets may sign', () => {
  const two = `${SECRET}  whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD`
  const read = readConfig({ ...COMPLETE, WEBHOOK_URL: ' ', WEBHOOK_SECRET: two })
  expect(read).toMatchObject({ ok: true, config: { webhookSecrets: two.split('  ') } })
  expect(read.ok && 'webhookUrl' in read.config).toBe(false)
})

test('every bad setting is named at once, with a remedy and without its value', () => {
  const read = readConfig({
    WEBHOOK_URL: 'http://user:hunter2@10.0.0.1/',
    WEBHOOK_SECRET: 'whsec_dG9vc2hvcnQ= sk_live_1234567890',
    ADMIN_TOKEN: 'short-secret',
    ALLOW_PRIVATE_HOSTS: 'yes',
    SIGNING_KEY: 'whsk_AAAA',
  })
  if (read.ok) throw new Error('accepted')
  expect(read.problems.map(({ field }) => field).toSorted()).toEqual([
    'ADMIN_TOKEN',
    'ALLOW_PRIVATE_HOSTS',
    'SIGNING_KEY',
    'WEBHOOK_SECRET',
    'WEBHOOK_URL',
  ])
  expect(read.problems.every(({ remedy }) => remedy.length > 10)).toBe(true)
  expect(JSON.stringify(read)).not.toMatch(/hunter2|sk_live|dG9v|short-secret|AAAA/)
})

test('missing settings are missing', () => {
  const read = readConfig({})
  expect(read.ok ? [] : read.problems.map(({ field, problem }) => `${field} ${problem}`)).toEqual([
    'WEBHOOK_SECRET is missing',
    'ADMIN_TOKEN is missing',
  ])
})

const rules = { allowPrivateHosts: false, allowHttp: false, ownHost: 'musterwatch.example:443' }

test.each([
  'http://hook.example/',
  'https://user@hook.example/',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://[::1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://localhost/',
  'https://printer.local/',
  'https://db.internal./',
  'https://router/',
  'https://hook.example:22/',
  'https://musterwatch.example./hook',
  'https://MUSTERWATCH.example/hook',
  'file:///etc/passwd',
  'ftp://hook.example/',
  'javascript:alert(1)',
  '//hook.example/',
  '',
])('the address %s is refused', (address) => {
  expect(refusedAddress(address, rules)).toMatch(/^(is|uses|carries|names) /)
})

test('public addresses are taken, private ones in local runs only', () => {
  expect(refusedAddress('https://hook.example:8443/x?y', rules)).toBeUndefined()
  expect(refusedAddress('http://feed.example/rss', { ...rules, allowHttp: true })).toBeUndefined()
  const local = { allowPrivateHosts: true, allowHttp: false }
  expect(refusedAddress('http://127.0.0.1:8787/', local)).toBeUndefined()
  expect(refusedAddress('http://u:p@127.0.0.1/', local)).toBe('carries credentials')
  const own = { ...local, ownHost: '127.0.0.1:8787' }
  expect(refusedAddress('http://127.0.0.1:9999/', own)).toBeUndefined()
  expect(refusedAddress('http://127.0.0.1:8787/hook', own)).toBe('is this service itself')
})

const feed = {
  id: 'steppe-wire',
  url: 'https://steppe-wire.example/rss',
  outlet: 'Steppe Wire',
  language: 'kk',
  intervalMinutes: 5,
}

test('a watch list is read from text or JSON', () => {
  const feeds = [feed, { ...feed, id: 'b', url: 'http://b.example/', paused: true }]
  expect(parseWatchList(JSON.stringify({ feeds }))).toEqual({ ok: true, feeds })
  expect(parseWatchList({ feeds })).toEqual({ ok: true, feeds })
})

test('the bundled watch list is one', () => {
  expect(parseWatchList({ feeds: FEEDS })).toEqual({ ok: true, feeds: FEEDS })
})

test('every problem of a watch list is named with its place', () => {
  const feeds = [
    feed,
    { ...feed, url: 'https://10.1.2.3/rss', language: 'not a language', intervalMinutes: 4.5 },
    { id: 'a:b', url: 'https://c.example/', outlet: ' ', language: 'en', colour: 'red' },
  ]
  const read = parseWatchList({ feeds })
  expect(read.ok ? [] : read.problems.map(({ field }) => field).toSorted()).toEqual([
    'feeds[1].id',
    'feeds[1].intervalMinutes',
    'feeds[1].language',
    'feeds[1].url',
    'feeds[2].colour',
    'feeds[2].id',
    'feeds[2].intervalMinutes',
    'feeds[2].outlet',
  ])
})

test.each(['', '{', 'null', '[]', '{"feeds":{}}', '{"feeds":[]}', '{"feeds":[null]}', '7'])(
  'what is no watch list is refused: %s',
  (text) => {
    expect(parseWatchList(text).ok).toBe(false)
  },
)

const asks = { allowPrivateHosts: false, ownHost: 'musterwatch.example' }
const wish = { url: 'https://newsroom.example/hook', format: 'standard' }
const fieldsOf = (given: unknown) => {
  const read = parseSubscriber(given, asks)
  return read.ok ? [] : read.problems.map(({ field }) => field).toSorted()
}

test('a subscriber in full is taken', () => {
  const full = {
    ...wish,
    id: 'newsroom',
    secret: SECRET,
    filter: {
      targets: ['KZ', 'Central Asia'],
      actors: ['RU', 'Wagner'],
      levels: ['ad'],
      types: ['event.reported', 'feed.failing'],
      languages: ['ru', 'kk'],
      minScore: 2,
      minSources: 2,
      words: ['Sakhalin'],
    },
    pacing: {
      digest: 'daily',
      dailyAt: '07:30',
      quiet: { from: '22:00', to: '07:00' },
      timeZone: 'Asia/Almaty',
      urgent: { targets: ['KZ'] },
    },
  }
  expect(parseSubscriber(full, asks)).toEqual({ ok: true, wish: full })
})

test('every problem of a subscriber is named at once', () => {
  expect(
    fieldsOf({
      url: 'http://10.0.0.1/',
      format: 'fax',
      id: 'default',
      secret: 'hunter2',
      colour: 'red',
      filter: { targets: ['QQ'], levels: [], languages: ['xx_yy!'], minSources: 0 },
      pacing: { quiet: { from: '25:00', to: '07:00' }, timeZone: 'Mars/Olympus' },
    }),
  ).toEqual([
    'colour',
    'filter.languages[0]',
    'filter.levels',
    'filter.minSources',
    'filter.targets[0]',
    'format',
    'id',
    'pacing.quiet.from',
    'pacing.timeZone',
    'secret',
    'url',
  ])
})

test('a filter or pacing that could never tell anything is refused', () => {
  expect(fieldsOf({ ...wish, filter: { words: [] } })).toEqual(['filter.words'])
  expect(fieldsOf({ ...wish, filter: { minSources: 100_000 } })).toEqual(['filter.minSources'])
  const urgent = { levels: ['recruitment'] }
  expect(fieldsOf({ ...wish, filter: { levels: ['ad'] }, pacing: { urgent } })).toEqual([
    'pacing.urgent.levels',
  ])
  expect(fieldsOf({ ...wish, pacing: { quiet: { from: '08:00', to: '08:00' } } })).toEqual([
    'pacing.quiet',
  ])
  expect(fieldsOf({ ...wish, pacing: { dailyAt: '08:00' } })).toEqual(['pacing.dailyAt'])
})

test.each([
  [{ targets: ['Kazakhstan'] }, 'filter.targets[0]', 'is written KZ here'],
  [{ actors: ['UK'] }, 'filter.actors[0]', 'is written GB here'],
  [{ targets: ['EU'] }, 'filter.targets[0]', 'is not a country'],
  [{ targets: ['ZZ'] }, 'filter.targets[0]', 'is not a country'],
  [{ minScore: 1e9 }, 'filter.minScore', 'no event scores so high'],
  [{ languages: ['tlh', 'zz'] }, 'filter.languages', 'names no language that is read'],
  [{ words: ['\u0000'] }, 'filter.words[0]', 'holds a control character'],
  [[], 'filter', 'is a list'],
])('a filter that would match nothing is refused with the reason: %j', (filter, field, reason) => {
  const read = parseSubscriber({ ...wish, filter }, { ...asks, languages: ['ru', 'kk', 'nb'] })
  expect(read.ok ? [] : read.problems).toMatchObject([
    { field, problem: expect.stringContaining(reason) },
  ])
})

test('one language that is read is enough, and so is a dialect of it', () => {
  const reads = { ...asks, languages: ['ru', 'nb'] }
  for (const languages of [['tlh', 'ru'], ['ru-KZ'], ['NB']]) {
    expect(parseSubscriber({ ...wish, filter: { languages } }, reads).ok).toBe(true)
  }
})

test('no sum of signals passes the score that a filter may ask for', () => {
  const speaking = Object.entries(WEIGHTS).filter(([, weights]) => weights.some((one) => one > 0))
  const { recruitment, ad } = sum(speaking.map(([name]) => name as keyof typeof WEIGHTS))
  expect(recruitment + ad).toBeLessThanOrEqual(SCORE_MAX)
})

test('a new filter is held against the urgent rule that stays', () => {
  const pacing = { digest: 'daily', urgent: { levels: ['ad'] } } as const
  const current = { url: wish.url, format: 'standard', pacing } as const
  const change = { filter: { levels: ['recruitment'] } }
  expect(parseSubscriberChange(change, current, asks)).toMatchObject({
    ok: false,
    problems: [{ field: 'pacing.urgent.levels' }],
  })
})

test('a chat format needs its channel, and the others take none', () => {
  expect(fieldsOf({ ...wish, format: 'telegram' })).toEqual(['channel'])
  expect(fieldsOf({ ...wish, format: 'telegram', channel: '-1001234567890' })).toEqual([])
  expect(fieldsOf({ ...wish, format: 'ntfy', channel: 'a topic' })).toEqual(['channel'])
  expect(fieldsOf({ ...wish, format: 'slack', channel: 'alerts' })).toEqual(['channel'])
})

test('a change is judged with what it leaves as it is', () => {
  const current = { url: wish.url, format: 'telegram' as const, channel: '-100' }
  expect(parseSubscriberChange({ filter: { levels: ['ad'] } }, current, asks)).toMatchObject({
    ok: true,
  })
  expect(parseSubscriberChange({ format: 'slack' }, current, asks)).toMatchObject({ ok: true })
  expect(parseSubscriberChange({ format: 'ntfy', channel: 'a b' }, current, asks)).toMatchObject({
    ok: false,
    problems: [{ field: 'channel' }],
  })
  expect(parseSubscriberChange({ id: 'other' }, current, asks).ok).toBe(false)
  expect(parseSubscriberChange('enabled', current, asks).ok).toBe(false)
})

test('the plan is free unless it is said to be paid, and a page is named only if it may be', () => {
  expect(
    readConfig({ ...COMPLETE, PLAN: 'paid', PUBLIC_URL: 'https://watch.example/' }),
  ).toMatchObject({ ok: true, config: { plan: 'paid', publicUrl: 'https://watch.example/' } })
  const bad = readConfig({ ...COMPLETE, PLAN: 'enterprise', PUBLIC_URL: 'javascript:alert(1)' })
  expect(bad.ok ? [] : bad.problems.map(({ field }) => field).toSorted()).toEqual([
    'PLAN',
    'PUBLIC_URL',
  ])
})
