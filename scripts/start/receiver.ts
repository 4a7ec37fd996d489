/** A webhook subscriber on this machine, as docs/webhooks.md tells people to build one. */
import { createServer } from 'node:http'
import { Webhook } from 'standardwebhooks'
import { listen } from './outlets.ts'

export type Received = {
  readonly id: string
  readonly isVerified: boolean
  readonly body: string
}

export type Receiver = {
  readonly url: string
  /** What came since the last call. */
  readonly take: () => readonly Received[]
  readonly close: () => void
}

export async function openReceiver(secret: string): Promise<Receiver> {
  const webhook = new Webhook(secret)
  let inbox: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      const headers = request.headers as Record<string, string>
      const isVerified = isSignedBy(webhook, body, headers)
      inbox.push({ id: headers['webhook-id'] ?? '', isVerified, body })
      response.writeHead(isVerified ? 204 : 401).end()
    })
  })
  const port = await listen(server)
  return {
    url: `http://127.0.0.1:${port}/hook`,
    take: () => {
      const taken = inbox
      inbox = []
      return taken
    },
    close: () => void server.close(),
  }
}

function isSignedBy(webhook: Webhook, body: string, headers: Record<string, string>): boolean {
  try {
    webhook.verify(body, headers)
    return true
  } catch {
    return false
  }
}
