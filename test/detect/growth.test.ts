/**
 * Twice the text takes at most 2.2 times the steps, whatever it is made of. Counted, not timed:
 * the letters the matcher reads, and behind it every place of a word and every stretch of text
 * that roles, signals and facts look at.
 */
import { expect, test } from 'vitest'
import { readFacts } from '../../src/detect/facts.ts'
import { LEXICONS } from '../../src/detect/lexicons.ts'
import { normalise } from '../../src/detect/normalise.ts'
import { joinPhrases } from '../../src/detect/phrases.ts'
import { indexHits } from '../../src/detect/proximity.ts'
import { readItem, type Reading } from '../../src/detect/reading.ts'
import { readRoles } from '../../src/detect/roles.ts'
import { findSignals } from '../../src/detect/signals.ts'
import { findHits, matcherFigures, type Hit } from '../../src/detect/words.ts'

const GROWTH_MAX = 2.2
const LANGUAGES = LEXICONS.map(({ language }) => language)

test.each([
  ['prose', 'The Russian army recruits in Kenya with ads on Telegram and pays $2,000 a month. '],
  ['one letter', 'r'],
  ['no spaces', '俄军在非洲招募'],
  ['gaps', 'private - " - '],
  ['scripts in turn', 'армия 軍 army الجيش '],
])('the matcher: %s', (_name, unit) => {
  const steps = (times: number) => {
    const before = matcherFigures().steps
    findHits(normalise(unit.repeat(times)), LANGUAGES)
    return matcherFigures().steps - before
  }
  expect(steps(2_000) / steps(1_000)).toBeLessThanOrEqual(GROWTH_MAX)
})

test.each([
  ['places', 'Kenya, Nepal, Cuba, India, '],
  ['places without a mark', 'Kenya Nepal Cuba '],
  ['places that something is in', 'in Kenya in Russia in Ukraine '],
  ['amounts', '$2,000 a month, 450 000 rubles, '],
  ['amounts in brackets that never close', '$2,000 (450,000 rubles '],
  ['numbers', '450 000 '],
  ['groups', 'Wagner RSF Azov '],
  ['quotes', 'x "agency" " '],
  ['a name of capitals', 'Kenya Agency For '],
  ['slogans that never close', 'slogan " '],
  ['verbs in one clause', 'recruits lures hires enlists sends '],
  ['ads and verbs', 'ad advert poster recruits '],
  ['ads online', 'online ad video refrain '],
  ['contacts', '@recruiter_bot +7 900 123 45 67 join '],
  ['names that need an attribution', 'Time '],
  ['authorities', 'British police British ministry '],
  ['penalties and denials', 'prison mercenary denied fake ad '],
  ['prose', 'The Russian army recruits in Kenya with ads on Telegram and pays $2,000 a month. '],
  ['no spaces', '俄军招募古巴人'],
  ['scripts in turn', 'армия 軍 army الجيش Кения '],
])('what is read from the words: %s', (_name, unit) => {
  expect(readingSteps(unit, 20_000) / readingSteps(unit, 10_000)).toBeLessThanOrEqual(GROWTH_MAX)
})

/** The lead is as long as `readItem` reads it; within it names are many where scripts are dense. */
test.each([
  ['names without spaces', '俄军招募古巴人'],
  ['names', 'Kenya Nepal Cuba '],
  ['wars', 'in Sudan in Syria in Libya in Mali '],
  ['names and verbs', 'recruits Kenya lures Nepal hires '],
])('a lead of nothing but %s', (_name, unit) => {
  expect(leadSteps(unit, 3_900) / leadSteps(unit, 1_950)).toBeLessThanOrEqual(GROWTH_MAX)
})

test('of words far apart, each is looked for near the other only', () => {
  expect(stepsOf(apart(16_000)) / stepsOf(apart(8_000))).toBeLessThanOrEqual(GROWTH_MAX)
})

const apart = (chars: number): string =>
  [
    'Time join '.repeat(chars / 20),
    '. '.repeat(200),
    'reported @abcd_bot '.repeat(chars / 40),
  ].join('')

test.each([
  ['openings', 'sends throws lures '],
  ['both', 'sends to the front '],
])('phrases: %s', (_name, unit) => {
  const steps = (chars: number) => {
    const text = normalise(unit.repeat(chars / unit.length))
    const count = counter()
    const hits = halves(text.text).map(count.hit)
    joinPhrases(hits, text, (name) => ({ kind: 'concept', name }))
    return count.steps()
  }
  expect(steps(20_000) / steps(10_000)).toBeLessThanOrEqual(GROWTH_MAX)
})

/** `sends … to the front` by hand: in which of two lists a phrase is, the lexicons decide. */
const halves = (text: string): readonly Hit[] =>
  [...text.matchAll(/sends|throws|lures|to the front|to war/g)].map(({ 0: word, index }) => ({
    label: { kind: word.startsWith('to') ? 'closing' : 'opening', name: 'recruit 0' },
    start: index,
    end: index + word.length,
    unsure: false,
  }))

const readingSteps = (unit: string, chars: number): number =>
  stepsOf(unit.repeat(chars / unit.length))

const leadSteps = (unit: string, chars: number): number =>
  stepsOf('', unit.repeat(chars / unit.length))

const LEAD = 'Russian army recruits Kenyans with ads on Telegram, pays $2,000 a month.'

const stepsOf = (content: string, summary = 'x'): number => {
  const count = counter()
  const reading = count.reading(readItem({ title: LEAD, summary, content }, 'en'))
  const index = indexHits(reading.hits.filter(({ start }) => start < reading.leadEnd))
  const roles = readRoles(reading, index)
  findSignals(reading, index, roles)
  readFacts(reading, roles, indexHits(reading.hits))
  return count.steps()
}

/** Puts a counter behind hits and text: one step for each place asked and each letter taken. */
function counter() {
  let steps = 0
  const hit = (one: Hit): Hit => ({
    label: one.label,
    unsure: one.unsure,
    get start() {
      steps++
      return one.start
    },
    get end() {
      steps++
      return one.end
    },
  })
  class Counted extends String {
    override slice(from?: number, to?: number): string {
      const taken = super.slice(from, to)
      steps += taken.length
      return taken
    }
  }
  const codesOf = (codes: Uint16Array): Uint16Array =>
    new Proxy(codes, {
      get: (_target, name) => {
        steps++
        const value: unknown = Reflect.get(codes, name, codes)
        return typeof value === 'function' ? value.bind(codes) : value
      },
    })
  const reading = (one: Reading): Reading => ({
    ...one,
    hits: one.hits.map(hit),
    text: {
      ...one.text,
      // A counting text in the place of a primitive: the code under test only calls its methods.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion, no-new-wrappers
      text: new Counted(one.text.text) as unknown as string,
      codes: codesOf(one.text.codes),
    },
  })
  return { hit, reading, steps: () => steps }
}
