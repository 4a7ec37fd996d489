/** What the face of the service needs from the rest: ports, one run, and what the stages show. */
import type { Ledger, Log, Store } from '../ports.ts'
import type { Run } from '../types/alerts.ts'
import type { EpochMs } from '../types/feeds.ts'
import type { Verdict } from '../types/reports.ts'

export type AppDeps = {
  readonly ledger: Pick<Ledger, 'eventPage' | 'readEvents'>
  readonly store: Pick<Store, 'watchList' | 'saveWatchList' | 'feedStates' | 'lastRun'>
  readonly settings: Settings
  /** `undefined`: a run is going on already. */
  readonly run: (now: EpochMs) => Promise<Run | undefined>
  readonly explain: (item: ExplainedText, language: string) => Verdict
  /** Languages the detector reads (BCP 47). */
  readonly languages: readonly string[]
  /** False when this client has asked for too many explanations lately. */
  readonly mayAsk: (client: string) => Promise<boolean>
  /** Takes recruiters' numbers, handles and links out of a text before it is shown. */
  readonly redact: (text: string) => string
  readonly now: () => EpochMs
  readonly log: Log
}

export type ExplainedText = {
  readonly title: string
  readonly summary: string
  readonly content: string
}

/** What `readConfig` answers: complete, or every problem at once. Secrets are never shown. */
export type Settings =
  | {
      readonly ok: true
      readonly config: {
        readonly adminToken: string
        readonly webhookUrl?: string
        readonly allowPrivateHosts: boolean
      }
    }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] }

export type SettingProblem = {
  readonly field: string
  readonly problem: string
  readonly remedy: string
}
