/**
 * A digest of all stems and labels, so that two verdicts on one text can be told apart by what
 * they were read with.
 */
import type { Block, LabelNames } from '../../src/detect/table.ts'

/** FNV-1a over the table, twice with different offsets: 64 bits as 16 hex digits. */
export function versionOf(labels: LabelNames, blocks: readonly Block[]): string {
  const texts = [...Object.values(labels), ...blocks.map(({ lists }) => lists)]
  return [0x811c9dc5, 0x050c5d1f]
    .map((offset) => hexOf(texts.reduce((hash, text) => fnv1a(text, hash), offset)))
    .join('')
}

function fnv1a(text: string, offset: number): number {
  let hash = offset
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}

const hexOf = (hash: number): string => hash.toString(16).padStart(8, '0')
