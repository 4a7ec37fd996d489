/** What we must know of armed groups beyond their names, which are in the lexicons. */

/** The state a group belongs to or fights for: never a target of its ads. */
export const GROUP_STATES: Readonly<Record<string, string>> = {
  Wagner: 'RU',
  'Africa Corps': 'RU',
  Redut: 'RU',
  Rusich: 'RU',
  Convoy: 'RU',
  Patriot: 'RU',
  Española: 'RU',
  'Bear Brigade': 'RU',
  Potok: 'RU',
  'Storm-Z': 'RU',
  BARS: 'RU',
  Akhmat: 'RU',
  'Imperial Legion': 'RU',
  Pyatnashka: 'RU',
  Interbrigade: 'RU',
  'International Legion': 'UA',
  Azov: 'UA',
  'Third Assault Brigade': 'UA',
  'Georgian Legion': 'UA',
  'Russian Volunteer Corps': 'UA',
  'Freedom of Russia Legion': 'UA',
  'Kalinouski Regiment': 'UA',
  'Siberian Battalion': 'UA',
  'Foreign Legion': 'FR',
  RSF: 'SD',
  SAF: 'SD',
  SADAT: 'TR',
  LNA: 'LY',
  M23: 'CD',
  Blackwater: 'US',
  'Reflex Responses': 'AE',
  'Global Security Services Group': 'AE',
  'Potra PMC': 'RO',
  'Syrian National Army': 'SY',
  Fatemiyoun: 'IR',
  Zainabiyoun: 'IR',
  Houthis: 'YE',
  'Popular Mobilization': 'IQ',
  SDF: 'SY',
}

/** One name for two forces: the second is meant where its state is named and the first's is not. */
export const NAMESAKES: Readonly<Record<string, string>> = {
  'Foreign Legion': 'International Legion',
}

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

/** Parts of a regular army: their state is the actor. */
export const STATE_FORCES: ReadonlySet<string> = new Set([
  'Africa Corps',
  'BARS',
  'Storm-Z',
  'Akhmat',
  'International Legion',
  'Third Assault Brigade',
  'Azov',
  'Georgian Legion',
  'Russian Volunteer Corps',
  'Freedom of Russia Legion',
  'Kalinouski Regiment',
  'Siberian Battalion',
  'Foreign Legion',
  'SAF',
])

/** Militias that a state raised for its wars: where the state is named too, it is the actor. */
export const PROXIES: ReadonlySet<string> = new Set(['Fatemiyoun', 'Zainabiyoun'])

/** Groups that find men for another state: where it is named too, it is who recruits. */
export const BROKERS: Readonly<Record<string, string>> = {
  Houthis: 'RU',
  'Syrian National Army': 'TR',
}

/** Named beside recruiting every day, but neither an army nor a company that advertises. */
export const TERRORIST_GROUPS: ReadonlySet<string> = new Set([
  'ISIS',
  'Al-Qaeda',
  'Al-Shabaab',
  'Boko Haram',
  'JNIM',
  'HTS',
  'Taliban',
  'TTP',
  'Hamas',
  'Hezbollah',
  'PKK',
])

/** States that recruit abroad so often that to recruit is to recruit for war. */
export const LIKELY_ACTORS: ReadonlySet<string> = new Set(['RU', 'UA'])

/**
 * States that are known to have sought foreigners for their forces or wars since 2011. Of another
 * state, to stand before a word for recruiting says less: its citizens are recruited.
 */
export const SEEKERS: ReadonlySet<string> = new Set(
  'RU UA BY AE SA QA TR IR IL SY LY SD YE ER ET RW UG CD AZ MM US GB FR ES DE PL AU CA'.split(' '),
)

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

/** States that pay foreigners to fight for them, and whose own citizens are not sought. */
export const HIRERS: ReadonlySet<string> = new Set('AE SA TR IR IL AZ'.split(' '))

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
