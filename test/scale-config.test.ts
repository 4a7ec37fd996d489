/** `wrangler.scale.toml` is `wrangler.toml` and what the scale adds, and wrangler would deploy it. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { unstable_readConfig as readConfig } from 'wrangler'

const ROOT = join(import.meta.dirname, '..')
const read = (name: string) => readConfig({ config: join(ROOT, name) })
const plain = read('wrangler.toml')
const scale = read('wrangler.scale.toml')

test('all but the ledger object, the queues and the plan is the same', () => {
  const places = ['configPath', 'userConfigPath']
  const additions = ['durable_objects', 'migrations', 'queues']
  const shared = (config: object) =>
    Object.fromEntries(
      Object.entries(config).filter(([name]) => ![...places, ...additions].includes(name)),
    )
  expect(scale.vars['PLAN']).toBe('paid')
  expect(shared({ ...scale, vars: { ...scale.vars, PLAN: plain.vars['PLAN'] } })).toEqual(
    shared(plain),
  )
  expect(shared(scale)).toMatchObject({
    name: 'musterwatch',
    compatibility_date: plain.compatibility_date,
    triggers: { crons: ['*/5 * * * *'] },
  })
})

test('the plain configuration binds neither object nor queue', () => {
  expect(plain.durable_objects.bindings).toEqual([])
  expect(plain.queues.producers).toEqual([])
  expect(plain.queues.consumers).toEqual([])
})

test('the object keeps its records in SQLite, and every queue that is written is read', () => {
  expect(scale.durable_objects.bindings).toMatchObject([
    { name: 'LEDGER', class_name: 'LedgerObject' },
  ])
  expect(scale.migrations).toMatchObject([{ new_sqlite_classes: ['LedgerObject'] }])
  const produced = scale.queues.producers?.map(({ queue }: { queue: string }) => queue)
  expect(scale.queues.producers?.map(({ binding }: { binding: string }) => binding)).toEqual([
    'QUEUE',
    'DELIVERIES',
  ])
  expect(scale.queues.consumers?.map(({ queue }: { queue: string }) => queue)).toEqual(produced)
  for (const consumer of scale.queues.consumers ?? []) {
    expect(consumer.dead_letter_queue).toBe('musterwatch-dead')
  }
})

test('wrangler would deploy it', { timeout: 120_000 }, async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(ROOT, 'node_modules/wrangler/bin/wrangler.js'),
      'deploy',
      '--dry-run',
      '-c',
      'wrangler.scale.toml',
    ],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        WRANGLER_SEND_METRICS: 'false',
        CLOUDFLARE_CF_FETCH_ENABLED: 'false',
        WRANGLER_LOG_PATH: '.wrangler/logs',
        NO_COLOR: '1',
      },
    },
  )
  expect(stdout).toContain('env.LEDGER (LedgerObject)')
  expect(stdout).toContain('env.QUEUE (musterwatch-polls)')
  expect(stdout).toContain('dry-run: exiting now')
})
