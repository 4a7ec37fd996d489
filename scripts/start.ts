/**
 * The service on this machine, doing its job for real: the Worker in workerd, feeds over HTTP, a
 * webhook subscriber that verifies what it gets.
 *
 *   npm start                     the sample world: a story breaks, is told once, another follows
 *   npm start -- --once           the same, then exit: status 0 only if all of it came out right
 *   npm start -- --feeds PATH     feed files of your own: a folder, or an OPML file
 *   npm start -- --live           the bundled watch list, over the real network
 *   npm start -- --port 9000      another port than 8787 for the page
 */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openOutlets, type Outlets } from './start/outlets.ts'
import { printAlert, say, step } from './start/print.ts'
import { openReceiver, type Received, type Receiver } from './start/receiver.ts'
import { openService, type Service } from './start/service.ts'

const WORLD = join(import.meta.dirname, 'world')
const TICK_MS = 5 * 60_000
const USAGE = `usage: npm start -- [--once] [--port N] [--feeds PATH | --live]`

try {
  process.exitCode = await start(readOptions())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
// workerd and open sockets would keep the process alive after the work is done.
process.exit()

type Options = {
  readonly once: boolean
  readonly live: boolean
  readonly feeds: string | undefined
  readonly port: number
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      once: { type: 'boolean', default: false },
      live: { type: 'boolean', default: false },
      feeds: { type: 'string' },
      port: { type: 'string', default: '8787' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(USAGE)
    process.exit(0)
  }
  if (values.live && values.feeds)
    throw new Error(`--live and --feeds exclude each other\n${USAGE}`)
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port ${values.port}: a port is a whole number from 0 to 65535`)
  }
  return { once: values.once, live: values.live, feeds: values.feeds, port }
}

/** Runs until Ctrl-C, or once; gives the exit status. */
async function start({ once, live, feeds, port }: Options): Promise<number> {
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  const adminToken = randomBytes(24).toString('base64url')
  const outlets = live ? undefined : await openOutlets(feeds ?? WORLD, Date.now())
  const receiver = await openReceiver(secret)
  const service = await step('Starting the Worker in workerd', () =>
    openService({
      port,
      webhookUrl: receiver.url,
      webhookSecret: secret,
      adminToken,
      ...(outlets && { feeds: outlets.feeds }),
    }),
  )
  const isSample = !live && feeds === undefined
  const isRight = isSample
    ? await playSample(service, receiver, outlets!)
    : await pollOnce(service, receiver)
  if (once) {
    await service.close()
    return isRight ? 0 : 1
  }
  say(`\nThe page: ${service.address}/   status: ${service.address}/status`)
  say(`Changing things needs the header "Authorization: Bearer ${adminToken}" (made for this run).`)
  say('Polling every five minutes. Ctrl-C ends.')
  await stayUp(service, receiver)
  await service.close()
  return 0
}

/** Three acts, each checked: told once, nothing twice, another event told apart. */
async function playSample(service: Service, receiver: Receiver, outlets: Outlets) {
  say(`${outlets.feeds.length} sample outlets are serving feeds.\n`)
  // Three ticks of the cron, the last one now.
  const now = Date.now()
  await step('First run: every feed is new', () => service.tick(now - 2 * TICK_MS))
  const first = receiver.take()
  first.forEach(printAlert)
  const toldOnce = first.length === 1 && isAbout(first[0], 'KZ', 5)
  say(verdict(toldOnce, 'one alert, five reports in it', `${first.length} alerts`))

  await step('Second run: nothing has changed', () => service.tick(now - TICK_MS))
  const second = receiver.take()
  say(verdict(second.length === 0, 'nothing new was told', `${second.length} alerts`))

  await outlets.publish(join(WORLD, 'later'))
  await step('Third run: an Armenian outlet has published something', () => service.tick(now))
  const third = receiver.take()
  third.forEach(printAlert)
  const toldApart = third.length === 1 && isAbout(third[0], 'AM', 1)
  say(verdict(toldApart, 'another event, told apart from the first', `${third.length} alerts`))
  return toldOnce && second.length === 0 && toldApart
}

function verdict(isRight: boolean, right: string, wrong: string): string {
  return isRight ? `  ✓ ${right}\n` : `  ✗ expected: ${right}; got: ${wrong}\n`
}

function isAbout(received: Received | undefined, target: string, reports: number): boolean {
  if (!received?.isVerified) return false
  const { type, data } = JSON.parse(received.body)
  const targets: readonly { value: string }[] = data.event.targets
  return (
    type === 'event.reported' &&
    targets.length === 1 &&
    targets[0]?.value === target &&
    data.reports.length === reports
  )
}

async function pollOnce(service: Service, receiver: Receiver): Promise<boolean> {
  await step('Polling the feeds', () => service.tick(Date.now()))
  const received = receiver.take()
  received.forEach(printAlert)
  if (received.length === 0) say('  Nothing to tell.')
  const answer = await service.get('/v1/feeds')
  const { feeds } = await answer.json<{
    readonly feeds: readonly { id: string; failure?: string; failureDetail?: string }[]
  }>()
  for (const { id, failure, failureDetail } of feeds.filter((feed) => feed.failure)) {
    say(`  ${id}: ${failure}${failureDetail ? ` (${failureDetail})` : ''}`)
  }
  return received.every(({ isVerified }) => isVerified) && feeds.some((feed) => !feed.failure)
}

async function stayUp(service: Service, receiver: Receiver): Promise<void> {
  const timer = setInterval(() => {
    service
      .tick(Date.now())
      .then(() => receiver.take().forEach(printAlert))
      .catch((error: unknown) => say(String(error)))
  }, TICK_MS)
  await new Promise<void>((done) => {
    process.once('SIGINT', done)
    process.once('SIGTERM', done)
  })
  clearInterval(timer)
}
