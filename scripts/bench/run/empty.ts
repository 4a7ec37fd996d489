/** A Worker that does nothing: what workerd itself takes to start and to hold. */
export default {
  fetch: () => new Response('nothing done'),
} satisfies ExportedHandler
