/** Who may import whom, and what a stage may touch (ARCHITECTURE.md). A place not listed fails. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const SRC = join(import.meta.dirname, '../src')
const NOUNS = ['types', 'limits', 'digest', 'amounts']
const STAGES = ['collect', 'detect', 'group', 'notify']

/** place -> what it may import besides itself: places in `src`, and packages. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  types: [],
  limits: [],
  digest: [],
  amounts: [],
  ports: NOUNS,
  feeds: NOUNS,
  config: [...NOUNS, 'valibot'],
  collect: [...NOUNS, 'rss-parser'],
  detect: NOUNS,
  group: NOUNS,
  notify: NOUNS,
  totals: NOUNS,
  chronicle: NOUNS,
  poll: [...NOUNS, 'ports', 'collect'],
  run: [...NOUNS, 'ports', 'poll', 'tell', 'deliver', 'totals', 'chronicle', ...STAGES],
  tell: [...NOUNS, 'ports', 'chronicle', ...STAGES],
  deliver: [...NOUNS, 'ports', ...STAGES],
  trial: [...NOUNS, 'ports', ...STAGES],
  'fan-out': [...NOUNS, 'ports', 'totals', 'chronicle'],
  'ledger-object': [...NOUNS, 'tell', 'platform', 'cloudflare:workers'],
  platform: [...NOUNS, 'ports', 'feeds', 'config', 'cloudflare:workers'],
  serve: [
    ...NOUNS,
    'ports',
    'config',
    'run',
    'deliver',
    'trial',
    'hono',
    'valibot',
    '@valibot/to-json-schema',
  ],
  index: ['*'],
}

const NOT_IN_A_STAGE =
  /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\brandomUUID\b|\bfetch\(|\bconsole\.|\benv\.|\bprocess\.|\bsetTimeout\b/

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
)
const place = (path: string) => path.split('/')[0]!.replace(/\.tsx?$/, '')

function imports(path: string): string[] {
  const code = readFileSync(join(SRC, path), 'utf8')
  const found = code.matchAll(
    /^(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm,
  )
  return [...found].map(([, from, bare]) => (from ?? bare)!)
}

test('every place in src has a line in the table', () => {
  expect(new Set(files.map(place)).difference(new Set(Object.keys(MAY_IMPORT)))).toEqual(new Set())
})

test.each(files)('%s imports only what its place may', (path) => {
  const own = place(path)
  const allowed = MAY_IMPORT[own] ?? []
  const strangers = imports(path).filter((from) => {
    if (allowed.includes('*')) return false
    if (!from.startsWith('.')) {
      const name = from.startsWith('cloudflare:') ? from : from.split('/')[0]!
      return !allowed.some((other) => other === name || other === from)
    }
    const target = place(relative(SRC, join(SRC, dirname(path), from)))
    return target !== own && !allowed.includes(target)
  })
  expect(strangers).toEqual([])
})

test.each(files.filter((path) => STAGES.includes(place(path))))(
  '%s touches nothing outside',
  (path) => {
    const code = readFileSync(join(SRC, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect(code.match(NOT_IN_A_STAGE)?.[0]).toBeUndefined()
    if (path !== 'notify/sign.ts') expect(code).not.toContain('crypto.')
  },
)
