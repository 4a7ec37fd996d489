/** Whether two spellings name one thing: recruiters, slogans, places of service. */

/**
 * `undefined` where spelling cannot tell: another script, nothing to compare. A name that holds
 * the other's words counts as the same (`Sakhalin`, `Sakhalin region`).
 */
export function sameName(a: string, b: string): boolean | undefined {
  const left = wordsOf(a)
  const right = wordsOf(b)
  if (left.size === 0 || right.size === 0) return undefined
  const shared = left.intersection(right).size
  if (shared / Math.min(left.size, right.size) >= 0.6) return true
  if (scriptOf(a) !== scriptOf(b)) return undefined
  return false
}

const wordsOf = (name: string) => new Set(name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu))

const SCRIPTS = ['Latin', 'Cyrillic', 'Arabic', 'Hebrew', 'Devanagari', 'Bengali', 'Han', 'Hangul']
const SCRIPT_TESTS = SCRIPTS.map((name) => new RegExp(`\\p{Script=${name}}`, 'u'))

const scriptOf = (name: string) => SCRIPT_TESTS.findIndex((script) => script.test(name))
