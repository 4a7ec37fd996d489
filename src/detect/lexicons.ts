/**
 * The languages we read, as a list, and the shape of one. To add a language: write its file in
 * `lexicon/`, add its line here, and `npm run tables`: the detector reads the table that is
 * compiled from the lexicons (`table.ts`), never these files. How stems are found is in `words.ts`;
 * what concepts are worth is in `rules.ts`.
 */
import type { Medium } from '../types/reports.ts'
import { en } from './lexicon/en.ts'
import { de } from './lexicon/de.ts'
import { ru } from './lexicon/ru.ts'
import { uk } from './lexicon/uk.ts'
import { kk } from './lexicon/kk.ts'
import { ky } from './lexicon/ky.ts'
import { uz } from './lexicon/uz.ts'
import { tg } from './lexicon/tg.ts'
import { hy } from './lexicon/hy.ts'
import { ka } from './lexicon/ka.ts'
import { be } from './lexicon/be.ts'
import { pl } from './lexicon/pl.ts'
import { cs } from './lexicon/cs.ts'
import { sk } from './lexicon/sk.ts'
import { sr } from './lexicon/sr.ts'
import { ro } from './lexicon/ro.ts'
import { bg } from './lexicon/bg.ts'
import { fr } from './lexicon/fr.ts'
import { es } from './lexicon/es.ts'
import { pt } from './lexicon/pt.ts'
import { it } from './lexicon/it.ts'
import { nl } from './lexicon/nl.ts'
import { da } from './lexicon/da.ts'
import { sv } from './lexicon/sv.ts'
import { no } from './lexicon/no.ts'
import { fi } from './lexicon/fi.ts'
import { el } from './lexicon/el.ts'
import { hu } from './lexicon/hu.ts'
import { mk } from './lexicon/mk.ts'
import { sl } from './lexicon/sl.ts'
import { lt } from './lexicon/lt.ts'
import { tr } from './lexicon/tr.ts'
import { az } from './lexicon/az.ts'
import { ar } from './lexicon/ar.ts'
import { fa } from './lexicon/fa.ts'
import { he } from './lexicon/he.ts'
import { hi } from './lexicon/hi.ts'
import { ne } from './lexicon/ne.ts'
import { bn } from './lexicon/bn.ts'
import { ur } from './lexicon/ur.ts'
import { si } from './lexicon/si.ts'
import { zh } from './lexicon/zh.ts'
import { ja } from './lexicon/ja.ts'
import { ko } from './lexicon/ko.ts'
import { sw } from './lexicon/sw.ts'
import { am } from './lexicon/am.ts'
import { id } from './lexicon/id.ts'
import { vi } from './lexicon/vi.ts'
import { te } from './lexicon/te.ts'

/**
 * Stems, separated by commas. A stem matches at the start of a word (`recruit` finds recruiting);
 * `stem$` the whole word only; `*stem` also inside a word (compounds, scripts without spaces);
 * several words match with single spaces between, the last one as a prefix (or whole with `$`);
 * `stem?` could be confirmed by one speaker only and weighs less.
 * Stems are written as the language spells them; they pass the same normalisation as the text.
 */
export type Stems = string

/** What a stem can stand for. */
export type Concept =
  | 'recruit' // hire, enlist, recruit fighters
  | 'join' // join, sign up, serve in, fight for
  | 'mercenary' // mercenary, foreign legion, private military company
  | 'volunteer' // volunteer fighter
  | 'military' // army, troops, soldier, ministry of defence
  | 'arms' // weapons, vehicles, aid: what is sent to a front besides men
  | 'contract' // contract with an army, contract soldier
  | 'ad' // advertisement, appeal, announcement, job offer, campaign
  | 'pay' // bonus, salary, one-off
  | 'front' // war, front line, combat
  | 'foreign' // foreigner, migrant, citizen of
  | 'citizenship' // citizenship or passport promised
  | 'lure' // lure, deceive, fake job
  | 'job' // job, work, vacancy
  | 'domestic' // conscription, mobilisation, own-army recruiting: speaks against
  | 'other' // another sense altogether (football, casino, Salvation Army): speaks against
  | 'deny' // longer words that must hide a shorter stem; nothing else
  | 'attribution' // according to, reported by: the source named beside it is cited
  | 'denied' // rejects, calls it untrue
  | 'fake' // forged, hoax
  | 'penalty' // prison term, criminal liability, offence
  | 'agency' // recruiting office or organisation, the head word of its name
  | 'slogan' // slogan, motto, with the words

export type Lexicon = {
  /** BCP 47 primary subtag, and further tags read with the same words. */
  readonly language: string
  readonly also?: readonly string[]
  readonly concepts: Readonly<Partial<Record<Concept, Stems>>>
  /**
   * Words that mean a concept only together, the first before the second in one clause with a few
   * words between: `{ recruit: [['sends, throws', 'to the front, to war']] }`.
   */
  readonly phrases?: Readonly<Partial<Record<Concept, readonly (readonly [Stems, Stems])[]>>>
  readonly media?: Readonly<Partial<Record<Medium, Stems>>>
  /**
   * Names of countries (ISO code) and regions (`Africa`, `Central Asia`) that the CLDR table does
   * not have: demonyms, adjectives, inflected stems, capitals and seats of power as metonyms.
   */
  readonly places?: Readonly<Record<string, Stems>>
  /** Armed groups by the one name we use (`Wagner`, `RSF`, `International Legion`). */
  readonly groups?: Readonly<Record<string, Stems>>
  readonly money?: MoneyWords
}

/** Stems here follow a number, stand before one, or stand in the same clause. */
export type MoneyWords = {
  readonly hundred?: Stems
  readonly thousand?: Stems
  readonly million?: Stems
  readonly billion?: Stems
  /**
   * Further multipliers by their value: `{ '100000': 'lakh' }`; with `<` those that stand before
   * their number: `{ '1000<': 'elfu' }`.
   */
  readonly times?: Readonly<Record<string, Stems>>
  readonly half?: Stems
  /** Number words by their value (`{ '1.5': 'полтора', '2': 'два, две' }`), small ones. */
  readonly numbers?: Readonly<Record<string, Stems>>
  /** ISO 4217 code, or alternatives joined by `|`, to the words for it. */
  readonly currencies?: Readonly<Record<string, Stems>>
  readonly monthly?: Stems
  readonly yearly?: Stems
  /** One-off, lump sum, on signing, at once, for joining. */
  readonly signing?: Stems
  readonly death?: Stems
  /** What the recruited or their families pay: to an agent, for a visa, for the journey. */
  readonly fee?: Stems
  /** Paid, handed over, took from: a fee unless another word says what for. */
  readonly paid?: Stems
  /** Promised, offered: nearer to the amount than a word of fees, it is none. */
  readonly promised?: Stems
  /** None of the five kinds: a day, a week, for a wound, for a destroyed tank. */
  readonly other?: Stems
  /** Pay that is monthly unless the clause names another period: salary, wage. */
  readonly salary?: Stems
  /** Pay that is one-off unless the clause names a period: bonus, premium. */
  readonly bonus?: Stems
  /** What makes an amount no pay at all: aid, cost, budget, fine, weapon. */
  readonly price?: Stems
  readonly atLeast?: Stems
  readonly upTo?: Stems
  readonly about?: Stems
  /** Before the same amount in another currency: or, equal to. */
  readonly or?: Stems
  /** The word between the ends of a range, and the one before the lower end. */
  readonly to?: Stems
  readonly from?: Stems
  readonly between?: Stems
}

/** Relatives stand together: in the table, what they share is then found again when compressing. */
export const LEXICONS: readonly Lexicon[] = [
  en,
  nl,
  de,
  da,
  no,
  sv,
  es,
  pt,
  it,
  fr,
  ro,
  pl,
  cs,
  sk,
  sl,
  sr,
  mk,
  bg,
  ru,
  uk,
  be,
  kk,
  ky,
  tg,
  uz,
  tr,
  az,
  lt,
  fi,
  hu,
  el,
  ka,
  hy,
  he,
  ar,
  fa,
  ur,
  hi,
  ne,
  bn,
  te,
  si,
  am,
  id,
  sw,
  vi,
  zh,
  ja,
  ko,
]
