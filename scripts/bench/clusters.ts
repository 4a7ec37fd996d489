/** How far an assignment of reports to events agrees with the true one. */

export type Assignment = ReadonlyMap<string, string>

export type Agreement = {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly events: number
  /** Events opened beyond the first for a true event, per true event: alerts too many. */
  readonly surplusPerEvent: number
  /** True events whose first report joined another event: never told. */
  readonly swallowed: number
}

/** B-cubed (Bagga and Baldwin 1998) and what a subscriber would notice, over reports in order. */
export function agreement(gold: Assignment, found: Assignment): Agreement {
  const byGold = sizes(gold.values())
  const byFound = sizes([...gold.keys()].map((id) => found.get(id)!))
  const byBoth = sizes([...gold].map(([id, event]) => `${event} ${found.get(id)}`))
  let precision = 0
  let recall = 0
  for (const [id, event] of gold) {
    const shared = byBoth.get(`${event} ${found.get(id)}`)!
    precision += shared / byFound.get(found.get(id)!)! / gold.size
    recall += shared / byGold.get(event)! / gold.size
  }
  const swallowed = swallowedEvents(gold, found)
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    events: byGold.size,
    surplusPerEvent: (byFound.size - (byGold.size - swallowed)) / byGold.size,
    swallowed,
  }
}

function sizes(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** The first report of a true event joined what another true event had opened. */
function swallowedEvents(gold: Assignment, found: Assignment): number {
  const opened = new Set<string>()
  const begun = new Set<string>()
  let swallowed = 0
  for (const [id, event] of gold) {
    const cluster = found.get(id)!
    if (!begun.has(event) && opened.has(cluster)) swallowed++
    begun.add(event)
    opened.add(cluster)
  }
  return swallowed
}
