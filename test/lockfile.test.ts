/**
 * `npm ci` refuses a lock file that names an optional package without an entry for it, and `npm
 * install` writes such a file where a registry lacks the packages of other platforms.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Lock = {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >
}

test('every optional package has its entry in the lock file', () => {
  const path = join(import.meta.dirname, '../package-lock.json')
  const { packages } = JSON.parse(readFileSync(path, 'utf8')) as Lock
  const known = new Set(Object.keys(packages).map((name) => name.replace(/^.*node_modules\//, '')))
  const named = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  )
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((name) => !known.has(name))).toEqual([])
})
