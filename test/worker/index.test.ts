import { exports } from 'cloudflare:workers'
import { expect, test } from 'vitest'

test('the Worker answers', async () => {
  const response = await exports.default.fetch('https://musterwatch.example/')
  expect(response.status).toBe(200)
})
