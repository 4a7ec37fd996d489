/**
 * Reasons that the stages give in English, as sentences of few shapes, said in the reader's
 * language. A reason of a shape unknown here is shown as it is.
 */
import type { Locale } from '../words.ts'

/** `$1` and `$2` stand for what the reason names; `$C1` for a place or armed group. */
type Said = Readonly<Record<Locale, string>>

const said = (en: string, de: string, ru: string, kk: string): Said => ({ en, de, ru, kk })

export const REASONS: readonly (readonly [RegExp, Said])[] = [
  [
    /^opened the event$/,
    said('the first report of the event', 'der erste Bericht', 'первое сообщение', 'алғашқы хабар'),
  ],
  [
    /^the same facts on the same day$/,
    said(
      'the same facts on the same day',
      'dieselben Angaben am selben Tag',
      'те же сведения в тот же день',
      'сол күнгі сол деректер',
    ),
  ],
  [
    /^same actor (.+)$/,
    said(
      'the same recruiter: $C1',
      'derselbe Anwerber: $C1',
      'тот же вербовщик: $C1',
      'жалдаушы бір: $C1',
    ),
  ],
  [
    /^(.+) can be told of as (.+)$/,
    said(
      '$C1 can be told of as $C2',
      '$C1 kann auch $C2 heißen',
      '$C1 могут называть и так: $C2',
      '$C1 былай да аталады: $C2',
    ),
  ],
  [
    /^same target (.+)$/,
    said('the same country: $C1', 'dasselbe Land: $C1', 'та же страна: $C1', 'ел бір: $C1'),
  ],
  [
    /^target (.+) fits (.+)$/,
    said('$C1 fits $C2', '$C1 passt zu $C2', '$C1 подходит к $C2', '$C1 мен $C2 сәйкес'),
  ],
  [
    /^an amount agrees$/,
    said('an amount agrees', 'ein Betrag stimmt überein', 'совпадает сумма', 'бір сома сәйкес'),
  ],
  [
    /^(\d+) amounts agree$/,
    said('$1 amounts agree', '$1 Beträge stimmen überein', 'совпадают суммы: $1', '$1 сома сәйкес'),
  ],
  [
    /^same medium (.+)$/,
    said(
      'seen in the same place',
      'am selben Ort gesehen',
      'там же замечена реклама',
      'жарнама орны бір',
    ),
  ],
  [
    /^media of one family$/,
    said(
      'seen in similar places',
      'an ähnlichen Orten gesehen',
      'замечена в похожих местах',
      'жарнама орны ұқсас',
    ),
  ],
  [
    /^same place of service$/,
    said(
      'the same place of service',
      'derselbe Einsatzort',
      'то же место службы',
      'қызмет орны бір',
    ),
  ],
  [
    /^same recruiter$/,
    said(
      'the same recruiting office',
      'dieselbe Anwerbestelle',
      'та же организация-вербовщик',
      'жалдаушы ұйым бір',
    ),
  ],
  [/^same slogan$/, said('the same slogan', 'derselbe Slogan', 'тот же лозунг', 'ұран бір')],
  [
    /^both cite (.+)$/,
    said(
      'both cite $1',
      'beide berufen sich auf $1',
      'оба ссылаются на $1',
      'екеуі де сілтейді: $1',
    ),
  ],
  [/^same text$/, said('the same words', 'derselbe Wortlaut', 'тот же текст', 'мәтін бір')],
  [
    /^nearly the same text$/,
    said(
      'nearly the same words',
      'fast derselbe Wortlaut',
      'почти тот же текст',
      'мәтін дерлік бір',
    ),
  ],
  [
    /^names (\d+) targets and repeats (\d+) events already told$/,
    said(
      'a round-up: $1 countries, $2 events already told',
      'ein Überblick: $1 Länder, $2 schon berichtete Ereignisse',
      'обзор: стран — $1, уже известных событий — $2',
      'шолу: $1 ел, белгілі $2 оқиға',
    ),
  ],
  [
    /^nothing is said of recruiting for an army$/,
    said(
      'nothing is said of recruiting for an army',
      'vom Anwerben für eine Armee ist nicht die Rede',
      'о вербовке в армию ничего не сказано',
      'әскерге жалдау туралы ештеңе айтылмаған',
    ),
  ],
  [
    /^signs of an advertisement: ([\d.-]+) of ([\d.]+)$/,
    said(
      'signs of an advertisement: $1 of $2',
      'Zeichen einer Anzeige: $1 von $2',
      'признаки рекламы: $1 из $2',
      'жарнама белгілері: $2-ден $1',
    ),
  ],
  [
    /^signs that foreigners are recruited for an army: ([\d.-]+) of ([\d.]+)$/,
    said(
      'signs that foreigners are recruited for an army: $1 of $2',
      'Zeichen, dass Ausländer für eine Armee angeworben werden: $1 von $2',
      'признаки вербовки иностранцев в армию: $1 из $2',
      'шетелдіктерді әскерге жалдау белгілері: $2-ден $1',
    ),
  ],
  [
    /^(.+) is said to equal (.+): the two differ by more than any rate$/,
    said(
      '$1 is said to equal $2: the two differ by more than any rate',
      '$1 soll $2 entsprechen: so weit liegt kein Kurs auseinander',
      '$1 приравнено к $2: такого курса не бывает',
      '$1 сомасы $2 сомасына тең делінген: мұндай бағам болмайды',
    ),
  ],
  [
    /^the number of (.+) with another currency$/,
    said(
      'the number of $1 with another currency',
      'die Zahl aus $1 mit anderer Währung',
      'то же число, что в $1, но в другой валюте',
      '$1 сомасындағы сан, бірақ валютасы басқа',
    ),
  ],
  [
    /^(.+) a month is many times the one-off (.+): perhaps another currency was meant$/,
    said(
      '$1 a month is many times the one-off $2: perhaps another currency was meant',
      '$1 im Monat sind ein Vielfaches der einmaligen $2: vielleicht war eine andere Währung gemeint',
      '$1 в месяц во много раз больше разовых $2: возможно, имелась в виду другая валюта',
      'айына $1 бір реттік $2 сомасынан әлдеқайда көп: мүмкін, басқа валюта айтылған',
    ),
  ],
  [
    /^(.+) a month is more than any army is known to pay$/,
    said(
      '$1 a month is more than any army is known to pay',
      '$1 im Monat sind mehr, als je eine Armee gezahlt hat',
      '$1 в месяц — больше, чем платит любая известная армия',
      'айына $1 — белгілі әскерлердің бәрінен көп',
    ),
  ],
]
