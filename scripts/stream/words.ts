/**
 * Sentences of a made-up stream in eight languages, all our own. Country names come from ICU in
 * the nominative, so the sentences are built to bear that; nothing here is meant to be pretty.
 */
import type { Medium } from '../../src/types/reports.ts'

export type Actor = 'RU' | 'UA' | 'Wagner'
export type StreamMedium = Extract<
  Medium,
  'telegram' | 'facebook' | 'tiktok' | 'online-ad' | 'poster' | 'leaflet' | 'newspaper' | 'job-site'
>

export type Words = {
  readonly actors: Readonly<Record<Actor, string>>
  readonly media: Readonly<Record<StreamMedium, string>>
  readonly titles: readonly ((country: string, actor: string, medium: string) => string)[]
  readonly monthly: (amount: string) => string
  readonly signing: (amount: string) => string
  readonly place: (place: string) => string
  readonly slogan: (slogan: string) => string
  readonly source: (source: string) => string
  readonly denial: (country: string) => string
  /** Foreigners are recruited, no ad named. */
  readonly statements: readonly ((country: string, actor: string) => string)[]
  readonly roundup: (countries: string, actor: string) => string
}

const en: Words = {
  actors: { RU: 'the Russian army', UA: 'the Ukrainian army', Wagner: 'the Wagner group' },
  media: {
    telegram: 'on Telegram',
    facebook: 'on Facebook',
    tiktok: 'on TikTok',
    'online-ad': 'in online ads',
    poster: 'on posters',
    leaflet: 'with leaflets',
    newspaper: 'in newspapers',
    'job-site': 'on job sites',
  },
  titles: [
    (country, actor, medium) => `${country}: ${actor} advertises for recruits ${medium}`,
    (country, actor, medium) => `Recruitment ads of ${actor} appear in ${country} ${medium}`,
  ],
  monthly: (amount) => `The advertisement promises a salary of ${amount} a month.`,
  signing: (amount) => `Recruits are offered a one-off signing bonus of ${amount}.`,
  place: (place) => `They would serve in the region of ${place}.`,
  slogan: (slogan) => `The slogan reads "${slogan}".`,
  source: (source) => `According to ${source}, volunteers are wanted for military contracts.`,
  denial: (country) => `The embassy in ${country} denies it and calls the ads fake.`,
  statements: [
    (country, actor) =>
      `${country}: citizens recruited by ${actor} were sent to war, relatives say`,
    (country, actor) => `Minister: dozens of citizens of ${country} were recruited by ${actor}`,
  ],
  roundup: (countries, actor) => `How ${actor} recruits foreigners: ${countries}`,
}

const de: Words = {
  actors: { RU: 'die russische Armee', UA: 'die ukrainische Armee', Wagner: 'die Gruppe Wagner' },
  media: {
    telegram: 'auf Telegram',
    facebook: 'auf Facebook',
    tiktok: 'auf TikTok',
    'online-ad': 'mit Online-Anzeigen',
    poster: 'auf Plakaten',
    leaflet: 'mit Flugblättern',
    newspaper: 'in Zeitungen',
    'job-site': 'auf Jobportalen',
  },
  titles: [
    (country, actor, medium) => `${country}: ${actor} wirbt ${medium} um Rekruten`,
    (country, actor, medium) => `Werbung in ${country}: ${actor} sucht Soldaten ${medium}`,
  ],
  monthly: (amount) => `Die Anzeige verspricht einen Sold von ${amount} im Monat.`,
  signing: (amount) => `Rekruten wird eine einmalige Prämie von ${amount} geboten.`,
  place: (place) => `Der Dienst soll in der Region ${place} erfolgen.`,
  slogan: (slogan) => `Der Slogan lautet „${slogan}“.`,
  source: (source) => `Laut ${source} werden Freiwillige für einen Vertrag beim Militär gesucht.`,
  denial: (country) => `Die Botschaft in ${country} dementiert und nennt die Anzeigen gefälscht.`,
  statements: [
    (country, actor) => `${country}: ${actor} rekrutierte Bürger für den Krieg, sagen Angehörige`,
    (country, actor) => `Minister: Dutzende Bürger aus ${country} hat ${actor} rekrutiert`,
  ],
  roundup: (countries, actor) => `Wie ${actor} Ausländer rekrutiert: ${countries}`,
}

const ru: Words = {
  actors: { RU: 'российская армия', UA: 'украинская армия', Wagner: 'ЧВК «Вагнер»' },
  media: {
    telegram: 'в телеграм-каналах',
    facebook: 'в фейсбуке',
    tiktok: 'в тиктоке',
    'online-ad': 'в интернет-рекламе',
    poster: 'на плакатах',
    leaflet: 'в листовках',
    newspaper: 'в газетах',
    'job-site': 'на сайтах вакансий',
  },
  titles: [
    (country, actor, medium) => `${country}: ${actor} рекламирует набор рекрутов ${medium}`,
    (country, actor, medium) => `Реклама военной службы ${medium}: ${actor} вербует, ${country}`,
  ],
  monthly: (amount) => `Объявление обещает зарплату ${amount} в месяц.`,
  signing: (amount) => `Единовременная выплата за подписание контракта составит ${amount}.`,
  place: (place) => `Служить предлагают в регионе ${place}.`,
  slogan: (slogan) => `Слоган: «${slogan}».`,
  source: (source) => `По данным ${source}, добровольцев набирают на военный контракт.`,
  denial: (country) => `Посольство (${country}) опровергло и назвало объявления фейком.`,
  statements: [
    (country, actor) => `${country}: ${actor} завербовала граждан на войну, говорят родственники`,
    (country, actor) => `Министр: десятки граждан завербовала ${actor}, ${country}`,
  ],
  roundup: (countries, actor) => `Как ${actor} вербует иностранцев: ${countries}`,
}

const uk: Words = {
  actors: { RU: 'російська армія', UA: 'українська армія', Wagner: 'ПВК «Вагнер»' },
  media: {
    telegram: 'у телеграм-каналах',
    facebook: 'у фейсбуці',
    tiktok: 'у тіктоці',
    'online-ad': 'в онлайн-рекламі',
    poster: 'на плакатах',
    leaflet: 'у листівках',
    newspaper: 'у газетах',
    'job-site': 'на сайтах вакансій',
  },
  titles: [
    (country, actor, medium) => `${country}: ${actor} рекламує набір рекрутів ${medium}`,
    (country, actor, medium) => `Реклама військової служби ${medium}: ${actor} вербує, ${country}`,
  ],
  monthly: (amount) => `Оголошення обіцяє зарплату ${amount} на місяць.`,
  signing: (amount) => `Одноразова виплата за підписання контракту становить ${amount}.`,
  place: (place) => `Служити пропонують у регіоні ${place}.`,
  slogan: (slogan) => `Слоган: «${slogan}».`,
  source: (source) => `За даними ${source}, добровольців набирають на військовий контракт.`,
  denial: (country) => `Посольство (${country}) спростувало і назвало оголошення фейком.`,
  statements: [
    (country, actor) => `${country}: ${actor} завербувала громадян на війну, кажуть родичі`,
    (country, actor) => `Міністр: десятки громадян завербувала ${actor}, ${country}`,
  ],
  roundup: (countries, actor) => `Як ${actor} вербує іноземців: ${countries}`,
}

const fr: Words = {
  actors: { RU: "l'armée russe", UA: "l'armée ukrainienne", Wagner: 'le groupe Wagner' },
  media: {
    telegram: 'sur Telegram',
    facebook: 'sur Facebook',
    tiktok: 'sur TikTok',
    'online-ad': 'par des publicités en ligne',
    poster: 'sur des affiches',
    leaflet: 'avec des tracts',
    newspaper: 'dans les journaux',
    'job-site': "sur des sites d'emploi",
  },
  titles: [
    (country, actor, medium) => `${country} : ${actor} cherche des recrues ${medium}`,
    (country, actor, medium) => `Annonces de recrutement, ${country} : ${actor} recrute ${medium}`,
  ],
  monthly: (amount) => `L'annonce promet un salaire de ${amount} par mois.`,
  signing: (amount) => `Les recrues reçoivent une prime unique de ${amount} à la signature.`,
  place: (place) => `Le service se ferait dans la région de ${place}.`,
  slogan: (slogan) => `Le slogan : « ${slogan} ».`,
  source: (source) => `Selon ${source}, des volontaires sont recherchés pour un contrat militaire.`,
  denial: (country) => `L'ambassade (${country}) dément et parle de fausses annonces.`,
  statements: [
    (country, actor) => `${country} : des citoyens recrutés par ${actor} envoyés à la guerre`,
    (country, actor) => `Ministre : des dizaines de citoyens, ${country}, recrutés par ${actor}`,
  ],
  roundup: (countries, actor) => `Comment ${actor} recrute des étrangers : ${countries}`,
}

const es: Words = {
  actors: { RU: 'el ejército ruso', UA: 'el ejército ucraniano', Wagner: 'el grupo Wagner' },
  media: {
    telegram: 'en Telegram',
    facebook: 'en Facebook',
    tiktok: 'en TikTok',
    'online-ad': 'con anuncios en internet',
    poster: 'en carteles',
    leaflet: 'con volantes',
    newspaper: 'en periódicos',
    'job-site': 'en portales de empleo',
  },
  titles: [
    (country, actor, medium) => `${country}: ${actor} busca reclutas ${medium}`,
    (country, actor, medium) =>
      `Anuncios de reclutamiento en ${country}: ${actor} recluta ${medium}`,
  ],
  monthly: (amount) => `El anuncio promete un salario de ${amount} al mes.`,
  signing: (amount) => `A los reclutas se les ofrece un pago único de ${amount} por firmar.`,
  place: (place) => `Servirían en la región de ${place}.`,
  slogan: (slogan) => `El lema dice «${slogan}».`,
  source: (source) => `Según ${source}, se buscan voluntarios para un contrato militar.`,
  denial: (country) => `La embajada en ${country} lo desmiente y habla de anuncios falsos.`,
  statements: [
    (country, actor) => `${country}: ciudadanos reclutados por ${actor} enviados a la guerra`,
    (country, actor) => `Ministro: decenas de ciudadanos de ${country} reclutados por ${actor}`,
  ],
  roundup: (countries, actor) => `Cómo ${actor} recluta extranjeros: ${countries}`,
}

const pl: Words = {
  actors: { RU: 'rosyjska armia', UA: 'ukraińska armia', Wagner: 'Grupa Wagnera' },
  media: {
    telegram: 'na Telegramie',
    facebook: 'na Facebooku',
    tiktok: 'na TikToku',
    'online-ad': 'w reklamach internetowych',
    poster: 'na plakatach',
    leaflet: 'na ulotkach',
    newspaper: 'w gazetach',
    'job-site': 'na portalach z ofertami pracy',
  },
  titles: [
    (country, actor, medium) => `${country}: ${actor} szuka rekrutów ${medium}`,
    (country, actor, medium) => `Ogłoszenia o rekrutacji, ${country}: ${actor} werbuje ${medium}`,
  ],
  monthly: (amount) => `Ogłoszenie obiecuje żołd ${amount} miesięcznie.`,
  signing: (amount) => `Rekruci dostaną jednorazową premię ${amount} za podpisanie kontraktu.`,
  place: (place) => `Służba ma odbywać się w regionie ${place}.`,
  slogan: (slogan) => `Hasło brzmi „${slogan}”.`,
  source: (source) => `Według ${source} ochotnicy są poszukiwani na kontrakt wojskowy.`,
  denial: (country) => `Ambasada (${country}) zaprzecza i nazywa ogłoszenia fałszywymi.`,
  statements: [
    (country, actor) => `${country}: ${actor} zwerbowała obywateli na wojnę, mówią krewni`,
    (country, actor) => `Minister: dziesiątki obywateli zwerbowała ${actor}, ${country}`,
  ],
  roundup: (countries, actor) => `Jak ${actor} werbuje cudzoziemców: ${countries}`,
}

const tr: Words = {
  actors: { RU: 'Rus ordusu', UA: 'Ukrayna ordusu', Wagner: 'Wagner grubu' },
  media: {
    telegram: "Telegram'da",
    facebook: "Facebook'ta",
    tiktok: "TikTok'ta",
    'online-ad': 'internet reklamlarıyla',
    poster: 'afişlerle',
    leaflet: 'broşürlerle',
    newspaper: 'gazetelerde',
    'job-site': 'iş ilanı sitelerinde',
  },
  titles: [
    (country, actor, medium) => `${country}: ${actor} ${medium} asker arıyor`,
    (country, actor, medium) => `${country}: ${actor} ${medium} askere alım ilanı yayımladı`,
  ],
  monthly: (amount) => `İlanda ayda ${amount} maaş vaat ediliyor.`,
  signing: (amount) => `Askerlere sözleşme için bir defalık ${amount} ödeme öneriliyor.`,
  place: (place) => `Görev yeri ${place} bölgesi olacak.`,
  slogan: (slogan) => `Slogan: “${slogan}”.`,
  source: (source) => `${source} haberine göre askeri sözleşme için gönüllüler aranıyor.`,
  denial: (country) => `${country} büyükelçiliği yalanladı ve ilanların sahte olduğunu söyledi.`,
  statements: [
    (country, actor) => `${country}: ${actor} vatandaşları savaş için topladı, aileler anlatıyor`,
    (country, actor) => `Bakan: ${country} vatandaşlarını ${actor} asker olarak topladı`,
  ],
  roundup: (countries, actor) => `${actor} yabancıları nasıl topluyor: ${countries}`,
}

export const WORDS: Readonly<Record<string, Words>> = { en, de, ru, uk, fr, es, pl, tr }
