import type { Lexicon } from '../lexicons.ts'

export const sw = {
  language: 'sw',
  confidence: 'low',
  concepts: {
    recruit: '*ajiri, *sajili, *andikish',
    join: '*jiunga',
    mercenary: 'mamluki, askari wa kukodi',
    volunteer: '*jitolea',
    military:
      'jeshi, majeshi, wanajeshi, mwanajeshi, askari, vikosi, kikosi, wizara ya ulinzi, mpiganaji, wapiganaji',
    contract: 'mkataba, mikataba',
    ad: 'tangazo, matangazo, nafasi za kazi, nafasi ya kazi, kampeni',
    medium:
      'bango, mabango, kipeperushi, vipeperushi, mitandao ya kijamii, mtandao wa kijamii, telegram, facebook, tiktok, whatsapp, mtandaoni, intaneti, tovuti, video, gazeti',
    pay: 'mshahara, mishahara, bonasi, malipo, marupurupu, kwa mwezi',
    front: 'vita$, mstari wa mbele, mapigano, vitani',
    foreign: 'raia, kigeni, wageni, wahamiaji',
    citizenship: 'uraia, pasipoti',
    lure: '*hadai, *hadaa, *danganya, *laghai, *shawish',
    deny: 'tangaza',
    job: 'kazi$, ajira',
  },
  // regions to be sorted into `places`: afrika, waafrika, mashariki ya kati
} satisfies Lexicon
