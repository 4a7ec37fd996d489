/**
 * What we must know of armed groups beyond their names, which are in the lexicons: whose they are,
 * and which of them are no recruiters of their own. States and their wars: `states.ts`.
 */

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
