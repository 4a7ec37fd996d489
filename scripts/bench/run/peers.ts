/**
 * What one would otherwise run to poll feeds, where it is installed (Debian: newsboat, sfeed,
 * rss2email, feed2exec). None of them judges what it reads or joins reports: they fetch, parse and
 * remember. CPU is that of the process and its children.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { Outside } from './outside.ts'
import { median } from '../workerd.ts'

type Peer = {
  readonly name: string
  readonly program: string
  /** Writes its configuration; answers the command that polls once. */
  readonly prepare: (home: string, urls: readonly string[]) => string
}

const PEERS: readonly Peer[] = [
  {
    name: 'newsboat',
    program: 'newsboat',
    prepare: (home, urls) => {
      writeFileSync(join(home, 'urls'), urls.join('\n'))
      writeFileSync(join(home, 'config'), 'reload-threads 6\n')
      return `newsboat -u ${home}/urls -C ${home}/config -c ${home}/cache.db -x reload`
    },
  },
  {
    name: 'sfeed',
    program: 'sfeed_update',
    prepare: (home, urls) => {
      const feeds = urls.map((url, n) => `feed 'feed${n}' '${url}'`).join('\n')
      writeFileSync(
        join(home, 'sfeedrc'),
        `sfeedpath="${home}/feeds"\nmaxjobs=6\nfeeds() {\n${feeds}\n}\n`,
      )
      mkdirSync(join(home, 'feeds'))
      return `sfeed_update ${home}/sfeedrc`
    },
  },
  {
    name: 'rss2email',
    program: 'r2e',
    prepare: (home, urls) => {
      const feeds = urls.map((url, n) => `[feed.feed${n}]\nurl = ${url}\n`).join('\n')
      writeFileSync(
        join(home, 'r2e.cfg'),
        `[DEFAULT]\nfrom = a@b.example\nto = a@b.example\nfeed-timeout = 60\n\n${feeds}`,
      )
      return `r2e -c ${home}/r2e.cfg -d ${home}/r2e.json run --no-send`
    },
  },
  {
    name: 'feed2exec',
    program: 'feed2exec',
    prepare: (home, urls) => {
      const feeds = urls
        .map((url, n) => `[feed${n}]\nurl = ${url}\noutput = feed2exec.plugins.echo\n`)
        .join('\n')
      writeFileSync(join(home, 'feed2exec.ini'), feeds)
      return `feed2exec --config ${home}/feed2exec.ini --database ${home}/feed2exec.db fetch`
    },
  },
]
const ROUNDS = 5

export type PeerFigures = {
  readonly name: string
  /** Absent: not installed, or it did not run. */
  readonly cpuMs?: number
  readonly requests?: number
  readonly version?: string
}

/** Rounds in which a tenth of the feeds brings one item, after one that saw everything. */
export async function measurePeers(outside: Outside): Promise<readonly PeerFigures[]> {
  const figures: PeerFigures[] = []
  for (const peer of PEERS) figures.push(await measurePeer(peer, outside))
  return figures
}

const measurePeer = async (peer: Peer, outside: Outside): Promise<PeerFigures> => {
  const { name, program, prepare } = peer
  if (spawnSync('which', [program]).status !== 0) return { name }
  const home = mkdtempSync(join(tmpdir(), `bench-${name}-`))
  const command = prepare(
    home,
    outside.feeds.map(({ url }) => url),
  )
  if ((await timed(command, home)) === undefined) return { name }
  outside.traffic()
  const costs: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (let n = 0; n < outside.feeds.length; n += 10) outside.publish(n)
    const cost = await timed(command, home)
    if (cost !== undefined) costs.push(cost)
  }
  const { requests } = outside.traffic()
  const packaged = spawnSync('dpkg-query', ['-W', '-f=${Version}', name], { encoding: 'utf8' })
  return { name, cpuMs: median(costs), requests: requests / ROUNDS, version: packaged.stdout }
}

/** Milliseconds of CPU, user and system; the server of the feeds stays free to answer. */
const timed = (command: string, home: string): Promise<number | undefined> =>
  new Promise((done) => {
    const script = `TIMEFORMAT='cpu %U %S'; time ${command} > ${home}/out 2> ${home}/err`
    const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home }
    const child = spawn('bash', ['-c', script], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('close', (status) => {
      const [, user, system] = /cpu ([\d.]+) ([\d.]+)/.exec(said) ?? []
      const isRun = status === 0 && user !== undefined && system !== undefined
      done(isRun ? (Number(user) + Number(system)) * 1_000 : undefined)
    })
  })
