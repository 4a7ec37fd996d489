/** One event: every fact with its quote, what the sources differ in, and each report's reason. */
import type { Child } from 'hono/jsx'
import { conflictsOf } from '../conflicts.ts'
import { marked } from '../language.ts'
import { whyHref, type Voice } from '../say.ts'
import type { EventView } from '../view.ts'
import { Layout } from './layout.tsx'

type Props = { readonly voice: Voice; readonly event: EventView }

export function EventPage({ voice, event }: Props) {
  const { words } = voice
  return (
    <Layout
      voice={voice}
      path={`/events/${encodeURIComponent(event.id)}`}
      title={voice.headline(event)}
    >
      <article class="page told-page">
        <header>
          <p class="kicker">
            {words.level[event.level]}
            {' · '}
            <span class={`sure ${event.confidence}`}>
              {words.confidence(event.independentSources.length, event.disputed.length > 0)}
            </span>
          </p>
          <h1>{voice.headline(event)}</h1>
          <p class="dates">
            {words.firstReported} <Moment voice={voice} at={event.firstReportedAt} />
            {' · '}
            {words.lastReported} <Moment voice={voice} at={event.lastReportedAt} />
          </p>
          {event.mergedInto !== undefined && (
            <p class="notice">
              {words.mergedInto} <EventLink voice={voice} id={event.mergedInto} />
            </p>
          )}
        </header>
        <Facts voice={voice} event={event} />
        <div class="side">
          <Conflicts voice={voice} event={event} />
          <Chronology voice={voice} event={event} />
          <Onward voice={voice} event={event} />
        </div>
      </article>
    </Layout>
  )
}

const Moment = ({ voice, at }: { readonly voice: Voice; readonly at: string }) => (
  <time datetime={at}>{voice.moment(at)} UTC</time>
)

const EventLink = ({ voice, id }: { readonly voice: Voice; readonly id: string }) => (
  <a href={voice.href(`/events/${encodeURIComponent(id)}`)}>{id}</a>
)

type AnyClaim = {
  readonly quote: string
  readonly language: string
  readonly reports: readonly string[]
}

function Facts({ voice, event }: Props) {
  const { words } = voice
  const { facts } = words
  const country = ({ value }: { readonly value: string }) => voice.country(value)
  const row = <T extends AnyClaim>(
    label: string,
    claims: readonly T[],
    say: (claim: T) => string,
    doubt?: (claim: T) => string | undefined,
  ) =>
    claims.length > 0 && (
      <Fact label={label}>
        {claims.map((claim) => (
          <ClaimLine
            voice={voice}
            event={event}
            claim={claim}
            value={say(claim)}
            doubt={doubt?.(claim)}
          />
        ))}
      </Fact>
    )
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{words.evidence}</h2>
      <dl class="facts">
        {row(facts.actor, event.actors, country)}
        {row(facts.target, event.targets, country)}
        {row(
          facts.payment,
          event.payments,
          ({ value }) => voice.payment(value),
          ({ value }) => value.implausible && voice.reason(value.implausible),
        )}
        {row(facts.medium, event.media, ({ value }) => words.medium[value])}
        {row(facts.placeOfService, event.placesOfService, text)}
        {row(facts.recruiter, event.recruiters, text)}
        {row(facts.slogan, event.slogans, text)}
        {row(facts.citedSource, event.citedSources, text)}
        {row(facts.disputed, event.disputed, ({ value }) => words.denial[value])}
        {row(facts.penalty, event.penalties, text)}
        {row(facts.similarIn, event.similarIn, country)}
        {row(facts.front, event.fronts, country)}
        {event.contacts.length > 0 && (
          <Fact label={facts.contact}>
            <p class="value">
              {words.contactsHidden(
                voice.list([...new Set(event.contacts.map(({ value }) => words.contact[value]))]),
              )}
            </p>
          </Fact>
        )}
      </dl>
    </section>
  )
}

const text = ({ value }: { readonly value: string }) => value

const Fact = ({ label, children }: { readonly label: string; readonly children: Child }) => (
  <div class="row">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

type ClaimProps = Props & {
  readonly claim: AnyClaim
  readonly value: string
  readonly doubt?: string | undefined
}

function ClaimLine({ voice, event, claim, value, doubt }: ClaimProps) {
  return (
    <div class="claim">
      <p class="value">{value}</p>
      {doubt !== undefined && (
        <p class="doubt">
          {voice.words.implausible}: {doubt}
        </p>
      )}
      <blockquote {...marked(claim.language)}>{claim.quote}</blockquote>
      <p class="source">
        {outletsOf(event, claim.reports).join(', ')} · {voice.language(claim.language)}
      </p>
    </div>
  )
}

function outletsOf(event: EventView, reports: readonly string[]): readonly string[] {
  const told = event.reports.filter(({ id }) => reports.includes(id))
  return [...new Set(told.map(({ outlet }) => outlet))]
}

function Conflicts({ voice, event }: Props) {
  const { words } = voice
  const conflicts = conflictsOf(event)
  if (conflicts.length === 0) return <></>
  return (
    <section class="conflicts" aria-labelledby="differ">
      <h2 id="differ">{words.differ}</h2>
      {conflicts.map(({ field, kind, sides }) => (
        <>
          <h3>
            {words.facts[field]} {kind === undefined ? '' : words.kind[kind]}
          </h3>
          <ul>
            {sides.map(({ claim: { value }, reports }) => (
              <li>
                <b>
                  {typeof value === 'string'
                    ? field === 'actor'
                      ? voice.country(value)
                      : value
                    : voice.payment(value)}
                </b>{' '}
                <span class="source">{outletsOf(event, reports).join(', ')}</span>
                {typeof value !== 'string' && value.implausible !== undefined && (
                  <span class="doubt">
                    {words.implausible}: {voice.reason(value.implausible)}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      ))}
    </section>
  )
}

function Chronology({ voice, event }: Props) {
  const { words } = voice
  return (
    <section aria-labelledby="chronology">
      <h2 id="chronology">{words.chronology}</h2>
      <ol class="reports">
        {event.reports.map((report) => (
          <li>
            <p class="when">
              <Moment voice={voice} at={report.publishedAt ?? report.seenAt} />
            </p>
            <div>
              <p class="source">
                {report.outlet} · {voice.language(report.language)} · {words.level[report.level]}
              </p>
              <h3 {...marked(report.language)}>
                {report.url === undefined ? (
                  report.title
                ) : (
                  <a href={report.url} rel="noreferrer noopener external nofollow">
                    {report.title}
                  </a>
                )}
              </h3>
              {report.reasons.length > 0 && (
                <p class="reasons">
                  {words.joined}: {report.reasons.map(voice.reason).join('; ')}
                </p>
              )}
              {report.citedSources.length > 0 && (
                <p class="reasons">
                  {words.cites} {voice.list(report.citedSources)}
                </p>
              )}
              <p class="reasons">
                <a href={whyHref(voice, report)}>{words.nav.why}</a>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Onward({ voice, event }: Props) {
  const { words } = voice
  return (
    <section class="onward">
      {event.related.length > 0 && (
        <p>
          {words.related}:{' '}
          {event.related.map((id, index) => (
            <>
              {index > 0 && ', '}
              <EventLink voice={voice} id={id} />
            </>
          ))}
        </p>
      )}
      <p>
        {words.asData}: <a href={`/v1/events/${encodeURIComponent(event.id)}`}>JSON</a>
      </p>
    </section>
  )
}
