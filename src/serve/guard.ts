/** Lets through only who holds the admin token; everything that changes something is behind it. */
import type { Context, MiddlewareHandler } from 'hono'
import type { Settings } from './deps.ts'
import { problem } from './problem.ts'

/** `Authorization: Bearer ADMIN_TOKEN`, else 401 (RFC 6750); 503 while the settings are wrong. */
export function adminOnly(settings: Settings): MiddlewareHandler {
  return async (c, next) => {
    if (!settings.ok) {
      return problem(c, 503, 'The settings are not valid; see /status.', settings.problems)
    }
    const given = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1]
    if (given === undefined || !(await isSameSecret(given, settings.config.adminToken))) {
      return unauthorized(c)
    }
    return next()
  }
}

function unauthorized(c: Context): Response {
  c.header('WWW-Authenticate', 'Bearer realm="musterwatch"')
  return problem(c, 401, 'This changes something, so it asks for the admin token.', [
    {
      field: 'Authorization',
      problem: 'missing or not the admin token',
      remedy: 'send the header `Authorization: Bearer ADMIN_TOKEN`',
    },
  ])
}

/** Compares digests, all bytes whatever they are: time tells neither content nor length. */
async function isSameSecret(given: string, expected: string): Promise<boolean> {
  const [a, b] = await Promise.all([digest(given), digest(expected)])
  let difference = 0
  for (let index = 0; index < a.length; index++) difference |= a[index]! ^ b[index]!
  return difference === 0
}

const digest = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
