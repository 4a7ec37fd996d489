/** The tag of a language (BCP 47), and how words in it are marked in a page: `lang` and `dir`. */

const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** `lang` only if the tag is well formed: it may have come from a feed. */
export function marked(tag: string): {
  readonly lang?: string
  readonly dir: 'rtl' | 'ltr' | 'auto'
} {
  const lang = canonical(tag)
  if (lang === undefined) return { dir: 'auto' }
  return { lang, dir: RIGHT_TO_LEFT.has(lang.split('-')[0]!) ? 'rtl' : 'auto' }
}

/** `he` of `iw`; nothing of what is no tag. */
export function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
