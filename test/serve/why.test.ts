import { expect, test } from 'vitest'
import { segmentsOf } from '../../src/serve/highlight.ts'
import { wantedLocale } from '../../src/serve/words.ts'
import type { Evidence, Verdict } from '../../src/types/reports.ts'
import { sampleApp } from './sample.ts'

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
  facts: {
    targets: [],
    similarIn: [],
    fronts: [],
    payments: [],
    media: [],
    citedSources: [],
    contacts: [],
  },
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

test('a pasted text comes back as text', async () => {
  const body = new URLSearchParams({ title: '<script>alert(1)</script>', content: '</textarea>' })
  const page = await (await sampleApp().request('/why', { method: 'POST', body })).text()
  expect(page.includes('<script')).toBe(false)
  expect(page.split('</textarea>').length).toBe(2)
})

test('the language is the reader’s choice, else the best of what the browser accepts', () => {
  expect(wantedLocale('kk', 'de')).toBe('kk')
  expect(wantedLocale('xx', 'fr, de;q=0.5, ru;q=0.8')).toBe('ru')
  expect(wantedLocale(undefined, 'de-AT, en;q=0.9')).toBe('de')
  expect(wantedLocale('__proto__', ';;;q=, *;q=0')).toBe('en')
})
