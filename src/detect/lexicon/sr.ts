import type { Lexicon } from '../lexicons.ts'

export const sr = {
  language: 'sr',
  also: ['hr', 'bs', 'sh'],
  confidence: 'high',
  concepts: {
    recruit:
      'regrut, vrbov, vrbuj, zavrbov, novačenj, novači$, novače$, unovač, novačio, novačila, врбов, врбуј, регрут',
    join: 'pridruž, priključ, boriti za, stupi u, придруж, прикључ',
    mercenary:
      'plaćenik, plaćeni$, plaćeničk, legija stranaca, privatna vojna, плаћеник, приватна војна',
    volunteer: 'dobrovolj, dragovolj, добровољ',
    military:
      'vojsk, vojnik, vojn, oružane snage, oružanih snaga, oružanim snagama, ministarstvo odbrane, ministarstvo obrane, borac$, borc, paravojn, војск, војник, војн, оружан, министарство одбране, борац, борц, armij, армиј',
    contract: 'ugovor, уговор',
    ad: 'oglas, reklam, kampanj, оглас, реклам, кампањ',
    medium:
      'plakat, letak, letci, letke, letku, letaka, naljepnic, nalepnic, bilbord, brošur, društvene mreže, društvenim mrežama, telegram, facebook, tiktok, internet, onlajn, online, sajt, video, novin, плакат, летак, леци, налепниц, друштвеним мрежама, друштвене мреже, телеграм, фејсбук, интернет, онлајн, сајт, видео',
    pay: 'plata$, plate$, platu$, plaća$, plaće$, plaću$, bonus, naknad, isplat, mesečn, mjesečn, nagrad, плата$, плате$, плату$, бонус, накнад, исплат, месечн, наград',
    front:
      'rat$, rata$, ratu$, ratn, ratov, ratiš, front, borb, рат$, рата$, рату$, ратн, ратов, ратиш, фронт, борб',
    foreign:
      'stranac, stranc, stranih, strane$ državljan, inostran, inozem, migrant, državljan, странац, странц, иностран, мигрант, држављан',
    citizenship: 'državljanstv, pasoš, putovnic, држављанств, пасош',
    lure: 'namam, mami$, prevar, obman, namami, превар, обман, намам',
    domestic: 'mobilizac, rezervist, мобилизац, резервист',
    deny: 'novac$, borovic, vojvod',
    job: 'posao$, posla$, zaposlen, posl$, посао',
  },
  // regions to be sorted into `places`: afrik, bliskog istoka, centralne azije, srednje azije, африк
} satisfies Lexicon
