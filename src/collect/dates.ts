/** The dates that feeds really contain -> EpochMs. (thin) */
import type { EpochMs } from '../types/feeds.ts'

export function parseDate(text: string, _language?: string): EpochMs | undefined {
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : at
}
