/**
 * Draws each page a few times while the module is evaluated. A page drawn for the first time
 * costs several times what it costs later, and on the free plan a request has ten milliseconds:
 * here it falls into start-up, which has a limit of its own (Workers limits, "Worker startup
 * time"). Nothing is asked of the world, and what is drawn is thrown away.
 */
import { html } from 'hono/html'
import { sampleAlert } from '../deliver/show.ts'
import { feedView } from './feeds.ts'
import { overviewOf } from './overview.ts'
import { EventPage } from './pages/event.tsx'
import { FeedsPage } from './pages/feeds.tsx'
import { Home } from './pages/home.tsx'
import { voiceOf } from './say.ts'
import { statusOf, type Observed } from './status.ts'
import { csvOf } from './tables.ts'
import { eventView } from './view.ts'

/** After so many rounds the runtime has read what there is to read; more would delay the start. */
const ROUNDS = 3
const NOW = Date.UTC(2026, 0, 1)
const FEED = {
  id: 'sample',
  url: 'https://sample-wire.example/feed',
  outlet: 'Sample Wire',
  language: 'en',
  intervalMinutes: 5,
}
const OBSERVED: Observed = {
  settings: { ok: true, config: { adminToken: '', allowPrivateHosts: false, plan: 'free' } },
  stored: { run: undefined, feeds: [FEED], states: new Map() },
  languages: ['en'],
  lexiconVersion: '',
  now: NOW,
}

export function warmPages(): void {
  const voice = voiceOf('en', false)
  const { event } = sampleAlert(NOW)
  if (event === undefined) return
  const months = [{ month: '2026-01', events: 1, targets: { KZ: 1 } }]
  for (let round = 0; round < ROUNDS; round++) {
    const view = eventView(event)
    const pages = [
      <Home
        voice={voice}
        events={[view, view]}
        isFirst
        overview={overviewOf(months, NOW)}
        outlets={1}
        status={statusOf(OBSERVED)}
        now={NOW}
      />,
      <EventPage voice={voice} event={view} />,
      <FeedsPage voice={voice} feeds={[feedView(FEED, undefined, NOW)]} now={NOW} />,
    ]
    for (const page of pages) void html`${page}`
    csvOf([view], 'https://sample-wire.example')
  }
}
