/** What a document is, before it is read; what is no feed is named for what it is. */

export type Kind =
  | { readonly kind: 'xml'; readonly text: string }
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: 'none'; readonly problem: string }

const HTML_ROOTS = new Set(
  'html head body title meta link div p script center table br b'.split(' '),
)
const FEED_ROOT = /<(?:[A-Za-z][\w.-]*:)?(?:rss|feed|RDF)(?=[\s>/])/gi

/** `text` of kind `xml` begins at the root or before it. Never throws. */
export function sniff(text: string): Kind {
  const start = text.search(/\S/)
  if (start < 0) return { kind: 'none', problem: 'empty' }
  const first = text[start]
  if (first === '{' || first === '[') return { kind: 'json', text: text.slice(start) }
  const head = text.slice(start, start + 4_000)
  if (hasFeedRoot(text)) return { kind: 'xml', text }
  if (isBinary(head)) return { kind: 'none', problem: 'binary' }
  const root = /<(?![?!])([A-Za-z][\w:.-]*)/.exec(head)?.[1]?.toLowerCase() ?? ''
  const isHtml = /<!doctype html/i.test(head) || HTML_ROOTS.has(root)
  if (isHtml) return { kind: 'none', problem: pageKind(text.slice(start, start + 60_000)) }
  if (!head.includes('<')) return { kind: 'none', problem: 'text-not-feed' }
  return { kind: 'none', problem: 'xml-not-feed' }
}

/** Enough of a page that begins like a page is not searched for a feed in it. */
const hasFeedRoot = (text: string): boolean => {
  FEED_ROOT.lastIndex = 0
  if (FEED_ROOT.test(text)) return true
  const first = /<(?![?!])(?:[A-Za-z][\w.-]*:)?([A-Za-z]+)/.exec(text)?.[1]?.toLowerCase()
  return first === 'channel' || first === 'item' || first === 'entry'
}

const isBinary = (head: string): boolean => {
  let odd = 0
  for (const char of head) {
    if (char < '\t' || (char > '\r' && char < '\u001b') || char === '\ufffd') odd++
  }
  return odd > 3
}

const CHALLENGE =
  /just a moment|cf-chl|challenge-platform|cf-browser-verification|captcha|ddos-guard|checking your browser|verify (?:that )?you are (?:a )?human|attention required|are you a robot|access denied|enable javascript and cookies|_incapsula_|perimeterx|datadome|qrator|security check/i
const CONSENT =
  /consent\.(?:google|youtube|yahoo)|before you continue|guce\.|cookie[- ]?(?:consent|wall|einstellungen|banner)|privacy[- ]?(?:gate|center|wall)|consent[- _]?(?:wall|manager|form|page)|datenschutzeinstellungen|accept (?:all )?cookies|alle akzeptieren|sourcepoint|usercentrics/i

const pageKind = (page: string): string => {
  if (CHALLENGE.test(page)) return 'challenge-page'
  return CONSENT.test(page) ? 'consent-wall' : 'html-page'
}
