/**
 * Writes `src/detect/table/blocks.ts`, what the detector reads of the lexicons and names: run
 * `npm run tables` after a change of either, or when the CLDR is updated.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileAll } from './tables/compile.ts'
import { versionOf } from './tables/version.ts'

const TABLE = join(import.meta.dirname, '../src/detect/table/blocks.ts')

const { names, blocks } = compileAll()

const written = blocks.map(
  ({ languages, alphabet, stems, lists }) => `  {
    languages: '${languages}',
    alphabet: '${alphabet}',
    stems: ${stems},
    lists:
      '${lists}',
  },
`,
)

writeFileSync(
  TABLE,
  `/** Written by \`npm run tables\` from the lexicons and the names; read by \`../table.ts\`. */
import type { Block, LabelNames } from '../table.ts'

export const VERSION = '${versionOf(names, blocks)}'

export const LABELS: LabelNames = ${JSON.stringify(names)}

export const BLOCKS: readonly Block[] = [
${written.join('')}]
`,
)
