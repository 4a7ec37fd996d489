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
} satisfies Lexicon
