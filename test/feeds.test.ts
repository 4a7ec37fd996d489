/**
 * Reads every file of `feeds/`. A file says itself what must hold of it, in its first comment (or
 * in `_expect`, if it is JSON), one line each:
 *
 *     expect: items.0.title = "One"           the value, as JSON; or `undefined`
 *     expect: items.0.publishedAt at 2026-…   the moment
 *     expect: problems has "cut-off"          a problem of that name; or a text that contains it
 *
 * `url:` and `content-type:` say where it was fetched and what the server called it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseFeed } from '../src/collect/parse.ts'
import { decode } from '../src/collect/decode.ts'

const ROOT = join(import.meta.dirname, 'feeds')
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.\w+$/.test(name),
)

test('there are enough of them, of every kind', () => {
  expect(files.length).toBeGreaterThanOrEqual(150)
  expect(new Set(files.map((name) => name.split('/')[0]))).toEqual(
    new Set(['atom', 'broken', 'json', 'rdf', 'rss']),
  )
})

test.each(files)('%s', async (name) => {
  const body = new Uint8Array(readFileSync(join(ROOT, name)))
  const said = claims(name, decode(body).text)
  expect(said.expectations.length).toBeGreaterThan(0)
  const feed = await parseFeed(body, {
    url: said.url ?? 'https://feeds.example/feed',
    ...(said.contentType === undefined ? {} : { contentType: said.contentType }),
  })
  for (const expectation of said.expectations) check(feed, expectation)
})

const claims = (name: string, text: string) => {
  const lines = name.startsWith('json/') ? jsonClaims(text) : text.split('\n')
  const line = (word: string) =>
    lines.find((one) => one.startsWith(`${word}: `))?.slice(word.length + 2)
  return {
    url: line('url'),
    contentType: line('content-type'),
    expectations: lines.filter((one) => one.startsWith('expect: ')).map((one) => one.slice(8)),
  }
}

/** By a search, because some of the files are broken on purpose. */
const jsonClaims = (text: string): string[] => {
  const list = /"_expect":(\[.*?\]),?(?:\n|"error"|"items")/.exec(text)?.[1] ?? '[]'
  const expectations: unknown = JSON.parse(list)
  return Array.isArray(expectations) ? expectations.map((one) => `expect: ${String(one)}`) : []
}

const check = (feed: object, expectation: string): void => {
  const [, path, relation, wanted] = /^(\S+) (=|at|has) (.*)$/.exec(expectation) ?? []
  if (path === undefined || wanted === undefined) throw new Error(`not understood: ${expectation}`)
  const found = path.split('.').reduce<unknown>((value, key) => member(value, key), feed)
  if (relation === 'at') expect(found, expectation).toBe(Date.parse(wanted))
  else if (relation === 'has') expect(namesOf(found), expectation).toContain(JSON.parse(wanted))
  else if (wanted === 'undefined') expect(found, expectation).toBeUndefined()
  else expect(found, expectation).toEqual(JSON.parse(wanted))
}

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

const namesOf = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((problem) => member(problem, 'name')) : value
