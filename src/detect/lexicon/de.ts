import type { Lexicon } from '../lexicons.ts'

export const de = {
  language: 'de',
  confidence: 'high',
  concepts: {
    recruit:
      'rekrut, *rekrutier, anwerb, angeworben, anheuer, wirbt$, wirbt um, werben um, werben$, geworben, *anwerbung, sucht soldaten, sucht kampfer',
    join: 'beitret, beitritt, anschließ, verpflicht, eintreten, einzutreten, eintritt, kampfen fur, kämpfen für, in den krieg ziehen, melden sich',
    mercenary:
      'söldner, *söldner, fremdenlegion, private militär, privatarmee, ausländische kämpfer, internationale legion',
    volunteer: 'freiwillig',
    military:
      'armee, *armee, militär, *militär, soldat, *soldat, truppe, *truppen, streitkräft, streitkraft, heer$, heeres, verteidigungsministeri, kämpfer, bataillon, brigade, waffendienst',
    contract: 'vertrag, verträge, *vertrag, *verträge, zeitsoldat',
    ad: 'anzeige, *anzeige, inserat, werbung, *werbung, werbe, *werbe, reklame, stellenangebot, jobangebot, kampagne, *kampagne, aufruf, annonce, ausschreibung',
    medium:
      'plakat, *plakat, flugblatt, flugblätter, flyer, aufkleber, sticker, broschüre, soziale medien, sozialen medien, soziale netzwerke, sozialen netzwerk, telegram, facebook, tiktok, whatsapp, youtube, instagram, website, webseite, internet, online, video, zeitung, bildschirm, werbespot',
    pay: 'bonus, prämie, *prämie, gehalt, *gehalt, sold$, lohn, zahlung, *zahlung, handgeld, monatlich, pro monat, im monat, belohnung, vergütung, einmalzahl',
    front:
      'krieg, *krieg, front$, frontlinie, an die front, kampf$, kampfeinsatz, spezialoperation, schlachtfeld',
    foreign:
      'ausländ, *ausländer, ausland, migrant, staatsbürger, staatsangehörig, bürger$, gastarbeiter, nachbarland, nachbarstaat, drittstaat',
    citizenship: 'staatsbürgerschaft, staatsangehörigkeit, reisepass, einbürger, pass$',
    lure: 'lockt, locken, gelockt, lockte, *lockt, köder, täusch, getäuscht, unter falschen, betrug, betrüg, falle$',
    domestic:
      'wehrpflicht, wehrdienst, einberuf, mobilmach, mobilisier, reservist, bundeswehr, musterung',
    other: 'heilsarmee, armee von, fußball, bundesliga',
    deny: 'armee von',
    job: 'job$, jobs$, arbeitsplatz, arbeitsstelle, stellenanzeige, jobangebot, wachmann',
  },
  // regions to be sorted into `places`: afrik, nahen osten, naher osten, zentralasi, südasi, lateinamerik, kaukas, globalen süden
  money: {
    hundred: 'hundert',
    thousand: 'tausend, tsd$, t$',
    million: 'million, mio$, mill$, mln$',
    billion: 'milliarde, mrd$',
    half: 'halbe$, halben$, halb$',
    numbers: {
      '1': 'eine$, ein$, einer$',
      '1.5': 'anderthalb, eineinhalb',
      '2': 'zwei',
      '3': 'drei',
      '4': 'vier$, viertausend, vierhundert',
      '5': 'fünf$, fünftausend, fünfhundert',
      '6': 'sechs$',
      '7': 'sieben$',
      '8': 'acht$',
      '9': 'neun$',
      '10': 'zehn$',
      '20': 'zwanzig$',
      '30': 'dreißig$',
      '50': 'fünfzig$',
      '100': 'hundert',
      '200': 'zweihundert',
      '500': 'fünfhundert',
    },
    currencies: {
      USD: 'dollar, us dollar',
      EUR: 'euro$, euros$',
      RUB: 'rubel$, rubeln$',
      GBP: 'pfund, britische pfund',
      UAH: 'hrywnja, hrywna, griwna, hriwna',
      KZT: 'tenge',
      CNY: 'yuan, renminbi',
      JPY: 'yen$',
      CHF: 'franken, schweizer franken',
      KES: 'kenia schilling, kenianische schilling, ksh$',
      'KES|UGX|TZS': 'schilling',
      'INR|NPR|LKR|PKR': 'rupie, rupien',
      'XAF|XOF': 'cfa franc, cfa francs',
      PLN: 'zloty, złoty',
      CZK: 'tschechische krone',
      'SEK|NOK|DKK|CZK': 'kronen, krone$',
      'MXN|COP|ARS|CLP|CUP|PHP': 'peso',
      TRY: 'türkische lira',
      'TRY|SYP|LBP': 'lira$',
      'RSD|IQD|JOD|KWD|DZD|LYD|TND': 'dinar',
      AED: 'dirham',
      UZS: 'sum$, soum',
      KGS: 'som$',
      TJS: 'somoni',
      AMD: 'dram$',
      IRR: 'rial$',
    },
    monthly:
      'monatlich, pro monat, im monat, je monat, monats$, *monatsgehalt, *monatslohn, *monatssold, monatsgehälter, monatliche, jeden monat, mtl$',
    yearly:
      'jährlich, pro jahr, im jahr, je jahr, jahresgehalt, jahressold, jahreseinkommen, im ersten jahr, für ein jahr, im ersten dienstjahr',
    signing:
      'einmalig, einmalzahlung, einmal$, sofortzahlung, sofortprämie, sofort$, soforthilfe, antrittsprämie, antrittsgeld, unterschrift, unterzeichnung, handgeld, vertragsabschluss, vertragsschluss, bei abschluss, beitritt, eintritt, verpflichtungsprämie, einstiegsprämie, startprämie, willkommens, vorab, vorauszahlung, anzahlung, auf einen schlag, pauschal',
    death:
      'todesfall, im falle des todes, tod$, todes, gefallen, getötet, hinterbliebene, sterbegeld, bei tod, angehörigen$, im todesfall, lebensversicherung',
    fee: 'gebühr, *gebühr, vermittlungs, vermittler, provision, kopfgeld, pro rekrut, pro kopf, an schlepper, an agenten, schleuser, pro vermittelt',
    other:
      'pro tag, am tag, täglich, tagessatz, pro stunde, pro woche, wöchentlich, in der woche, verwundung, verletzung, verwundet, zerstörten panzer, schulden',
    salary:
      'gehalt, gehälter, lohn$, löhne, sold$, besoldung, verdienst, verdienen, verdient, bezahlung, einkommen, vergütung, entlohnung, *gehalt, *lohn, *sold$',
    bonus: 'bonus, prämie, *prämie, *bonus, belohnung, zulage',
    price:
      'kosten$, kostet, kostete, preis$, preise, wert$, im wert, haushalt, hilfspaket, hilfen, militärhilfe, hilfe in höhe, bußgeld, geldstrafe, strafe, kredit, schaden, investier, umsatz, gewinn, spende, rakete, panzer, drohne, kampfjet, betrug, veruntreut',
    atLeast:
      'mindestens, ab$, mehr als, über$, wenigstens, nicht weniger als, minimum, von mindestens, gut$, knapp über, oberhalb',
    upTo: 'bis zu, bis$, maximal, höchstens, nicht mehr als, weniger als, unter$',
    about:
      'rund$, etwa$, ungefähr, circa, ca$, zirka, gut$, knapp, fast$, um die, nahezu, umgerechnet',
    or: 'oder$, umgerechnet, entspricht, entsprechend, das sind, also$, etwa$, rund$, sprich$, gleich$, beziehungsweise',
    to: 'bis$, und$, bis zu',
    from: 'von$',
    between: 'zwischen$',
  },
} satisfies Lexicon
