/**
 * The world around the Worker that is measured: outlets whose feeds have validators, a KV
 * namespace, and an endpoint that notes when an alert came. One server, in the process that
 * measures; every outlet has a host of its own (127/8 is all this machine).
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Feed } from '../../../src/types/feeds.ts'
import { sampleFeed } from '../collect/sample.ts'
import { createKv } from './kv.ts'

export type NewsItem = { readonly id: string; readonly title: string; readonly text: string }

export type Outside = {
  readonly port: number
  readonly kv: Pick<ReturnType<typeof createKv>, 'count' | 'values'>
  readonly feeds: readonly Feed[]
  /** Puts one item on top of a feed. */
  readonly publish: (feed: number, item?: NewsItem) => void
  readonly etagOf: (feed: number) => string
  /** `webhook-id` and the moment of every message. */
  readonly posts: { readonly id: string; readonly at: number }[]
  /** Requests for feeds, and bytes of feeds sent, since the last call. */
  readonly traffic: () => { readonly requests: number; readonly bytes: number }
  readonly close: () => void
}

export async function openOutside(count: number): Promise<Outside> {
  const kv = createKv()
  const newest = Array.from({ length: count }, (_, n) => 1_000 * (n + 1))
  const versions = newest.map(() => 1)
  const extra = newest.map((): readonly NewsItem[] => [])
  const bodies = new Map<number, { readonly version: number; readonly body: Buffer }>()
  const posts: { id: string; at: number }[] = []
  let requests = 0
  let bytes = 0

  const etagOf = (feed: number) => `"${feed}-${versions[feed]}"`
  const bodyOf = (feed: number): Buffer => {
    const version = versions[feed]!
    const known = bodies.get(feed)
    if (known?.version === version) return known.body
    const body = withItems(sampleFeed(newest[feed]!), extra[feed]!)
    bodies.set(feed, { version, body })
    return body
  }
  const serveFeed = (feed: number, request: IncomingMessage, response: ServerResponse): void => {
    requests++
    const etag = etagOf(feed)
    const headers = { etag, 'content-type': 'application/rss+xml; charset=utf-8' }
    if (request.headers['if-none-match'] === etag)
      return void response.writeHead(304, headers).end()
    const body = bodyOf(feed)
    bytes += body.length
    response.writeHead(200, { ...headers, 'content-length': body.length }).end(body)
  }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const feed = /^\/feed\/(\d+)$/.exec(request.url ?? '')?.[1]
    if (feed !== undefined) return serveFeed(Number(feed), request, response)
    if (request.url === '/hook') {
      posts.push({ id: String(request.headers['webhook-id']), at: performance.now() })
      return void response.writeHead(204).end()
    }
    kv.answer(request, Buffer.concat(chunks), response)
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((done) => void server.listen(0, '0.0.0.0', done))
  const { port } = server.address() as AddressInfo
  return {
    port,
    kv,
    posts,
    feeds: newest.map((_, n) => ({
      id: `feed-${n}`,
      url: `http://127.0.${n >> 7}.${(n & 127) + 1}:${port}/feed/${n}`,
      outlet: `Outlet ${n}`,
      language: 'en',
      intervalMinutes: 5,
    })),
    etagOf,
    publish: (feed, item) => {
      if (item) extra[feed] = [item, ...extra[feed]!]
      else newest[feed] = newest[feed]! + 1
      versions[feed] = versions[feed]! + 1
    },
    traffic: () => {
      const seen = { requests, bytes }
      requests = 0
      bytes = 0
      return seen
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

const withItems = (feed: Uint8Array, items: readonly NewsItem[]): Buffer => {
  const told = items.map(
    ({ id, title, text }) =>
      `<item><title>${title}</title><link>https://wire.example/${id}</link><guid>${id}</guid>` +
      `<description>${text}</description></item>`,
  )
  const text = new TextDecoder().decode(feed)
  return Buffer.from(text.replace('</language>', `</language>${told.join('')}`))
}
