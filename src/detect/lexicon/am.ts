import type { Lexicon } from '../lexicons.ts'

export const am = {
  language: 'am',
  confidence: 'low',
  concepts: {
    recruit: '*ምልመላ, *መመልመል, *መለመ',
    join: '*ቀላቀ, *ቀላቅ',
    mercenary: 'ቅጥረኛ, *ቅጥረኞች',
    volunteer: 'ፈቃደኛ, ፈቃደኞች',
    military: 'ጦር$, ጦሩ, *ሠራዊት, *ሰራዊት, *ወታደር, መከላከያ ሚኒስቴር',
    contract: 'ውል$, ኮንትራት',
    ad: '*ማስታወቂያ',
    medium:
      'ፖስተር, በራሪ ወረቀት, ማህበራዊ ሚዲያ, ማኅበራዊ ሚዲያ, ማህበራዊ ትስስር, ቴሌግራም, ፌስቡክ, ቲክቶክ, ኢንተርኔት, ድረ ገጽ, ቪዲዮ',
    pay: 'ደመወዝ, ደሞዝ, ክፍያ, ጉርሻ',
    front: 'ጦርነት, ግንባር, ውጊያ',
    foreign: 'የውጭ, ዜጋ, ዜጎች, ስደተኛ, ስደተኞች',
    citizenship: 'ዜግነት, ፓስፖርት',
    lure: '*ማታለል, *ማጭበርበር',
    job: 'ስራ$, ሥራ$, *ሥራ',
  },
  // regions to be sorted into `places`: *አፍሪካ, መካከለኛው ምስራቅ
} satisfies Lexicon
