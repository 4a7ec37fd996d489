/** Does a subscriber want an alert? Every field given must hold; within one, any value does. */
import type { Alert, AlertType, Filter } from '../types/alerts.ts'
import type { NewsEvent } from '../types/events.ts'

/** Told to everyone who does not choose types; news of feeds is for those who ask for it. */
const TYPES_BY_DEFAULT: readonly AlertType[] = [
  'event.reported',
  'event.updated',
  'event.merged',
  'endpoint.disabled',
]

export function wants(filter: Filter | undefined, alert: Alert): boolean {
  if (!(filter?.types ?? TYPES_BY_DEFAULT).includes(alert.type)) return false
  return !alert.event || matches(filter, alert.event)
}

/** Whoever does not choose levels is told of ads only. */
const LEVELS_BY_DEFAULT: readonly NewsEvent['level'][] = ['ad']

/** Whether an event meets the filter, its `types` left aside. */
export function matches(filter: Filter | undefined, event: NewsEvent): boolean {
  const { targets, actors, languages, minScore, minSources, words } = filter ?? {}
  const levels = filter?.levels ?? LEVELS_BY_DEFAULT
  if (targets && !overlaps(targets, event.targets.map(valueOf))) return false
  if (actors && !overlaps(actors, event.actors.map(valueOf))) return false
  if (!levels.includes(event.level)) return false
  if (languages && !overlaps(languages.map(primary), event.reports.map(languageOf))) return false
  if (minScore !== undefined && event.score < minScore) return false
  if (minSources !== undefined && event.independentSources.length < minSources) return false
  return !words || mentions(event, words)
}

const valueOf = (claim: { readonly value: string }) => claim.value
const languageOf = (report: { readonly language: string }) => primary(report.language)
const primary = (language: string) => language.toLowerCase().split('-')[0]!

const overlaps = (wanted: readonly string[], given: readonly string[]) => {
  const names = new Set(given.map((name) => name.toLowerCase()))
  return wanted.some((name) => names.has(name.toLowerCase()))
}

const mentions = (event: NewsEvent, words: readonly string[]) => {
  const claims = [
    ...event.actors,
    ...event.targets,
    ...event.recruiters,
    ...event.slogans,
    ...event.placesOfService,
  ]
  const text = [
    event.headline,
    ...event.reports.map(({ title }) => title),
    ...claims.flatMap(({ value, evidence }) => [value, evidence.quote]),
  ]
    .join('\n')
    .toLowerCase()
  return words.some((word) => text.includes(word.toLowerCase()))
}
