/** The order of a run, for grouping alone: reports in, events and assignments out. */
import { addToIndex, buildIndex, matchReport, type Match } from '../../src/group/match.ts'
import { joinEvent, openEvent, signatureOf } from '../../src/group/merge.ts'
import type { Change, EventSignature, NewsEvent } from '../../src/types/events.ts'
import type { Report } from '../../src/types/reports.ts'

export type World = {
  readonly events: Map<string, NewsEvent>
  /** Report id -> event id; a round-up stands under the first event it repeats. */
  readonly eventOf: Map<string, string>
  readonly matches: Match[]
  /** What each report brought that is news, in order of the reports. */
  readonly changes: (readonly Change[])[]
}

/** Groups reports in the order given, over an index that is updated as a run does. */
export function group(reports: readonly Report[], known: readonly EventSignature[] = []): World {
  const index = buildIndex(known)
  const world: World = { events: new Map(), eventOf: new Map(), matches: [], changes: [] }
  for (const report of reports) {
    const match = matchReport(report, index)
    world.matches.push(match)
    const ids = idsOf(match)
    const changes = ids.flatMap((id) => join(world, id, report, match))
    if (ids.length === 0) open(world, report, match)
    world.changes.push(changes)
    for (const id of ids.length > 0 ? ids : [world.eventOf.get(report.id)!]) {
      if (!world.eventOf.has(report.id)) world.eventOf.set(report.id, id)
      addToIndex(index, signatureOf(world.events.get(id)!))
    }
  }
  return world
}

function idsOf(match: Match): readonly string[] {
  switch (match.kind) {
    case 'none':
      return []
    case 'join':
    case 'recurrence':
      return [match.eventId]
    case 'roundup':
      return match.eventIds
  }
}

function join(world: World, id: string, report: Report, match: Match): readonly Change[] {
  const { event, changes } = joinEvent(world.events.get(id)!, report, match)
  world.events.set(id, event)
  return changes
}

function open(world: World, report: Report, match: Match): void {
  const event = openEvent(report, match.kind === 'none' ? match.related : [])
  const same = world.events.get(event.id)
  world.events.set(event.id, same ? joinEvent(same, report, match).event : event)
  world.eventOf.set(report.id, event.id)
}
