import type { Lexicon } from '../lexicons.ts'

export const da = {
  language: 'da',
  confidence: 'medium',
  concepts: {
    recruit: 'rekrut, hverv, værv',
    join: 'melde sig, tilslut, gå i krig, kæmpe for',
    mercenary: 'lejesold, *lejesold, fremmedleg',
    volunteer: 'frivillig',
    military: 'hær$, hæren, *hær$, *hæren, soldat, militær, tropper, *styrker, forsvarsminister',
    contract: 'kontrakt',
    ad: 'annonce, *annonce, reklame, *reklame, kampagne, *kampagne, stillingsopslag',
    medium:
      'plakat, løbeseddel, flyer, klistermærk, sociale medier, telegram, facebook, internet, online, hjemmeside, video, avis$',
    pay: 'bonus, løn, *løn, månedsløn, betaling, engangsbeløb, præmie, om måneden',
    front: 'krig, *krig, front$, fronten, kamp$',
    foreign: 'udlænding, udenlandsk, migrant, statsborger, borgere, naboland, *landet$',
    citizenship: 'statsborgerskab, pas$',
    lure: 'lokke, lokket, narr, fælde',
    domestic: 'værnepligt, mobiliser',
    job: 'job$, arbejde',
  },
  // regions to be sorted into `places`: afrik, mellemøsten, centralasi
} satisfies Lexicon
