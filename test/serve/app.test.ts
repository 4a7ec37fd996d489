import { expect, test } from 'vitest'
import type { Ledger } from '../../src/ports.ts'
import {
  asAdmin,
  down,
  event,
  FEEDS,
  goodRun,
  hostileEvent,
  polled,
  sampleApp,
  TOKEN,
} from './sample.ts'

test('the page shows what was reported', async () => {
  const response = await sampleApp().request('/')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('text/html')
  const page = await response.text()
  expect(page.includes('Russia advertises for recruits in Kazakhstan')).toBe(true)
  expect(page.includes('<title>Kazakhstan: 2</title>')).toBe(true)
  expect(page.includes('In six months: 3 events in 3 countries')).toBe(true)
  expect(page.length).toBeLessThan(60_000)
})

test.each(['/', '/why'])(
  'nothing from a feed reaches %s unescaped, and no script is allowed',
  async (path) => {
    const response = await sampleApp().request(path)
    const page = await response.text()
    expect(page.includes('&lt;script&gt;')).toBe(true)
    expect(/<script|<img|javascript:|style=/.exec(page)?.[0]).toBeUndefined()
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe|script-src/)
  },
)

test('storage that does not answer is a 503, not a crash', async () => {
  const app = sampleApp({ ledger: { eventPage: down }, store: { lastRun: down } })
  expect((await app.request('/v1/events')).status).toBe(503)
})

test('events are listed, and one is shown by its id', async () => {
  const list = await (await sampleApp().request('/v1/events?limit=1')).json()
  expect(list).toMatchObject({ events: [{ id: 'kz-2026-11' }], next: null })
  const one = await (await sampleApp().request('/v1/events/kz-2026-11')).json()
  expect(one).toMatchObject({
    event: { confidence: 'two-sources', payments: [{ value: { amount: 5_300 } }, {}, {}, {}] },
  })
  expect((await sampleApp().request('/v1/events/nothing')).status).toBe(404)
})

test('a recruiter’s number is never shown, and an address that is no web address neither', async () => {
  const body = await (await sampleApp().request('/v1/events')).text()
  expect(body).not.toContain('900 000')
  expect(body).not.toContain('javascript:')
})

test('a cursor that is none of ours is refused, not answered with nothing', async () => {
  for (const after of ['NaN', '!!!', '-1', ' ']) {
    const response = await sampleApp().request(`/v1/events?after=${encodeURIComponent(after)}`)
    expect([after, response.status]).toEqual([after, 422])
    const page = await (await sampleApp().request(`/?after=${encodeURIComponent(after)}`)).text()
    expect(shown(page)).toBe(2)
  }
})

test('a wrong query parameter is named', async () => {
  const response = await sampleApp().request('/v1/events?limit=many')
  expect(response.status).toBe(422)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ problems: [{ field: 'limit' }] })
})

test.each([
  ['POST', '/v1/run'],
  ['PUT', '/v1/feeds'],
])('%s %s asks for the admin token', async (method, path) => {
  const app = sampleApp()
  const wrong = { Authorization: `Bearer ${TOKEN}x` }
  expect((await app.request(path, { method })).status).toBe(401)
  expect((await app.request(path, { method, headers: wrong })).status).toBe(401)
  expect((await app.request(path, { method, headers: asAdmin })).status).not.toBe(401)
})

test('a run is answered with its record, and refused while another goes on', async () => {
  const runs = [goodRun, undefined]
  const app = sampleApp({ run: async () => runs.shift() })
  const ask = () => app.request('/v1/run', { method: 'POST', headers: asAdmin })
  expect(await (await ask()).json()).toMatchObject({ run: { eventsNew: 1 } })
  expect((await ask()).status).toBe(409)
})

test('a watch list is checked whole before anything changes', async () => {
  const saved: unknown[] = []
  const app = sampleApp({ store: { saveWatchList: async (feeds) => void saved.push(feeds) } })
  const put = (body: unknown) =>
    app.request('/v1/feeds', { method: 'PUT', headers: asAdmin, body: JSON.stringify(body) })
  const bad = { feeds: [FEEDS[0], { ...FEEDS[1], url: 'file:///etc/passwd' }, FEEDS[0]] }
  const refused = await put(bad)
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({
    problems: [{ field: 'feeds[1].url' }, { field: 'feeds[2].id' }, { field: 'feeds[2].url' }],
  })
  expect(saved).toEqual([])
  expect((await put({ feeds: FEEDS })).status).toBe(200)
  expect(saved).toEqual([FEEDS])
})

test('a feed given twice is named', async () => {
  const body = JSON.stringify({ feeds: [FEEDS[0], FEEDS[0]] })
  const response = await sampleApp().request('/v1/feeds', { method: 'PUT', headers: asAdmin, body })
  expect(await response.json()).toMatchObject({
    problems: [{ field: 'feeds[1].id' }, { field: 'feeds[1].url' }],
  })
})

test('the watch list is shown with the health of each feed', async () => {
  const body = await (await sampleApp().request('/v1/feeds')).json()
  expect(body).toMatchObject({ feeds: [{ id: 'steppe-wire', health: 'ok', failure: null }, {}] })
})

test('a feed that moved for good says where to, beside the address it is listed with', async () => {
  const movedTo = 'https://steppe.example/new-feed'
  const states = new Map([['steppe-wire', polled('steppe-wire', { movedTo })]])
  const app = sampleApp({ store: { feedStates: async () => states } })
  expect(await (await app.request('/v1/feeds')).json()).toMatchObject({
    feeds: [
      { url: FEEDS[0]?.url, movedTo },
      { url: FEEDS[1]?.url, movedTo: null },
    ],
  })
})

test('an event of a date beyond all calendars is still shown', async () => {
  const odd = event('odd', { firstReportedAt: 9e15, lastReportedAt: -9e15 })
  const app = sampleApp({ ledger: { eventPage: async () => ({ events: [odd, hostileEvent] }) } })
  expect((await app.request('/v1/events')).status).toBe(200)
  expect((await app.request('/')).status).toBe(200)
})

const shown = (text: string) => text.split('<li class="event"').length - 1

test('twenty events are shown at once, and the older ones are a link away', async () => {
  const all = Array.from({ length: 45 }, (_, index) => event(`e${index}`))
  const eventPage: Ledger['eventPage'] = async ({ limit, after = '0' }) => {
    const end = Number(after) + limit
    const next = end < all.length ? { next: String(end) } : {}
    return { events: all.slice(Number(after), end), ...next }
  }
  const page = async (path: string) =>
    (await sampleApp({ ledger: { eventPage } }).request(path)).text()
  const first = await page('/?target=KZ')
  expect(shown(first)).toBe(20)
  expect(first.includes('/?after=20&amp;target=KZ')).toBe(true)
  const last = await page('/?after=40')
  expect(shown(last)).toBe(5)
  expect(last.includes('<a href="/">Newest events')).toBe(true)
  expect(shown(await page('/?target=AM'))).toBe(0)
})
