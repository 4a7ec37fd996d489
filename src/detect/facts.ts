/** What a report says, each claim with the words it was read from. */
import type { Evidence, Fact, Facts, Payment } from '../types/reports.ts'
import { contacts, disputed, penalty } from './claims.ts'
import { homeTarget } from './home.ts'
import { namedMedia } from './media.ts'
import { findPayments } from './money.ts'
import { implausible } from './plausible.ts'
import type { Index } from './proximity.ts'
import { recruiterName, sloganWords } from './quotations.ts'
import type { Reading } from './reading.ts'
import type { Named, Roles } from './roles.ts'
import { placeOfService } from './service.ts'
import { citedSources } from './sources.ts'

export const NO_FACTS: Facts = {
  targets: [],
  similarIn: [],
  fronts: [],
  payments: [],
  media: [],
  citedSources: [],
  contacts: [],
}

/** Roles were read from the lead; everything else is read from `index`, of the whole text. */
export function readFacts(reading: Reading, roles: Roles, index: Index): Facts {
  const home = homeTarget(reading, roles, index)
  const one = (named: Named | undefined) =>
    named === undefined ? undefined : factOf(reading, named)
  const all = <T extends string>(named: readonly Named<T>[]) =>
    named.map((each) => factOf(reading, each))
  return present({
    actor: one(roles.actor),
    targets: home === undefined ? all(roles.targets) : [factOf(reading, home)],
    similarIn: all(roles.similarIn),
    fronts: all(roles.fronts),
    payments: payments(reading, roles),
    media: all(namedMedia(reading, index)),
    placeOfService: one(placeOfService(reading, index, roles)),
    recruiter: one(recruiterName(reading, index)),
    slogan: one(sloganWords(reading, index)),
    citedSources: all(citedSources(reading, index)),
    disputed: disputed(reading, index),
    penalty: penalty(reading, index),
    contacts: contacts(reading, index),
  })
}

const payments = (reading: Reading, { actor, targets }: Roles): readonly Fact<Payment>[] => {
  const found = findPayments(
    { ...reading.text, hits: reading.hits },
    {
      language: reading.language,
      targets: targets.map(({ value }) => value),
      actor: actor?.value,
    },
  )
  return implausible(found.map(({ payment }) => payment)).map((value, i) => {
    const { start, end } = found[i]!
    return { value, evidence: [reading.quote(start, end, `payment-${value.kind}`)] }
  })
}

type Absent<T> = { [K in keyof T]: T[K] | undefined }

/** Without the facts that the item does not state. */
const present = (facts: Absent<Required<Facts>>): Facts => {
  const stated: Record<string, unknown> = {}
  for (const [name, fact] of Object.entries(facts)) if (fact !== undefined) stated[name] = fact
  return Object.assign({ ...NO_FACTS }, stated)
}

const factOf = <T extends string>(reading: Reading, { value, spans }: Named<T>): Fact<T> => {
  const [first, ...rest] = spans.map(({ start, end, rule }): Evidence =>
    reading.evidence(start, end, rule),
  )
  if (first === undefined) throw new Error(`a fact without evidence: ${value}`)
  return { value, evidence: [first, ...rest] }
}
