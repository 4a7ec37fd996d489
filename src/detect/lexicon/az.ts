import type { Lexicon } from '../lexicons.ts'

export const az = {
  language: 'az',
  confidence: 'medium',
  concepts: {
    recruit: 'cəlb, verbov, muzdla tut, əsgər yığ, qüvvə yığ',
    join: 'qoşul, xidmət, döyüşmək',
    mercenary: 'muzdlu',
    volunteer: 'könüllü',
    military: 'ordu, hərbi, əsgər, qoşun, silahlı qüvvə, müdafiə nazirliyi, döyüşçü',
    contract: 'müqavil',
    ad: 'elan, reklam, kampaniya, təbliğat',
    medium:
      'plakat, vərəqə, buklet, afişa, bilbord, sosial şəbəkə, sosial media, telegram, facebook, tiktok, whatsapp, internet, onlayn, online, sayt, video, qəzet',
    pay: 'maaş, bonus, ödəniş, mükafat, aylıq, ayda',
    front: 'müharibə, cəbhə, döyüş',
    foreign: 'əcnəbi, xarici, miqrant, vətəndaş',
    citizenship: 'vətəndaşlı, pasport',
    lure: 'aldad, aldan, şirnik',
    domestic: 'çağırış, səfərbərlik, mobilizasiya',
    deny: 'elan et, elan ed, elan olun',
    job: 'iş elan, iş təklif, vakansiya',
  },
  // regions to be sorted into `places`: afrika, yaxın şərq, orta asiya, mərkəzi asiya
} satisfies Lexicon
