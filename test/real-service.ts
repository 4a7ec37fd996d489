/** The Worker in workerd with real HTTP servers around it, on this machine. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openService, type Service } from '../scripts/start/service.ts'

export type Answer = (response: ServerResponse, request: IncomingMessage) => unknown

export const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

/** A service that watches `/<id>` of an outlet for each id; its alerts come to `hook`. */
export async function startService(around: {
  readonly ids: readonly string[]
  readonly outlet: Answer
  readonly hook: Answer
}): Promise<Service> {
  const [outlet, hook] = await Promise.all([listen(around.outlet), listen(around.hook)])
  const service = await openService({
    port: 0,
    webhookUrl: hook.origin,
    webhookSecret: SECRET,
    adminToken: 'an-admin-token-for-this-test',
    feeds: around.ids.map((id) => ({
      id,
      url: `${outlet.origin}/${id}`,
      outlet: id,
      language: 'en',
      intervalMinutes: 5,
    })),
  })
  const close = async () => {
    await service.close()
    for (const server of [outlet, hook]) server.close()
  }
  return { ...service, close }
}

/** An item that reports an event of its own. */
export const story = (country: string): string =>
  `<item><title>Russian army recruitment ads appear online in ${country}</title>` +
  `<link>https://north.example/${country}</link><description>Online advertisements urge men in ` +
  `${country} to sign a contract with the Russian army.</description></item>`

export const rss = (items: string): string =>
  `<rss version="2.0"><channel><title>North</title>${items}</channel></rss>`

async function listen(answer: Answer) {
  const server = createServer((request, response) => void answer(response, request))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}
