/** The forms an alert can take, as a list: to add one, add a file and a line. */
import type { Format } from '../types/alerts.ts'
import type { FormatSpec } from './format.ts'
import { cloudevents } from './formats/cloudevents.ts'
import { discord } from './formats/discord.ts'
import { mattermost } from './formats/mattermost.ts'
import { ntfy } from './formats/ntfy.ts'
import { slack } from './formats/slack.ts'
import { standard } from './formats/standard.ts'
import { teams } from './formats/teams.ts'
import { telegram } from './formats/telegram.ts'

export const FORMAT_SPECS = {
  standard,
  cloudevents,
  slack,
  discord,
  teams,
  mattermost,
  telegram,
  ntfy,
} satisfies Record<Format, FormatSpec>
