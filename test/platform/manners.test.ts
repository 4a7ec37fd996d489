import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createManners } from '../../src/platform/manners.ts'

/** A clock that is moved on by hand, waking whoever waits for it. */
const clock = () => {
  let now = 0
  let sleepers: { readonly at: number; readonly wake: () => void }[] = []
  return {
    now: () => now,
    wait: (ms: number) => new Promise<void>((wake) => void sleepers.push({ at: now + ms, wake })),
    /** Until nobody sleeps any more. */
    run: async () => {
      for (let turns = 0; turns < 50; turns++) await Promise.resolve()
      while (sleepers.length > 0) {
        now = Math.min(...sleepers.map(({ at }) => at))
        const due = sleepers.filter(({ at }) => at <= now)
        sleepers = sleepers.filter(({ at }) => at > now)
        for (const { wake } of due) wake()
        for (let turns = 0; turns < 50; turns++) await Promise.resolve()
      }
    },
  }
}

test('one host sees never more than two requests at once, nor two begun within a second', async () => {
  const lengths = fc.array(fc.integer({ min: 0, max: 7_000 }), { minLength: 1, maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(lengths, async (durations) => {
      const time = clock()
      const manners = createManners(time)
      const begun: number[] = []
      let open = 0
      let most = 0
      const all = Promise.all(
        durations.map((duration) =>
          manners('https://wire.example/feed', async () => {
            begun.push(time.now())
            most = Math.max(most, ++open)
            await time.wait(duration)
            open--
          }),
        ),
      )
      await time.run()
      await all
      expect(begun).toHaveLength(durations.length)
      expect(most).toBeLessThanOrEqual(2)
      const gaps = begun.slice(1).map((at, n) => at - begun[n]!)
      expect(Math.min(1_000, ...gaps)).toBeGreaterThanOrEqual(1_000)
    }),
    { numRuns: 50 },
  )
})

test('hosts do not wait for one another', async () => {
  const time = clock()
  const manners = createManners(time)
  const begun: number[] = []
  const note = async () => void begun.push(time.now())
  await Promise.all(
    ['a.example', 'b.example', 'c.example'].map((host) => manners(`https://${host}/feed`, note)),
  )
  expect(begun).toEqual([0, 0, 0])
})

const fail = () => Promise.reject(new Error('reset'))

test('a request that fails gives its place to the next', async () => {
  const time = clock()
  const manners = createManners(time)
  const results = Promise.allSettled(
    [1, 2, 3, 4].map(() => manners('https://wire.example/feed', fail)),
  )
  await time.run()
  expect((await results).every(({ status }) => status === 'rejected')).toBe(true)
})
