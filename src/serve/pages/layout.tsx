/** The frame every page hangs in. Nothing here comes from outside but the words of the page. */
import type { Child } from 'hono/jsx'
import type { Voice } from '../say.ts'
import { STYLE_PATH } from '../style.ts'
import { LOCALES, WORDS } from '../words.ts'

type Props = {
  readonly voice: Voice
  /** Path of the page, for the language links and the place in the navigation. */
  readonly path: string
  readonly title?: string
  readonly children: Child
}

const PAGES = [
  ['events', '/'],
  ['feeds', '/feeds'],
  ['why', '/why'],
  ['subscribe', '/subscribe'],
] as const

export function Layout({ voice, path, title, children }: Props) {
  const { words } = voice
  return (
    <html lang={voice.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={words.tagline} />
        <title>{title === undefined ? 'Musterwatch' : `${title} · Musterwatch`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={STYLE_PATH} />
        <link rel="alternate" type="application/atom+xml" href="/events.atom" title="Atom" />
        <link rel="alternate" type="application/feed+json" href="/events.json" title="JSON Feed" />
      </head>
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <header class="top">
          <a class="wordmark" href={voice.href('/')}>
            <Mark /> Musterwatch
          </a>
          <nav aria-label={words.mainNav}>
            {PAGES.map(([name, target]) => (
              <a href={voice.href(target)} {...(path === target ? { 'aria-current': 'page' } : {})}>
                {words.nav[name]}
              </a>
            ))}
          </nav>
        </header>
        <main id="content">{children}</main>
        <Foot voice={voice} path={path} />
      </body>
    </html>
  )
}

/** Five in a row, one standing out: a muster, and a watch kept on it. */
function Mark() {
  return (
    <svg class="mark" viewBox="0 0 34 16" width="34" height="16" aria-hidden="true">
      {[0, 1, 2, 3, 4].map((place) => (
        <rect
          class={place === 3 ? 'out' : 'in'}
          x={place * 7}
          y={place === 3 ? 0 : 4}
          width="4"
          height="12"
        />
      ))}
    </svg>
  )
}

function Foot({ voice, path }: { readonly voice: Voice; readonly path: string }) {
  return (
    <footer>
      <p>{voice.words.footer}</p>
      <nav aria-label={voice.words.languages}>
        {LOCALES.map((locale) => (
          <a
            href={`${path}?lang=${locale}`}
            lang={locale}
            hreflang={locale}
            {...(locale === voice.locale ? { 'aria-current': 'true' } : {})}
          >
            {WORDS[locale].ownName}
          </a>
        ))}
      </nav>
    </footer>
  )
}
