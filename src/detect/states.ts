/**
 * What we must know of states and their wars: who seeks men abroad, who fights whom and where, and
 * whose citizens go to which side. Priors of the world, not of a text; groups are in `groups.ts`.
 */

/** By its ISO code: names of regions and groups are longer. */
export function isState(value: string): boolean {
  return value.length === 2
}

/** States that recruit abroad so often that to recruit is to recruit for war. */
export const LIKELY_ACTORS: ReadonlySet<string> = new Set(['RU', 'UA'])

/**
 * States that are known to have sought foreigners for their forces or wars since 2011. Of another
 * state, to stand before a word for recruiting says less: its citizens are recruited.
 */
export const SEEKERS: ReadonlySet<string> = new Set(
  'RU UA BY AE SA QA TR IR IL SY LY SD YE ER ET RW UG CD AZ MM US GB FR ES DE PL AU CA'.split(' '),
)

/** States that pay foreigners to fight for them, and whose own citizens are not sought. */
export const HIRERS: ReadonlySet<string> = new Set('AE SA TR IR IL AZ'.split(' '))

/**
 * States that send their troops and not volunteers: nobody of them is recruited one by one. With
 * the neighbour that tells of it.
 */
export const SENDERS: Readonly<Record<string, string>> = { KP: 'KR' }

/** Wars in which the other side is never where the recruits come from, and is whom one fights. */
export const OPPONENTS: Readonly<Record<string, string>> = {
  RU: 'UA',
  UA: 'RU',
  IL: 'PS',
  AZ: 'AM',
}

/** Where wars are fought: named beside one, such a country is more often a front than a target. */
export const WAR_ZONES: ReadonlySet<string> = new Set(
  'UA SD SY LY YE ML CF BF NE MZ CD HT SS PS'.split(' '),
)

/** Regions and towns that are named as fronts, and whose soil they are. */
export const FRONT_REGIONS: Readonly<Record<string, string>> = {
  Donbas: 'UA',
  Donetsk: 'UA',
  Luhansk: 'UA',
  Zaporizhzhia: 'UA',
  Kherson: 'UA',
  Mariupol: 'UA',
  Bakhmut: 'UA',
  Pokrovsk: 'UA',
  Avdiivka: 'UA',
  Darfur: 'SD',
  'El Fasher': 'SD',
}

/** Regions whose soldiers and sites are Russia's, where Russia itself is not named. */
export const RUSSIAN_REGIONS: ReadonlySet<string> = new Set([
  'Sakhalin',
  'Primorye',
  'Khabarovsk',
  'Kamchatka',
  'Rostov',
  'St Petersburg',
  'Tatarstan',
  'Chechnya',
  'Ryazan',
  'Tula',
  'Samara',
  'Buryatia',
  'Yakutia',
  'Murmansk',
  'Bashkortostan',
  'Crimea',
])

/** Whose citizens, where they go to the war in Ukraine, go to Kyiv's side far oftener. */
export const USUAL_FOR_UKRAINE: ReadonlySet<string> = new Set(
  (
    'CO BR AR MX CL PE EC US CA GB IE FR DE AT CH IT ES PT NL BE SE NO DK FI IS EE LV LT PL CZ SK ' +
    'HU RO BG GR HR SI AU NZ JP KR TW IL GE TR DZ'
  ).split(' '),
)

/** The same of Russia. */
export const USUAL_FOR_RUSSIA: ReadonlySet<string> = new Set(
  (
    'NP IN LK BD PK AF KE UG TZ RW BI CM TG GH NG ZA BW ZM ZW MW SN ML CI GW AO ET SO SS CF EG YE ' +
    'IQ JO CU VE KZ KG TJ UZ TM AM AZ BY MD RS CN KP'
  ).split(' '),
)
