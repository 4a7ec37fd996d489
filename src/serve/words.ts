/** The interface in the languages it is offered in, and which of them a reader wants. */
import { en } from './words/en.ts'

export type Words = typeof en

export const LOCALES = ['en'] as const
export type Locale = (typeof LOCALES)[number]

export const WORDS: Readonly<Record<Locale, Words>> = { en }
