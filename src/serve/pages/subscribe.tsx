/** How to be told: feeds, tables, webhooks. */
import type { Voice } from '../say.ts'
import { Layout } from './layout.tsx'

type Props = { readonly voice: Voice; readonly origin: string }

export function SubscribePage({ voice, origin }: Props) {
  const { subscribe: words, nav } = voice.words
  // A reader of German wants a feed in German: a feed reader sends no language of its own.
  const spoken = voice.locale === 'en' ? '' : `?lang=${voice.locale}`
  const link = (path: string, label: string) => (
    <li>
      <a href={path}>{label}</a> <code>{origin + path}</code>
    </li>
  )
  return (
    <Layout voice={voice} path="/subscribe" title={nav.subscribe}>
      <div class="page">
        <h1>{words.title}</h1>
        <p class="lede">{words.about}</p>
        <section aria-labelledby="feed">
          <h2 id="feed">{words.byFeed}</h2>
          <ul class="links">
            {link(`/events.atom${spoken}`, `${words.events} · Atom`)}
            {link(`/events.json${spoken}`, `${words.events} · JSON Feed`)}
            {link('/incidents.atom', `${words.incidents} · Atom`)}
            {link('/feeds.opml', `${words.watched} · OPML`)}
          </ul>
        </section>
        <section aria-labelledby="some">
          <h2 id="some">{words.some}</h2>
          <p>{words.someAbout}</p>
          <ul class="links">
            {EXAMPLES.map((path) => (
              <li>
                <a href={path}>{path}</a>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="tables">
          <h2 id="tables">{words.tables}</h2>
          <ul class="links">
            {link('/events.csv', 'CSV')}
            {link('/events.ndjson', 'NDJSON')}
            {link('/v1/events', 'JSON')}
          </ul>
        </section>
        <section aria-labelledby="webhook">
          <h2 id="webhook">{words.byWebhook}</h2>
          <p>{words.webhookAbout}</p>
          <pre tabindex={0}>{registration(origin)}</pre>
          <p>{words.verify}</p>
          <pre tabindex={0}>{VERIFICATION}</pre>
          <ul class="links">{link('/openapi.json', words.api)}</ul>
        </section>
      </div>
    </Layout>
  )
}

/** Filters of `/v1/events`, which hold for feeds and tables alike. */
const EXAMPLES = [
  '/events.atom?target=KZ,KG',
  '/events.json?level=ad&minSources=2',
  '/events.csv?actor=RU&language=ru',
]

const registration = (origin: string) => `curl -X POST ${origin}/v1/subscribers \\
  -H "Authorization: Bearer $ADMIN_TOKEN" -H "Content-Type: application/json" \\
  -d '{"id":"newsroom","url":"https://example.org/alerts","format":"standard",
       "filter":{"targets":["KZ"]}}'`

const VERIFICATION = `import { Webhook } from 'standardwebhooks'

const alert = new Webhook(secret).verify(body, {
  'webhook-id': request.headers.get('webhook-id'),
  'webhook-timestamp': request.headers.get('webhook-timestamp'),
  'webhook-signature': request.headers.get('webhook-signature'),
})`
