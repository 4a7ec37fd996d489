import { expect, test } from 'vitest'
import { beat } from '../../src/platform/heartbeat.ts'
import type { Message } from '../../src/ports.ts'
import { goodRun } from '../serve/sample.ts'

const URL = 'https://watcher.example/ping'

function watcher() {
  const calls: string[] = []
  const post = async ({ url }: Message) => {
    calls.push(url)
    return { kind: 'answered', status: 200, durationMs: 1 } as const
  }
  return { calls, web: { post } }
}

const later = (minutes: number) => ({ ...goodRun, at: goodRun.at + minutes * 60_000 })

test('the watcher is called after a good run, at most every five minutes', async () => {
  const { calls, web } = watcher()
  const memory = {}
  expect(await beat(URL, goodRun, web, memory)).toBe('called')
  expect(await beat(URL, later(1), web, memory)).toBe('not-due')
  expect(await beat(URL, later(5), web, memory)).toBe('called')
  expect(calls).toEqual([URL, URL])
})

test.each([
  ['met errors', { errors: ['the ledger could not be read'] }],
  ['could read no feed', { feedsPolled: 4, feedsFailed: 4 }],
])('a run that %s calls nobody', async (_, trouble) => {
  const { calls, web } = watcher()
  expect(await beat(URL, { ...goodRun, ...trouble }, web, {})).toBe('not-good')
  expect(calls).toEqual([])
})
