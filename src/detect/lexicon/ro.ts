import type { Lexicon } from '../lexicons.ts'

export const ro = {
  language: 'ro',
  confidence: 'high',
  concepts: {
    recruit: 'recrut, înrol, racol',
    join: 'alătur, lupta pentru, lupte pentru, lupta de partea',
    mercenary: 'mercenar, legiunea străină, companie militară privată, legiunea internațională',
    volunteer: 'voluntar',
    military:
      'armat, militar, soldat, trupe, forțele armate, forțelor armate, ministerul apărării, ministerului apărării, combatant, luptător',
    contract: 'contract',
    ad: 'anunț, reclam, publicit, ofertă de muncă, oferte de muncă, locuri de muncă, campani',
    medium:
      'afiș, pliant, fluturaș, autocolant, sticker, abțibild, panou, rețele sociale, rețelele sociale, rețelele de socializare, telegram, facebook, tiktok, youtube, whatsapp, internet, online, site, video, ziar',
    pay: 'salari, bonus, primă$, prime$, plată$, plătit, recompens, pe lună, lunar, bani$, soldă',
    front: 'război, front$, frontul, lupt, prima linie, linia întâi',
    foreign: 'străin, migrant, cetățen, cetățeni',
    citizenship: 'cetățenie, cetățenia, pașaport',
    lure: 'ademen, atras, atrași, înșel, păcăl, momeal, capcan',
    domestic: 'mobilizare, conscript, încorpor, rezervist',
    deny: 'armatur, armator',
    job: 'loc de muncă, locuri de muncă, angaj, job$',
  },
  // regions to be sorted into `places`: afric, orientul mijlociu, asia centrală, america latină
} satisfies Lexicon
