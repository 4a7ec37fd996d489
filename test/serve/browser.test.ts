/** The pages in a real browser: Debian's chromium, or any other that is already there. */
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import axe from 'axe-core'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LOCALES } from '../../src/serve/words.ts'
import { sampleApp } from './sample.ts'

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = [process.env['CHROMIUM'] ?? '', ...BROWSERS].find((path) => existsSync(path))

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const VIEWS = [
  ['/', 'light', 1_440],
  ['/', 'dark', 390],
  ['/events/hostile', 'dark', 1_440],
  ['/events/kz-2026-11', 'light', 390],
  ['/feeds', 'light', 390],
  ['/why?title=An+army+advertises', 'dark', 1_440],
  ['/why', 'light', 390],
  ['/?lang=kk&target=KZ', 'dark', 1_440],
  ['/feeds?lang=ru', 'dark', 1_440],
  ['/subscribe', 'dark', 390],
  ['/nothing', 'light', 1_440],
] as const

const reason = executablePath ? '' : ' (skipped: no chromium here; apt-get install chromium)'

describe.skipIf(executablePath === undefined)(`in a browser${reason}`, () => {
  const app = sampleApp()
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/', headers } = request
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
    const accept = {
      Accept: headers.accept ?? '',
      'Accept-Language': headers['accept-language'] ?? '',
    }
    const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }
    const answer = await app.request(`http://localhost${url}`, { method, headers: accept, ...body })
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  let browser: Browser
  let origin = ''

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server has a port
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: QUIET })
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    server.close()
  })

  const open = async (
    path: string,
    colorScheme: 'light' | 'dark',
    width: number,
    locale = 'en',
  ): Promise<{ page: Page; troubles: string[] }> => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 900 },
      locale,
    })
    const page = await context.newPage()
    const troubles: string[] = []
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
    page.on('pageerror', (error) => troubles.push(String(error)))
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) troubles.push(`asked for ${request.url()}`)
    })
    await page.goto(origin + path)
    return { page, troubles }
  }

  test.each(VIEWS)(
    '%s, %s, %i wide: axe finds nothing and nothing is wider than the screen',
    async (path, scheme, width) => {
      const { page, troubles } = await open(path, scheme, width)
      await page.evaluate(axe.source)
      const violations = await page.evaluate(async () => {
        const results = await (globalThis as unknown as { axe: typeof axe }).axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        })
        return results.violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`,
        )
      })
      expect(violations).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      expect(troubles.filter((text) => !text.includes('404'))).toEqual([])
      await page.context().close()
    },
    60_000,
  )

  test('no words of a feed become markup, and no dialog opens', async () => {
    const { page, troubles } = await open('/events/hostile', 'light', 1_440)
    expect(await page.locator('script, img, iframe').count()).toBe(0)
    expect(await page.locator('h1').textContent()).toContain('<script>alert(1)</script>')
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('words written from right to left are set so', async () => {
    const { page } = await open('/events/hostile', 'light', 1_440)
    const direction = `getComputedStyle(document.querySelector('blockquote[lang="ar"]')).direction`
    expect(await page.evaluate(direction)).toBe('rtl')
    await page.context().close()
  })

  test('a text is explained by keyboard alone', async () => {
    const { page } = await open('/why', 'light', 1_440)
    await page.focus('#title')
    await page.keyboard.type('An army advertises abroad')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#verdict')
    expect(await page.inputValue('#title')).toBe('An army advertises abroad')
    await page.context().close()
  })

  test.each(LOCALES)('a reader of %s is spoken to in it', async (locale) => {
    const { page } = await open('/', 'light', 390, locale)
    expect(await page.getAttribute('html', 'lang')).toBe(locale)
    await page.context().close()
  })
})
