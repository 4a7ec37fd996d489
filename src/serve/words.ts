/** The interface in the languages it is offered in, and which of them a reader wants. */
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { kk } from './words/kk.ts'
import { ru } from './words/ru.ts'

export type Words = typeof en

export const WORDS = { en, de, ru, kk } as const satisfies Readonly<Record<string, Words>>
export type Locale = keyof typeof WORDS
export const LOCALES = ['en', 'de', 'ru', 'kk'] as const satisfies readonly Locale[]

/** The reader's choice (`?lang=`), else the best of `Accept-Language` (RFC 9110, 12.5.4). */
export function wantedLocale(choice: string | undefined, accepted: string | undefined): Locale {
  return (
    [choice ?? '', ...byWeight(accepted ?? '')]
      .map((tag) => tag.split('-')[0]!.toLowerCase())
      .find((language): language is Locale => Object.hasOwn(WORDS, language)) ?? 'en'
  )
}

const byWeight = (accepted: string): readonly string[] =>
  accepted
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag, ...parameters] = part.split(';').map((word) => word.trim())
      const weight = parameters.find((word) => /^q=/i.test(word))?.slice(2)
      return { tag: tag ?? '', weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
