/** The receiver kit in docs/webhooks.md, run as it stands, on messages as they are sent. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseSubscriber } from '../src/config.ts'
import { FORMAT_SPECS } from '../src/notify/formats.ts'
import { standardBody } from '../src/notify/message.ts'
import { MESSAGE_SCHEMAS } from '../src/notify/schemas.ts'
import { publicKeyOf, signatureHeaders } from '../src/notify/sign.ts'
import { newsEvent, reported } from './notify/samples.ts'
import { answers, skipped } from './tools.ts'

const DOC = readFileSync(join(import.meta.dirname, '../docs/webhooks.md'), 'utf8')
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const OLDER = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'
const BODY = standardBody(reported(newsEvent({ headline: 'Жарнама: әскерге 5 300 $ 🪖' })))
const folder = mkdtempSync(join(tmpdir(), 'webhooks-doc-'))

const block = (language: string, nth = 0) =>
  [...DOC.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))][nth]![1]!
const python = answers('python3', '--version')
const openssl = answers('openssl', 'version')
const go = answers('go', 'version')

async function message(secondsAgo = 0) {
  const atSeconds = Math.floor(Date.now() / 1_000) - secondsAgo
  const keys = { secrets: [OLDER, SECRET] }
  const headers = await signatureHeaders({ id: 'event-1_one', atSeconds, body: BODY }, keys)
  return { body: BODY, headers: { ...headers } }
}

/** What each receiver must say: to a good message, a changed one, an old one, a wrong secret. */
async function expectVerified(
  verify: (body: string, headers: Record<string, string>, secret: string) => unknown,
) {
  const { body, headers } = await message()
  expect(await verify(body, headers, SECRET)).toBe(true)
  expect(await verify(`${body} `, headers, SECRET)).toBe(false)
  expect(await verify(body, (await message(301)).headers, SECRET)).toBe(false)
  expect(await verify(body, headers, `whsec_${btoa('x'.repeat(24))}`)).toBe(false)
}

test('TypeScript', async () => {
  const file = join(folder, 'verify.ts')
  writeFileSync(file, block('ts'))
  const module: { verify: (...args: [string, Record<string, string>, string]) => boolean } =
    await import(file)
  await expectVerified(module.verify)
})

test.skipIf(!python)(`Python${skipped(python, 'python3', 'python3')}`, async () => {
  const file = join(folder, 'verify.py')
  const main =
    'import json, sys\ngiven = json.load(sys.stdin)\n' +
    'print(verify(given["body"].encode(), given["headers"], given["secret"]))'
  writeFileSync(file, `${block('python')}\n${main}\n`)
  await expectVerified((body, headers, secret) => {
    const input = JSON.stringify({ body, headers, secret })
    return execFileSync('python3', [file], { input, encoding: 'utf8' }).trim() === 'True'
  })
})

test.skipIf(!openssl)(`shell${skipped(openssl, 'openssl', 'openssl')}`, async () => {
  const file = join(folder, 'verify.sh')
  writeFileSync(file, block('sh'))
  await expectVerified((body, headers, secret) => {
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = headers
    const env = { ...process.env, WEBHOOK_SECRET: secret }
    return spawnSync('sh', [file, id!, at!, signature!], { input: body, env }).status === 0
  })
})

test.skipIf(!go)(
  `Go${skipped(go, 'go', 'golang-go')}`,
  async () => {
    const main =
      'package webhook\nimport ("encoding/json"; "net/http"; "os"; "testing")\n' +
      'func TestVerify(t *testing.T) {\n\tvar given struct{ Body, Secret string; Headers map[string]string }\n' +
      '\tif err := json.Unmarshal([]byte(os.Getenv("GIVEN")), &given); err != nil { t.Fatal(err) }\n' +
      '\theader := http.Header{}\n\tfor name, value := range given.Headers { header.Set(name, value) }\n' +
      '\tif !Verify([]byte(given.Body), header, given.Secret) { t.Fatal("refused") }\n}\n'
    writeFileSync(join(folder, 'go.mod'), 'module webhook\n')
    writeFileSync(join(folder, 'verify.go'), block('go'))
    writeFileSync(join(folder, 'verify_test.go'), main)
    await expectVerified((body, headers, secret) => {
      const env = { ...process.env, GIVEN: JSON.stringify({ body, headers, secret }) }
      return spawnSync('go', ['test', '-count=1', './...'], { cwd: folder, env }).status === 0
    })
  },
  120_000,
)

test('TypeScript, by the public key alone', async () => {
  const file = join(folder, 'verify-v1a.ts')
  writeFileSync(file, block('ts', 1))
  const module: { verifyV1a: (...args: [string, Record<string, string>, string]) => boolean } =
    await import(file)
  const signingKey = `whsk_${btoa('0123456789abcdef0123456789abcdef')}`
  const other = await publicKeyOf(`whsk_${btoa('another key, also 32 bytes long.')}`)
  const signed = { id: 'event-1_one', atSeconds: 1772431200, body: BODY }
  const headers = { ...(await signatureHeaders(signed, { secrets: [SECRET], signingKey })) }
  const publicKey = await publicKeyOf(signingKey)
  expect(module.verifyV1a(BODY, headers, publicKey)).toBe(true)
  expect(module.verifyV1a(`${BODY} `, headers, publicKey)).toBe(false)
  expect(module.verifyV1a(BODY, headers, other)).toBe(false)
  const { 'webhook-signature': both } = headers
  const v1 = { ...headers, 'webhook-signature': both!.split(' ')[0]! }
  expect(module.verifyV1a(BODY, v1, publicKey)).toBe(false)
})

test('the example is a message as it is sent, signature included', async () => {
  const body = standardBody(reported())
  expect(JSON.parse(block('json'))).toEqual(JSON.parse(body))
  const signed = { id: 'ru-kz-online-1_default', atSeconds: 1772431200, body }
  const headers = await signatureHeaders(signed, { secrets: [SECRET] })
  for (const [name, value] of Object.entries(headers)) expect(DOC).toContain(`${name}: ${value}`)
})

test('the subscriber of the example is accepted as it stands', () => {
  const rules = { allowPrivateHosts: false, ownHost: 'musterwatch.example' }
  expect(parseSubscriber(JSON.parse(block('json', 1)), rules)).toMatchObject({ ok: true })
})

test('every type, schema and format is in the document', () => {
  for (const type of Object.keys(MESSAGE_SCHEMAS)) {
    expect(DOC).toContain(`\`${type}\``)
    expect(DOC).toContain(`/schemas/${type}.json`)
  }
  for (const format of Object.keys(FORMAT_SPECS))
    expect(DOC).toMatch(new RegExp(`^\\| \`${format}\` +\\|`, 'm'))
})
