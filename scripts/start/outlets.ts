/**
 * The outlets of the local world: feed files served over real HTTP, with validators, so that the
 * second poll is answered with 304. `{{rfc822 -90m}}` and `{{iso -3h}}` in a sample file become
 * times before the start; files without them are served as they are.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { Feed } from '../../src/types/feeds.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.xml': 'application/xml',
  '.rss': 'application/rss+xml',
  '.atom': 'application/atom+xml',
  '.rdf': 'application/rdf+xml',
  '.json': 'application/feed+json',
}

export type Outlets = {
  readonly feeds: readonly Feed[]
  /** Lays further files over those served, by their names. */
  readonly publish: (folder: string) => Promise<void>
  readonly close: () => void
}

/** Serves a folder of feed files, or what an OPML file lists; throws an Error made for people. */
export async function openOutlets(path: string, startedAt: number): Promise<Outlets> {
  const files = new Map<string, Buffer>()
  const add = async (file: string) =>
    files.set(basename(file), fillTimes(await readFile(file), startedAt))
  const { local, remote } = await listFeeds(path)
  for (const file of local) await add(file)

  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname.slice(1))
    const body = files.get(name)
    if (!body) return void response.writeHead(404).end()
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
    const type = TYPES[extname(name)] ?? 'application/octet-stream'
    response.writeHead(200, { 'content-type': type, etag }).end(body)
  })
  const port = await listen(server)

  const served = [...files.keys()].map((name) => ({
    name: name.replace(/\.[^.]+$/, ''),
    url: `http://127.0.0.1:${port}/${encodeURIComponent(name)}`,
  }))
  return {
    feeds: [...served, ...remote].map(({ name, url }, index) => feedOf(name, url, index)),
    publish: async (folder) => {
      for (const name of await readdir(folder)) await add(join(folder, name))
    },
    close: () => void server.close(),
  }
}

export async function listen(server: Server, port = 0): Promise<number> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', done)
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}

async function listFeeds(path: string) {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new Error(`--feeds ${path}: there is no such folder or file`)
  if (found.isDirectory()) {
    const names = (await readdir(path)).filter((name) => extname(name) in TYPES).toSorted()
    if (names.length === 0) {
      throw new Error(`--feeds ${path}: the folder has no ${Object.keys(TYPES).join(', ')} file`)
    }
    return { local: names.map((name) => join(path, name)), remote: [] }
  }
  return readOpml(path)
}

/** OPML 2.0: `<outline text="…" xmlUrl="…">`; addresses that are not http(s) are files beside it. */
async function readOpml(path: string) {
  const text = await readFile(path, 'utf8')
  const outlines = [...text.matchAll(/<outline\b[^>]*>/gi)].flatMap(([tag]) => {
    const url = attribute(tag, 'xmlUrl')
    return url ? [{ url, name: attribute(tag, 'text') ?? attribute(tag, 'title') ?? url }] : []
  })
  if (outlines.length === 0) {
    throw new Error(`--feeds ${path}: not a folder, and no <outline xmlUrl="…"> in it as in OPML`)
  }
  return {
    local: outlines.filter((one) => !isRemote(one)).map(({ url }) => resolve(dirname(path), url)),
    remote: outlines.filter(isRemote),
  }
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag)
  return (found?.[1] ?? found?.[2])?.replaceAll('&amp;', '&')
}

const isRemote = ({ url }: { readonly url: string }) => /^https?:/i.test(url)

function feedOf(name: string, url: string, index: number): Feed {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const outlet = slug.split('-').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
  return {
    id: slug === '' ? `feed-${index + 1}` : `${slug.slice(0, 50)}-${index + 1}`,
    url,
    outlet: slug === '' ? name : outlet.join(' '),
    language: 'und',
    intervalMinutes: 5,
  }
}

/** Works on bytes, because a sample file may be in any encoding that has ASCII in it. */
function fillTimes(file: Buffer, startedAt: number): Buffer {
  const text = file
    .toString('latin1')
    .replace(
      /\{\{(rfc822|iso) -(\d+)(m|h)\}\}/g,
      (_, form: string, count: string, unit: string) => {
        const at = new Date(startedAt - Number(count) * (unit === 'h' ? 3_600_000 : 60_000))
        return form === 'iso' ? at.toISOString() : at.toUTCString()
      },
    )
  return Buffer.from(text, 'latin1')
}
