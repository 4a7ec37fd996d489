/**
 * What a service cannot leave out around the same conditional GETs: it reads what to poll and what
 * the last run left, names itself, follows no redirect unseen, ends a request in time, asks the
 * answer how long it is fresh, and records that it ran. It keeps no states and decides nothing.
 */
type LeastEnv = { readonly KV: KVNamespace; readonly FEEDS: string }

/** As long as the record of a run of the service. */
const RECORD = JSON.stringify({ decisions: Array.from({ length: 40 }, () => 'x'.repeat(580)) })
const HEADERS = {
  'user-agent': 'Least/0.1 (+https://least.example/; news monitoring; feeds only)',
  accept: 'application/rss+xml, application/atom+xml, application/xml;q=0.8, */*;q=0.1',
  'accept-encoding': 'gzip, br',
}

export default {
  async fetch(request: Request, env: LeastEnv): Promise<Response> {
    if (new URL(request.url).pathname !== '/tick') return new Response('nothing done')
    const records = await env.KV.get(['config:feeds', 'config:subs', 'state:run'])
    const signal = AbortSignal.timeout(15_000)
    const feeds = JSON.parse(env.FEEDS) as [url: string, etag: string][]
    const fresh: (string | null)[] = []
    const worker = async () => {
      for (let feed = feeds.shift(); feed; feed = feeds.shift()) {
        const [url, etag] = feed
        const headers = { ...HEADERS, 'if-none-match': etag }
        const response = await fetch(url, { headers, redirect: 'manual', signal })
        fresh.push(response.headers.get('cache-control') ?? response.headers.get('expires'))
      }
    }
    await Promise.all(Array.from({ length: 6 }, worker))
    await env.KV.put('state:run', RECORD)
    return new Response(`${records.size} records, ${fresh.length} answers`)
  },
} satisfies ExportedHandler<LeastEnv>
