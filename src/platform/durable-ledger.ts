/**
 * The ledger that lives in one Durable Object, seen from the Worker: every call is a call to the
 * object, but for the pages of events, which are read from KV as they are with the other ledger.
 */
import type { Archive, Ledger } from '../ports.ts'
import type { Delivery, Run } from '../types/alerts.ts'
import type { EpochMs } from '../types/feeds.ts'
import { createEventIndex } from './event-index.ts'
import type { LedgerNamespace } from './queues.ts'
import type { MovedEvent } from './sql-events.ts'
import type { Done, PostedMessage } from './sql-archive.ts'

/** What the consumers of the queue have left for the next tick. */
export type Collected = {
  readonly passes: readonly Run[]
  readonly owed: number
  readonly oldestOwedAt?: EpochMs
  /** Something owed should have been tried by now. */
  readonly isDue: boolean
}

/** Records of another ledger; given again they replace themselves. */
export type Moved = {
  readonly events?: readonly MovedEvent[]
  readonly deliveries?: readonly Delivery[]
  readonly done?: readonly Done[]
  readonly posted?: readonly PostedMessage[]
}

/** The methods of the object; until it is opened, all but the last three refuse. */
export type LedgerMethods = Required<Omit<Ledger, 'eventPage'>> &
  Archive & {
    note(pass: Run): Promise<void>
    collect(now: EpochMs): Promise<Collected>
    /** Open, or closed since the first call of this. */
    state(now: EpochMs): Promise<{ readonly isOpen: boolean; readonly closedSince: EpochMs }>
    move(records: Moved): Promise<void>
    open(): Promise<void>
  }

/** One object holds everything: that is what makes its claims exclusive. */
const LEDGER_NAME = 'ledger'

/** A stub that met an error may be broken for good: every call takes a new one. */
export function ledgerMethods(
  namespace: LedgerNamespace,
  name: string = LEDGER_NAME,
): LedgerMethods {
  const stub = () => namespace.get(namespace.idFromName(name))
  return {
    tell: (reports, subscribers, now) => stub().tell(reports, subscribers, now),
    signatures: () => stub().signatures(),
    readEvents: (ids) => stub().readEvents(ids),
    remember: (change) => stub().remember(change),
    owe: (deliveries) => stub().owe(deliveries),
    owed: () => stub().owed(),
    readDeliveries: (ids) => stub().readDeliveries(ids),
    postedMessage: (eventId, subscriberId) => stub().postedMessage(eventId, subscriberId),
    claim: (delivery) => stub().claim(delivery),
    gather: (digest) => stub().gather(digest),
    settle: (delivery, attempt) => stub().settle(delivery, attempt),
    close: () => stub().close(),
    deliveries: (query) => stub().deliveries(query),
    deadLetters: (ids) => stub().deadLetters(ids),
    note: (pass) => stub().note(pass),
    collect: (now) => stub().collect(now),
    state: (now) => stub().state(now),
    move: (records) => stub().move(records),
    open: () => stub().open(),
  }
}

export function createDurableLedger(methods: LedgerMethods, kv: KVNamespace): Ledger {
  return { ...methods, eventPage: (query) => createEventIndex(kv).page(query) }
}
