/**
 * Is this item one we have handled? Three witnesses speak: canonical address, id, fingerprint of
 * the words; two of three decide. A witness that several items share says nothing, and one that
 * is missing leaves the decision to the others. Dates are not heard: they lie too often.
 */
import type { Item, Witnesses } from '../types/feeds.ts'
import { digest, digestView } from './digest.ts'
import { canonicalUrl } from './urls.ts'

export type Testimony = Witnesses & {
  /** The canonical address itself. */
  readonly address: string
  /** The words are too few to identify an item alone: `Weather`. */
  readonly isTerse: boolean
}

/** Letters of title and text from which equal words mean an equal item. */
const TELLING_CHARS_MIN = 32
/** What comes later in a text is where editors add and correct. */
const TELLING_CHARS_MAX = 320

/** `home` is the feed's own canonical address: an item that links there has none of its own. */
export function testify(item: Item, home: string | undefined): Testimony {
  const url = item.url === undefined ? '' : canonicalUrl(item.url)
  const isOwn = url !== '' && !isFrontPage(url) && url !== home
  const letters = writeLetters([item.title, item.content || item.summary])
  return {
    address: url,
    url: isOwn ? digest(url) : '',
    id: isDerived(item, url) ? '' : digest(item.id),
    fingerprint: letters === 0 ? '' : digestView(LETTERS, 0, letters),
    isTerse: letters < TELLING_CHARS_MIN * 2,
  }
}

/** Used again for every item: a buffer costs more to make than to fill. */
const LETTERS = new DataView(new ArrayBuffer(TELLING_CHARS_MAX * 2))

/** The first letters and digits of some texts, without the punctuation that editors change. */
const writeLetters = (texts: readonly string[]): number => {
  let length = 0
  for (const text of texts) {
    for (let at = 0; at < text.length && length < LETTERS.byteLength; at++) {
      const char = text.charCodeAt(at)
      if (isPunctuation(char)) continue
      LETTERS.setUint16(length, char >= 0x41 && char <= 0x5a ? char + 32 : char, true)
      length += 2
    }
  }
  return length
}

const isPunctuation = (char: number): boolean =>
  char < 0xc0
    ? char < 0x30 || (char > 0x39 && char < 0x41) || (char > 0x5a && char < 0x61) || char > 0x7a
    : (char >= 0x2000 && char < 0x2070) || (char >= 0x3000 && char < 0x3040)

const isFrontPage = (url: string): boolean => /^https:\/\/[^/?#]+\/?$/.test(url)

/** An id that is the address, or was made from the words, is no witness of its own. */
const isDerived = ({ id, url }: Item, canonical: string): boolean =>
  id === url || id.startsWith('text:') || (/^https?:/i.test(id) && canonicalUrl(id) === canonical)

/** Addresses and ids of the items asked about that several items of one list have in common. */
export type Shared = { readonly urls: ReadonlySet<string>; readonly ids: ReadonlySet<string> }

export function sharedBy(before: readonly Witnesses[], now: readonly Witnesses[]): Shared {
  return { urls: sharedMarks(before, now, 'url'), ids: sharedMarks(before, now, 'id') }
}

const sharedMarks = (
  before: readonly Witnesses[],
  now: readonly Witnesses[],
  mark: 'url' | 'id',
): ReadonlySet<string> => {
  const asked = new Set<string>()
  for (const item of now) if (item[mark] !== '') asked.add(item[mark])
  const again = new Set<string>()
  if (asked.size === 0) return again
  for (const items of [before, now]) {
    const first = new Map<string, string>()
    for (const item of items) {
      const value = item[mark]
      if (!asked.has(value)) continue
      const fingerprint = first.get(value)
      if (fingerprint === undefined) first.set(value, item.fingerprint)
      else if (fingerprint !== item.fingerprint) again.add(value)
    }
  }
  return again
}

/** Are these the same item, whatever changed about it alone? */
export function isSameItem(a: Testimony, b: Witnesses, shared: Shared): boolean {
  const url = shared.urls.has(a.url) ? 0 : agreement(a.url, b.url)
  const id = shared.ids.has(a.id) ? 0 : agreement(a.id, b.id)
  const words = agreement(a.fingerprint, b.fingerprint)
  const agree = Number(url > 0) + Number(id > 0) + Number(words > 0)
  const disagree = Number(url < 0) + Number(id < 0) + Number(words < 0)
  if (agree >= 2) return true
  if (agree === 0 || disagree >= 2) return false
  return words <= 0 || !a.isTerse
}

/** 1 for yes, -1 for no, 0 for a witness that is missing. */
const agreement = (mine: string, other: string): number =>
  mine === '' || other === '' ? 0 : mine === other ? 1 : -1
