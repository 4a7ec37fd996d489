/**
 * Settings in, a Config out, complete or not at all: every problem is named at once with its
 * remedy, and no secret is ever repeated in a problem. What the watch list may hold is in
 * `config/watch-list.ts`, what a subscriber may be in `config/subscribers.ts`.
 */
import * as v from 'valibot'
import { refusedAddress } from './config/address.ts'
import { isSecret, isSigningKey } from './config/secret.ts'
import type { Plan } from './limits.ts'

export {
  ChangeShape,
  parseSubscriber,
  parseSubscriberChange,
  WishShape,
} from './config/subscribers.ts'
export { FeedEntry, parseWatchList, WatchListShape } from './config/watch-list.ts'

export type Config = {
  /** Absent: events are recorded and shown, and nobody is told. */
  readonly webhookUrl?: string
  /** `whsec_…`, newest first; all of them sign, so that a receiver may change over. */
  readonly webhookSecrets: readonly [string, ...string[]]
  /** `whsk_…`: an Ed25519 key that signs in addition (v1a). */
  readonly signingKey?: string
  readonly adminToken: string
  /** Called after each good run; absent: nobody is. */
  readonly heartbeatUrl?: string
  readonly allowPrivateHosts: boolean
  /** Of the platform: how much one run may spend. */
  readonly plan: Plan
  /** Where the page of this service is; named to the servers of the feeds. */
  readonly publicUrl?: string
}

export type ConfigProblem = {
  readonly field: string
  readonly problem: string
  readonly remedy: string
}

export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }

/** What `openssl rand -base64 32` prints, with the prefix Standard Webhooks asks for. */
const SECRET_REMEDY =
  'set the secret to "whsec_" followed by 24 to 64 random bytes in base64 (openssl rand -base64 32); several are separated by a space, newest first'

const TEXT = v.optional(v.string('is not text'), '')

const Settings = v.object({
  ALLOW_PRIVATE_HOSTS: v.pipe(
    v.optional(v.string(), 'false'),
    v.picklist(['true', 'false'], 'is neither "true" nor "false"'),
  ),
  WEBHOOK_SECRET: v.pipe(
    TEXT,
    v.transform((value) => value.split(/\s+/).filter((secret) => secret !== '')),
    v.minLength(1, 'is missing'),
    v.check((secrets) => secrets.every(isSecret), 'is not "whsec_" with 24 to 64 bytes in base64'),
  ),
  SIGNING_KEY: v.pipe(
    TEXT,
    v.trim(),
    v.check(
      (key) => key === '' || isSigningKey(key),
      'is not "whsk_" with an Ed25519 key in base64',
    ),
  ),
  ADMIN_TOKEN: v.pipe(
    TEXT,
    v.trim(),
    v.minLength(1, 'is missing'),
    v.minLength(16, 'is shorter than 16 characters'),
  ),
  WEBHOOK_URL: v.pipe(TEXT, v.trim()),
  HEARTBEAT_URL: v.pipe(TEXT, v.trim()),
  PUBLIC_URL: v.pipe(TEXT, v.trim()),
  PLAN: v.pipe(
    v.optional(v.string(), 'free'),
    v.picklist(['free', 'paid'], 'is neither "free" nor "paid"'),
  ),
})

const REMEDIES: Readonly<Record<string, string>> = {
  ALLOW_PRIVATE_HOSTS: 'set it to "false"; "true" is for local runs only',
  WEBHOOK_SECRET: SECRET_REMEDY,
  SIGNING_KEY: 'leave it out, or set it to "whsk_" and the 32-byte seed in base64',
  ADMIN_TOKEN: 'set the secret to at least 16 random characters (openssl rand -hex 32)',
  WEBHOOK_URL: 'give the https address that takes the alerts, or leave it empty',
  PUBLIC_URL: 'give the https address of the page of this service, or leave it empty',
  PLAN: 'set it to the plan of the Cloudflare account: "free" or "paid"',
  HEARTBEAT_URL: 'give the https address of the watcher to call, or leave it empty',
}

/** Consumers at once see KV a minute late, and would give one event several ids. */
const QUEUE_WITHOUT_LEDGER: ConfigProblem = {
  field: 'QUEUE',
  problem: 'is bound without LEDGER: pollers at once would tell one event twice',
  remedy: 'deploy with wrangler.scale.toml, which binds both, or remove the queue',
}

/** Reads the settings of the Worker; `env` may hold other bindings, which are left alone. */
export function readConfig(env: object): ReadConfig {
  const read = v.safeParse(Settings, env, { abortPipeEarly: true })
  const problems: ConfigProblem[] = (read.issues ?? []).map((issue) => {
    const field = v.getDotPath(issue) ?? ''
    return { field, problem: issue.message, remedy: REMEDIES[field] ?? 'correct it' }
  })
  const allowPrivateHosts = Reflect.get(env, 'ALLOW_PRIVATE_HOSTS') === 'true'
  const addressOf = (field: 'WEBHOOK_URL' | 'HEARTBEAT_URL' | 'PUBLIC_URL'): string => {
    const given: unknown = Reflect.get(env, field)
    const url = typeof given === 'string' ? given.trim() : ''
    const refused = url && refusedAddress(url, { allowPrivateHosts, allowHttp: false })
    if (refused) problems.push({ field, problem: refused, remedy: REMEDIES[field]! })
    return url
  }
  if (Reflect.get(env, 'QUEUE') && !Reflect.get(env, 'LEDGER')) problems.push(QUEUE_WITHOUT_LEDGER)
  const url = addressOf('WEBHOOK_URL')
  const heartbeatUrl = addressOf('HEARTBEAT_URL')
  const publicUrl = addressOf('PUBLIC_URL')
  if (!read.success || problems.length > 0) return { ok: false, problems }
  const [newest, ...older] = read.output.WEBHOOK_SECRET
  const { SIGNING_KEY, PLAN } = read.output
  return {
    ok: true,
    config: {
      ...(url && { webhookUrl: url }),
      webhookSecrets: [newest!, ...older],
      ...(SIGNING_KEY && { signingKey: SIGNING_KEY }),
      adminToken: read.output.ADMIN_TOKEN,
      ...(heartbeatUrl && { heartbeatUrl }),
      allowPrivateHosts,
      plan: PLAN,
      ...(publicUrl && { publicUrl }),
    },
  }
}
