/** The stage and nothing else: what it costs to start. */
import { readFresh } from '../../../src/collect/fresh.ts'

export default {
  fetch: (request) => new Response(request.method === 'HEAD' ? readFresh.name : 'nothing done'),
} satisfies ExportedHandler
