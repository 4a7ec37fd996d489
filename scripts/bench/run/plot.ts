/** A scatter of measured points as SVG, without a library: axes from 0, a line through all points. */

export type Series = {
  readonly name: string
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

const WIDTH = 720
const HEIGHT = 400
const LEFT = 64
const BOTTOM = 52
const TOP = 24
const RIGHT = 190
const COLOURS = ['#1b6ca8', '#c1512d', '#3f7d4e', '#7a4fa3']

export function plot(
  labels: { readonly title: string; readonly x: string; readonly y: string },
  series: readonly Series[],
): string {
  const points = series.flatMap((one) => one.points)
  const most = { x: nice(points.map(({ x }) => x)), y: nice(points.map(({ y }) => y)) }
  const px = (x: number) => LEFT + (x / most.x) * (WIDTH - LEFT - RIGHT)
  const py = (y: number) => HEIGHT - BOTTOM - (y / most.y) * (HEIGHT - BOTTOM - TOP)
  const dots = series.flatMap(({ points: own }, n) =>
    own.map(
      ({ x, y }) =>
        `<circle cx="${px(x).toFixed(1)}" cy="${py(y).toFixed(1)}" r="4" fill="${COLOURS[n % COLOURS.length]}"/>`,
    ),
  )
  const lines = series.map(({ points: own }, n) => {
    const { slope, start } = fit(own)
    const end = Math.max(...own.map(({ x }) => x))
    return `<line x1="${px(0)}" y1="${py(start)}" x2="${px(end)}" y2="${py(start + slope * end)}" stroke="${COLOURS[n % COLOURS.length]}" stroke-opacity="0.5"/>`
  })
  const names = series.map(
    ({ name }, n) =>
      `<circle cx="${WIDTH - RIGHT + 24}" cy="${TOP + 12 + n * 22}" r="4" fill="${COLOURS[n % COLOURS.length]}"/><text x="${WIDTH - RIGHT + 36}" y="${TOP + 16 + n * 22}">${name}</text>`,
  )
  const ticks = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    `<text x="${px(share * most.x)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${short(share * most.x)}</text>`,
    `<text x="${LEFT - 8}" y="${py(share * most.y) + 4}" text-anchor="end">${short(share * most.y)}</text>`,
    `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${py(share * most.y)}" y2="${py(share * most.y)}" stroke="#ccc"/>`,
  ])
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="${labels.title}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${LEFT}" y="15" font-weight="bold">${labels.title}</text>
${[...ticks, ...lines, ...dots, ...names].join('\n')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 12}" text-anchor="middle">${labels.x}</text>
<text transform="translate(16 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${labels.y}</text>
</svg>
`
}

/** Least squares. */
export function fit(points: Series['points']): { readonly slope: number; readonly start: number } {
  const mean = (of: (point: Series['points'][number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length
  const x = mean((point) => point.x)
  const y = mean((point) => point.y)
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
  const slope = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread
  return { slope, start: y - slope * x }
}

const nice = (values: readonly number[]): number => {
  const most = Math.max(...values)
  const step = 10 ** Math.floor(Math.log10(most))
  return Math.ceil(most / step) * step
}

const short = (value: number): string => String(Number(value.toPrecision(3)))
