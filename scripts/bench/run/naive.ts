/**
 * The same service as it is commonly written: rss-parser on every feed, one read and one write of
 * KV for each item, a rule of words, a message for each item that matches. It asks for nothing
 * conditionally and remembers items by address.
 */
import Parser from 'rss-parser'

type NaiveEnv = { readonly KV: KVNamespace; readonly FEEDS: string; readonly WEBHOOK_URL: string }

const ARMY = /\b(army|military|soldiers?|mercenar(?:y|ies)|арми\w+|войск\w*)\b/i
const RECRUITS = /\b(recruit\w*|enlist\w*|contract|вербу\w+|контракт\w*)\b/i

export default {
  async fetch(request: Request, env: NaiveEnv): Promise<Response> {
    if (new URL(request.url).pathname !== '/tick') return new Response('nothing done')
    const parser = new Parser()
    let seen = 0
    for (const [url] of JSON.parse(env.FEEDS) as [string][]) {
      const response = await fetch(url)
      const { items } = await parser.parseString(await response.text())
      for (const item of items) {
        const key = item.link ?? item.guid ?? item.title ?? ''
        if ((await env.KV.get(key)) !== null) continue
        seen++
        const text = `${item.title} ${item.contentSnippet}`
        if (ARMY.test(text) && RECRUITS.test(text) && /\bads?\b/i.test(text)) {
          await fetch(env.WEBHOOK_URL, { method: 'POST', body: JSON.stringify(item) })
        }
        await env.KV.put(key, '1')
      }
    }
    return new Response(String(seen))
  },
} satisfies ExportedHandler<NaiveEnv>
