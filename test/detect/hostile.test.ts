/** Whatever a feed says, detection answers. How its work grows is counted in `growth.test.ts`. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detect } from '../../src/detect/detect.ts'
import { explain } from '../../src/detect/explain.ts'
import { textHash } from '../../src/detect/text-hash.ts'

/** Any UTF-16, lone surrogates and marks included, mixed with words that mean something to us. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(
        'Russia',
        'army',
        'recruits',
        '$5,300',
        'реклама',
        'الجيش',
        '募集',
        '«',
        '"',
        '\n',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(' '))

test('any Unicode is read without a throw, and quotes are in the text', () => {
  fc.assert(
    fc.property(
      text,
      text,
      fc.constantFrom('en', 'de', 'ar', 'zh', 'tr', 'xx', ''),
      (title, summary, language) => {
        const { facts, signals } = explain({ title, summary, language })
        expect(textHash({ title, summary })).toHaveLength(16)
        const fields = { title, summary, content: '' }
        const claims = [...facts.targets, ...facts.media, ...facts.payments, ...facts.citedSources]
        const evidence = [...claims, ...signals].flatMap((each) => each.evidence)
        for (const { field, quote, offset } of evidence) {
          expect(fields[field].slice(offset, offset + quote.length)).toBe(quote)
        }
      },
    ),
    { numRuns: 300 },
  )
})

test.each([
  ['one letter', 'a'.repeat(1_000_000)],
  ['one word', 'army '.repeat(200_000)],
  ['no spaces', '募集'.repeat(500_000)],
  ['quotes', '"'.repeat(1_000_000)],
  ['digits', '1,'.repeat(500_000)],
  ['zalgo', `a${'\u0301\u0489'.repeat(500_000)}`],
  ['lone surrogates', '\ud800'.repeat(1_000_000)],
  ['mixed directions', 'army الجيش \u202e'.repeat(70_000)],
  ['a ligature that unfolds', '\ufdfa'.repeat(1_000_000)],
  ['dashes', 'private-'.repeat(100_000)],
])('a megabyte of %s is answered', (_name, title) => {
  expect(detect({ title, summary: title, content: title }, 'en').level).toBeTypeOf('string')
})
