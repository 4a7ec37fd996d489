import type { Lexicon } from '../lexicons.ts'

export const sk = {
  language: 'sk',
  confidence: 'high',
  concepts: {
    recruit: 'verbu, verbov, naverbov, regrut, nábor, najím',
    join: 'vstup, pridať, pripoj',
    mercenary: 'žoldnier, cudzineck, súkromnú vojenskú, súkromná vojenská, súkromným žoldnier',
    volunteer: 'dobrovoľn',
    military:
      'armád, vojsk, vojak, vojen, ozbrojených síl, ozbrojené sily, ministerstvo obrany, bojovník',
    contract: 'zmluv, kontrakt',
    ad: 'inzerát, reklam, oznam, kampaň, ponuka práce, náborov',
    medium:
      'plagát, leták, nálepk, bilbord, brožúr, sociálnych sieťach, sociálne siete, telegram, facebook, internet, online, web, video',
    pay: 'plat$, žold$, mzd, bonus, odmen, prémi, vypláca, vyplaten, mesačn, platby$',
    front: 'vojn, front, bojov',
    foreign: 'cudzin, zahranič, migrant, občan',
    citizenship: 'občianstv, pas$',
    lure: 'láka, naláka, podvod, oklam',
    domestic: 'mobilizác, odvod',
    deny: 'premiér, premie, premen',
    job: 'práca$, prácu$, zamestnan',
  },
  // regions to be sorted into `places`: afri, blízkeho východu, strednej ázi
} satisfies Lexicon
