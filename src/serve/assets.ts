/** The two files the pages refer to: style and icon. */
import { Hono, type Context } from 'hono'
import { STYLE, STYLE_PATH } from './style.ts'

export function assetRoutes(): Hono {
  const app = new Hono()
  app.get(STYLE_PATH, (c) => send(c, STYLE, 'text/css; charset=utf-8'))
  app.get('/icon.svg', (c) => send(c, ICON, 'image/svg+xml'))
  return app
}

const send = (c: Context, body: string, type: string) =>
  c.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=300' })

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -9 36 34"><style>rect{fill:#55625f}.out{fill:#0b8f85}</style>' +
  [0, 1, 2, 3, 4]
    .map((place) => {
      const out = place === 3
      return `<rect class="${out ? 'out' : 'in'}" x="${place * 7}" y="${out ? 0 : 4}" width="4" height="12"/>`
    })
    .join('') +
  '</svg>'
