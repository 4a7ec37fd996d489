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
  money: {
    hundred: 'stotin, стотин',
    thousand: 'hiljad, tisuć, tisuc, hilj$, tis$, хиљад, тисућ, хиљ$, hiljadu',
    million: 'milion, milijun, mil$, mln$, милион, милијун, мил$, млн$',
    billion: 'milijard, mlrd$, милијард, млрд$',
    half: 'pola$, pol$, пола$, по$',
    numbers: {
      '1': 'jedan$, један$',
      '1.5': 'milion i po, jedan i po',
      '2': 'dva$, dve$, dvije$, два$, две$, двије$',
      '3': 'tri$, три$',
      '4': 'četiri$, четири$',
      '5': 'pet$, пет$',
      '6': 'šest$, шест$',
      '7': 'sedam$, седам$',
      '8': 'osam$, осам$',
      '9': 'devet$, девет$',
      '10': 'deset$, десет$',
      '20': 'dvadeset$, двадесет$',
      '30': 'trideset$, тридесет$',
      '50': 'pedeset$, педесет$',
      '100': 'sto$, сто$',
      '200': 'dvesta$, dvjesto$, двеста$',
      '500': 'petsto$, pet stotina, петсто$',
    },
    currencies: {
      USD: 'dolar, američkih dolar, долар, америчких долар',
      EUR: 'evr, eur$, eura$, euro$, eurima, евр',
      RUB: 'rubl, rubalj, rubalja, ruskih rubalja, рубл, рубаљ, рубаља',
      RSD: 'dinar, rsd, din$, динар, дин$',
      BAM: 'maraka$, marka$, km$, марака$',
      UAH: 'grivn, grivni, hrivn, гривн',
      GBP: 'funt, фунт, britanskih funt',
      CNY: 'juan, јуан',
      'INR|NPR|LKR|PKR': 'rupij, рупиј',
      'CUP|MXN|COP|ARS|PHP': 'pesos$, pezos, песос',
      'KES|UGX|TZS': 'šiling, шилинг',
    },
    monthly:
      'mesečn, mjesečn, mesec, mjesec, na mesec, na mjesec, svakog meseca, svaki mjesec, месечн, мјесечн, месец, мјесец',
    yearly: 'godišnj, na godinu, za godinu, u prvoj godini, годишњ, на годину, за годину',
    signing:
      'jednokratn, odmah, za potpisivanje, pri potpisivanju, za potpis, po potpisivanju, unapred, unaprijed, avans, za pristupanje, za pridruživanje, za ulazak, početn, једнократн, одмах, за потписивање, при потписивању, за потпис, унапред, аванс, за приступање, почетн',
    death:
      'smrt, pogin, poginul, pogib, porodici, porodicama, obiteljima, sahran, смрт, погин, погиб, породици, породицама, сахран',
    fee: 'provizij, posrednik, naknada agent, za svakog, po glavi, провизиј, посредник, за сваког, по глави',
    other:
      'dnevno, na dan$, po danu, na sat$, nedeljno, tjedno, ranjen, ranjav, za uništen, dug$, dugov, дневно, на дан$, на сат$, недељно, рањен, рањав, дуг$',
    salary:
      'plata$, plate$, platu$, platom$, plaća$, plaće$, plaću$, plaćom$, zarad, zarađ, primanj, prihod, плата$, плате$, плату$, платом$, зарад, зарађ, примањ, приход',
    bonus: 'bonus, naknad, isplat, nagrad, premij, бонус, накнад, исплат, наград, премиј',
    price:
      'vredn, vrijedn, košta, cena$, cenu$, cijena$, budžet, proračun, kazn, kredit, zajam, štet, pomoć, investic, raket, tenk, dron, avion, prevar, вредн, кошта, цена$, цену$, буџет, казн, кредит, зајам, штет, помоћ, инвестиц, ракет, тенк, дрон, авион, превар',
    atLeast:
      'najmanje, minimalno, barem, od$, više od, preko$, iznad, ne manje od, bar$, најмање, минимално, барем, од$, више од, преко$, изнад',
    upTo: 'do$, maksimalno, najviše, manje od, čak$, ispod, до$, максимално, највише, мање од, испод',
    about:
      'oko$, otprilike, približno, gotovo, skoro, blizu, cirka, око$, отприлике, приближно, готово, скоро, близу',
    or: 'ili$, odnosno, što je, to jest, tj$, protivvrednost, protuvrijednost, или$, односно, што је, то јест, тј$, oko$, око$',
    to: 'do$, i$, a$, до$, и$',
    from: 'od$, од$',
    between: 'između$, između, између$',
  },
} satisfies Lexicon
