/**
 * Which addresses the service is willing to call. Names only: a Worker cannot see or pin the
 * address a name resolves to, so that part is left to the platform (`global_fetch_strictly_public`
 * and a fetch that reaches the public internet only).
 */

export type AddressRules = {
  /** Local runs: plain http, private names, IP literals and any port are then accepted. */
  readonly allowPrivateHosts: boolean
  /** Feeds may be read over http; a signed message may not travel so. */
  readonly allowHttp: boolean
  /** The host, port included, this service answers on: a message to itself would go in circles. */
  readonly ownHost?: string
}

/** Ports on which public web servers answer; others are more often something internal. */
const PORTS = new Set(['', '80', '443', '8080', '8443'])

const PRIVATE_NAMES =
  /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|onion|invalid|svc)$/

/** Why `address` is refused, in words for people, or `undefined` if it may be called. */
export function refusedAddress(address: string, rules: AddressRules): string | undefined {
  const url = URL.parse(address)
  if (!url) return 'is not an absolute web address'
  const host = url.hostname.replace(/\.+$/, '').toLowerCase()
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'is not an https address'
  if (url.username || url.password) return 'carries credentials'
  if (host === '') return 'names no host'
  if (rules.ownHost !== undefined && isOwn(url, host, rules)) return 'is this service itself'
  if (rules.allowPrivateHosts) return undefined
  if (url.protocol === 'http:' && !rules.allowHttp) return 'is not an https address'
  if (!PORTS.has(url.port)) return 'uses a port other than 80, 443, 8080, 8443'
  // The URL parser has already turned 2130706433, 0x7f.1 and the like into dotted form.
  if (host.startsWith('[') || /^[\d.]+$/.test(host)) return 'is an IP address, not a name'
  if (!host.includes('.')) return 'is a name of one label'
  if (PRIVATE_NAMES.test(host)) return 'is a private name'
  return undefined
}

/** In local runs everything is on one host: there the port tells who is who. */
const isOwn = (url: URL, host: string, { ownHost = '', allowPrivateHosts }: AddressRules) =>
  allowPrivateHosts ? url.host === ownHost.toLowerCase() : host === nameOf(ownHost)

const nameOf = (host: string) => host.replace(/:\d+$/, '').replace(/\.+$/, '').toLowerCase()
