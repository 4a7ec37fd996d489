/** The Worker itself in workerd, from wrangler.toml, with KV in memory and a door on a local port. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Feed } from '../../src/types/feeds.ts'
import { QUIET_WRANGLER } from '../quiet-wrangler.ts'

export type Service = {
  readonly address: string
  /** Triggers the scheduled handler, as the cron does, for the time given. */
  readonly tick: (at: number) => Promise<void>
  readonly get: (path: string) => Promise<Response>
  readonly close: () => Promise<void>
}

export async function openService(settings: {
  readonly port: number
  readonly webhookUrl: string
  readonly webhookSecret: string
  readonly adminToken: string
  readonly feeds?: readonly Feed[]
}): Promise<Service> {
  // Before wrangler is loaded, which reads it then.
  Object.assign(process.env, QUIET_WRANGLER)
  const door = await openDoor(settings.port)
  keepRedirects()
  const { createTestHarness } = await import('wrangler')
  const harness = createTestHarness({
    workers: [
      {
        configPath: './wrangler.toml',
        // This machine has no plan: what is served here is read at once.
        vars: { WEBHOOK_URL: settings.webhookUrl, ALLOW_PRIVATE_HOSTS: 'true', PLAN: 'paid' },
        secrets: { WEBHOOK_SECRET: settings.webhookSecret, ADMIN_TOKEN: settings.adminToken },
      },
    ],
  })
  await harness.listen()
  const worker = harness.getWorker<Env>()
  if (settings.feeds) {
    const env = await worker.getEnv()
    await env.KV.put('config:feeds', JSON.stringify({ feeds: settings.feeds }))
  }
  const get = (path: string, init?: RequestInit) =>
    worker.fetch(new URL(path, door.address).href, init as never) as unknown as Promise<Response>
  door.answer(get)
  return {
    address: door.address,
    tick: async (at) => {
      const { outcome } = await worker.scheduled({
        cron: '*/5 * * * *',
        scheduledTime: new Date(at),
      })
      if (outcome !== 'ok') throw new Error(`the run ended with "${outcome}"`)
    },
    get,
    close: async () => {
      door.close()
      await harness.close()
    },
  }
}

/**
 * The harness sends the Worker's requests by this process's `fetch`, which would follow redirects
 * that the Worker asked to see.
 */
function keepRedirects(): void {
  const send = globalThis.fetch
  globalThis.fetch = (input, init) => send(new Request(input, init), { redirect: 'manual' })
}

/** Takes the port first, so that one in use is told at once and not after the Worker is up. */
async function openDoor(port: number) {
  let answer: ((path: string, init?: RequestInit) => Promise<Response>) | undefined
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined
    const headers = Object.entries(request.headers).filter(([name]) => !HOP_BY_HOP.has(name))
    const reply = await answer?.(request.url ?? '/', {
      method: request.method ?? 'GET',
      headers: headers as [string, string][],
      redirect: 'manual',
      ...(body && { body: new Uint8Array(body) }),
    }).catch(() => undefined)
    if (!reply) return void response.writeHead(503).end('not ready yet')
    const bytes = Buffer.from(await reply.arrayBuffer())
    const given = [...reply.headers].filter(([name]) => !HOP_BY_HOP.has(name))
    response.writeHead(reply.status, Object.fromEntries(given)).end(bytes)
  })
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE'
          ? new Error(`port ${port} is taken: stop what uses it, or choose another with --port`)
          : error,
      ),
    )
    server.listen(port, '127.0.0.1', done)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${taken}`,
    answer: (get: typeof answer) => void (answer = get),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** RFC 9110 section 7.6.1, and what the two sides set for themselves. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'content-encoding',
  'accept-encoding',
  'host',
])
