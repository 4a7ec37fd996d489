/** Language tags as feeds write them -> BCP 47, or undefined when it is anybody's guess. */

/** Country codes and names that publishers put where a language belongs. */
const MEANT: Readonly<Record<string, string>> = {
  ua: 'uk',
  kz: 'kk',
  cz: 'cs',
  jp: 'ja',
  gr: 'el',
  dk: 'da',
  tj: 'tg',
  by: 'be',
  ge: 'ka',
  sp: 'es',
  iw: 'he',
  in: 'id',
  cn: 'zh',
  english: 'en',
  russian: 'ru',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  spanish: 'es',
  ukrainian: 'uk',
  arabic: 'ar',
  chinese: 'zh',
  turkish: 'tr',
}

/** `en_US`, `EN-us,ru` and `ua` become `en-US`, `en-US` and `uk`. */
export function languageTag(written: string | undefined): string | undefined {
  const first = written
    ?.trim()
    .split(/[\s,;]/)[0]
    ?.replaceAll('_', '-')
    .replace(/\.[\w-]*$/, '')
  if (first === undefined || first === '') return undefined
  const [language, ...rest] = first.toLowerCase().split('-')
  const tag = [Object.hasOwn(MEANT, language!) ? MEANT[language!] : language, ...rest].join('-')
  if (!/^[a-z]{2,3}(?:-|$)/.test(tag)) return undefined
  // Done by hand because the runtime's own canonicaliser is slower than reading an item.
  return /^[a-z]{2,3}(?:-[a-z]{4})?(?:-[a-z]{2}|-\d{3})?(?:-[a-z\d]{5,8})*$/.test(tag)
    ? tag.split('-').map(inItsCase).join('-')
    : tag.split('-')[0]
}

/** RFC 5646 section 2.1.1: `zh-Hant-TW`. */
const inItsCase = (part: string, index: number): string => {
  if (index === 0 || part.length > 4) return part
  return part.length === 4 ? part[0]!.toUpperCase() + part.slice(1) : part.toUpperCase()
}
