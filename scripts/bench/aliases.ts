import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a deploy leaves out of the bundle: the `[alias]` table of wrangler.toml, for another one. */
export function aliases(): string {
  const root = join(import.meta.dirname, '../..')
  const toml = readFileSync(join(root, 'wrangler.toml'), 'utf8')
  const table = /^\[alias\]\n(?:[^[\n].*\n)*/m.exec(toml)?.[0] ?? ''
  return table.replaceAll('"./', `"${root}/`)
}
