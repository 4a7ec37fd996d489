import type { Lexicon } from '../lexicons.ts'

export const ne = {
  language: 'ne',
  confidence: 'medium',
  concepts: {
    recruit: 'भर्ना, भर्ती',
    join: 'सामेल',
    mercenary: 'भाडाका सैनिक, भाडाका लडाकु, भाडाका',
    volunteer: 'स्वयंसेवक',
    military: 'सेना, सैनिक, फौज, लडाकु, सैन्य, रक्षा मन्त्रालय',
    contract: 'सम्झौता, करार$',
    ad: 'विज्ञापन',
    medium:
      'पोस्टर, पर्चा, सामाजिक सञ्जाल, टेलिग्राम, फेसबुक, टिकटक, युट्युब, अनलाइन, इन्टरनेट, वेबसाइट, भिडियो',
    pay: 'तलब, बोनस, पारिश्रमिक, मासिक, रकम',
    front: 'युद्ध, लडाइँ, मोर्चा',
    foreign: 'विदेशी, नागरिक',
    citizenship: 'नागरिकता, राहदानी, पासपोर्ट',
    lure: 'झुक्या, प्रलोभन, ललचा, ठगी',
    job: 'रोजगारी, जागिर, काम',
  },
  // regions to be sorted into `places`: अफ्रिका, मध्यपूर्व, मध्य एसिया
} satisfies Lexicon
