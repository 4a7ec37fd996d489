/**
 * Is this item one we have handled? Three witnesses speak: canonical address, id, fingerprint of
 * the words; two of three decide. A witness that several items share says nothing, and one that
 * is missing leaves the decision to the others. Dates are not heard: they lie too often.
 */
import type { Item, Witnesses } from '../types/feeds.ts'
import { digest } from './digest.ts'
import { canonicalUrl } from './urls.ts'

export type Testimony = Witnesses & {
  /** The words are too few to identify an item alone: `Weather`. */
  readonly isTerse: boolean
}

/** Letters of title and text from which equal words mean an equal item. */
const TELLING_CHARS_MIN = 32

/** `home` is the feed's own page: an item that links there has no address of its own. */
export function testify(item: Item, home: string | undefined): Testimony {
  const url = item.url === undefined ? '' : canonicalUrl(item.url)
  const isOwn =
    url !== '' && !isFrontPage(url) && (home === undefined || url !== canonicalUrl(home))
  const isDerived = item.id.startsWith('text:') || canonicalUrl(item.id) === url
  const words = `${item.title} ${item.content || item.summary}`
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  return {
    url: isOwn ? digest(url) : '',
    id: isDerived ? '' : digest(item.id),
    fingerprint: words === '' ? '' : digest(words),
    isTerse: words.length < TELLING_CHARS_MIN,
  }
}

const isFrontPage = (url: string): boolean => /^https:\/\/[^/?#]+\/?$/.test(url)

/** Addresses and ids that two items of one list have in common. */
export function sharedBy(items: readonly Witnesses[]): ReadonlySet<string> {
  const first = new Map<string, string>()
  const shared = new Set<string>()
  for (const { url, id, fingerprint } of items) {
    for (const mark of [url && `url ${url}`, id && `id ${id}`]) {
      if (mark === '') continue
      const other = first.get(mark)
      if (other === undefined) first.set(mark, fingerprint)
      else if (other !== fingerprint) shared.add(mark)
    }
  }
  return shared
}

/** Are these the same item, whatever changed about it alone? */
export function isSameItem(a: Testimony, b: Witnesses, shared: ReadonlySet<string>): boolean {
  const heard = { agree: 0, disagree: 0 }
  const hear = (mine: string, other: string, isShared: boolean) => {
    if (mine === '' || other === '' || isShared) return
    if (mine === other) heard.agree++
    else heard.disagree++
  }
  hear(a.url, b.url, shared.has(`url ${a.url}`) || shared.has(`url ${b.url}`))
  hear(a.id, b.id, shared.has(`id ${a.id}`) || shared.has(`id ${b.id}`))
  const byName = heard.agree
  hear(a.fingerprint, b.fingerprint, false)
  if (heard.agree >= 2) return true
  if (heard.agree === 0 || heard.disagree >= 2) return false
  return byName > 0 || !a.isTerse
}
