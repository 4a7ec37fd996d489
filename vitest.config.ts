import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const workerd = (configPath: string) =>
  cloudflareTest({
    wrangler: { configPath },
    miniflare: {
      bindings: {
        WEBHOOK_URL: 'https://hook.example/alerts',
        WEBHOOK_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
        ADMIN_TOKEN: 'an-admin-token-for-tests-only',
      },
      compatibilityFlags: ['service_binding_extra_handlers'],
    },
  })

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['test/**/*.test.ts'],
          exclude: ['test/worker/**'],
        },
      },
      {
        plugins: [workerd('./wrangler.toml')],
        test: {
          name: 'worker',
          include: ['test/worker/**/*.test.ts'],
          exclude: ['test/worker/scale/**'],
          testTimeout: 60_000,
        },
      },
      {
        plugins: [workerd('./wrangler.scale.toml')],
        test: {
          name: 'scale',
          include: ['test/worker/scale/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
})
