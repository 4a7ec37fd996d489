import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { totalsAfter } from '../../src/totals.ts'
import { answers, skipped } from '../tools.ts'
import { down, goodRun, NOW, sampleApp } from './sample.ts'

const DELIVERED = {
  deliveryId: 'e_desk',
  subscriberId: 'desk',
  at: NOW,
  number: 1,
  durationMs: 9,
  outcome: { kind: 'delivered' },
} as const

const run = {
  ...goodRun,
  totals: totalsAfter(undefined, goodRun, {
    lagsMs: [30_000, 400_000],
    suppressed: ['syndicated-copy', 'round-up', 'round-up'],
    attempts: [DELIVERED],
    subscribers: ['desk', 'other"\n'],
  }),
  kvToday: { day: '20261120', reads: 900, writes: 120, deletes: 1, lists: 9 },
}
const metrics = async (accept: string, more: Parameters<typeof sampleApp>[0] = {}) =>
  sampleApp({ store: { lastRun: async () => run }, ...more }).request('/metrics', {
    headers: { Accept: accept },
  })

/** A line of either format: a comment of a known kind, or `name{labels} value`. */
const LINE =
  /^(# (HELP|TYPE|EOF)( .+)?|[a-z_]+(\{[a-z_]+="(?:[^"\\\n]|\\["\\n])*"(,[a-z_]+="(?:[^"\\\n]|\\["\\n])*")*\})? -?[\d.e+]+)$/

test('OpenMetrics: counters end in _total, their families do not, and the text ends in # EOF', async () => {
  const response = await metrics('application/openmetrics-text; version=1.0.0')
  const text = await response.text()
  expect(response.headers.get('content-type')).toContain('application/openmetrics-text')
  expect(text.endsWith('# EOF\n')).toBe(true)
  expect(text).toContain('# TYPE musterwatch_polls counter\n')
  expect(text).toContain('musterwatch_polls_total{outcome="changed"} 1\n')
  expect(
    text
      .trimEnd()
      .split('\n')
      .filter((line) => !LINE.test(line)),
  ).toEqual([])
})

test('Prometheus text: the family of a counter is called as its samples are', async () => {
  const response = await metrics('*/*')
  const text = await response.text()
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  expect(text).toContain('# TYPE musterwatch_polls_total counter\n')
  expect(text).not.toContain('# EOF')
  expect(text).toContain('musterwatch_kv_operations_today{operation="writes"} 120\n')
})

test('a family is told of before its samples, and only once', async () => {
  const lines = (await (await metrics('application/openmetrics-text')).text()).split('\n')
  const types = lines.filter((line) => line.startsWith('# TYPE')).map((line) => line.split(' ')[2])
  expect(new Set(types).size).toBe(types.length)
  let family = ''
  for (const line of lines) {
    if (line.startsWith('# TYPE')) family = line.split(' ')[2] ?? ''
    else if (line !== '' && !line.startsWith('#')) expect(line.startsWith(family)).toBe(true)
  }
})

test('the buckets of the histogram only grow, up to the count', async () => {
  const text = await (await metrics('*/*')).text()
  const counts = [...text.matchAll(/_bucket\{le="[^"]+"\} (\d+)/g)].map(([, count]) =>
    Number(count),
  )
  expect(counts).toEqual(counts.toSorted((a, b) => a - b))
  expect(text).toContain(`musterwatch_publish_to_alert_seconds_count ${counts.at(-1)}`)
})

test('the metrics answer when storage does not, and say so', async () => {
  const text = await (await metrics('*/*', { store: { lastRun: down } })).text()
  expect(text).toContain('musterwatch_status{state="fail"} 1\n')
})

const PROMTOOL = 'promtool'
const promtool = answers(PROMTOOL, '--version')

test.skipIf(!promtool)(
  `promtool reads it and finds nothing to say${skipped(promtool, 'promtool', 'prometheus')}`,
  async () => {
    const input = await (await metrics('*/*')).text()
    const { status, stderr } = spawnSync(PROMTOOL, ['check', 'metrics'], { input })
    expect(stderr.toString()).toBe('')
    expect(status).toBe(0)
  },
)

/** The reference parser, as the Prometheus project publishes it for Python. */
const READ = `import sys
from prometheus_client.openmetrics.parser import text_string_to_metric_families as read
print(" ".join(sorted(family.name for family in read(sys.stdin.read()))))`
const python = ['python3', '/usr/bin/python3'].find((command) =>
  answers(command, '-c', 'import prometheus_client.openmetrics.parser'),
)

test.skipIf(python === undefined)(
  `the reference parser of OpenMetrics reads it${skipped(python !== undefined, 'prometheus_client', 'python3-prometheus-client')}`,
  async () => {
    const input = await (await metrics('application/openmetrics-text')).text()
    const { status, stdout, stderr } = spawnSync(python ?? '', ['-c', READ], { input })
    expect(stderr.toString()).toBe('')
    expect(status).toBe(0)
    expect(stdout.toString().split(' ')).toContain('musterwatch_publish_to_alert_seconds')
  },
)
