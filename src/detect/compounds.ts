/**
 * Names that are the smaller half of a longer word: "Turkish-backed", "Dubai-based",
 * "Houthi-linked". What is told is told of somebody else, whose hand, seat or friend the name is.
 */
import type { Reading } from './reading.ts'
import type { Hit } from './words.ts'

/** "Turkish-backed brigades": no army of that state, and yet its hand. */
export function isBacker({ start, end }: Hit, { text, wordEnd }: Reading): boolean {
  const stop = wordEnd(end)
  return (
    AFTER.test(text.text.slice(stop, stop + REACH)) ||
    BEFORE.test(text.text.slice(Math.max(0, start - REACH), start))
  )
}

const REACH = 24
const AFTER =
  /^[- ](back(ed|ers?)(?!\p{L})|allied|gestutzt|gestützt|unterstutzt|unterstützt|destekli|yanlisi|yanlısı|gesteund|stodd|stött)/u
const BEFORE =
  /(soutenue?s? par|appuyee?s? par|respaldad[oa]s? por|apoyad[oa]s? por|apoiad[oa]s? pel[oa]|sostenut[eio] dal?l?|fideles? a|gesteund door|wspieran\S+ przez|sustinut\S+ de|поддерживаем\S+|подконтрольн\S+|підтримуван\S+|مدعوم\S* من|موالي\S* ل) ?(la |l.|der |dem )?$/

/** "A Dubai-based firm": no citizens of it. */
export function isSeat(wordEnd: number, { text }: Reading): boolean {
  return /^-(based|linked|affiliated|aligned)/.test(text.text.slice(wordEnd, wordEnd + HALF_CHARS))
}

/** "A Houthi-linked firm" is not the group. */
export function isLinked({ end }: Hit, { text }: Reading): boolean {
  return /^-(linked|affiliated|backed|aligned|nah|gesch|verb|gelieerd|relaterad|kopplad)/.test(
    text.text.slice(end, end + HALF_CHARS),
  )
}

/** Enough for the longest of them, with its hyphen. */
const HALF_CHARS = 12
