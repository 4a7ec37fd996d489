/**
 * Which words we read by, so that two verdicts on one text can be told apart by what they were read
 * with. A digest of the table that `npm run tables` takes: every isolate would take it anew, for
 * several milliseconds.
 */
import { VERSION } from './table/blocks.ts'

/** 64 bits as 16 hex digits. */
export const LEXICON_VERSION: string = VERSION
