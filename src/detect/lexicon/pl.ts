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
  money: {
    hundred: 'set$, setki',
    thousand: 'tysiąc, tysięcy, tysiące, tys$',
    million: 'milion, mln$',
    billion: 'miliard, mld$',
    half: 'pół$, połowa, połowę',
    numbers: {
      '1': 'jeden$, jedna$',
      '1.5': 'półtora',
      '2': 'dwa$, dwie$, dwóch$',
      '3': 'trzy$, trzech$',
      '4': 'cztery$',
      '5': 'pięć$, pięciu$',
      '6': 'sześć$',
      '7': 'siedem$',
      '8': 'osiem$',
      '9': 'dziewięć$',
      '10': 'dziesięć$, dziesięciu$',
      '20': 'dwadzieścia$',
      '30': 'trzydzieści$',
      '40': 'czterdzieści$',
      '50': 'pięćdziesiąt$',
      '100': 'sto$',
      '200': 'dwieście$',
      '300': 'trzysta$',
      '500': 'pięćset$',
    },
    currencies: {
      USD: 'dolar, dol$, dolarów amerykańskich, usd',
      EUR: 'euro$',
      RUB: 'rubl, rub$, rosyjskich rubl',
      PLN: 'złot, zł$, pln',
      UAH: 'hrywien, hrywn',
      GBP: 'funt',
      CZK: 'koron czeskich, czeskich koron',
      'SEK|NOK|DKK|CZK': 'koron',
      CNY: 'juan',
      KZT: 'tenge',
      'KES|UGX|TZS': 'szyling',
      'INR|NPR|LKR|PKR': 'rupii, rupie',
      'CUP|MXN|COP|ARS|PHP': 'peso$',
      BYN: 'rubli białoruskich, białoruskich rubl',
      TRY: 'lir tureckich',
    },
    monthly: 'miesięczn, miesiąc, na miesiąc, co miesiąc, miesięcznie, mies$',
    yearly: 'roczn, rocznie, na rok$, za rok$, w pierwszym roku, co roku',
    signing:
      'jednorazow, od ręki, za podpisanie, przy podpisaniu, na start, z góry, zaliczk, natychmiast, za wstąpienie, za przystąpienie, na dzień dobry, za zgłoszenie, za zaciągnięcie, wstępn, za podpis',
    death:
      'śmierc, zgon, poleg, zabit, pogrzeb, rodzin poległ, odszkodowan, na wypadek śmierci, ubezpieczen',
    fee: 'prowizj, pośrednik, opłat, za każdego, od głowy, za rekruta, werbownik',
    other:
      'dziennie, na dzień, za dzień, za godzinę, na godzinę, tygodniowo, na tydzień, ranny, ranę, zranien, za zniszczen, dług',
    salary:
      'żołd, wynagrodz, pensj, zarob, płac$, płaca$, płacę$, płacy$, uposażen, dochód, zarabia',
    bonus: 'premi, bonus, wypłat, nagrod, wpłat, gratyfikac, dodat',
    price:
      'wart$, warty, warta, warte, wartości, koszt, cena$, cenie$, budżet, grzywn, mandat, kredyt, pożyczk, strat, pomoc, inwestyc, rakiet, czołg, dron, samolot, oszust, wyłudz, kosztuj, zbiórk, wydatk',
    atLeast:
      'co najmniej, przynajmniej, minimum, od$, ponad$, powyżej, więcej niż, nie mniej niż, min$',
    upTo: 'do$, maksymalnie, nawet$, nie więcej niż, mniej niż, poniżej, aż$',
    about: 'około, ok$, mniej więcej, blisko$, prawie, niemal, w przybliżeniu, rzędu',
    or: 'czyli, lub$, albo$, co daje, co odpowiada, równowartość, to jest, tj$, około, ok$',
    to: 'do$, a$, i$',
    from: 'od$, z$',
    between: 'między$, pomiędzy$',
  },
} satisfies Lexicon
