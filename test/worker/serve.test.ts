/** The face on the real Worker with real KV: settings, records and routes meet. */
import { exports } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { LOCALES, type Locale } from '../../src/serve/words.ts'
import { EVENTS, sampleApp } from '../serve/sample.ts'

const ADMIN = { Authorization: 'Bearer an-admin-token-for-tests-only' }
const ask = (path: string, init?: RequestInit) =>
  exports.default.fetch(`https://musterwatch.example${path}`, init)

test('a service that never ran says so, and does not pass', async () => {
  const response = await ask('/status')
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ status: 'fail' })
})

test.each(['/', '/feeds', '/why', '/subscribe', '/events.atom', '/events.csv', '/v1/events'])(
  '%s answers before anything has happened',
  async (path) => {
    const response = await ask(path)
    await response.body?.cancel()
    expect(response.status).toBe(200)
  },
)

test('a watch list that is put is the watch list', async () => {
  const feeds = [
    {
      id: 'le-lac',
      url: 'https://lac.example.org/rss',
      outlet: 'Le Lac',
      language: 'fr',
      intervalMinutes: 30,
    },
  ]
  const put = await ask('/v1/feeds', {
    method: 'PUT',
    headers: ADMIN,
    body: JSON.stringify({ feeds }),
  })
  expect(put.status).toBe(200)
  const opml = await (await ask('/feeds.opml')).text()
  expect(opml).toContain('https://lac.example.org/rss')
})

test('a subscriber is born, shown without its secret, and goes', async () => {
  const body = JSON.stringify({
    id: 'desk',
    url: 'https://hooks.example.org/x',
    format: 'standard',
  })
  const born = await ask('/v1/subscribers', { method: 'POST', headers: ADMIN, body })
  expect(born.status).toBe(201)
  const { secret } = await born.json<{ secret: string }>()
  expect(secret).toMatch(/^whsec_/)
  const shown = await (await ask('/v1/subscribers/desk', { headers: ADMIN })).text()
  expect(shown).not.toContain(secret)
  const gone = await ask('/v1/subscribers/desk', { method: 'DELETE', headers: ADMIN })
  expect(await gone.json()).toEqual({ removed: 'desk' })
})

test('a text is explained', async () => {
  const body = JSON.stringify({
    title: 'Foreign army advertises for recruits online in Kazakhstan',
    content: 'Adverts promise 450,000 roubles for signing a contract with the Russian army.',
    lang: 'en',
  })
  const response = await ask('/v1/explain', { method: 'POST', body })
  expect(await response.json()).toMatchObject({ level: 'ad', language: 'en' })
})

test('a text of more than 32 kB is refused', async () => {
  const body = JSON.stringify({ title: 'x'.repeat(40_000) })
  expect((await ask('/v1/explain', { method: 'POST', body })).status).toBe(413)
})

type Expected = {
  readonly country: string
  readonly day: string
  readonly moment: string
  readonly month: string
  readonly age: string
  readonly tongue: string
  readonly amount: string
}

/** As a reader of the language writes them; workerd has no data for Kazakh, and says nothing of it. */
const EXPECTED: Readonly<Record<Locale, Expected>> = {
  en: {
    country: 'Kazakhstan',
    day: '20 Nov 2026',
    moment: '19 Nov 2026, 06:00',
    month: 'Nov',
    age: '3 hours ago',
    tongue: 'German',
    amount: '450,000 RUB',
  },
  de: {
    country: 'Kasachstan',
    day: '20. Nov. 2026',
    moment: '19.11.2026, 06:00',
    month: 'Nov.',
    age: 'vor 3 Stunden',
    tongue: 'Deutsch',
    amount: '450.000 RUB',
  },
  ru: {
    country: 'Казахстан',
    day: '20 нояб. 2026 г.',
    moment: '19 нояб. 2026 г., 06:00',
    month: 'нояб.',
    age: '3 часа назад',
    tongue: 'немецкий',
    amount: '450 000 RUB',
  },
  kk: {
    country: 'Қазақстан',
    day: '2026 ж. 20 қар.',
    moment: '2026 ж. 19 қар., 06:00',
    month: 'қар.',
    age: '3 сағат бұрын',
    tongue: 'неміс тілі',
    amount: '450 000 RUB',
  },
}

/** What a reader sees of a page: without marks, and with spaces that may break. */
const textOf = async (path: string) =>
  (await (await sampleApp().request(`https://watch.example${path}`)).text())
    .replaceAll(/<style[^]*?<\/style>|<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')

/** Of a country, a month, an age or a language that workerd has no word for. */
const FOREIGN = /\b(Kazakhstan|Russia|Armenia|M\d\d|ago|yesterday)\b|[+-]\d+ (s|min|h|d)\b/

test.each(LOCALES)(
  'in workerd the pages speak %s: countries, dates, ages, numbers',
  async (lang) => {
    const { country, day, moment, month, age, tongue, amount } = EXPECTED[lang]
    const home = await textOf(`/?lang=${lang}`)
    for (const said of [country, day, age, amount, ` ${month} `]) expect(home).toContain(said)
    const event = await textOf(`/events/${EVENTS[0]!.id}?lang=${lang}`)
    for (const said of [country, moment, amount, tongue]) expect(event).toContain(said)
    const feeds = await textOf(`/feeds?lang=${lang}`)
    expect(feeds).toContain(tongue)
    const why = await textOf(`/why?lang=${lang}`)
    expect(why).toContain(tongue)
    const atom = await textOf(`/events.atom?lang=${lang}`)
    expect(atom).toContain(country)
    if (lang === 'en') return
    for (const page of [home, feeds, why, atom]) expect(page).not.toMatch(FOREIGN)
  },
)
