/** The least that a poller can do: conditional GETs, six at a time, and nothing with the answers. */
type FloorEnv = { readonly FEEDS: string }

export default {
  async fetch(request: Request, env: FloorEnv): Promise<Response> {
    if (new URL(request.url).pathname !== '/tick') return new Response('nothing done')
    const feeds = JSON.parse(env.FEEDS) as [url: string, etag: string][]
    const worker = async () => {
      for (let feed = feeds.shift(); feed; feed = feeds.shift()) {
        const [url, etag] = feed
        const response = await fetch(url, { headers: { 'if-none-match': etag } })
        await response.body?.cancel()
      }
    }
    await Promise.all(Array.from({ length: 6 }, worker))
    return new Response('done')
  },
} satisfies ExportedHandler<FloorEnv>
