/** The Worker: settings read, ports built, handlers named. No logic. */
import { type Config, type ReadConfig, readConfig } from './config.ts'
import { createMessage, publicKeyOf } from './deliver.ts'
import { replay } from './deliver/replay.ts'
import { sendTest } from './deliver/show.ts'
import { explain } from './detect/explain.ts'
import { consume, type FanOut, fanOut, waitFor } from './fan-out.ts'
import { LEXICON_VERSION } from './detect/version.ts'
import { languagesRead } from './detect/words.ts'
import { BUDGETS, RUN_ABANDONED_MS } from './limits.ts'
import { createKvArchive } from './platform/archive.ts'
import { countKv } from './platform/counting.ts'
import { createDurableLedger, ledgerMethods } from './platform/durable-ledger.ts'
import { shardsDue } from './platform/feed-states.ts'
import { handOver } from './platform/hand-over.ts'
import { beat, type HeartbeatMemory } from './platform/heartbeat.ts'
import { createKvLedger } from './platform/ledger.ts'
import { log } from './platform/log.ts'
import { collectPasses, createPassLedger, createPassStore } from './platform/passes.ts'
import {
  type LedgerNamespace,
  type QueueMessage,
  type ScaleBindings,
  sendAll,
} from './platform/queues.ts'
import { createKeys } from './platform/secrets.ts'
import { createKvStore, createStoreMemory } from './platform/store.ts'
import { createKvSubscriptions } from './platform/subscriptions.ts'
import { createWeb } from './platform/web.ts'
import type { Ports } from './ports.ts'
import { run } from './run.ts'
import { createApp } from './serve/app.ts'
import type { Outgoing } from './serve/deps.ts'
import { tryFeed } from './trial.ts'
import type { Run } from './types/alerts.ts'
import type { EpochMs } from './types/feeds.ts'

/** Names the service, and where its page is: whoever serves a feed can see who asks, and why. */
const userAgent = (publicUrl: string | undefined) =>
  `Musterwatch/0.1 (${publicUrl === undefined ? '' : `+${publicUrl}; `}news monitoring; feeds only)`

export { LedgerObject } from './ledger-object.ts'

type WorkerEnv = Env & ScaleBindings

/** What one invocation leaves in the isolate for the next: lost without harm. */
const storeMemory = createStoreMemory()
const outboxMemory = { settled: new Set<string>() }
const heartbeatMemory: HeartbeatMemory = {}
let runningSince: EpochMs | undefined
const settingsRead = new WeakMap<object, ReadConfig>()

/** The settings of an isolate do not change: a new value is a new deployment. */
function settingsOf(env: Env): ReadConfig {
  const settings = settingsRead.get(env) ?? readConfig(env)
  settingsRead.set(env, settings)
  return settings
}

export default {
  async scheduled(controller, env) {
    const settings = settingsOf(env)
    if (!settings.ok) return log({ message: 'run refused', problems: settings.problems })
    const { config } = settings
    const record = await runAlone(env, config, controller.scheduledTime)
    const web = webOf(config)
    if (record) await beat(config.heartbeatUrl, record, web, heartbeatMemory)
  },

  async fetch(request, env, context) {
    const settings = settingsOf(env)
    const { kv, store } = recordsOf(env, settings.ok ? settings.config : undefined)
    const app = createApp({
      // Readers read KV, whichever ledger writes it.
      ledger: createKvLedger(kv),
      store,
      settings,
      run: (now) => {
        if (!settings.ok) throw new Error('a run needs complete settings')
        return runAlone(env, settings.config, now)
      },
      explain,
      ...languagesRead(),
      lexiconVersion: LEXICON_VERSION,
      mayAsk: async (key) => (await env.ASK_LIMIT.limit({ key })).success,
      tryFeed: (feed) =>
        tryFeed(webOf(settings.ok ? settings.config : undefined), feed, Date.now()),
      publicKey: async () =>
        settings.ok && settings.config.signingKey !== undefined
          ? publicKeyOf(settings.config.signingKey)
          : undefined,
      ...(settings.ok && { outgoing: outgoingOf(env, settings.config) }),
      now: Date.now,
      log,
    })
    return app.fetch(request, env, context)
  },

  async queue(batch, env) {
    const settings = settingsOf(env)
    if (!settings.ok) return log({ message: 'messages refused', problems: settings.problems })
    const { config } = settings
    await consume(batch.messages, Date.now(), (message) =>
      run(passPortsOf(env, config, message), message.at),
    )
  },
} satisfies ExportedHandler<WorkerEnv, QueueMessage>

/**
 * One run at a time in an isolate; `undefined` if one is going on. Cron is at least once, and a
 * doubled run would only poll twice. A run that was cut off does not hold the next one up.
 */
async function runAlone(env: WorkerEnv, config: Config, now: EpochMs): Promise<Run | undefined> {
  const startedAt = Date.now()
  if (runningSince !== undefined && startedAt - runningSince < RUN_ABANDONED_MS) return undefined
  runningSince = startedAt
  try {
    return await tick(env, config, now)
  } finally {
    runningSince = undefined
  }
}

/** One tick of the cron: a run, or, where there is a queue, what makes many of them. */
async function tick(env: WorkerEnv, config: Config, now: EpochMs): Promise<Run> {
  const ports = portsOf(env, config)
  if (!env.LEDGER) return run(ports, now)
  const opened = await handOver(env.KV, ledgerMethods(env.LEDGER), now)
  if (opened !== true) return waitFor(opened, ports.store, now)
  return env.QUEUE ? fanOut(fanOutOf(env, config, env.QUEUE, env.LEDGER), now) : run(ports, now)
}

function fanOutOf(
  env: WorkerEnv,
  config: Config,
  queue: Queue<QueueMessage>,
  namespace: LedgerNamespace,
): FanOut {
  const { kv, use, store } = recordsOf(env, config)
  return {
    store,
    log,
    collect: (now) => collectPasses(ledgerMethods(namespace), use, now),
    sendPolls: async (feeds, now) => {
      const due = await shardsDue(kv, feeds, now)
      await sendAll(
        queue,
        due.map((each): QueueMessage => ({
          kind: 'poll',
          at: now,
          shard: each.shard,
          of: each.of,
          feeds: each.feeds,
        })),
      )
    },
    wakeDeliveries: (now) => sendAll(env.DELIVERIES ?? queue, [{ kind: 'deliver', at: now }]),
  }
}

function portsOf(env: WorkerEnv, config: Config): Ports {
  const { kv, store } = recordsOf(env, config)
  const message = createMessage(createKeys(config))
  return {
    store,
    ledger: env.LEDGER
      ? createDurableLedger(ledgerMethods(env.LEDGER), kv)
      : createKvLedger(kv, outboxMemory),
    budget: BUDGETS[config.plan],
    web: webOf(config),
    // Receivers hold the signature's time against their own clock, not against the schedule.
    message: (delivery, subscriber, _, editOf) => message(delivery, subscriber, Date.now(), editOf),
    log,
  }
}

/** The ports of a run that a message of the queue asks for. */
function passPortsOf(env: WorkerEnv, config: Config, message: QueueMessage): Ports {
  if (!env.LEDGER) throw new Error('a consumer needs the ledger object')
  const { kv, use, store } = recordsOf(env, config)
  const ports = portsOf(env, config)
  const given = { object: ledgerMethods(env.LEDGER), use }
  return {
    ...ports,
    ledger: createPassLedger(ports.ledger, message),
    store: createPassStore(kv, store, message, given),
  }
}

function outgoingOf(env: WorkerEnv, config: Config): Outgoing {
  const ports = portsOf(env, config)
  const archive = env.LEDGER ? ledgerMethods(env.LEDGER) : createKvArchive(env.KV)
  return {
    subscriptions: createKvSubscriptions(env.KV, config),
    archive,
    sendTest: (subscriber) => sendTest(subscriber, ports, Date.now()),
    replay: (subscriber, which) => replay(subscriber, which, { ...ports, archive }, Date.now()),
  }
}

const webOf = (config: Config | undefined) =>
  createWeb({
    allowPrivateHosts: config?.allowPrivateHosts ?? false,
    userAgent: userAgent(config?.publicUrl),
  })

/** `kv` is counted: `use` grows with what is asked of it. */
function recordsOf(env: Env, config: Config | undefined) {
  const { kv, use } = countKv(env.KV)
  const store = createKvStore(kv, {
    ...(config?.webhookUrl !== undefined && { webhookUrl: config.webhookUrl }),
    allowPrivateHosts: config?.allowPrivateHosts ?? false,
    plan: config?.plan ?? 'free',
    use,
    memory: storeMemory,
  })
  return { kv, use, store }
}
