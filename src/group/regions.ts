/**
 * Which countries a region's name stands for, as far as news uses it: `Africa` and `KE` can be
 * targets of one campaign, `Africa` and `KZ` cannot. Borders of regions are drawn generously.
 */

const NORTH_AFRICA = 'DZ EG LY MA SD TN'
const WEST_AFRICA = 'BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG'
const EAST_AFRICA = 'BI DJ ER ET KE KM MG MU RW SC SO SS TZ UG'
const CENTRAL_AFRICA = 'AO CD CF CG CM GA GQ ST TD'
const SOUTHERN_AFRICA = 'AO BW LS MW MZ NA SZ ZA ZM ZW'
const SUB_SAHARAN = [WEST_AFRICA, EAST_AFRICA, CENTRAL_AFRICA, SOUTHERN_AFRICA].join(' ')
const CENTRAL_ASIA = 'KG KZ TJ TM UZ'
const SOUTH_ASIA = 'AF BD BT IN LK MV NP PK'
const SOUTHEAST_ASIA = 'BN ID KH LA MM MY PH SG TH TL VN'
const EAST_ASIA = 'CN JP KP KR MN TW'
const CAUCASUS = 'AM AZ GE'
const MIDDLE_EAST = 'AE BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE'
const CARIBBEAN = 'BB BS CU DM DO GD HT JM LC TT'
const CENTRAL_AMERICA = 'BZ CR GT HN MX NI PA SV'
const SOUTH_AMERICA = 'AR BO BR CL CO EC GY PE PY SR UY VE'
const BALKANS = 'AL BA BG GR HR ME MK RO RS SI XK'
const EUROPE = `${BALKANS} AT BE BY CH CY CZ DE DK EE ES FI FR GB HU IE IS IT LT LU LV MD MT NL NO PL PT SE SK UA`

const REGIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    Africa: `${NORTH_AFRICA} ${SUB_SAHARAN}`,
    'Sub-Saharan Africa': SUB_SAHARAN,
    'North Africa': NORTH_AFRICA,
    'West Africa': WEST_AFRICA,
    'East Africa': EAST_AFRICA,
    'Central Africa': CENTRAL_AFRICA,
    'Southern Africa': SOUTHERN_AFRICA,
    Sahel: 'BF ML MR NE SD SN TD',
    Asia: `${CENTRAL_ASIA} ${SOUTH_ASIA} ${SOUTHEAST_ASIA} ${EAST_ASIA} ${CAUCASUS} ${MIDDLE_EAST}`,
    'Central Asia': CENTRAL_ASIA,
    'South Asia': SOUTH_ASIA,
    'Southeast Asia': SOUTHEAST_ASIA,
    'East Asia': EAST_ASIA,
    Caucasus: CAUCASUS,
    'South Caucasus': CAUCASUS,
    'Middle East': MIDDLE_EAST,
    'Arab world': `${MIDDLE_EAST} ${NORTH_AFRICA} MR SO`,
    Caribbean: CARIBBEAN,
    'Central America': CENTRAL_AMERICA,
    'South America': SOUTH_AMERICA,
    'Latin America': `${CARIBBEAN} ${CENTRAL_AMERICA} ${SOUTH_AMERICA}`,
    Balkans: BALKANS,
    Europe: EUROPE,
    'Eastern Europe': `${BALKANS} BY CZ EE HU LT LV MD PL SK UA`,
    'former Soviet Union': `${CENTRAL_ASIA} ${CAUCASUS} BY EE LT LV MD UA`,
  }).map(([name, countries]) => [name, new Set(countries.split(' '))]),
)

/** True for a name that stands for several countries. */
export function isRegion(place: string): boolean {
  return REGIONS.has(place)
}

/** Two names that can mean the same place: equal, or one a region that holds the other. */
export function canBeSamePlace(a: string, b: string): boolean {
  if (a === b) return true
  const inA = REGIONS.get(a)
  const inB = REGIONS.get(b)
  if (inA && inB) return inA.isSubsetOf(inB) || inB.isSubsetOf(inA)
  return (inA?.has(b) ?? false) || (inB?.has(a) ?? false)
}

/** Every name that can mean the same place, itself first. */
export function placesLike(place: string): readonly string[] {
  const known = alike.get(place)
  if (known) return known
  const names = [...REGIONS.keys(), ...(REGIONS.get(place) ?? [])]
  const found = [place, ...names.filter((name) => name !== place && canBeSamePlace(name, place))]
  alike.set(place, found)
  return found
}

const alike = new Map<string, readonly string[]>()
