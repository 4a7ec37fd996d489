/** "Turkish-backed brigades": no army of that state, and yet its hand. */
import type { Reading } from './reading.ts'
import type { Hit } from './words.ts'

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
