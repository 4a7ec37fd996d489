/** Programs a test would like to have: where one is missing, the test's name says so. */
import { spawnSync } from 'node:child_process'

/** Whether `command` runs here and answers `args` with success. */
export const answers = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** To stand behind a test's name: nothing, or why it is skipped and what would bring it back. */
export const skipped = (isThere: boolean, what: string, debian: string): string =>
  isThere ? '' : ` (skipped: no ${what} here; apt-get install ${debian})`
