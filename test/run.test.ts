/**
 * Whole runs on fakes: the twelve situations that break feed alerters, each with the count of
 * alerts it must end with, and one story told with a fault at every single call.
 */
import { describe, expect, test } from 'vitest'
import { run } from '../src/run.ts'
import { type FakeItem, START, TICK_MS, type World, world } from './fakes.ts'

const HOUR_MS = 60 * 60_000

/** An item that tells of ads in one country; another country is another event. */
function ad(country: string, more: Partial<FakeItem> = {}): FakeItem {
  const slug = country.toLowerCase().replaceAll(' ', '-')
  return {
    guid: `g-${slug}`,
    link: `https://news.example/${slug}-ads`,
    title: `Russian army recruitment ads appear online in ${country}`,
    text: `Online advertisements urge men in ${country} to sign a contract with the Russian army.`,
    date: START - HOUR_MS,
    ...more,
  }
}

const everyday = (n: number): FakeItem => ({
  guid: `e-${n}`,
  link: `https://news.example/everyday-${n}`,
  title: `Town council opens playground number ${n}`,
  text: 'Families came to see the new slide on Saturday.',
  date: START - n * HOUR_MS,
})

async function ticks(w: World, count: number, from = START): Promise<void> {
  for (let tick = 0; tick < count; tick++) {
    await run(w.ports, from + tick * TICK_MS).catch(() => undefined)
  }
}

/** Ids that were accepted, each once. */
const told = (w: World) => new Set(w.posts.filter(({ status }) => status < 300).map(({ id }) => id))

describe('nothing lost, nothing told twice', () => {
  test('the first poll of a 50-item feed tells only what is in it', async () => {
    const w = world({ a: [ad('Kazakhstan'), ...Array.from({ length: 49 }, (_, n) => everyday(n))] })
    await ticks(w, 3)
    expect(w.posts).toHaveLength(1)
  })

  test('three plain new items are three alerts', async () => {
    const w = world({ a: [everyday(1)] })
    await ticks(w, 1)
    w.shelves['a'] = [ad('Kenya'), ad('Nepal'), ad('Cuba'), everyday(1)]
    await ticks(w, 2, START + TICK_MS)
    expect(w.posts).toHaveLength(3)
  })

  test('a late item with an older date is told', async () => {
    const w = world({ a: [ad('Kenya')] })
    await ticks(w, 1)
    w.shelves['a'] = [ad('Kenya'), ad('Nepal', { date: START - 30 * HOUR_MS })]
    await ticks(w, 2, START + TICK_MS)
    expect(w.posts).toHaveLength(2)
  })

  test('an item without a date is told', async () => {
    const { date: _, ...dateless } = ad('Nepal')
    const w = world({ a: [dateless] })
    await ticks(w, 2)
    expect(w.posts).toHaveLength(1)
  })

  test('the same guid with a new date is the same item', async () => {
    const w = world({ a: [ad('Kenya')] })
    await ticks(w, 1)
    w.shelves['a'] = [ad('Kenya', { date: START + HOUR_MS })]
    await ticks(w, 2, START + TICK_MS)
    expect(w.posts).toHaveLength(1)
  })

  test('the last seen item is withdrawn and three new ones are told', async () => {
    const w = world({ a: [ad('Kenya'), everyday(1)] })
    await ticks(w, 1)
    w.shelves['a'] = [ad('Nepal'), ad('Cuba'), ad('Armenia'), everyday(1)]
    await ticks(w, 2, START + TICK_MS)
    expect(w.posts).toHaveLength(4)
  })

  test('an endpoint down for two hours gets everything once, under the first id', async () => {
    const w = world({ a: [ad('Kenya')] })
    w.endpoint = (at) => (at < START + 2 * HOUR_MS ? 503 : 204)
    await ticks(w, 6)
    w.shelves['a'] = [ad('Nepal'), ad('Kenya')]
    await ticks(w, 100, START + 6 * TICK_MS)
    const accepted = w.posts.filter(({ status }) => status === 204)
    expect(accepted).toHaveLength(2)
    expect(new Set(w.posts.map(({ id }) => id)).size).toBe(2)
    expect(w.ledger.outbox.size).toBe(0)
  })

  test('a poller down for 30 hours tells what came meanwhile', async () => {
    const w = world({ a: [ad('Kenya')] })
    await ticks(w, 1)
    w.shelves['a'] = [
      ad('Nepal', { date: START + HOUR_MS }),
      ad('Cuba', { date: START + 20 * HOUR_MS }),
    ]
    await ticks(w, 2, START + 30 * HOUR_MS)
    expect(w.posts).toHaveLength(3)
  })

  test('one story in three outlets is one alert', async () => {
    const w = world({
      a: [ad('Kenya', { link: 'https://a.example/1' })],
      b: [
        ad('Kenya', {
          link: 'https://b.example/1',
          guid: 'b1',
          title: 'Kenyans targeted by Russian military recruitment adverts',
        }),
      ],
      c: [],
    })
    await ticks(w, 1)
    w.shelves['c'] = [
      ad('Kenya', {
        link: 'https://c.example/1',
        guid: 'c1',
        title: 'Online ads in Kenya seek recruits for the Russian army',
      }),
    ]
    await ticks(w, 2, START + TICK_MS)
    expect(w.posts).toHaveLength(1)
    expect([...w.ledger.events.values()][0]?.reports).toHaveLength(3)
  })

  test('a site that changes all its guids tells nothing again', async () => {
    const countries = ['Kenya', 'Nepal', 'Cuba']
    const w = world({ a: countries.map((country) => ad(country)) })
    await ticks(w, 1)
    w.shelves['a'] = countries.map((country) => ad(country, { guid: `new-${country}` }))
    await ticks(w, 2, START + TICK_MS)
    expect(w.posts).toHaveLength(3)
  })

  test('two items that share a guid are two items', async () => {
    const w = world({ a: [ad('Kenya', { guid: 'same' }), ad('Nepal', { guid: 'same' })] })
    await ticks(w, 2)
    expect(w.posts).toHaveLength(2)
  })
})

const story = () =>
  world({
    a: [ad('Kenya'), everyday(1)],
    b: [ad('Kenya', { link: 'https://b.example/1' }), ad('Nepal')],
  })

/** Every call of two undisturbed runs, so that each can be broken in its turn. */
async function calls(): Promise<string[]> {
  const w = story()
  const seen: string[] = []
  w.fault = (call, moment) => void seen.push(`${seen.length}|${call} ${moment}`)
  await ticks(w, 2)
  return seen
}

describe('a crash at any step', () => {
  test('loses no alert and gives none a second id', async () => {
    const undisturbed = story()
    await ticks(undisturbed, 2)
    const wanted = told(undisturbed)
    expect(wanted.size).toBe(2)

    for (const [broken, name] of (await calls()).entries()) {
      const w = story()
      let count = 0
      let isDown = false
      w.fault = () => {
        if (count++ === broken) isDown = true
        if (isDown) throw new Error(`crashed at ${name}`)
      }
      await ticks(w, 1)
      w.fault = () => undefined
      await ticks(w, 15, START + TICK_MS)
      expect(told(w), name).toEqual(wanted)
      const repeats = w.posts.length - wanted.size
      const wasUnacknowledged = /post after|settle before/.test(name)
      expect(repeats, name).toBeLessThanOrEqual(wasUnacknowledged ? 1 : 0)
      expect(w.ledger.outbox.size, name).toBe(0)
    }
  })

  test('a single failing call loses nothing either', async () => {
    const undisturbed = story()
    await ticks(undisturbed, 2)
    for (const [broken, name] of (await calls()).entries()) {
      const w = story()
      let count = 0
      w.fault = () => {
        if (count++ === broken) throw new Error(`failed at ${name}`)
      }
      await ticks(w, 16)
      expect(told(w), name).toEqual(told(undisturbed))
    }
  })

  test('a store that refuses to write for an hour lets nothing out that is not remembered', async () => {
    const w = story()
    w.fault = (call) => {
      if (/^(put|claim|settle|save)/.test(call)) throw new Error('429')
    }
    await ticks(w, 12)
    expect(w.posts).toEqual([])
    w.fault = () => undefined
    await ticks(w, 14, START + HOUR_MS)
    expect(w.posts).toHaveLength(2)
  })

  test('a doubled cron tells nothing twice', async () => {
    const w = story()
    for (let tick = 0; tick < 3; tick++) {
      await run(w.ports, START + tick * TICK_MS)
      await run(w.ports, START + tick * TICK_MS)
    }
    expect(w.posts).toHaveLength(2)
  })
})
