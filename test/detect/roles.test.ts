/** Who recruits, whom, and where the fighting is: the rules one by one, each on a sentence. */
import { expect, test } from 'vitest'
import { explain } from '../../src/detect/explain.ts'

const read = (lang: string, title: string, summary?: string) => {
  const { level, facts } = explain({ title, summary }, lang)
  return {
    level,
    actor: facts.actor?.value,
    targets: facts.targets.map(({ value }) => value),
    fronts: facts.fronts.map(({ value }) => value),
  }
}

test('who investigates, warns or arrests does not recruit', () => {
  expect(
    read('en', 'South Africa investigates recruitment adverts for the Russian army'),
  ).toMatchObject({ actor: 'RU', targets: ['ZA'] })
})

test('soldiers who are so no longer are whom it is about', () => {
  expect(
    read('en', 'Russian army recruits former Afghan army commandos with adverts on WhatsApp'),
  ).toMatchObject({ actor: 'RU', targets: ['AF'] })
})

test('a state is known by its recruiters, ranks and uniforms', () => {
  expect(read('en', 'Russian recruiters turn to Kenya').actor).toBe('RU')
  expect(read('en', 'Iraqis sent to fight in Russia’s ranks')).toMatchObject({
    actor: 'RU',
    targets: ['IQ'],
  })
})

test('an army whose name is one word is its country’s', () => {
  expect(read('uk', 'ЗСУ набирають колумбійців через оголошення')).toMatchObject({
    actor: 'UA',
    targets: ['CO'],
  })
})

test('who fights against Ukraine fights for Russia', () => {
  expect(read('ru', 'Камерунцев вербовали на войну против Украины')).toMatchObject({
    actor: 'RU',
    targets: ['CM'],
  })
})

test('the Foreign Legion of Ukraine is not that of France', () => {
  expect(
    read('pt', 'Brasileiros alistaram-se na legião estrangeira para combater na Ucrânia'),
  ).toMatchObject({ actor: 'UA', targets: ['BR'] })
})

test('languages, currencies and seats of companies are no targets', () => {
  const { targets } = read(
    'en',
    'UAE-based firm recruits Colombian soldiers for war with ads promising US$ 2,000',
    'The adverts are in Spanish.',
  )
  expect(targets).toEqual(['CO'])
})

test('where mercenaries are sent to is the front', () => {
  expect(
    read('en', 'Turkey’s SADAT recruits Syrian mercenaries, sends them to Niger'),
  ).toMatchObject({ actor: 'SADAT', targets: ['SY'], fronts: ['NE'] })
})

test('both ends of "from … to …" are where people come from', () => {
  expect(read('en', 'From Nepal to Cuba, men are lured into the Russian army').targets).toEqual([
    'NP',
    'CU',
  ])
})

test('who is quoted by name is no target', () => {
  expect(
    read('cs', 'Rusko verbuje Syřany do armády', 'Podle Pentagonu jich hledá tisíce.').targets,
  ).toEqual(['SY'])
})

test.each([
  ['spies are recruited too', 'en', 'Russian army intelligence recruits Polish men for espionage'],
  ['so are workers', 'en', 'Moscow recruits Indian workers for factories as the war drags on'],
  [
    'an army word in news of one country is its own',
    'pt',
    'Começa o alistamento militar no Brasil',
  ],
  ['the dead have joined once', 'en', 'Two Colombians killed fighting for Ukraine are buried'],
  [
    'a terrorist group is neither army nor company',
    'en',
    'Islamic State recruits Tajik migrants in Russia through TikTok videos',
  ],
])('%s', (_why, lang, title) => {
  expect(read(lang, title).level).toBe('none')
})

test('of hundreds who joined, somebody recruits', () => {
  expect(read('en', 'Cuban killed fighting for Russia in Ukraine').level).toBe('none')
  expect(read('en', 'Up to 5,000 Cubans fighting for Russia in Ukraine').level).toBe('recruitment')
})

test('a front known by its name is nobody’s army', () => {
  expect(read('ru', 'Кубинцев завербовали и отправили под Донецк')).toMatchObject({
    actor: 'RU',
    targets: ['CU'],
  })
})

test('the Russian front is an army’s, and a firm linked to a group is not the group', () => {
  expect(
    read('en', 'Houthi-linked travel firm tricked Yemenis into going to the Russian front'),
  ).toMatchObject({ actor: 'RU', targets: ['YE'] })
})

test('roubles for a war are Russia’s', () => {
  expect(
    read('da', 'Turkmenere får tilbud: 2,5 millioner rubler for at gå i krig', 'Via Telegram.')
      .actor,
  ).toBe('RU')
})

test('an embassy that calls to the war in Ukraine is Ukraine’s', () => {
  expect(read('da', 'Ambassade beder danskere melde sig til krigen i Ukraine').actor).toBe('UA')
})

test('firms of the Gulf are between, and no targets', () => {
  expect(
    read('de', 'Vlogger aus Dubai lockte Inder mit Videos in die russische Armee').targets,
  ).toEqual(['IN'])
})

test('a capital that says something is no target, and does not recruit', () => {
  expect(
    read('en', 'Kyiv says it captured a Laotian who served in Russian assault troops').actor,
  ).toBe('RU')
  expect(read('en', 'Seoul says Russia is recruiting North Koreans for its army').targets).toEqual([
    'KP',
  ])
})

test('the language declared is believed unless another leads clearly', () => {
  expect(read('sv', 'Kenyaner luras in i ryska armén')).toMatchObject({
    actor: 'RU',
    targets: ['KE'],
  })
})

test('people in the ranks of an army belong to it, and it is no language', () => {
  expect(read('en', 'Chinese nationals serving in Russian units lured by pay')).toMatchObject({
    actor: 'RU',
    targets: ['CN'],
  })
  expect(read('en', 'Leaflets promise Ghanaians work in Russian ‘logistics battalion’').actor).toBe(
    'RU',
  )
  expect(read('nl', 'Kenianen in het Russische leger: familie wil hen terug').actor).toBe('RU')
})

test('by whom is said after the verb, or by a small word', () => {
  expect(
    read('it', 'Kiev: oltre 18mila stranieri arruolati da Mosca', 'Lo dice l’intelligence ucraina.')
      .actor,
  ).toBe('RU')
  expect(read('hi', 'रूस की ओर से लड़ते हुए तीन भारतीय मारे गए')).toMatchObject({
    actor: 'RU',
    targets: ['IN'],
  })
})

test('a people beside the word for war is no front', () => {
  expect(read('tr', 'Rusya Ukrayna savaşı için Suriyelileri topluyor')).toMatchObject({
    actor: 'RU',
    targets: ['SY'],
  })
})

test('an army that is not known to seek men abroad advertises at home', () => {
  expect(
    read('en', 'British Army launches TikTok recruitment campaign', 'New adverts on Facebook.')
      .level,
  ).toBe('none')
})

test('a job, a front and a people of another country need no verb', () => {
  expect(
    read('en', 'A cleaner’s job in Moscow, a trench in Ukraine: three Kenyans tell').level,
  ).toBe('recruitment')
})

test('beside a state that recruits abroad, soldiers of another are whom it recruits', () => {
  expect(read('uk', 'Китайські військові блогери рекламують службу в армії РФ')).toMatchObject({
    actor: 'RU',
    targets: ['CN'],
  })
})

test('where the hired are sent is no country they are from', () => {
  expect(
    read('tr', 'Suriyeli gençler WhatsApp ilanıyla Mali’ye ve Nijer’e paralı asker çağrılıyor')
      .targets,
  ).toEqual(['SY'])
})

test('who backs a militia is not whom it recruits', () => {
  expect(read('en', 'Turkish-backed Syrian fighters sign up as mercenaries').targets).toEqual([
    'SY',
  ])
})

test('for whom one fights is said in the same line', () => {
  expect(
    read('vi', 'Thanh niên Kenya bị tuyển mộ chiến đấu cho Nga', 'Nairobi đã rút giấy phép.'),
  ).toMatchObject({ actor: 'RU', targets: ['KE'] })
})

test('the Japanese sign for former is no money', () => {
  const { targets } = read('ja', 'ロシア、元アフガン特殊部隊員を募集')
  expect(targets).toEqual(['AF'])
})

test('where those who are sought have fled to is no target', () => {
  expect(
    read('en', 'Russian recruiters court Somali veterans', 'Many of them live in Turkey.').targets,
  ).toEqual(['SO'])
  expect(
    read('en', 'Russian army recruits Africans with adverts', 'Posters hang in Kenya.').targets,
  ).toEqual(['KE'])
})

test('who asks a state to let its citizens be does not recruit them', () => {
  expect(
    read('nl', 'Ghanezen op Telegram gelokt naar Moskou, contract bleek van het leger'),
  ).toMatchObject({ actor: 'RU', targets: ['GH'] })
  expect(
    read('hu', 'Nepál felszólította Oroszországot, hogy ne toborozzon nepáliakat a hadseregébe'),
  ).toMatchObject({ actor: 'RU', targets: ['NP'] })
})

test('a unit of foreigners is its state’s', () => {
  expect(read('de', 'Georgische Legion in der Ukraine sucht Freiwillige aus Polen').actor).toBe(
    'UA',
  )
})

test('Kijów is a city and no people', () => {
  expect(read('pl', 'Kijów werbuje Kolumbijczyków na wojnę').actor).toBe('UA')
})

test('who captures a recruit did not recruit him', () => {
  expect(
    read('en', 'Captured Kenyan tells Ukrainian interrogators an agency sold him the job').actor,
  ).toBe('RU')
})

test('veterans of Colombia who leave for the war in Ukraine are Kyiv’s', () => {
  expect(
    read('de', 'Kolumbien will Söldnerreisen in die Ukraine stoppen', 'Firmen werben Soldaten an.')
      .actor,
  ).toBe('UA')
})

test('a town at the front and a job that was a lure stand for Russia', () => {
  expect(read('en', 'Nepalis promised kitchen jobs end up near Donetsk').actor).toBe('RU')
})

test('a state that pays foreigners needs no verb of recruiting', () => {
  expect(
    read('en', 'Israel offers Ethiopian refugees papers for combat service in Gaza').actor,
  ).toBe('IL')
})

test('roubles at the end of a line are not the state that begins the next', () => {
  expect(
    read(
      'uz',
      'Telegram guruhlarida harbiy ish: 200 ming rubl',
      'Rossiya armiyasi bilan shartnoma.',
    ).actor,
  ).toBe('RU')
})

test('who tells of the other side’s recruits does not recruit them', () => {
  expect(read('ru', 'Москва обвинила Киев в вербовке колумбийских ветеранов').actor).toBe('UA')
})

test('where a people lives that is named just before is no target', () => {
  expect(
    read('ar', 'إعلان وظائف حراسة في روسيا يصطاد لاجئين سودانيين في مصر', 'وجدوا أنفسهم في الجبهة.')
      .targets,
  ).toEqual(['SD'])
  expect(read('pl', 'Rosja szuka najemników w Kazachstanie').targets).toEqual(['KZ'])
})

test('a desk of one country means its readers, unless it says foreigners', () => {
  expect(read('ne', 'रुसी सेनामा पठाउने गिरोहका १० जना पक्राउ').targets).toEqual(['NP'])
})
