/**
 * Requests made from the description of a running service, right and wrong ones, for as long as
 * asked. An answer of 500 or more, a status or media type that is not described, or an answer
 * that does not fit its schema is told with the request and ends in status 1.
 *
 *   npm run fuzz -- http://127.0.0.1:8787 [--minutes 1] [--seed 1] [--token ADMIN_TOKEN]
 *
 * With the token it changes what the service watches and whom it tells: never use a real one.
 */
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { readOperations, requestFor } from './fuzz/requests.ts'
import { troubleWith } from './fuzz/verdict.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    token: { type: 'string' },
  },
})
const [origin] = positionals
const until = Date.now() + Number(values.minutes) * 60_000
const LOCAL = new Set(['127.0.0.1', 'localhost', '[::1]'])
if (origin === undefined || !LOCAL.has(new URL(origin).hostname) || !Number.isFinite(until)) {
  console.error('usage: npm run fuzz -- http://127.0.0.1:PORT [--minutes N] [--seed N] [--token T]')
  process.exit(2)
}

const operations = await readOperations(origin)
const counts = new Map<string, number>()
const troubles = new Map<string, string>()
let asked = 0
for (let round = 0; Date.now() < until && troubles.size < 20; round++) {
  const seed = Number(values.seed) + round
  for (const request of fc.sample(requestFor(operations, values.token), { seed, numRuns: 50 })) {
    if (Date.now() >= until) break
    asked++
    const response = await fetch(new URL(request.path, origin), {
      method: request.method,
      headers: request.headers,
      redirect: 'manual',
      ...(request.body !== undefined && { body: request.body }),
    })
    const text = await response.text()
    const key = `${request.operation.method.toUpperCase()} ${request.operation.path}`
    const line = `${key} ${response.status}`
    counts.set(line, (counts.get(line) ?? 0) + 1)
    const trouble = troubleWith(request, response, text)
    if (trouble !== undefined) {
      troubles.set(
        `${line} ${trouble}`,
        `${trouble}\n  seed ${seed}: ${request.method} ${request.path}\n  ${request.body?.slice(0, 300) ?? ''}\n  ${text.slice(0, 300)}`,
      )
    }
  }
}
for (const [line, count] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  console.log(String(count).padStart(7), line)
for (const trouble of troubles.values()) console.error(`\n${trouble}`)
console.log(`\n${asked} requests, ${troubles.size} troubles`)
process.exitCode = troubles.size > 0 ? 1 : 0
