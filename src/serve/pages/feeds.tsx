/** The feeds we read, and how each is doing. */
import type { EpochMs } from '../../types/feeds.ts'
import type { FeedView } from '../feeds.ts'
import { marked } from '../language.ts'
import type { Voice } from '../say.ts'
import { Layout } from './layout.tsx'

type Props = {
  readonly voice: Voice
  /** `undefined` when the record cannot be read. */
  readonly feeds: readonly FeedView[] | undefined
  readonly now: EpochMs
}

export function FeedsPage({ voice, feeds, now }: Props) {
  const { words } = voice
  return (
    <Layout voice={voice} path="/feeds" title={words.nav.feeds}>
      <div class="page wide">
        <h1>{words.nav.feeds}</h1>
        <p class="lede">{words.feeds.about}</p>
        {feeds === undefined ? (
          <p class="notice">{words.storageDown}</p>
        ) : (
          <FeedTable voice={voice} feeds={feeds} now={now} />
        )}
        <p>
          <a href="/feeds.opml">OPML</a> · <a href="/v1/feeds">JSON</a> ·{' '}
          <a href="/incidents.atom">{words.subscribe.incidents}</a>
        </p>
      </div>
    </Layout>
  )
}

type TableProps = {
  readonly voice: Voice
  readonly feeds: readonly FeedView[]
  readonly now: EpochMs
}

function FeedTable({ voice, feeds, now }: TableProps) {
  const { feeds: words, nav } = voice.words
  const ago = (iso: string | null) => (iso === null ? words.never : voice.ago(Date.parse(iso), now))
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={nav.feeds}>
      <table class="feeds">
        <thead>
          <tr>
            <th scope="col">{words.outlet}</th>
            <th scope="col">{words.health}</th>
            <th scope="col">{words.lately}</th>
            <th scope="col">{words.language}</th>
            <th scope="col">{words.success}</th>
            <th scope="col">{words.newItem}</th>
            <th scope="col">{words.every}</th>
          </tr>
        </thead>
        <tbody>
          {feeds.toSorted(troubledFirst).map((feed) => (
            <tr>
              <th scope="row">
                <a
                  href={feed.url}
                  rel="noreferrer noopener external nofollow"
                  {...marked(feed.language)}
                >
                  {feed.outlet}
                </a>
              </th>
              <td>
                <span class={`health ${feed.health}`}>{words.states[feed.health]}</span>
                {feed.failure !== null && (
                  <span class="source"> {words.failures[feed.failure]}</span>
                )}
              </td>
              <td>
                <Sparkline recent={feed.recent} voice={voice} />
              </td>
              <td>{voice.language(feed.language)}</td>
              <td>{ago(feed.lastSuccessAt)}</td>
              <td>{ago(feed.lastNewItemAt)}</td>
              <td>{words.minutes(feed.intervalMinutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const ORDER = ['gone', 'failing', 'frozen', 'overdue', 'ok', 'new', 'paused']

const troubledFirst = (a: FeedView, b: FeedView) =>
  ORDER.indexOf(a.health) - ORDER.indexOf(b.health) || a.outlet.localeCompare(b.outlet)

/** Height of a stroke: tall where something new came or failed, short where nothing did. */
const HEIGHTS = { n: 14, u: 6, f: 14 } as const
const KINDS = ['n', 'u', 'f'] as const

/** One stroke a poll, oldest first; those of one kind are one path. */
function Sparkline({ recent, voice }: { readonly recent: string; readonly voice: Voice }) {
  if (recent === '') return <></>
  const polls = recent.split('')
  const good = polls.filter((poll) => poll !== 'f').length
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${polls.length * 4} 16`}
      width={polls.length * 4}
      height="16"
      role="img"
      aria-label={voice.words.feeds.polls(good, polls.length)}
    >
      {KINDS.filter((kind) => polls.includes(kind)).map((kind) => (
        <path class={`p${kind}`} d={strokes(polls, kind)} />
      ))}
    </svg>
  )
}

const strokes = (polls: readonly string[], kind: keyof typeof HEIGHTS): string =>
  polls
    .flatMap((poll, index) =>
      poll === kind ? [`M${index * 4} 15v-${HEIGHTS[kind]}h3v${HEIGHTS[kind]}`] : [],
    )
    .join('')
