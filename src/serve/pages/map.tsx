/** Countries as tiles and months as bars, each with a table that says the same. */
import { raw } from 'hono/html'
import type { Overview } from '../overview.ts'
import type { Voice } from '../say.ts'
import { TILE_COLUMNS, TILE_ROWS, TILES } from '../tiles.ts'
import { escapeXml } from '../xml.ts'

type Props = { readonly overview: Overview; readonly voice: Voice }

const STEP = 24
const SIZE = 22
/** Shades from one event to many; the last is for all beyond. */
const SHADES = [1, 2, 4, 8]

export function CountryMap({ overview, voice }: Props) {
  const { words } = voice
  const { countries, regions } = overview
  return (
    <figure class="map">
      <figcaption>
        <h2 id="map">{words.map}</h2>
        <p>{words.mapAbout}</p>
      </figcaption>
      <svg
        viewBox={`0 0 ${TILE_COLUMNS * STEP} ${TILE_ROWS * STEP}`}
        role="img"
        aria-labelledby="map"
      >
        {tilesOf(overview, voice)}
      </svg>
      <CountryLinks overview={overview} voice={voice} />
      {countries.size > 0 && (
        <details>
          <summary>{words.asTable}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.country}</th>
                <th scope="col">{words.eventsColumn}</th>
              </tr>
            </thead>
            <tbody>
              {[...countries].map(([country, count]) => (
                <tr>
                  <th scope="row">
                    <a href={voice.href(`/?target=${country}`)}>{voice.country(country)}</a>
                  </th>
                  <td>{voice.number(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      {regions.size > 0 && (
        <p class="regions">
          {words.regions}:{' '}
          {voice.list(
            [...regions].map(
              ([region, count]) => `${voice.country(region)} (${voice.number(count)})`,
            ),
          )}
        </p>
      )}
    </figure>
  )
}

/** The countries most often named, as a way to the list of one country. */
function CountryLinks({ overview, voice }: Props) {
  if (overview.countries.size === 0) return <></>
  return (
    <ul class="chips">
      {[...overview.countries].slice(0, 10).map(([country, count]) => (
        <li>
          <a href={voice.href(`/?target=${country}`)}>{voice.country(country)}</a>{' '}
          {voice.number(count)}
        </li>
      ))}
    </ul>
  )
}

/** Drawn as text: two hundred tiles as components took longer than the rest of the page. */
function tilesOf({ countries }: Overview, voice: Voice) {
  const drawn = TILES.map(({ country }, index) => {
    const count = countries.get(country)
    if (count === undefined) return BLANK_TILES[index]!
    const shade = SHADES.filter((least) => count >= least).length
    const title = escapeXml(`${voice.country(country)}: ${voice.number(count)}`)
    return `<g class="tile t${shade}"><title>${title}</title>${BLANK_TILES[index]}</g>`
  })
  return raw(drawn.join(''))
}

const BLANK_TILES = TILES.map(({ country, column, row }) => {
  const [x, y] = [column * STEP, row * STEP]
  const place = `x="${x}" y="${y}" width="${SIZE}" height="${SIZE}"`
  return `<rect ${place} rx="2"/><text x="${x + SIZE / 2}" y="${y + SIZE / 2 + 3.2}">${country}</text>`
})

const BAR = 56
const BAR_HEIGHT = 96
/** A lone event is not drawn as a peak. */
const SCALE_MIN = 5

export function Months({ overview, voice }: Props) {
  const { words } = voice
  const { months } = overview
  const most = Math.max(SCALE_MIN, ...months.map(({ events }) => events))
  return (
    <figure class="months">
      <figcaption>
        <h2 id="months">{words.months}</h2>
      </figcaption>
      <svg
        viewBox={`0 0 ${months.length * BAR} ${BAR_HEIGHT + 38}`}
        role="img"
        aria-labelledby="months"
      >
        {months.map(({ month, events }, index) => {
          const height = Math.max(1, (events / most) * BAR_HEIGHT)
          const middle = index * BAR + BAR / 2
          return (
            <g>
              <rect
                class={events > 0 ? 'bar' : 'bar none'}
                x={index * BAR + 5}
                y={18 + BAR_HEIGHT - height}
                width={BAR - 10}
                height={height}
              />
              {events > 0 && (
                <text class="count" x={middle} y={12 + BAR_HEIGHT - height}>
                  {voice.number(events)}
                </text>
              )}
              <text x={middle} y={BAR_HEIGHT + 34}>
                {voice.monthName(month)}
              </text>
            </g>
          )
        })}
      </svg>
      <details>
        <summary>{words.asTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              <th scope="col">{words.eventsColumn}</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, events }) => (
              <tr>
                <th scope="row">{voice.month(month)}</th>
                <td>{voice.number(events)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
