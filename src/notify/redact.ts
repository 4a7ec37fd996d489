/**
 * Text that leaves the service: a recruiter's number, handle, link or address is never passed on,
 * whatever was quoted. Addresses of outlets are separate fields and stay. It errs on the side of
 * removing; sums of money and dates are left alone.
 */

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+\s?[@＠]\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const WEB_LINK = /\b(?:https?|tg|viber|whatsapp):\/{0,2}[^\s<>"«»]+|\bwww\.[^\s<>"«»]+/giu
const MESSENGER_LINK =
  /\b(?:t\.me|telegram\.me|telegram\.dog|wa\.me|vk\.com|vk\.me|vk\.cc|ok\.ru|bit\.ly|clck\.ru|goo\.su|tinyurl\.com|linktr\.ee|instagram\.com|facebook\.com|fb\.com|fb\.me|m\.me|tiktok\.com|youtube\.com|youtu\.be|discord\.gg|signal\.me|viber\.me|taplink\.cc|forms\.gle)(?:\/[^\s<>"«»]*)?/giu
const PATH_LINK = /(?<![\p{L}\p{N}.-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/[^\s<>"«»]+/gu
/** A bare host as recruiters print it; with a capital letter it is more likely an outlet's name. */
const HOST =
  /(?<![\p{L}\p{N}.@-])[\p{Ll}\p{N}][\p{Ll}\p{N}-]{2,}(?:\.[\p{Ll}\p{N}-]+)*\.(?:ru|рф|su|com|org|net|info|online|site|website|pro|me|kz|қаз|uz|kg|tj|am|az|by|ua|укр|ge|md|io|app|link|xyz|top|club|space|team|work|jobs|np|lk|ke|ng|za|gh|co|cn|ir|tr|bd|pk|cu|br|vn)(?![\p{L}\p{N}-])/gu
const HANDLE = /(?<![\p{L}\p{N}_.])[@＠]\s?[\p{L}\p{N}_][\p{L}\p{N}_.]{2,}/gu
const DIGITS = /(?<![\p{L}\p{N}])\+?[\p{Nd}(][\p{Nd}\s\u00a0\u202f().\-–/]{5,}\p{Nd}(?!\p{N})/gu

/** Where recruiters want a fee: Ethereum and Tron, Bitcoin old and new. */
const WALLET =
  /(?<![\p{L}\p{N}])(?:0x[\da-fA-F]{40}|bc1[\da-z]{11,87}|[13T](?=\p{L}*\d)[1-9A-HJ-NP-Za-km-z]{25,34})(?![\p{L}\p{N}])/gu

const DATE =
  /(?<![\p{Nd}./-])(?:\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}|\p{Nd}{1,2}([./-])\p{Nd}{1,2}\1(?:\p{Nd}{4}|\p{Nd}{2}))(?![\p{Nd}./-])/u
/** Thousands in threes, alone or as a range: `1 200 000`, `2.000.000-3.500.000`. */
const SUM =
  /^\p{Nd}{1,3}(?:[\s\u00a0\u202f.,]\p{Nd}{3})+(?:\s?[-–]\s?\p{Nd}{1,3}(?:[\s\u00a0\u202f.,]\p{Nd}{3})*)?$/u
/** 200000-450000, 5000000000: round, and nobody's number. */
const ROUND_SUM = /^[1-9]\p{Nd}*00(?:\s?[-–]\s?[1-9]\p{Nd}*00)?$/u
/** Toll-free in the post-Soviet numbering, which also reads as a sum. */
const TOLL_FREE = /^8[\s\u00a0-]?\(?800/

/** Most texts lack the sign that a contact cannot do without: they are not searched for it. */
export function redact(text: string): string {
  const hasAt = text.includes('@') || text.includes('＠')
  const hasDot = text.includes('.')
  let left = text
  if (hasAt) left = left.replace(EMAIL, '[e-mail removed]')
  if (hasDot || text.includes(':')) left = left.replace(WEB_LINK, '[link removed]')
  if (hasDot) {
    left = left.replace(MESSENGER_LINK, '[link removed]').replace(PATH_LINK, '[link removed]')
  }
  if (hasAt) left = left.replace(HANDLE, '[handle removed]')
  if (hasDot) left = left.replace(HOST, '[link removed]')
  left = left.replace(WALLET, '[wallet removed]')
  if (!SEVEN_DIGITS.test(left)) return left
  return left.replace(DIGITS, (found) => (isPhone(found.trim()) ? '[phone number removed]' : found))
}

/** No number to call has fewer. */
const SEVEN_DIGITS = /(?:\p{Nd}\P{Nd}*){7}/u

const isPhone = (found: string): boolean => {
  const digits = found.match(/\p{Nd}/gu)?.length ?? 0
  if (found.startsWith('+')) return digits >= 7
  if (TOLL_FREE.test(found)) return digits >= 10
  if (DATE.test(found) || ROUND_SUM.test(found)) return false
  if (SUM.test(found)) return found.startsWith('0')
  return (
    digits >= 9 || /^\(?\p{Nd}{2,4}\)?[\s-]\p{Nd}{2,3}[\s-]\p{Nd}{2}[\s-]?\p{Nd}{2}$/u.test(found)
  )
}
