/**
 * The Worker as it is deployed, with a door for its scheduled handler: a bare workerd has no cron.
 * `GET /tick?at=N` answers when the run has ended, `GET /idle` does nothing.
 */
import worker from '../../../src/index.ts'

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname !== '/tick') return new Response('nothing done')
    const scheduledTime = Number(searchParams.get('at'))
    await worker.scheduled({ scheduledTime, cron: '*/5 * * * *', noRetry: () => undefined }, env)
    return new Response('done')
  },
} satisfies ExportedHandler<Env>
