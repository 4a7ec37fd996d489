/**
 * What an amount is paid for: the nearest cue in the same sentence, where crossing a comma or an
 * "and" makes a cue farther away, and a cue never reaches across another amount. Words such as
 * salary and bonus are cues too, but give way to one that names the period. An amount without a
 * cue has that of the amount it is listed with, of the sentence beside, or of an act of joining.
 */
import type { PaymentKind } from '../types/reports.ts'
import type { Clauses, Cue } from './clauses.ts'
import { isLargeSum } from './plausible.ts'
import type { Words } from './words.ts'

/** A stretch of text that holds one amount and what restates it. */
export type Stretch = {
  readonly value: number
  readonly currency: string
  readonly start: number
  readonly end: number
}

export type Meant = PaymentKind | 'price'

/** One for each stretch, in their order. `price` is no payment. */
export function kindsOf(
  words: Words,
  clauses: Clauses,
  stretches: readonly Stretch[],
): readonly Meant[] {
  const kinds: (Meant | undefined)[] = []
  stretches.forEach((stretch, i) => {
    const own = perSlash(words, stretch.end) ?? kindOf(clauses, stretches, i)
    kinds.push(
      own ??
        inherited(clauses, stretches, kinds, i, stretch) ??
        toldBeside(clauses, stretches, stretch) ??
        (isForJoining(words, clauses, stretch) ? 'signing' : undefined),
    )
  })
  return kinds.map((kind) => kind ?? 'other')
}

/** What each cue means, and how many characters farther away it counts. */
const CUES: Readonly<Record<string, readonly [Meant, number]>> = {
  monthly: ['monthly', 0],
  yearly: ['yearly', 0],
  signing: ['signing', 0],
  death: ['death', 4],
  fee: ['fee', 10],
  paid: ['fee', 22],
  other: ['other', 0],
  salary: ['monthly', 26],
  bonus: ['signing', 38],
  job: ['monthly', 50],
  price: ['price', 40],
}

export function isKindCue(cue: Cue): boolean {
  return cue.name in CUES
}

/** `2000 $/mois`, `2000 евро/мес`. */
const perSlash = ({ text }: Words, end: number): Meant | undefined => {
  const after = text.slice(end, end + PERIOD_CHARS)
  if (PER_MONTH.test(after)) return 'monthly'
  return PER_YEAR.test(after) ? 'yearly' : undefined
}

/** A slash, spaces, and as much of the period as tells it. */
const PERIOD_CHARS = 10
const PER_MONTH =
  /^ ?\/ ?(?:m[eio]|mån|maand|мес|міс|ай|ay$|oy|月|월|달|شهر|ماه|חודש|मही|মাস|თვე|ամիս|μην|hó|kk)/
const PER_YEAR = /^ ?\/ ?(?:y|jahr|an|a[nñ]o|rok|god|год|рік|yil|年|년|år|vuosi|év)/

const REACH = 140
const PART = 30

/** The nearest cue; what is promised nearer than it is taken is no fee, whoever takes fees. */
const kindOf = (clauses: Clauses, stretches: readonly Stretch[], i: number): Meant | undefined => {
  let promise = Infinity
  const cues: { meant: Meant; far: number; cost: number }[] = []
  for (const { name, far } of cuesAround(clauses, stretches, i)) {
    if (name === 'promised') promise = Math.min(promise, far)
    const found = CUES[name]
    if (found !== undefined) cues.push({ meant: found[0], far, cost: far + found[1] })
  }
  let best: { meant?: Meant; cost: number } = { cost: REACH }
  for (const cue of cues) {
    if (cue.cost < best.cost && (cue.meant !== 'fee' || cue.far <= promise)) best = cue
  }
  return best.meant
}

/** Those of its sentence that are not another amount's, and how far they are. */
const cuesAround = (
  clauses: Clauses,
  stretches: readonly Stretch[],
  i: number,
): readonly { readonly name: string; readonly far: number }[] => {
  const { start, end } = stretches[i]!
  const previous = stretches[i - 1]
  const next = stretches[i + 1]
  const from = Math.max(previous?.end ?? 0, start - REACH)
  const to = Math.min(next?.start ?? Infinity, end + REACH)
  return clauses.cuesBetween(from, to).flatMap((cue) => {
    if (clauses.sentenceOf(cue.start) !== clauses.sentenceOf(start)) return []
    const far = farness(clauses, cue, stretches[i]!)
    // `210,000, ten times the average wage of 20,000`: a price is that of the amount to come.
    const isAhead = cue.name === 'price' && cue.end <= start
    const isTaken =
      (!isAhead && isNearer(clauses, cue, previous, far)) || isNearer(clauses, cue, next, far)
    return isTaken ? [] : [{ name: cue.name, far }]
  })
}

const isNearer = (clauses: Clauses, cue: Cue, other: Stretch | undefined, cost: number): boolean =>
  other !== undefined &&
  clauses.sentenceOf(other.start) === clauses.sentenceOf(cue.start) &&
  farness(clauses, cue, other) < cost

const farness = (clauses: Clauses, cue: Cue, { start, end }: Stretch): number => {
  if (cue.end <= start) {
    return start - cue.end + PART * clauses.partsBetween(cue.end, start)
  }
  if (cue.start >= end) return cue.start - end + PART * clauses.partsBetween(end, cue.start)
  return 0
}

/** `bonuses of 5,000 dollars in Kenya and 7,000 dollars in Ghana`: a list shares its cue. */
const inherited = (
  clauses: Clauses,
  stretches: readonly Stretch[],
  kinds: readonly (Meant | undefined)[],
  i: number,
  { start, value, currency }: Stretch,
): Meant | undefined => {
  const previous = stretches[i - 1]
  if (previous === undefined || start - previous.end > LIST_GAP_MAX) return undefined
  if (clauses.sentenceOf(previous.start) !== clauses.sentenceOf(start)) return undefined
  const ratio = value / previous.value
  const isAlike = currency === previous.currency && ratio < LIST_RATIO_MAX && ratio > LIST_RATIO_MIN
  return isAlike ? kinds[i - 1] : undefined
}

const LIST_GAP_MAX = 45
/** What is far more than the pay before it is a bonus; what is less may be the rear's pay. */
const LIST_RATIO_MAX = 5
const LIST_RATIO_MIN = 0.05

/**
 * The headline gives the sum and the lead calls it a bonus: a word for pay in the sentence before
 * or after, if that has no amount of its own.
 */
const toldBeside = (
  clauses: Clauses,
  stretches: readonly Stretch[],
  { value, currency, start, end }: Stretch,
): Meant | undefined => {
  const own = clauses.sentenceOf(start)
  const taken = new Set(stretches.map((other) => clauses.sentenceOf(other.start)))
  const isLarge = isLargeSum(value, currency)
  let best: Meant | undefined
  let least = Infinity
  for (const cue of clauses.cuesBetween(start - BESIDE_REACH, end + BESIDE_REACH)) {
    const kind = PAY_WORDS[cue.name]
    const sentence = clauses.sentenceOf(cue.start)
    if (kind === undefined || (isLarge && kind === 'monthly')) continue
    if (Math.abs(sentence - own) !== 1 || taken.has(sentence)) continue
    const far = farness(clauses, cue, { value, currency, start, end }) + CUES[cue.name]![1]
    if (far < least) [best, least] = [kind, far]
  }
  return best
}

const BESIDE_REACH = 240
const PAY_WORDS: Readonly<Record<string, PaymentKind>> = {
  monthly: 'monthly',
  salary: 'monthly',
  signing: 'signing',
  bonus: 'signing',
}

/**
 * `$20,000 to whoever enlists`: a sum that no month brings, with an act of recruiting near it in
 * its sentence or the next.
 */
const isForJoining = (words: Words, clauses: Clauses, stretch: Stretch): boolean =>
  isLargeSum(stretch.value, stretch.currency) &&
  words.hits.some(
    ({ label, start, end }) =>
      label.kind === 'concept' &&
      RECRUITING.has(label.name) &&
      Math.max(start - stretch.end, stretch.start - end) < JOIN_REACH &&
      Math.abs(clauses.sentenceOf(start) - clauses.sentenceOf(stretch.start)) <= 1,
  )

const JOIN_REACH = 120
const RECRUITING: ReadonlySet<string> = new Set(['join', 'contract', 'recruit', 'ad'])
