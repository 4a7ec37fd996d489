/** "Why?": paste a text, see what the detector makes of it, word by word. */
import type { EpochMs } from '../../types/feeds.ts'
import type { Facts, Payment, Verdict } from '../../types/reports.ts'
import type { Question } from '../explaining.ts'
import { segmentsOf } from '../highlight.ts'
import { marked } from '../language.ts'
import { whyHref, type Voice } from '../say.ts'
import type { DecisionView } from '../view.ts'
import { Layout } from './layout.tsx'

type Props = {
  readonly voice: Voice
  readonly question?: Question
  readonly verdict?: Verdict
  readonly notice?: string
  /** Of the latest items, newest first. */
  readonly decisions?: readonly DecisionView[]
  readonly now: EpochMs
  readonly languages: readonly string[]
}

export function WhyPage({ voice, question, verdict, notice, languages, ...lately }: Props) {
  const { why } = voice.words
  return (
    <Layout voice={voice} path="/why" title={why.title}>
      <div class="page">
        <h1>{why.title}</h1>
        <p class="lede">{why.about}</p>
        {notice !== undefined && (
          <p class="notice" role="alert">
            {notice}
          </p>
        )}
        {question !== undefined && verdict !== undefined && (
          <Answer voice={voice} question={question} verdict={verdict} />
        )}
        <form method="post" action={voice.href('/why')}>
          <label for="title">{why.itemTitle}</label>
          <input
            id="title"
            name="title"
            maxlength={1000}
            value={question?.title ?? ''}
            dir="auto"
          />
          <label for="text">{why.itemText}</label>
          <textarea id="text" name="content" rows={10} maxlength={16_000} dir="auto">
            {question?.content ?? ''}
          </textarea>
          <label for="language">{why.itemLanguage}</label>
          <select id="language" name="language">
            <option value="">{why.guess}</option>
            {languages.map((tag) => (
              <option value={tag} {...(tag === question?.lang ? { selected: true } : {})}>
                {voice.language(tag)}
              </option>
            ))}
          </select>
          <button type="submit">{why.ask}</button>
        </form>
        <Lately voice={voice} {...lately} />
      </div>
    </Layout>
  )
}

type LatelyProps = Pick<Props, 'voice' | 'decisions' | 'now'>

/** What was decided of the latest items, told of or not, each a way to its explanation. */
function Lately({ voice, decisions = [], now }: LatelyProps) {
  const { why, evidence } = voice.words
  if (decisions.length === 0) return <></>
  return (
    <section aria-labelledby="lately" class="decided">
      <h2 id="lately">{why.lately}</h2>
      <p>{why.latelyAbout}</p>
      <ol class="decisions">
        {decisions.map((decision) => (
          <li>
            <p class="source">
              {decision.outlet} · {voice.ago(decision.at, now)} ·{' '}
              <span class={`level ${decision.level}`}>
                {why.decided[decision.level]} ({voice.number(decision.score)})
              </span>
            </p>
            <p {...marked(decision.language)}>
              <a href={whyHref(voice, { ...decision, content: decision.summary })}>
                {decision.title || '–'}
              </a>
            </p>
            {decision.eventId !== undefined && (
              <p class="source">
                <a href={voice.href(`/events/${encodeURIComponent(decision.eventId)}`)}>
                  {evidence}
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

type AnswerProps = {
  readonly voice: Voice
  readonly question: Question
  readonly verdict: Verdict
}

function Answer({ voice, question, verdict }: AnswerProps) {
  const { why } = voice.words
  const speaksFor = verdict.signals.filter(({ weight }) => weight >= 0)
  const speaksAgainst = verdict.signals.filter(({ weight }) => weight < 0)
  return (
    <section class={`answer ${verdict.level}`} aria-labelledby="verdict">
      <h2 id="verdict">{why.verdict[verdict.level]}</h2>
      <p class="source">
        {why.score} {voice.number(verdict.score)} · {voice.language(verdict.language)}
      </p>
      {verdict.missing !== undefined && (
        <p>
          {why.missing}: {voice.reason(verdict.missing)}
        </p>
      )}
      <div class="read" {...marked(question.lang || verdict.language)}>
        {(['title', 'summary', 'content'] as const).map(
          (field) =>
            question[field] !== '' && (
              <p class={field}>
                {segmentsOf(question[field], field, verdict).map(({ text, mark, rules }) =>
                  mark === undefined ? (
                    text
                  ) : (
                    <mark class={mark} title={rules.map(voice.signal).join(', ')}>
                      {text}
                    </mark>
                  ),
                )}
              </p>
            ),
        )}
      </div>
      <div class="signals">
        <Signals voice={voice} title={why.speaksFor} signals={speaksFor} />
        <Signals voice={voice} title={why.speaksAgainst} signals={speaksAgainst} />
      </div>
      <FactsRead voice={voice} facts={verdict.facts} />
    </section>
  )
}

type SignalsProps = {
  readonly voice: Voice
  readonly title: string
  readonly signals: Verdict['signals']
}

function Signals({ voice, title, signals }: SignalsProps) {
  return (
    <div>
      <h3>{title}</h3>
      {signals.length === 0 && <p>{voice.words.why.nothing}</p>}
      <ul>
        {signals.map(({ name, weight, evidence }) => (
          <li>
            <b>{weight > 0 ? `+${voice.number(weight)}` : voice.number(weight)}</b>{' '}
            {voice.signal(name)}
            {evidence.length > 0 && (
              <span class="source">
                {' '}
                “{[...new Set(evidence.map(({ quote }) => quote))].join('” “')}”
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function FactsRead({ voice, facts }: { readonly voice: Voice; readonly facts: Facts }) {
  const labels = voice.words.facts
  const rows = [
    [labels.actor, facts.actor ? [voice.country(facts.actor.value)] : []],
    [labels.target, facts.targets.map(({ value }) => voice.country(value))],
    [labels.payment, facts.payments.map(({ value }: { value: Payment }) => voice.payment(value))],
    [labels.medium, facts.media.map(({ value }) => voice.words.medium[value])],
    [labels.placeOfService, facts.placeOfService ? [facts.placeOfService.value] : []],
    [labels.recruiter, facts.recruiter ? [facts.recruiter.value] : []],
    [labels.slogan, facts.slogan ? [facts.slogan.value] : []],
    [labels.citedSource, facts.citedSources.map(({ value }) => value)],
    [labels.disputed, facts.disputed ? [voice.words.denial[facts.disputed.value]] : []],
  ] as const
  const found = rows.filter(([, values]) => values.length > 0)
  if (found.length === 0) return <></>
  return (
    <div>
      <h3>{voice.words.why.found}</h3>
      <dl class="found">
        {found.map(([label, values]) => (
          <div>
            <dt>{label}</dt>
            <dd>{values.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
