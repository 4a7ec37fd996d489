/**
 * Every claim quotes the text as it was printed: `offset` and `quote` agree with the field they
 * name, over the whole corpus and over the same files written in stranger ways.
 */
import { expect, test } from 'vitest'
import { readCorpus } from '../../scripts/judge/corpus-files.ts'
import { explain } from '../../src/detect/explain.ts'
import type { Evidence, Fact, Verdict } from '../../src/types/reports.ts'

const FILES = readCorpus()

test.each([
  ['as it is', (text: string) => text],
  [
    'with marks that combine',
    (text: string) => text.replaceAll(/(?<=\p{L}{2})(?=\p{L})/gu, '\u0301'),
  ],
  ['decomposed', (text: string) => text.normalize('NFD')],
  ['with emoji between words', (text: string) => text.replaceAll(' ', ' 👩‍👩‍👧‍👦🇰🇿 ')],
  ['full-width', (text: string) => text.replaceAll(/[!-~]/g, wide)],
  ['with marks of direction', (text: string) => `\u202e${text.replaceAll(' ', '\u200f \u2067')}`],
  ['with hard spaces and ampersands', (text: string) => text.replaceAll(' ', '\u00a0& ')],
  ['in ligatures that unfold', (text: string) => text.replaceAll('fi', 'ﬁ').replaceAll(' ', ' ﷺ ')],
  ['with half a surrogate', (text: string) => text.replaceAll(' ', '\ud800 ')],
])('quotes stand where they are said to stand: %s', (_name, strange) => {
  let claims = 0
  for (const { title, summary, language } of FILES) {
    const item = {
      title: strange(title),
      summary: strange(summary),
      content: strange(summary) + '.',
    }
    for (const { field, quote, offset } of evidenceIn(explain(item, language))) {
      claims++
      if (item[field].slice(offset, offset + quote.length) !== quote || quote === '')
        expect.fail(`${language}: "${quote}" is not at ${offset} of ${field}: ${item[field]}`)
    }
  }
  expect(claims).toBeGreaterThan(FILES.length)
})

const wide = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)

/** All but that of contacts, of which the kind is told in the place of the words. */
const evidenceIn = ({ signals, facts }: Verdict): readonly Evidence[] => {
  const { contacts: _contacts, ...quoted } = facts
  const all: readonly (Fact<unknown> | readonly Fact<unknown>[] | undefined)[] =
    Object.values(quoted)
  return [...signals, ...all.flatMap((fact) => fact ?? [])].flatMap(({ evidence }) => evidence)
}
