import type { Lexicon } from '../lexicons.ts'

export const it = {
  language: 'it',
  confidence: 'high',
  concepts: {
    recruit: 'reclut, arruol, ingaggi, assold',
    join: 'arruolar, unirsi, combattere per, combattere in',
    mercenary:
      'mercenari, legione straniera, compagnia militare privata, soldati di ventura, contractor',
    volunteer: 'volontari',
    military: 'esercito, militar, soldat, truppe, forze armate, ministero della difesa, combattent',
    contract: 'contratt',
    ad: 'annunci, avvis, pubblicit, inserzion, spot$, offerte di lavoro, offerta di lavoro, campagn',
    medium:
      'manifesti$, volantin, adesiv, social network, social media, sui social, facebook, telegram, tiktok, online, internet, sito web, video, cartellon, qr code',
    pay: 'stipendi, bonus, pagament, al mese, mensil, compens, paga$, soldi$',
    front: 'guerr, fronte$, combatt, prima linea',
    foreign: 'stranier, migrant, cittadin',
    citizenship: 'cittadinanza, passaport',
    lure: 'ingann, attir, adesc, allett',
    domestic: 'leva obbligatoria, leva militare, mobilitazion, coscrizion',
    other: 'esercito della salvezza, calcio$, serie a$',
    deny: 'combattiment?',
    job: 'lavoro, impiego, posti di lavoro',
  },
  // regions to be sorted into `places`: african, africa, medio oriente, asia centrale, america latina
} satisfies Lexicon
