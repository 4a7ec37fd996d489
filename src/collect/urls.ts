/**
 * An item's address in the one spelling under which it is recognised again: tracking stripped,
 * AMP and mobile variants folded, wrappers opened where the address itself holds the target.
 * For comparing only: what is shown to people is the address that the feed gave.
 */

/** An address that is not http(s), or none at all, comes back as it was. Never throws. */
export function canonicalUrl(url: string): string {
  let address = parsed(url)
  if (address === undefined) return url
  for (let layer = 0; layer < 3; layer++) {
    const inner = unwrapped(address)
    if (inner === undefined) break
    address = inner
  }
  const host = canonicalHost(address.hostname)
  const port = address.port === '' ? '' : `:${address.port}`
  const path = canonicalPath(address.pathname)
  return `https://${host}${port}${path}${canonicalQuery(address)}${canonicalHash(address.hash)}`
}

/** Longer than any address that browsers and servers pass on. */
const ADDRESS_CHARS_MAX = 8_192

/** `ref` against the first base that makes an http(s) address of it. */
export function resolveUrl(
  ref: string,
  bases: readonly (string | undefined)[],
): string | undefined {
  const written = ref.trim().replace(/[\t\n\r]+/g, '')
  if (written === '' || written.length > ADDRESS_CHARS_MAX) return undefined
  if (/^https?:\/\//i.test(written))
    return parsed(written.replaceAll(' ', '%20')) && written.replaceAll(' ', '%20')
  if (/^www\./i.test(written)) return resolveUrl(`https://${written}`, [])
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(written)) return undefined
  for (const base of bases) {
    if (base === undefined) continue
    const address = parsed(written, base)
    if (address !== undefined) return address.href
  }
  return undefined
}

const parsed = (url: string, base?: string): URL | undefined => {
  const address = URL.parse(url, base) ?? undefined
  return address?.protocol === 'https:' || address?.protocol === 'http:' ? address : undefined
}

/** Hosts and paths that carry the real address in a parameter. */
const WRAPPERS: readonly (readonly [host: RegExp, path: RegExp, parameters: readonly string[]])[] =
  [
    [/(^|\.)google\.[a-z.]+$/, /^\/(url|amp\/s)/, ['url', 'q']],
    [/^(www\.)?bing\.com$/, /^\/news\/apiclick/, ['url']],
    [/(^|\.)facebook\.com$/, /^\/l\.php/, ['u']],
    [/(^|\.)(yandex\.[a-z]+|vk\.com|ok\.ru)$/, /^\/(clck|away|redir|dk)/, ['to', 'url', 'st.link']],
    [/^out\.reddit\.com$/, /./, ['url']],
    [/^(www\.)?msn\.com$/, /./, ['ocurl', 'originalurl']],
    [/^go\.(skimresources|redirectingat)\.com$/, /./, ['url']],
  ]

const MAY_WRAP =
  /google|bing|facebook|yandex|vk\.com|ok\.ru|reddit|msn|skimres|redirectingat|ampproject|yahoo/

const unwrapped = (address: URL): URL | undefined => {
  if (!MAY_WRAP.test(address.hostname)) return undefined
  for (const [host, path, parameters] of WRAPPERS) {
    if (!host.test(address.hostname) || !path.test(address.pathname)) continue
    for (const name of parameters) {
      const target = address.searchParams.get(name)
      const inner = target === null ? undefined : parsed(target)
      if (inner !== undefined) return inner
    }
  }
  return fromAmpCache(address) ?? fromYahoo(address)
}

/** https://site-example.cdn.ampproject.org/c/s/site.example/path and google.com/amp/s/… */
const fromAmpCache = (address: URL): URL | undefined => {
  const cached = /(^|\.)ampproject\.org$/.test(address.hostname)
  const viewed =
    /(^|\.)google\.[a-z.]+$/.test(address.hostname) && address.pathname.startsWith('/amp/')
  if (!cached && !viewed) return undefined
  const inner = /^\/(?:c|v|i|amp)\/(?:s\/)?(.+)$/.exec(address.pathname)?.[1]
  return inner === undefined ? undefined : parsed(`https://${inner}${address.search}`)
}

/** r.search.yahoo.com/…/RU=https%3a%2f%2fsite.example%2fpath/RK=… */
const fromYahoo = (address: URL): URL | undefined => {
  if (!/(^|\.)yahoo\.com$/.test(address.hostname)) return undefined
  const target = /\/(?:RU=|\*+)(https?[^/]+(?:\/\/.*)?)/.exec(address.pathname)?.[1]
  if (target === undefined) return undefined
  try {
    return parsed(decodeURIComponent(target.split('/RK=')[0]!))
  } catch {
    return undefined
  }
}

/** `www.` and the subdomains under which sites keep their phone and AMP pages. */
const canonicalHost = (host: string): string => {
  const lower = host.replace(/\.$/, '')
  const bare = lower.replace(/^(?:www\d?|m|mobile|mobil|amp|wap|touch)\.(?=[^.]+\.)/, '')
  return bare.replace(/^([a-z]{2})\.(?:m|mobile|amp)\.(?=[^.]+\.)/, '$1.')
}

const canonicalPath = (path: string): string => {
  const plain = path
    .replace(/^\/amp(?=\/)/i, '')
    .replace(/(?:\/amp|\/amp\.html|\.amp|\.amp\.html|\.amphtml)\/?$/i, (ending) =>
      /html$/i.test(ending) && ending.startsWith('.') ? '.html' : '',
    )
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/+$/, '')
  return decodeUnreserved(plain)
}

/** RFC 3986 section 6.2.2: `%7E` is `~`, `%d0` is `%D0`. */
const decodeUnreserved = (path: string): string =>
  path.replace(/%[0-9a-f]{2}/gi, (code) => {
    const char = String.fromCharCode(Number.parseInt(code.slice(1), 16))
    return /[A-Za-z0-9._~-]/.test(char) ? char : code.toUpperCase()
  })

/** Parameters that say who sent the reader, never what he reads. */
const TRACKING =
  /^(?:utm_.*|at_.*|ito|itm_.*|mc_[ce]id|pk_.*|piwik_.*|mtm_.*|matomo_.*|hsa_.*|_hs(?:enc|mi)|vero_.*|oly_.*|wt_?(?:mc|zmc|ref).*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh|mkt_tok|ncid|cmpid|cmp|ocid|ceid|oc|ns_.*|xtor|sr_share|smid|smtyp|taid|tpcc|rss|from_rss|fromrss|_ga|_gl|ref|ref_src|ref_url|referrer|referer|source|src|feed|partner|cid|campaign|spm|s_cid|guccounter|guce_.*|amp|amp_.*|outputtype|share|shared|__twitter_impression|m|mobile|traffic_source|medium|ftag|soc_src|soc_trk|wpsrc|nlid|email|via|fb_.*|action_.*)$/i

/** Kept although they look like tracking when they are all that tells two pages apart. */
const canonicalQuery = (address: URL): string => {
  if (address.search === '') return ''
  const kept = [...address.searchParams].filter(([name, value]) => !isTracking(name, value))
  if (kept.length === 0) return ''
  kept.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : 1))
  return `?${new URLSearchParams(kept).toString()}`
}

/** Short names are shared with real parameters: `cid=4711` or `m=202` is a page, not a campaign. */
const isTracking = (name: string, value: string): boolean =>
  TRACKING.test(name) &&
  !(/^(?:cid|m|oc|src|feed|source|ref|via|share)$/i.test(name) && /^\d+$/.test(value))

/** `#!/page` and `#/page` are addresses of single-page sites; any other fragment is a place. */
const canonicalHash = (hash: string): string => (/^#!?\//.test(hash) ? hash : '')
