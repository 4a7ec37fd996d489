/**
 * The ledger as a Durable Object: the one writer of events and outbox, in SQLite. Every change is
 * one transaction. It fetches nothing from outside: its alarm brings KV up to date for readers,
 * and wakes the deliveries that are due through a queue.
 */
import { DurableObject } from 'cloudflare:workers'
import { ALARM_AGAIN_MS, EVENTS_SHOWN_AT_ONCE_MAX, SHOW_AFTER_MS, WAKE_GRACE_MS } from './limits.ts'
import type { LedgerMethods } from './platform/durable-ledger.ts'
import type { ScaleBindings } from './platform/queues.ts'
import { showEvent, showLog } from './platform/show-events.ts'
import { ARCHIVE_TABLES, createSqlArchive } from './platform/sql-archive.ts'
import { createSqlEvents, EVENT_TABLES } from './platform/sql-events.ts'
import { createSqlOutbox, OUTBOX_TABLES } from './platform/sql-outbox.ts'
import { createSqlPasses, PASS_TABLES } from './platform/sql-passes.ts'
import { tellReports } from './tell.ts'

type ObjectEnv = { readonly KV: KVNamespace } & Pick<ScaleBindings, 'QUEUE' | 'DELIVERIES'>
type Given<Name extends keyof LedgerMethods> = Parameters<LedgerMethods[Name]>

export class LedgerObject extends DurableObject<ObjectEnv> implements LedgerMethods {
  readonly #events = createSqlEvents(this.ctx.storage.sql)
  readonly #archive = createSqlArchive(this.ctx.storage.sql)
  readonly #outbox = createSqlOutbox(this.ctx.storage.sql, this.#archive)
  readonly #passes = createSqlPasses(this.ctx.storage.sql)
  readonly #state = this.ctx.storage.kv
  #turn: Promise<unknown> = Promise.resolve()
  #showing: Promise<void> | undefined

  constructor(ctx: DurableObjectState, env: ObjectEnv) {
    super(ctx, env)
    ctx.storage.sql.exec(EVENT_TABLES + OUTBOX_TABLES + ARCHIVE_TABLES + PASS_TABLES)
  }

  /** One at a time, whatever the stages may come to wait for. */
  async tell(...[reports, subscribers, now]: Given<'tell'>) {
    this.#mustBeOpen()
    const turn = this.#turn.then(() =>
      tellReports(
        reports,
        subscribers,
        {
          signatures: async () => this.#events.signatures(),
          readEvents: async (ids) => this.#events.read(ids),
          remember: async (change) => this.#remember(change),
        },
        now,
      ),
    )
    this.#turn = turn.catch(() => undefined)
    const told = await turn
    await this.#setAlarm()
    return told
  }

  async signatures() {
    this.#mustBeOpen()
    return this.#events.signatures()
  }

  async readEvents(...[ids]: Given<'readEvents'>) {
    this.#mustBeOpen()
    return this.#events.read(ids)
  }

  async remember(...[change]: Given<'remember'>) {
    this.#mustBeOpen()
    this.#remember(change)
    await this.#setAlarm()
  }

  async owe(...[deliveries]: Given<'owe'>) {
    return this.#change(() => this.#outbox.owe(deliveries))
  }

  async owed() {
    this.#mustBeOpen()
    return this.#outbox.owed()
  }

  async readDeliveries(...[ids]: Given<'readDeliveries'>) {
    this.#mustBeOpen()
    return this.#outbox.read(ids)
  }

  async postedMessage(...[eventId, subscriberId]: Given<'postedMessage'>) {
    this.#mustBeOpen()
    return this.#archive.postedMessage(eventId, subscriberId)
  }

  async claim(...[delivery]: Given<'claim'>) {
    return this.#change(() => this.#outbox.claim(delivery))
  }

  async gather(...[digest]: Given<'gather'>) {
    return this.#change(() => this.#outbox.gather(digest))
  }

  async settle(...[delivery, attempt]: Given<'settle'>) {
    await this.#change(() => this.#outbox.settle(delivery, attempt))
  }

  /** Readers may wait: what KV refuses now, the alarm writes. */
  async close() {
    this.#mustBeOpen()
    await this.#show().catch(() => undefined)
    await this.#setAlarm()
  }

  async deliveries(...[query]: Given<'deliveries'>) {
    this.#mustBeOpen()
    return this.#archive.deliveries(query)
  }

  async deadLetters(...[ids]: Given<'deadLetters'>) {
    this.#mustBeOpen()
    return this.#archive.deadLetters(ids)
  }

  async note(...[pass]: Given<'note'>) {
    this.#passes.note(pass)
  }

  async collect(...[now]: Given<'collect'>) {
    this.#archive.purge(now)
    const { owed, oldest } = this.#outbox.depth()
    const next = this.#outbox.nextTryAt()
    await this.#setAlarm()
    return {
      passes: this.#passes.take(),
      owed,
      ...(oldest !== null && { oldestOwedAt: oldest }),
      isDue: next !== undefined && next <= now,
    }
  }

  async state(...[now]: Given<'state'>) {
    const closedSince = this.#state.get<number>('closedSince') ?? now
    if (!this.#isOpen()) this.#state.put('closedSince', closedSince)
    return { isOpen: this.#isOpen(), closedSince }
  }

  async move(...[records]: Given<'move'>) {
    if (this.#isOpen()) throw new Error('the ledger is open: nothing moves into it any more')
    this.ctx.storage.transactionSync(() => {
      for (const event of records.events ?? []) this.#events.move(event)
      this.#outbox.put(records.deliveries ?? [])
      for (const each of records.done ?? []) this.#archive.done(each)
      for (const message of records.posted ?? []) this.#archive.posted(message)
    })
  }

  async open() {
    this.#state.put('isOpen', true)
    await this.#setAlarm()
  }

  /** Fails never: an alarm that failed a few times would come no more. */
  override async alarm() {
    await this.#show().catch(() => undefined)
    await this.#wake().catch(() => undefined)
    await this.#setAlarm(Date.now() + ALARM_AGAIN_MS)
  }

  #isOpen(): boolean {
    return this.#state.get<boolean>('isOpen') === true
  }

  /** Until what another ledger held has moved in, nothing may be decided here. */
  #mustBeOpen() {
    if (!this.#isOpen()) throw new Error('the ledger is not open yet')
  }

  #remember({ event, signature, reports, deliveries }: Given<'remember'>[0]) {
    try {
      this.ctx.storage.transactionSync(() => {
        this.#outbox.put(deliveries)
        this.#events.write({ event, signature, reports }, Date.now())
      })
    } catch (error) {
      this.#events.distrust()
      throw error
    }
  }

  async #change<T>(work: () => T): Promise<T> {
    this.#mustBeOpen()
    const result = this.ctx.storage.transactionSync(work)
    await this.#setAlarm()
    return result
  }

  /** One pass at a time; what changes meanwhile is shown by its next round. */
  #show(): Promise<void> {
    this.#showing ??= this.#showAll().finally(() => (this.#showing = undefined))
    return this.#showing
  }

  async #showAll() {
    while (this.#events.hasUnshown()) {
      const unshown = this.#events.unshown(EVENTS_SHOWN_AT_ONCE_MAX)
      for (const each of unshown) await showEvent(this.env.KV, each)
      await showLog(this.env.KV, this.#events.log())
      this.ctx.storage.transactionSync(() => unshown.forEach((each) => this.#events.show(each)))
    }
  }

  async #wake() {
    const at = this.#outbox.nextTryAt()
    const queue = this.env.DELIVERIES ?? this.env.QUEUE
    if (!queue || at === undefined || at + WAKE_GRACE_MS > Date.now()) return
    await queue.send({ kind: 'deliver', at: Date.now() })
  }

  /** For the first thing to be done, or not at all; never before `earliest`. */
  async #setAlarm(earliest = 0) {
    const next = this.env.QUEUE ? this.#outbox.nextTryAt() : undefined
    const wakeAt = next === undefined ? Infinity : next + WAKE_GRACE_MS
    const showAt = this.#events.hasUnshown() ? Date.now() + SHOW_AFTER_MS : Infinity
    const at = Math.max(earliest, Math.min(wakeAt, showAt))
    const set = await this.ctx.storage.getAlarm()
    if (at === Infinity || (set !== null && set <= at)) return
    await this.ctx.storage.setAlarm(at)
  }
}
