import type { Lexicon } from '../lexicons.ts'

export const tr = {
  language: 'tr',
  confidence: 'high',
  concepts: {
    recruit:
      'asker al, asker topl, askere al, savaşçı topl, savaşçı ar, asker ar, devşir, silah altına, rekrut',
    join: 'katıl, saflarına, için savaş, savaşmak için, safında savaş',
    mercenary: 'paralı asker, paralı savaşçı, özel askeri şirket, yabancı savaşçı, yabancı lejyon',
    volunteer: 'gönüllü',
    military: 'ordu, asker, askeri, silahlı kuvvet, savunma bakanlığı, savaşçı, tugay',
    contract: 'sözleşme, kontrat',
    ad: 'ilan, reklam, duyuru, kampanya',
    medium:
      'afiş, pano$, billboard, broşür, el ilanı, çıkartma, sosyal medya, telegram, facebook, tiktok, whatsapp, youtube, internet, çevrimiçi, web sitesi, video, gazete',
    pay: 'maaş, ikramiye, prim$, ödeme, ücret, bonus, aylık, ayda, tazminat',
    front: 'savaş, cephe, çatışma',
    foreign: 'yabancı, göçmen, mülteci, vatandaş, uyruk',
    citizenship: 'vatandaşlık, pasaport',
    lure: 'kandır, vaat, vaad, tuzağ, aldat',
    domestic: 'seferberlik, zorunlu askerlik, bedelli askerlik, yedek asker, belediye',
    deny: 'ilan et, ilan ed, ilanihaye',
    job: 'iş ilan, iş teklif, istihdam',
  },
  // regions to be sorted into `places`: afrika, orta doğu, ortadoğu, orta asya, latin amerika
} satisfies Lexicon
