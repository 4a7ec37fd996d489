/** `npm start -- --once`, as a newcomer runs it: the Worker, its feeds, a receiver that verifies. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** A port of its own, so that a service already running here is left alone. */
async function startOnce(...more: readonly string[]) {
  const args = ['start', '--', '--once', '--port', '0', ...more]
  const child = spawn('npm', args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  }
  const status = await new Promise<number | null>((done) => child.on('close', done))
  return { status, printed }
}

test('a story is told once, nothing is told twice, another is told apart', async () => {
  const { status, printed } = await startOnce()
  expect([status, printed]).toEqual([0, expect.stringContaining('event.reported')])
  for (const act of [
    '✓ one alert, five reports in it',
    '✓ nothing new was told',
    '✓ another event, told apart from the first',
  ]) {
    expect(printed).toContain(act)
  }
  expect(printed).not.toContain('✗')
  expect(printed).toContain('verified, webhook-id ')
}, 120_000)

test('feeds of which none can be read end with status 1', async () => {
  const { status } = await startOnce('--feeds', join(ROOT, 'test/feeds/broken/no-such-folder'))
  expect(status).toBe(1)
}, 120_000)
