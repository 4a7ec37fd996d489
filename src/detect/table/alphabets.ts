/**
 * How letters are written in the table: one ASCII sign each, by their place in an alphabet. A
 * script text of one byte a letter is half as much to load, and related languages repeat each
 * other. What an alphabet lacks is written as itself, so that none needs to be complete; those of
 * the first six are in the order of the Latin letters that they sound like.
 */
export const SYMBOLS = 'abcdefghijklmnopqrstuvwxyzKLMNOPQRSTUVWXYZ!#%&()+-/:<=>@[]_{|}~0123456789'

/** By ISO 15924 code; `Zyyy` is every other script, and Latin. */
export const ALPHABETS = {
  Zyyy: '',
  Cyrl: 'абцдефгхијклмнопқрстувўжызяъчђэғґҳійќљҷњөұщүшћюәџьєїңѓѕ',
  Grek: 'αβχδεφγηιξκλμνοπψρστυθωζ',
  Armn: 'աբցդեֆգհիյկլմնոպքրստւվղխըզէծճձօժջչշռփթ',
  Geor: 'აბცდეფგჰიჯკლმნოპყრსტუვწხღზთშჩძჟქჭ',
  Hebr: 'אבצדעפגהיחכלמנוףקרסתטםןשץזך',
  Arab: 'ابصدعفگهيجكلمنوپقرستطظضخےزحشثذغءچژٹڈڑں',
  Deva: 'ंःअआइईउऊऋएऐऑओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहािीुूृेैॉोौ्॰',
  Beng: 'ংঅআইউঋএওকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহািীুূৃেৈোৌ্ৎ',
  Telu: 'ంఅఆఇఈఉఎఏఐఒఓకఖగఘచఛజటఠడఢణతథదధనపఫబభమయరలళవశషసహాిీుూృెేైొోౌ్',
  Sinh: 'ංඅආඇඉඊඋඑඒඔඕකගඝඟචඡජඤටඨඩණඬතථදධනඳපබභමඹයරලවශෂසහළෆ්ාැෑිීුූෘෙේොෝෞෲ',
} as const

export type Alphabet = keyof typeof ALPHABETS
