import type { Lexicon } from '../lexicons.ts'

export const cs = {
  language: 'cs',
  confidence: 'high',
  concepts: {
    recruit: 'rekrut, verbu, verbov, naverbov, nábor, najím',
    join: 'vstup, přidat, připoj, bojovat za, narukov',
    mercenary:
      'žoldnéř, žoldné, cizinecká legie, cizinecké legie, soukromá vojenská, soukromé vojenské',
    volunteer: 'dobrovoln',
    military:
      'armád, vojsk, voják, vojen, ozbrojené síly, ozbrojených sil, ministerstvo obrany, ministerstva obrany, bojovník',
    contract: 'smlouv, kontrakt',
    ad: 'inzerát, inzer, reklam, oznámen, kampaň, kampan, nabídka práce, nabídky práce',
    medium:
      'plakát, leták, samolepk, billboard, brožur, sociální sítě, sociálních sítích, telegram, facebook, tiktok, internet, online, webov, web$, webu$, video, novin',
    pay: 'žold$, plat$, platy$, mzd, bonus, odměn, prémi, vypla, výplat, měsíčně, za měsíc',
    front: 'válk, válečn, front, bojov',
    foreign: 'cizin, zahranič, migrant, občan',
    citizenship: 'občanstv, pas$, pasy$',
    lure: 'láká, lákat, nalák, zlák, podvod, oklam',
    domestic: 'odvod, mobilizac, branec, branc',
    deny: 'premiér, přemís, přemí, vypla$, zlato',
    job: 'práce$, práci$, zaměstnán',
  },
  // regions to be sorted into `places`: afri, blízkého východu, střední asie, latinské amerik
} satisfies Lexicon
