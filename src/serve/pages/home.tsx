/** What happened lately, where, and whether the service is well. */
import type { EpochMs } from '../../types/feeds.ts'
import { marked } from '../language.ts'
import type { Overview } from '../overview.ts'
import type { Voice } from '../say.ts'
import type { StatusDocument } from '../status.ts'
import type { EventView } from '../view.ts'
import { Layout } from './layout.tsx'
import { CountryMap, Months } from './map.tsx'

export type HomeProps = {
  readonly voice: Voice
  /** Absent when the record cannot be read. */
  readonly events?: readonly EventView[]
  /** Cursor of the events before these, if there are any. */
  readonly next?: string
  /** Whether these are the newest. */
  readonly isFirst: boolean
  /** Absent until a run has counted. */
  readonly overview?: Overview
  /** How many outlets are read. */
  readonly outlets: number
  /** ISO code or region that the list is narrowed to. */
  readonly target?: string
  readonly status: StatusDocument
  readonly lastRunAt?: EpochMs
  readonly now: EpochMs
}

export function Home(props: HomeProps) {
  const { voice, events, overview, outlets, target, status, lastRunAt, now } = props
  const { words } = voice
  return (
    <Layout voice={voice} path="/">
      <div class="front">
        <section class="opening">
          <h1>{words.tagline}</h1>
          <p class={`well ${status.status}`}>
            <a href="/status">{words.status[status.status]}</a>
            {' · '}
            {lastRunAt === undefined
              ? words.neverLooked
              : words.lastLook(voice.ago(lastRunAt, now))}
          </p>
          {overview !== undefined && <Lede overview={overview} outlets={outlets} voice={voice} />}
        </section>
        {overview !== undefined && (
          <div class="figures">
            <CountryMap overview={overview} voice={voice} />
            <Months overview={overview} voice={voice} />
          </div>
        )}
        <section class="events" aria-labelledby="lately">
          <h2 id="lately">{words.lately}</h2>
          {events === undefined ? (
            <p class="notice">{words.storageDown}</p>
          ) : (
            <>
              <EventList voice={voice} events={events} target={target} now={now} />
              <Pager {...props} />
            </>
          )}
        </section>
      </div>
    </Layout>
  )
}

type LedeProps = {
  readonly overview: Overview
  readonly outlets: number
  readonly voice: Voice
}

function Lede({ overview, outlets, voice }: LedeProps) {
  const { events, countries } = overview
  if (events === 0) return <></>
  return <p class="lede">{voice.words.lede(events, countries.size, outlets)}</p>
}

type ListProps = {
  readonly voice: Voice
  readonly events: readonly EventView[]
  readonly target: string | undefined
  readonly now: EpochMs
}

function EventList({ voice, events, target, now }: ListProps) {
  const { words } = voice
  return (
    <>
      {target !== undefined && (
        <p class="notice">
          {words.onlyIn(voice.country(target))} · <a href={voice.href('/')}>{words.showAll}</a> ·{' '}
          <a href={feedOf(target, voice)}>Atom</a>
        </p>
      )}
      {events.length === 0 && <p class="notice">{target ? words.nothingHere : words.nothingYet}</p>}
      <ol class="list">
        {events.map((event) => (
          <EventLine voice={voice} event={event} now={now} />
        ))}
      </ol>
    </>
  )
}

function Pager({ voice, isFirst, target, next }: HomeProps) {
  const { words } = voice
  if (isFirst && next === undefined) return <></>
  const link = (asked: Readonly<Record<string, string>>, label: string) => {
    const kept = target === undefined ? asked : { ...asked, target: target.toWellFormed() }
    const query = new URLSearchParams(kept).toString()
    return <a href={voice.href(query === '' ? '/' : `/?${query}`)}>{label}</a>
  }
  return (
    <p class="pager">
      {!isFirst && link({}, words.newest)}{' '}
      {next !== undefined && link({ after: next }, words.older)}
    </p>
  )
}

/** The same narrowing as a feed, in the reader's language. */
const feedOf = (target: string, { locale }: Voice) =>
  `/events.atom?${new URLSearchParams({ target: target.toWellFormed(), lang: locale }).toString()}`

type LineProps = { readonly voice: Voice; readonly event: EventView; readonly now: EpochMs }

function EventLine({ voice, event, now }: LineProps) {
  const { words } = voice
  const [first] = event.reports
  const outlets = [...new Set(event.reports.map(({ outlet }) => outlet))]
  return (
    <li class="event">
      <p class="when">
        <time datetime={event.lastReportedAt}>{voice.day(event.lastReportedAt)}</time>
        <span>{voice.ago(Date.parse(event.lastReportedAt), now)}</span>
      </p>
      <div class="what">
        <h3>
          <a href={voice.href(`/events/${encodeURIComponent(event.id)}`)}>
            {voice.headline(event)}
          </a>
        </h3>
        {first !== undefined && (
          <p class="told" {...marked(first.language)}>
            {first.title}
          </p>
        )}
        <Chips voice={voice} event={event} />
      </div>
      <p class="who">
        <span class={`sure ${event.confidence}`}>
          {words.confidence(event.independentSources.length, event.disputed.length > 0)}
        </span>
        <span>{words.reports(event.reports.length)}</span>
        <span class="outlets">{outlets.slice(0, 5).join(', ')}</span>
      </p>
    </li>
  )
}

function Chips({ voice, event }: { readonly voice: Voice; readonly event: EventView }) {
  const { words } = voice
  const payments = event.payments
    .filter(({ value }) => value.implausible === undefined)
    .slice(0, 3)
    .map(({ value }) => voice.payment(value))
  const media = event.media.slice(0, 3).map(({ value }) => words.medium[value])
  const places = event.placesOfService.slice(0, 2).map(({ value }) => value)
  const level = event.level === 'ad' ? [] : [words.level.recruitment]
  const chips = [...level, ...payments, ...media, ...places]
  if (chips.length === 0) return <></>
  return (
    <ul class="chips">
      {chips.map((chip) => (
        <li>{chip}</li>
      ))}
    </ul>
  )
}
