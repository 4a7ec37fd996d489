import type { Lexicon } from '../lexicons.ts'

export const pl = {
  language: 'pl',
  confidence: 'high',
  concepts: {
    recruit:
      'rekrut, werbu, werbow, zwerbow, zaciąg, nabór, naboru, szuka żołnierzy, szuka najemnik, szukają żołnierzy, poszukuje żołnierzy',
    join: 'wstąp, wstęp, dołącz, walczyć za, walczyć dla, walczyć w, służb, służyć',
    mercenary:
      'najemnik, najemni, legia cudzoziemska, legii cudzoziemskiej, prywatna firma wojskowa, prywatnej firmy wojskowej',
    volunteer: 'ochotni',
    military:
      'armi, wojsk, żołnierz, siły zbrojne, sił zbrojnych, ministerstwo obrony, ministerstwa obrony, bojownik',
    contract: 'kontrakt, umow',
    ad: 'reklam, ogłosze, anons, oferta pracy, oferty pracy, kampani',
    medium:
      'plakat, ulotk, naklejk, bilbord, billboard, baner, broszur, media społecznościowe, mediach społecznościowych, telegram, facebook, twitter, tiktok, whatsapp, youtube, internet, online, w sieci, wideo, stronie internetowej, gazet',
    pay: 'żołd, wynagrodz, pensj, premi, bonus, wypłat, wpłat, miesięcznie, na miesiąc, zapłat, zarob, płaci$',
    front: 'wojn, front, walcz, operacji specjaln',
    foreign: 'cudzoziem, zagrani, obcokraj, migrant, obywatel',
    citizenship: 'obywatelstw, paszport',
    lure: 'zwab, wabi$, wabią$, kusi$, kuszą$, oszuk, oszust, podstęp',
    domestic: 'pobór, poborow, mobilizac, rezerwist, wojsko polskie, wakacje z wojskiem',
    other: 'armia zbawienia',
    deny: 'premier, wstępn, wstępna',
    job: 'praca$, pracy$, zatrudni, oferta pracy',
  },
  // regions to be sorted into `places`: afryk, bliskiego wschodu, bliskim wschodzie, azji środkowej, ameryki łacińskiej
} satisfies Lexicon
