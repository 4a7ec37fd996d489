/** One look at a feed that is not watched yet: can it be read, and what is wrong with it? */
import { parseFeed } from './collect/parse.ts'
import type { Web } from './ports.ts'
import type { EpochMs, Feed } from './types/feeds.ts'

export type FeedTrial = {
  readonly id: string
  readonly readable: boolean
  readonly items: number
  readonly title: string
  /** For people: the failure, or the names of what is wrong in the document. */
  readonly problems: readonly string[]
}

export async function tryFeed(web: Web, feed: Feed, now: EpochMs): Promise<FeedTrial> {
  const { id } = feed
  const fetched = await web.fetchFeed(feed, undefined, now)
  const nothing = { id, readable: false, items: 0, title: '' }
  switch (fetched.kind) {
    case 'unchanged':
      return { ...nothing, problems: ['answered 304 to a first request'] }
    case 'unfinished':
      return { ...nothing, problems: ['redirects further than was allowed'] }
    case 'failed':
      return { ...nothing, problems: [`${fetched.failure}: ${fetched.detail.slice(0, 200)}`] }
    case 'changed': {
      const { body, url, contentType } = fetched
      const parsed = await parseFeed(body, { url, ...(contentType && { contentType }) })
      const problems = [...new Set(parsed.problems.map(({ name }) => name))].slice(0, 20)
      const { title, items } = parsed
      return {
        id,
        readable: items.length > 0,
        items: items.length,
        title: title.slice(0, 200),
        problems,
      }
    }
  }
}
