/**
 * A KV namespace behind HTTP, in the words that workerd speaks to one, and a count of what is
 * asked of it. It stands outside the process that is measured, as Cloudflare's does.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'

export type KvCount = { reads: number; writes: number; deletes: number; lists: number }

export function createKv() {
  const values = new Map<
    string,
    { readonly value: Buffer; readonly metadata: string | undefined }
  >()
  const count: KvCount = { reads: 0, writes: 0, deletes: 0, lists: 0 }

  const list = (url: URL): string => {
    count.lists++
    const prefix = url.searchParams.get('prefix') ?? ''
    const after = url.searchParams.get('cursor') ?? ''
    const most = Number(url.searchParams.get('key_count_limit') ?? 1_000)
    const names = [...values.keys()].filter((name) => name.startsWith(prefix) && name > after)
    const page = names.toSorted().slice(0, most)
    const isLast = page.length === names.length
    const keys = page.map((name) => {
      const metadata = values.get(name)?.metadata
      return { name, ...(metadata !== undefined && { metadata: JSON.parse(metadata) as unknown }) }
    })
    return JSON.stringify({ keys, list_complete: isLast, ...(!isLast && { cursor: page.at(-1) }) })
  }

  const bulk = (asked: string): string => {
    const { keys, type } = JSON.parse(asked) as { keys: string[]; type?: string }
    count.reads += keys.length
    const read = (key: string): unknown => {
      const text = values.get(key)?.value.toString()
      if (text === undefined) return null
      return type === 'json' ? (JSON.parse(text) as unknown) : text
    }
    return JSON.stringify(Object.fromEntries(keys.map((key) => [key, read(key)])))
  }

  const answer = (request: IncomingMessage, body: Buffer, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', 'http://kv')
    const key = decodeURIComponent(url.pathname.slice(1))
    const { method } = request
    if (method === 'POST') return void response.end(bulk(body.toString()))
    if (method === 'PUT') {
      count.writes++
      values.set(key, { value: body, metadata: request.headers['cf-kv-metadata'] as string })
      return void response.end()
    }
    if (method === 'DELETE') {
      count.deletes++
      values.delete(key)
      return void response.end()
    }
    if (key === '') return void response.end(list(url))
    count.reads++
    const found = values.get(key)
    if (!found) return void response.writeHead(404).end()
    const { value, metadata } = found
    response.writeHead(200, metadata === undefined ? {} : { 'cf-kv-metadata': metadata })
    return void response.end(value)
  }
  return { answer, count, values }
}
