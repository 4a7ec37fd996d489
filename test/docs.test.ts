/** The documents are tested against the code: what exists is documented, examples are real. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleApp } from './serve/sample.ts'

const ROOT = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const readme = read('README.md')
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

test('the README is short enough to be read', () => {
  expect(readme.split('\n').length).toBeLessThan(150)
})

test('every setting of the Worker is in the README', () => {
  const settings = [...read('src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): v\./gm)]
  const names = settings.map(([, name]) => name!)
  expect(names).toContain('WEBHOOK_SECRET')
  for (const name of names) expect(readme).toContain(`\`${name}\``)
})

test('every route is in the README', () => {
  const routes = sampleApp().routes.filter(({ method }) => method !== 'ALL')
  expect(routes.length).toBeGreaterThan(6)
  for (const { method, path } of routes) expect(readme).toContain(`\`${method} ${path}\``)
})

test('every npm script that the README names exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  for (const [, name] of readme.matchAll(/npm run (?:-s )?([a-z]+)/g)) {
    expect(scripts).toHaveProperty(name!)
  }
})

/** Strings of the platform that look like a key: schemes, modules, a label under an HMAC. */
const NO_KEYS = new Set(['cloudflare:', 'https:', 'http:', 'node:', 'subscriber:'])

test('every KV key that the platform writes is in docs/storage.md', () => {
  const storage = read('docs/storage.md')
  const prefixes = readdirSync(join(ROOT, 'src/platform'))
    .map((name) => read(`src/platform/${name}`))
    .flatMap((code) => Array.from(code.matchAll(/['"`]((?:[a-z]+:)+)(?:[a-z]+)?(?:\$\{|['"`])/g)))
    .map(([, prefix]) => prefix!)
    .filter((prefix) => !NO_KEYS.has(prefix))
  expect(prefixes.length).toBeGreaterThan(3)
  for (const prefix of new Set(prefixes)) expect(storage).toContain(prefix)
})

test('every event type is in docs/webhooks.md', () => {
  const union = /export type AlertType =([^\n]*(?:\n {2}\|[^\n]*)+)/.exec(
    read('src/types/alerts.ts'),
  )
  const types = [...union![1]!.matchAll(/'([a-z.]+)'/g)].map(([, type]) => type!)
  expect(types).toContain('event.reported')
  const webhooks = read('docs/webhooks.md')
  for (const type of types) expect(webhooks).toContain(`\`${type}\``)
})

test.each(documents)('the JSON examples of %s can be parsed', (path) => {
  for (const [, json] of read(path).matchAll(/```json\n([\s\S]*?)```/g)) {
    expect(() => JSON.parse(json!) as unknown).not.toThrow()
  }
})

test.each(documents)('the links of %s lead somewhere', (path) => {
  const folder = join(ROOT, path, '..')
  const targets = [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)]
  for (const [, target] of targets) expect(existsSync(join(folder, target!)), target).toBe(true)
})
