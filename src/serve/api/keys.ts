/** `/v1/signing-keys`: what anyone needs to check a `v1a` signature. A public key is no secret. */
import * as v from 'valibot'
import { route } from './route.ts'

const keySchema = v.object({
  version: v.pipe(v.literal('v1a'), v.description('prefix of the signatures it verifies')),
  algorithm: v.literal('Ed25519'),
  publicKey: v.pipe(v.string(), v.description('`whpk_` and 32 bytes in base64')),
})

const list = route({
  method: 'get',
  path: '/v1/signing-keys',
  tag: 'webhooks',
  summary: 'Public keys that verify alerts; none while the operator has set no `SIGNING_KEY`',
  answers: { 200: { description: 'Keys', schema: v.object({ keys: v.array(keySchema) }) } },
  handle: async (c, _given, { publicKey }) => {
    const key = await publicKey()
    c.header('Cache-Control', 'public, max-age=300')
    return c.json({
      keys: key === undefined ? [] : [{ version: 'v1a', algorithm: 'Ed25519', publicKey: key }],
    })
  },
})

export const KEY_ROUTES = [list]
