/** What happened lately, and whether the service is well. */
import type { StatusDocument } from '../status.ts'
import type { EventView } from '../view.ts'
import { en } from '../words/en.ts'
import { Layout } from './layout.tsx'

export function Home(props: { events: readonly EventView[]; status: StatusDocument }) {
  return (
    <Layout title={en.name}>
      <header>
        <h1>{en.name}</h1>
        <p>{en.tagline}</p>
        <p>
          <a href="/status">{props.status.status}</a> {props.status.output}
        </p>
      </header>
      <main>
        <h2>{en.lately}</h2>
        {props.events.length === 0 && <p>{en.nothingYet}</p>}
        {props.events.map((event) => (
          <article>
            <h3>{event.headline}</h3>
            <p>
              {event.actors.map((claim) => claim.value).join(', ')} →{' '}
              {event.targets.map((claim) => claim.value).join(', ')}
            </p>
            <ul>
              {event.reports.map((report) => (
                <li lang={report.language}>
                  {report.outlet}: {report.title}
                </li>
              ))}
            </ul>
          </article>
        ))}
      </main>
    </Layout>
  )
}
