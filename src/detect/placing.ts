/**
 * What small words and case endings say of a country's name: that something is in it, comes from
 * it, goes to or through it, is for it or against it.
 */
import { isBacker, isSeat } from './compounds.ts'
import { type Particle, PLACE_ENDINGS } from './lexicon/particles.ts'
import { particle, type Index } from './proximity.ts'
import type { Reading } from './reading.ts'
import type { Hit } from './words.ts'

export type Placing = {
  readonly located: boolean
  readonly from: boolean
  readonly forIt: boolean
  readonly against: boolean
  /** A country on the way, or where the way leads. */
  readonly via: boolean
  readonly bound: boolean
  /** Its people, in a case that no subject has. */
  readonly isPeople: boolean
  /** "Mercenaries for Niger", and no more: no adjective of what follows. */
  readonly forPlace: boolean
}

/** Languages whose small words follow the noun. */
export const POSTPOSITIONAL = new Set(
  'tr az kk ky uz hy ka hu fi hi ne bn ur si te ja ko'.split(' '),
)
/** Languages whose verb comes behind its object. */
export const VERB_LAST = new Set([...POSTPOSITIONAL, 'fa', 'tg', 'am'])

const PARTICLE_REACH = 6
const SPAN_REACH = 4

/** `owned`: an army of that name stands there, and "in" belongs to it ("in the Russian army"). */
export function placingOf(
  hit: Hit,
  places: readonly Hit[],
  reading: Reading,
  index: Index,
  owned: boolean,
): Placing {
  const wordEnd = reading.wordEnd(hit.end)
  const endings = PLACE_ENDINGS[reading.language]
  const ending = reading.text.text
    .slice(hit.end, wordEnd + (reading.language === 'tr' ? 4 : 0))
    .trimEnd()
  const isPeople =
    (endings?.from.test(ending) ?? false) ||
    isDemonym(reading, hit, wordEnd) ||
    isArabicPeople(reading, hit, wordEnd) ||
    isTurkicDemonym(reading, hit, wordEnd)
  const after = POSTPOSITIONAL.has(reading.language)
  const beside = (name: Particle) =>
    particle(index, name).some(
      ({ start, end }) =>
        (after
          ? start >= wordEnd && start - wordEnd <= PARTICLE_REACH
          : end <= hit.start && hit.start - end <= PARTICLE_REACH && !isCut(end, hit, reading)) ||
        // "Cho Nga", for Russia, is one name where a short one would be too many things.
        (start === hit.start && end < hit.end),
    )
  const isIn =
    beside('in') ||
    (endings?.in.test(ending) ?? false) ||
    // French "aux" is "to the" as well: aux Ivoiriens, Maliens et Camerounais.
    (!isPeople && reading.language !== 'fr' && isCoordinated('in', hit, places, reading, index))
  const isGoal = !isPeople && beside('to') && isName(reading, hit)
  return {
    located: !owned && isIn,
    from: beside('from') || isPeople,
    forIt: beside('for'),
    against: !owned && (beside('against') || isFought(hit, index)),
    via:
      beside('via') ||
      isSeat(wordEnd, reading) ||
      isBacker(hit, reading) ||
      isCoordinated('via', hit, places, reading, index),
    bound: isGoal && !isSpan(hit, places, reading, index),
    isPeople,
    forPlace:
      beside('for') && /^($|[\n.,:;!?])/.test(reading.text.text.slice(wordEnd, wordEnd + 1)),
  }
}

/** A particle does not reach over the end of a line. */
const isCut = (end: number, hit: Hit, { text }: Reading): boolean =>
  text.text.slice(end, hit.start).includes('\n')

/** "To fight Russia". */
const isFought = (hit: Hit, index: Index): boolean =>
  particle(index, 'against').some(({ start, end }) => start < hit.start && end >= hit.end)

/** With a capital, where the script has them. */
const isName = ({ text }: Reading, { start }: Hit): boolean =>
  text.capital(start) || text.text[start]!.toUpperCase() === text.text[start]

/** يمنيون, كولومبيين: peoples, whose plural no country has. */
const isArabicPeople = ({ language, text }: Reading, hit: Hit, wordEnd: number): boolean =>
  language === 'ar' && /ي(ون|ين)$/.test(text.text.slice(hit.start, wordEnd))

/** Suriyeli, Kolombiyalı; Mali is too short to be one. */
const isTurkicDemonym = ({ language, text }: Reading, hit: Hit, wordEnd: number): boolean =>
  (language === 'tr' || language === 'az') &&
  wordEnd - hit.start >= TURKIC_CHARS_MIN &&
  /l[iıuü]$/.test(text.text.slice(hit.start, wordEnd))
const TURKIC_CHARS_MIN = 6

/** Узбекистанцев, Afrykanów: peoples in a case that no subject has. Kijów is a city. */
const isDemonym = ({ language, text }: Reading, hit: Hit, wordEnd: number): boolean =>
  SLAVIC.has(language) &&
  !/^(киев|kijow|kiow|krakow|харьков|харкив|ростов)$/.test(text.text.slice(hit.start, wordEnd)) &&
  /(цев|цу|ца|цам|цами|янам|янами|ців|цю|ця|цям|цями|цаў|цам|ов|ев|ам|ами|ів|ów|ow|om|ami|ům|um|ov|ovi)$/.test(
    text.text.slice(hit.start, wordEnd),
  )
const SLAVIC = new Set('ru uk be pl cs sk'.split(' '))

/** "via Panama and Poland", "in Bangui and Yaounde": the second is so too. */
const isCoordinated = (
  name: 'via' | 'in',
  hit: Hit,
  places: readonly Hit[],
  reading: Reading,
  index: Index,
): boolean =>
  places.some((other) => {
    const distance = hit.start - reading.wordEnd(other.end)
    return (
      distance > 0 &&
      distance <= PARTICLE_REACH &&
      particle(index, name).some(
        ({ end }) => end <= other.start && other.start - end <= PARTICLE_REACH,
      )
    )
  })

/** "From Nepal to Cuba, men are lured": the two ends of a list. */
const isSpan = (hit: Hit, places: readonly Hit[], reading: Reading, index: Index): boolean =>
  places.some(
    (other) =>
      other.end < hit.start &&
      hit.start - reading.wordEnd(other.end) <= SPAN_REACH &&
      particle(index, 'from').some(
        (from) =>
          other.start - from.end >= 0 &&
          other.start - from.end <= PARTICLE_REACH &&
          /(^|[\n.,;:!?-] ?"?)$/.test(
            reading.text.text.slice(Math.max(0, from.start - 3), from.start),
          ),
      ),
  )
