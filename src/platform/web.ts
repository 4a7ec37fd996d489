/**
 * The only code that calls out: GET a feed, send a message. Time, size and number of hops have a
 * bound; every address is checked, redirects too; an answer's body is never passed on. It does
 * not decide when to call, nor what an answer means for a feed or a delivery.
 */
import { type AddressRules, refusedAddress } from '../config/address.ts'
import {
  FEED_BYTES_MAX,
  FEED_REDIRECTS_MAX,
  FEED_TIMEOUT_MS,
  FEEDS_WATCHED_MAX,
  POST_ANSWER_BYTES_MAX,
  POST_TIMEOUT_MS,
  VALIDATOR_BYTES_MAX,
} from '../limits.ts'
import type { Message, Web } from '../ports.ts'
import type { Posted } from '../types/alerts.ts'
import type { EpochMs, Feed, FeedFailure, FeedState, Fetched } from '../types/feeds.ts'
import { createManners, type Manners } from './manners.ts'
import { discard, freshSeconds, readCapped, retryAfter, shortHeader } from './http.ts'

export type WebSettings = {
  readonly allowPrivateHosts: boolean
  /** Names us and where to complain. */
  readonly userAgent: string
  readonly timeoutMs?: number
}

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1'

export function createWeb(settings: WebSettings): Web {
  // Private hosts are the operator's own.
  const turn: Manners = settings.allowPrivateHosts ? (_, request) => request() : createManners()
  const deadline = createDeadlines(settings.timeoutMs ?? FEED_TIMEOUT_MS)
  return {
    fetchFeed: (feed, state, now, most = 1 + FEED_REDIRECTS_MAX) =>
      fetchFeed(feed, state, { now, most, turn, deadline }, settings),
    post: (message, now) => post(message, now, settings),
  }
}

/** One feed, redirects followed by hand: each hop is a request of its own and checked again. */
async function fetchFeed(
  feed: Feed,
  state: FeedState | undefined,
  call: {
    readonly now: EpochMs
    readonly most: number
    readonly turn: Manners
    readonly deadline: () => AbortSignal
  },
  settings: WebSettings,
): Promise<Fetched> {
  // After a failure the address of the watch list is asked again: a move can be taken back.
  let url = state?.failuresInRow ? feed.url : (state?.movedTo ?? feed.url)
  let signal: AbortSignal | undefined
  let movedTo: string | undefined
  let onlyPermanent = true
  for (let requests = 1; ; requests++) {
    const fail = (failure: FeedFailure, detail: string): Fetched => ({
      kind: 'failed',
      failure,
      detail,
      requests,
    })
    const refused = refusedFeed(url, settings)
    if (refused) {
      const failure = requests === 1 ? 'address-refused' : 'redirect-refused'
      return { ...fail(failure, `the address ${refused}`), requests: requests - 1 }
    }
    const address = url
    const answer = await call.turn(address, () => {
      // Waiting for one's turn is no fault of the server.
      signal ??= call.deadline()
      const init = { headers: feedHeaders(state, settings), redirect: 'manual', signal } as const
      return ask(address, init, call.now, requests)
    })
    if (answer.kind !== 'redirect') {
      const isMoved = answer.kind === 'changed' || answer.kind === 'unchanged'
      return movedTo && isMoved ? { ...answer, movedTo } : answer
    }
    const { target, isPermanent } = answer
    if (requests > FEED_REDIRECTS_MAX || target === url) {
      return fail('redirect-loop', `more than ${FEED_REDIRECTS_MAX} redirects`)
    }
    if (requests >= call.most) return { kind: 'unfinished', requests }
    onlyPermanent &&= isPermanent
    if (onlyPermanent) movedTo = target
    url = target
  }
}

/** Addresses found right, kept in the isolate: the same ones are asked at every tick. */
const found = { private: new Set<string>(), public: new Set<string>() }

const refusedFeed = (url: string, { allowPrivateHosts }: WebSettings): string | undefined => {
  const right = found[allowPrivateHosts ? 'private' : 'public']
  if (right.has(url)) return undefined
  const refused = refusedAddress(url, { allowPrivateHosts, allowHttp: true })
  if (!refused && right.size < FEEDS_WATCHED_MAX) right.add(url)
  return refused
}

/** Requests that begin close to each other end together: a signal costs a fifth of a request. */
const createDeadlines = (ms: number): (() => AbortSignal) => {
  const sharedMs = ms / 15
  let signal: AbortSignal | undefined
  let since = 0
  return () => {
    const now = Date.now()
    if (signal && now - since < sharedMs) return signal
    since = now
    signal = AbortSignal.timeout(Math.ceil(ms + sharedMs))
    return signal
  }
}

const feedHeaders = (state: FeedState | undefined, { userAgent }: WebSettings) => ({
  'user-agent': userAgent,
  accept: ACCEPT,
  'accept-encoding': 'gzip, br',
  ...(state?.etag && { 'if-none-match': state.etag }),
  ...(state?.lastModified && { 'if-modified-since': state.lastModified }),
})

type Redirect = {
  readonly kind: 'redirect'
  readonly target: string
  readonly isPermanent: boolean
}

/** One request, its answer read to the end. */
const ask = async (
  url: string,
  init: RequestInit,
  now: EpochMs,
  requests: number,
): Promise<Fetched | Redirect> => {
  let response: Response
  try {
    response = await fetch(url, init)
  } catch (error) {
    const [failure, detail] = outage(error)
    return { kind: 'failed', failure, detail, requests }
  }
  const { status } = response
  if (status === 304) return unchanged(response, requests)
  const target = redirectTarget(response, url)
  if (target === undefined) return readAnswer(response, url, now, requests)
  await discard(response)
  return { kind: 'redirect', target, isPermanent: [301, 308].includes(status) }
}

const unchanged = ({ headers }: Response, requests: number): Fetched => {
  const maxAgeSeconds = freshSeconds(headers)
  return maxAgeSeconds === undefined
    ? { kind: 'unchanged', requests }
    : { kind: 'unchanged', maxAgeSeconds, requests }
}

/** Where a 3xx leads, absolute; `undefined` for every other answer. */
const redirectTarget = (response: Response, url: string): string | undefined => {
  if (![301, 302, 303, 307, 308].includes(response.status)) return undefined
  const location = response.headers.get('location')
  return location ? URL.parse(location, url)?.href : undefined
}

const readAnswer = async (
  response: Response,
  url: string,
  now: EpochMs,
  requests: number,
): Promise<Fetched> => {
  const { status, headers } = response
  if (status !== 200) {
    await discard(response)
    const retryAt = retryAfter(headers, now)
    return {
      kind: 'failed',
      failure: failureOf(status, retryAt),
      detail: `HTTP ${status}`,
      status,
      ...(retryAt !== undefined && { retryAt }),
      requests,
    }
  }
  try {
    const body = await readCapped(response, FEED_BYTES_MAX)
    if (!body) {
      const detail = `more than ${FEED_BYTES_MAX} bytes`
      return { kind: 'failed', failure: 'too-large', detail, status, requests }
    }
    if (body.byteLength === 0) {
      return { kind: 'failed', failure: 'empty', detail: 'no bytes', status, requests }
    }
    return { kind: 'changed', body, url, ...described(headers), requests }
  } catch (error) {
    const [failure, detail] = outage(error)
    return { kind: 'failed', failure, detail, status, requests }
  }
}

const failureOf = (status: number, retryAt: EpochMs | undefined): FeedFailure => {
  if (status === 410) return 'gone'
  if (status === 429 || (status === 503 && retryAt !== undefined)) return 'rate-limited'
  return status === 204 ? 'empty' : 'http-error'
}

const described = (headers: Headers) => {
  const contentType = shortHeader(headers, 'content-type', VALIDATOR_BYTES_MAX)
  const contentLanguage = shortHeader(headers, 'content-language', VALIDATOR_BYTES_MAX)
  const etag = shortHeader(headers, 'etag', VALIDATOR_BYTES_MAX)
  const lastModified = shortHeader(headers, 'last-modified', VALIDATOR_BYTES_MAX)
  const maxAgeSeconds = freshSeconds(headers)
  return {
    ...(contentType && { contentType }),
    ...(contentLanguage && { contentLanguage }),
    ...(etag && { etag }),
    ...(lastModified && { lastModified }),
    ...(maxAgeSeconds !== undefined && { maxAgeSeconds }),
  }
}

const outage = (error: unknown): ['timeout' | 'unreachable', string] => {
  const name = error instanceof Error ? error.name : ''
  if (name === 'TimeoutError' || name === 'AbortError') return ['timeout', 'no answer in time']
  return ['unreachable', 'the connection failed']
}

/** Sends one message. A redirect is an answer like any other, and never followed. */
async function post(message: Message, now: EpochMs, settings: WebSettings): Promise<Posted> {
  const began = Date.now()
  const since = () => Date.now() - began
  const rules: AddressRules = { allowPrivateHosts: settings.allowPrivateHosts, allowHttp: false }
  if (refusedAddress(message.url, rules)) {
    return { kind: 'failed', failure: 'address-refused', durationMs: 0 }
  }
  try {
    const response = await fetch(message.url, {
      method: message.method ?? 'POST',
      headers: { ...message.headers, 'user-agent': settings.userAgent },
      body: message.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(settings.timeoutMs ?? POST_TIMEOUT_MS),
    })
    const said = message.namesMessage ? await readReceipt(response) : await discard(response)
    const retryAt =
      retryAfter(response.headers, now) ??
      (said?.retryAfterMs === undefined ? undefined : now + said.retryAfterMs)
    return {
      kind: 'answered',
      status: response.status,
      durationMs: since(),
      ...(retryAt !== undefined && { retryAt }),
      ...(said?.messageId !== undefined && { messageId: said.messageId }),
    }
  } catch (error) {
    return { kind: 'failed', failure: outage(error)[0], durationMs: since() }
  }
}

/**
 * The two things a chat service's answer may tell us: the id of what was posted and when to come
 * back (Discord: `id`, `retry_after`; Telegram: `result.message_id`, `parameters.retry_after`;
 * both in seconds).
 */
const readReceipt = async (response: Response) => {
  let answer: unknown
  try {
    const body = await readCapped(response, POST_ANSWER_BYTES_MAX)
    answer = JSON.parse(new TextDecoder().decode(body))
  } catch {
    // What was taken is taken, though its name never came: another try would post it twice.
    return undefined
  }
  const id = at(answer, 'id') ?? at(at(answer, 'result'), 'message_id')
  const seconds = at(answer, 'retry_after') ?? at(at(answer, 'parameters'), 'retry_after')
  const messageId = typeof id === 'string' || typeof id === 'number' ? String(id) : ''
  return {
    ...(/^\w{1,64}$/.test(messageId) && { messageId }),
    ...(typeof seconds === 'number' && seconds >= 0 && { retryAfterMs: seconds * 1_000 }),
  }
}

const at = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
