/** `npm run bench -- NAME`: runs one benchmark, which writes its figures where they are documented. */
import process from 'node:process'

const BENCHES: Readonly<Record<string, () => Promise<{ readonly bench: () => Promise<void> }>>> = {
  collect: () => import('./collect.ts'),
  detect: () => import('./detect.ts'),
  face: () => import('./face.ts'),
  group: () => import('./group.ts'),
  month: () => import('./month.ts'),
  run: () => import('./run.ts'),
}

const load = BENCHES[process.argv[2] ?? '']
if (load === undefined) {
  console.error(`usage: npm run bench -- ${Object.keys(BENCHES).join('|')}`)
  process.exitCode = 2
} else {
  const { bench } = await load()
  await bench()
}
