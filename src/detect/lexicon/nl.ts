import type { Lexicon } from '../lexicons.ts'

export const nl = {
  language: 'nl',
  confidence: 'high',
  concepts: {
    recruit: 'rekrut, werft$, werven$, *werving, werving, geworven, ronsel',
    join: 'in dienst, toetred, aansluit, aan te sluiten, dienst nemen, vechten voor',
    mercenary:
      'huurling, *huurling, vreemdelingenlegioen, buitenlandse strijders, particuliere militaire',
    volunteer: 'vrijwillig',
    military:
      'leger, *leger, soldaat, soldaten, militair, troepen, krijgsmacht, strijdkracht, strijder, ministerie van defensie',
    contract: 'contract',
    ad: 'advertentie, *advertentie, reclame, *reclame, vacature, campagne, *campagne, oproep, annonce',
    medium:
      'poster, affiche, flyer, folder, sticker, billboard, reclamebord, pamflet, sociale media, sociale netwerken, telegram, facebook, online, internet, website, video, krant',
    pay: 'premie, *premie, bonus, salaris, *salaris, loon, betaling, per maand, soldij, beloning',
    front: 'oorlog, *oorlog, front$, frontlinie, strijd',
    foreign: 'buitenland, migrant, staatsburger, burgers$, vreemdeling, buurland, naburig',
    citizenship: 'staatsburgerschap, nationaliteit, paspoort',
    lure: 'lokken, lokt$, gelokt, verleid, misleid',
    domestic: 'dienstplicht, mobilisat, reservist',
    other: 'leger des heils',
    job: 'baan$, banen$, werk$, vacature',
  },
  // regions to be sorted into `places`: afrik, midden-oosten, centraal-azi, latijns-amerik
} satisfies Lexicon
