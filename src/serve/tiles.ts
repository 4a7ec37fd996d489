/**
 * The countries of the world as tiles: one square each, near its neighbours, so that a small
 * country is seen as well as a large one. The picture below is the data; to move a country,
 * move its letters.
 */
const PICTURE = `
.. .. .. .. .. GL .. .. .. .. IS .. .. NO SE FI .. .. .. .. .. .. .. .. .. .. .. .. .. ..
.. CA .. .. .. .. .. .. .. .. IE GB .. DK .. EE LV .. .. RU .. .. .. .. .. .. .. .. .. ..
.. US .. .. .. .. .. .. .. .. .. .. NL DE PL LT BY .. .. KZ .. .. .. MN .. .. .. .. .. ..
.. .. .. .. .. .. .. .. .. .. .. FR BE LU CZ SK UA .. .. UZ KG .. .. .. .. KP .. .. .. ..
.. MX .. .. .. .. .. .. .. .. .. .. CH AT HU RO MD .. GE TM TJ .. .. CN .. KR JP .. .. ..
.. GT BZ .. CU BS .. .. .. .. PT ES IT SI HR RS BG TR AM AZ .. AF .. .. .. .. .. .. .. ..
.. SV HN .. JM HT DO .. .. .. .. .. MT BA ME XK MK .. SY IQ IR PK NP BT .. HK TW .. .. ..
.. .. NI .. .. .. .. BB .. .. .. .. .. .. AL GR CY LB PS JO KW .. IN BD MM LA VN .. .. ..
.. .. CR PA .. .. TT .. .. .. .. MA DZ TN LY EG .. IL SA BH QA AE LK .. TH KH .. PH .. ..
.. .. .. CO VE GY SR .. .. .. EH MR ML NE TD SD ER .. YE OM .. .. MV .. MY SG BN .. .. ..
.. .. .. EC .. BR .. .. CV SN GM GN BF NG CF SS ET DJ .. .. .. .. .. .. .. ID TL PG SB KI
.. .. .. PE BO .. .. .. .. GW SL CI GH BJ CM UG KE SO .. .. .. .. .. .. .. .. .. .. VU FJ
.. .. .. .. PY .. .. .. .. .. LR .. TG GQ CG RW TZ .. SC .. .. .. .. .. .. .. AU .. TO WS
.. .. .. CL AR UY .. .. .. .. .. .. ST GA CD BI .. KM .. .. .. .. .. .. .. .. .. .. .. ..
.. .. .. .. .. .. .. .. .. .. .. .. .. AO ZM MW .. MG MU .. .. .. .. .. .. .. .. .. NZ ..
.. .. .. .. .. .. .. .. .. .. .. .. .. NA BW ZW MZ .. .. .. .. .. .. .. .. .. .. .. .. ..
.. .. .. .. .. .. .. .. .. .. .. .. .. .. ZA LS SZ .. .. .. .. .. .. .. .. .. .. .. .. ..
`

export type Tile = { readonly country: string; readonly column: number; readonly row: number }

export const TILES: readonly Tile[] = PICTURE.trim()
  .split('\n')
  .flatMap((line, row) =>
    line
      .split(' ')
      .map((country, column) => ({ country, column, row }))
      .filter(({ country }) => country !== '..'),
  )

export const TILE_COLUMNS = Math.max(...TILES.map(({ column }) => column)) + 1
export const TILE_ROWS = Math.max(...TILES.map(({ row }) => row)) + 1
