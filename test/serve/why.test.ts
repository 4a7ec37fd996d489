import { expect, test } from 'vitest'
import { segmentsOf } from '../../src/serve/highlight.ts'
import { explain as realExplain } from '../../src/detect/explain.ts'
import { NO_FACTS } from '../../src/detect/facts.ts'
import { WEIGHTS } from '../../src/detect/rules.ts'
import { voiceOf } from '../../src/serve/say.ts'
import { SIGNALS } from '../../src/serve/words/signals.ts'
import { LOCALES, wantedLocale } from '../../src/serve/words.ts'
import type { Decision } from '../../src/types/runs.ts'
import type { Evidence, Verdict } from '../../src/types/reports.ts'
import { down, goodRun, NOW, sampleApp } from './sample.ts'

const seen = (quote: string, offset: number): Evidence => ({
  field: 'title',
  quote,
  offset,
  rule: quote,
})
const verdict: Verdict = {
  level: 'none',
  score: 1,
  language: 'en',
  signals: [
    { name: 'army', weight: 2, evidence: [seen('army recruits', 4)] },
    { name: 'sport', weight: -2, evidence: [seen('recruits players', 9)] },
    { name: 'gone', weight: 1, evidence: [seen('not in the text', 3)] },
  ],
  facts: NO_FACTS,
}

test('words are marked where they stand, and where two marks meet, what is against shows', () => {
  const text = 'The army recruits players'
  const segments = segmentsOf(text, 'title', verdict)
  expect(segments.map((segment) => segment.text).join('')).toBe(text)
  expect(segments.map(({ text: words, mark }) => [words, mark])).toEqual([
    ['The ', undefined],
    ['army ', 'for'],
    ['recruits', 'against'],
    [' players', 'against'],
  ])
})

test('who asks too often is told when to come back', async () => {
  const app = sampleApp({ mayAsk: async () => false })
  const asked = await app.request('/v1/explain', { method: 'POST', body: '{"title":"x"}' })
  expect(asked.status).toBe(429)
  expect(asked.headers.get('retry-after')).toBe('60')
  expect((await app.request('/why?title=x')).status).toBe(429)
})

test('a question is answered for what it says, and a misspelt field is named', async () => {
  expect((await ask({ title: 'x', summary: '', lang: 'sr-Latn' })).status).toBe(200)
  for (const [body, field] of [
    [{ summary: 'x' }, 'title'],
    [{ title: 5 }, 'title'],
    [{ title: 'x', language: 'ru' }, 'language'],
    [{ title: 'x', lang: 'no tag' }, 'lang'],
    [[], 'title'],
    [null, 'body'],
  ] as const) {
    const answer = await ask(body)
    expect(answer.status).toBe(422)
    const { problems } = await answer.json<{ problems: { field: string; remedy: string }[] }>()
    expect(problems.map((each) => each.field)).toContain(field)
    for (const { remedy } of problems) expect(remedy).not.toBe('')
  }
  const tooLarge = await ask({ title: 'a'.repeat(40_000) })
  expect(tooLarge.status).toBe(413)
  expect(await tooLarge.text()).toContain('"remedy"')
})

const ask = async (body: unknown): Promise<Response> =>
  sampleApp().request('/v1/explain', { method: 'POST', body: JSON.stringify(body) })

test('an answer passes on no number, handle, link or wallet of the text', async () => {
  const title = 'Russian army recruits Kenyans: leaflet with the slogan "Call +7 900 123-45-67"'
  const content =
    'The Contract Agency 0712345678 offers $2,000 a month, write @kontrakt_bot or t.me/kontrakt, ' +
    'fee to 0x52908400098527886e0f7030069857d2e4169ee7. Prison for mercenaries who call 8 800 555 35 35.'
  const app = sampleApp({ explain: realExplain })
  const body = JSON.stringify({ title, content })
  const answer = await (await app.request('/v1/explain', { method: 'POST', body })).text()
  expect(answer).toContain('"level":"ad"')
  expect(answer).toContain('"slogan"')
  expect(answer).not.toMatch(/900 123|07123|kontrakt_bot|t\.me|0x5290|800 555/)
})

test('a pasted text comes back as text', async () => {
  const body = new URLSearchParams({ title: '<script>alert(1)</script>', content: '</textarea>' })
  const page = await (await sampleApp().request('/why', { method: 'POST', body })).text()
  expect(page.includes('<script')).toBe(false)
  expect(page.split('</textarea>').length).toBe(2)
})

test('the language of the text is not that of the page', async () => {
  const asked: string[] = []
  const explain: Parameters<typeof sampleApp>[0] = {
    explain: (_item, language) => (asked.push(language), verdict),
  }
  await sampleApp(explain).request('/why?lang=de&title=x&language=kk')
  await sampleApp(explain).request('/why?lang=de&title=x')
  const body = new URLSearchParams({ title: 'x', language: 'ru' })
  await sampleApp(explain).request('/why?lang=kk', { method: 'POST', body })
  expect(asked).toEqual(['kk', 'und', 'ru'])
})

test('recent items can be opened, told of or not, and no contact is shown', async () => {
  const decision: Decision = {
    title: 'Ring +7 900 123-45-67 to enlist',
    summary: 'Write to @recruiter_bot',
    outlet: 'Wire',
    language: 'en',
    at: NOW,
    level: 'none',
    score: 2.1,
  }
  const run = {
    ...goodRun,
    decisions: [decision, { ...decision, level: 'ad', eventId: 'e1' } as const],
  }
  const page = await (
    await sampleApp({ store: { lastRun: async () => run } }).request('/why')
  ).text()
  expect(page.split('<a href="/why?title=Ring').length).toBe(3)
  expect(page.includes('href="/events/e1"')).toBe(true)
  expect(page).not.toMatch(/900 123|recruiter_bot/)
  expect((await sampleApp({ store: { lastRun: down } }).request('/why')).status).toBe(200)
})

test('every signal of the detector has a name in every language, and one that has not shows its own', () => {
  for (const locale of LOCALES) {
    const voice = voiceOf(locale, false)
    for (const said of Object.values(SIGNALS)) expect(said[locale]).not.toBe('')
    expect(voice.signal('quite-new')).toBe('quite new')
  }
  const unnamed = Object.keys(WEIGHTS).filter((name) => !Object.hasOwn(SIGNALS, name))
  expect(unnamed.length).toBeLessThan(Object.keys(WEIGHTS).length / 4)
})

test('a reason is said in the reader’s language, with the names of countries', () => {
  const { reason } = voiceOf('de', true)
  expect(reason('same target KZ, Central Asia')).toBe('dasselbe Land: Kasachstan, Zentralasien')
  expect(reason('2 amounts agree')).toBe('2 Beträge stimmen überein')
  expect(reason('signs of an advertisement: 0.8 of 1.1')).toBe('Zeichen einer Anzeige: 0.8 von 1.1')
  expect(reason('a reason nobody foresaw')).toBe('a reason nobody foresaw')
})

test('the language is the reader’s choice, else the best of what the browser accepts', () => {
  expect(wantedLocale('kk', 'de')).toBe('kk')
  expect(wantedLocale('xx', 'fr, de;q=0.5, ru;q=0.8')).toBe('ru')
  expect(wantedLocale(undefined, 'de-AT, en;q=0.9')).toBe('de')
  expect(wantedLocale('__proto__', ';;;q=, *;q=0')).toBe('en')
})
