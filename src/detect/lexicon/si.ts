import type { Lexicon } from '../lexicons.ts'

export const si = {
  language: 'si',
  confidence: 'low',
  concepts: {
    recruit: 'බඳවා ගැනී, බඳවා ගන්නා, බඳවාගැනී, බඳවා?',
    join: 'එක්වී?, බැඳී?',
    mercenary: 'කුලී හේවා',
    volunteer: 'ස්වේච්ඡා',
    military: 'හමුදා, සොල්දාදු, ආරක්ෂක අමාත්',
    contract: 'ගිවිසුම්, කොන්ත්‍රාත්?',
    ad: 'දැන්වීම',
    medium: 'පෝස්ටර්, සමාජ මාධ්‍ය, ටෙලිග්‍රෑම්, ෆේස්බුක්, අන්තර්ජාල, වෙබ් අඩවි, වීඩියෝ',
    pay: 'වැටුප්, දීමනා, මුදල්',
    front: 'යුද්ධ, සටන්, පෙරමුණ',
    foreign: 'විදේශ, පුරවැසි, සංක්‍රමණික',
    citizenship: 'පුරවැසිභාව, ගමන් බලපත්‍ර',
    lure: 'රවටා, රැවට',
    job: 'රැකියා, රැකියාව',
  },
  // regions to be sorted into `places`: අප්‍රිකා, මැද පෙරදිග
} satisfies Lexicon
