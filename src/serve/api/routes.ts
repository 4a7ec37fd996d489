/** Every route of the HTTP interface for programs, in the order it is described in. */
import { DELIVERY_ROUTES } from './deliveries.ts'
import { EVENT_ROUTES } from './events.ts'
import { EXPLAIN_ROUTES } from './explain.ts'
import { FEED_ROUTES } from './feeds.ts'
import { KEY_ROUTES } from './keys.ts'
import type { Route } from './route.ts'
import { PUBLISHED_ROUTES } from '../published.tsx'
import { HEALTH_ROUTES } from './health.ts'
import { RUN_ROUTES } from './runs.ts'
import { SUBSCRIBER_ROUTES } from './subscribers.ts'

export const API_ROUTES: readonly Route[] = [
  ...EVENT_ROUTES,
  ...EXPLAIN_ROUTES,
  ...FEED_ROUTES,
  ...RUN_ROUTES,
  ...SUBSCRIBER_ROUTES,
  ...DELIVERY_ROUTES,
  ...KEY_ROUTES,
  ...PUBLISHED_ROUTES,
  ...HEALTH_ROUTES,
]
