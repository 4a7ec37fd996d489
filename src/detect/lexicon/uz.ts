import type { Lexicon } from '../lexicons.ts'

export const uz = {
  language: 'uz',
  confidence: 'medium',
  concepts: {
    recruit: 'yolla, jalb qil, jalb et, chorla, verbov, ёлла, жалб, чорла, чорлов, вербов',
    join: "qo'shil, xizmat qil, safiga, urushga, қўшил, хизмат, сафига",
    mercenary: 'yollanma, ёлланма',
    volunteer: "ko'ngilli, кўнгилли",
    military:
      "armiya, qo'shin, harbiy, askar, qurolli kuch, mudofaa vazirlig, jangchi, армия, қўшин, ҳарбий, аскар, қуролли куч, мудофаа вазирлиг, жангчи",
    contract: 'shartnoma, kontrakt, шартнома, контракт',
    ad: "e'lon, reklama, tashviqot?, эълон, реклама, ташвиқот?",
    medium:
      'plakat, varaqa, buklet, banner, ijtimoiy tarmoq, telegram, facebook, internet, onlayn, sayt, video, gazeta, avtobus, ижтимоий тармоқ, телеграм, варақа, интернет, сайт, видео, автобус, плакат',
    pay: "maosh, oylik, ish haqi, to'lov, mukofot, bonus, маош, ойлик, иш ҳақи, тўлов, мукофот, бонус",
    front: 'urush, front, jang, уруш, фронт, жанг',
    foreign: 'chet el, xorij, migrant, muhojir, fuqaro, чет эл, хориж, мигрант, муҳожир, фуқаро',
    citizenship: 'fuqarolik, fuqaroligi, pasport, фуқаролик, фуқаролиги, паспорт',
    lure: 'aldab, aldan, aldash, алдаб, алдан',
    domestic: 'safarbar, сафарбар, majburiy chaqir, chaqiruv',
    deny: "e'lon qil, эълон қил, frontal?",
    job: 'ish orin, vakansiya, иш ўрин',
  },
  // regions to be sorted into `places`: afrika, markaziy osiyo, yaqin sharq, марказий осиё, африка
  money: {
    hundred: 'yuz$, юз$',
    thousand: 'ming, минг',
    million: 'million, mln$, миллион, млн$',
    billion: 'milliard, mlrd$, миллиард, млрд$',
    half: 'yarim$, ярим$',
    numbers: {
      '1': 'bir$, бир$',
      '1.5': 'bir yarim, бир ярим',
      '2': 'ikki$, икки$',
      '3': 'uch$, уч$',
      '4': "to'rt$, тўрт$",
      '5': 'besh$, беш$',
      '6': 'olti$, олти$',
      '7': 'yetti$, етти$',
      '8': 'sakkiz$, саккиз$',
      '9': "to'qqiz$, тўққиз$",
      '10': "o'n$, ўн$",
      '20': 'yigirma$, йигирма$',
      '30': "o'ttiz$, ўттиз$",
      '40': 'qirq$, қирқ$',
      '50': 'ellik$, эллик$',
      '100': 'yuz$, юз$',
      '200': 'ikki yuz$, икки юз$',
      '500': 'besh yuz$, беш юз$',
    },
    currencies: {
      USD: 'dollar, aqsh dollar, доллар, ақш доллар',
      EUR: 'yevro, евро',
      RUB: 'rubl, рубл, rossiya rubl',
      UZS: "so'm, sum$, сўм, сум$",
      KZT: 'tenge, тенге',
      CNY: 'yuan, юан',
      KGS: "qirg'iz som, қирғиз сом",
      TJS: 'somoniy, сомоний',
    },
    monthly:
      'oyiga, har oy, oylik, bir oyda, oyda$, oyma oy, ойига, ҳар ой, ойлик, бир ойда, ойда$',
    yearly: 'yiliga, har yili, yillik, bir yilda, йилига, ҳар йили, йиллик, бир йилда',
    signing:
      "bir martalik, bir yo'la, birdaniga, darhol, shartnoma imzolagan, imzolagani uchun, imzolaganda, dastlabki, avans, oldindan, бир марталик, бир йўла, бирданига, дарҳол, шартнома имзолаган, имзолагани учун, имзолаганда, дастлабки, аванс, олдиндан",
    death: "o'lim, halok, vafot, oilasiga, ўлим, ҳалок, вафот, оиласига",
    fee: 'vositachi, komissiya, har bir kishi uchun, har bir odam uchun, воситачи, комиссия, ҳар бир киши учун, ҳар бир одам учун',
    other:
      'kuniga, har kuni, kunlik, soatiga, haftasiga, yarador, jarohat, qarz, кунига, ҳар куни, кунлик, соатига, ҳафтасига, ярадор, жароҳат, қарз',
    salary: 'maosh, ish haqi, daromad, oylik maosh, маош, иш ҳақи, даромад',
    bonus: "bonus, mukofot, to'lov, бонус, мукофот, тўлов",
    price:
      'qiymati, narxi, byudjet, jarima, kredit, zarar, yordam, investitsiya, raketa, tank$, dron, қиймати, нархи, бюджет, жарима, кредит, зарар, ёрдам, инвестиция, ракета, танк$, дрон',
    atLeast:
      "kamida, ortiq, ko'proq, ziyod, boshlab, kam bo'lmagan, камида, ортиқ, кўпроқ, зиёд, бошлаб, кам бўлмаган",
    upTo: "gacha, ko'pi bilan, гача, кўпи билан",
    about: 'taxminan, qariyb, yaqin, атрофида, тахминан, қарийб, яқин, atrofida',
    or: "yoki, ya'ni, teng$, ёки, яъни, тенг$, taxminan, тахминан",
    to: 'va$, ва$, dan$, дан$',
    between: "oralig'ida, оралиғида",
  },
} satisfies Lexicon
