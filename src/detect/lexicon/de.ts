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
} satisfies Lexicon
