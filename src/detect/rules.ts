/**
 * What each signal is worth, and what the sum means. Two sums are kept apart: how surely
 * foreigners are being recruited for an army, and how surely that is done by an advertisement.
 * The weights are log-odds to a tenth, learned by `scripts/learn.ts` from corpus and sentences:
 * change a rule or add sentences, learn again, and read what moved before it is committed.
 */
import type { Level } from '../types/reports.ts'

export type SignalName = keyof typeof WEIGHTS

/** `[recruitment, ad]`: what a signal adds to each of the two sums. */
export const WEIGHTS = {
  'recruit-military': [0, 0],
  'join-military': [1.1, 0],
  'in-army': [0.6, 0],
  'contract-military': [0, 0],
  'contract-front': [0.5, 0],
  'contract-ad': [1.3, 1.1],
  'lure-military': [0.3, 0],
  mercenary: [0.9, 0],
  'volunteer-war': [0, 0],
  group: [0, 0],
  'recruit-front': [0.8, 0],
  'promise-front': [0.8, 0],
  'ad-front': [0.3, 0.2],
  'recruit-abroad': [0.9, 0],
  'lure-abroad': [0.7, 0],
  recruiters: [0.8, 0],
  'fight-for': [0.8, 0],
  // An embassy's appeal is an ad by what it is, however seldom the sentences have it alone.
  'embassy-call': [1.1, 4.2],
  'join-front': [0.2, 0],
  'ad-military': [0.4, 2.2],
  ad: [0, 3.6],
  'online-ad': [0.5, 1.5],
  print: [0.2, 4.9],
  channel: [1, 5.9],
  broadcast: [0.4, 1.8],
  intermediary: [1.1, 0.1],
  'ad-in-title': [0.9, 2.6],
  pay: [1.8, 0.5],
  lure: [1, 0],
  citizenship: [1.5, 0.5],
  job: [0.7, 0],
  foreign: [1.1, 0],
  'target-country': [1.3, 0],
  'target-region': [0.9, 0],
  'target-in-title': [1.2, 0],
  actor: [0.5, 0],
  'actor-army': [0.4, 0],
  'actor-unknown': [-1.5, 0],
  'no-act': [-1.5, 0],
  'no-recruiting': [-0.6, 0],
  'no-force': [-4.9, 0],
  'other-army': [-3.1, 0],
  'arms-deal': [-3.1, 0],
  deserter: [-2.1, 0],
  'no-offer': [-0.9, 0],
  'joined-only': [-1.9, 0],
  'army-sent': [-3.1, 0],
  aftermath: [-1.5, 0],
  crowd: [0.5, 0],
  'own-country-only': [-1.2, 0],
  'own-province': [-3.1, 0],
  'own-army': [-3.8, 0],
  'nobody-foreign': [-1.5, 0],
  'home-reader': [0.3, 0],
  domestic: [-2.3, 0],
  'domestic-too': [-0.7, 0],
  'other-sense': [-4.6, 0],
  'terrorist-group': [-5, 0],
  penalty: [-0.5, 0],
  play: [-4.1, 0],
  spying: [-5, 0],
  'civil-work': [-5.1, 0],
  'unsure-words': [-0.5, 0],
} as const satisfies Readonly<Record<string, readonly [number, number]>>

export const RECRUITMENT_MIN = 1.6
/** Words of an ad are everywhere: it is told of where the recruiting is no close call. */
export const SURE_MIN = RECRUITMENT_MIN + 0.5
export const AD_MIN = 4.2

export type Sums = { readonly recruitment: number; readonly ad: number }

export function sum(names: readonly SignalName[]): Sums {
  let recruitment = 0
  let ad = 0
  for (const name of names) {
    const [forRecruitment, forAd] = WEIGHTS[name]
    recruitment += forRecruitment
    ad += forAd
  }
  return { recruitment: exact(recruitment), ad: exact(ad) }
}

/** Tenths added up in binary fall short of the bound they reach. */
const exact = (value: number): number => Math.round(value * 1000) / 1000

export function levelOf({ recruitment, ad }: Sums): Level {
  if (recruitment < RECRUITMENT_MIN) return 'none'
  return ad < AD_MIN || recruitment < SURE_MIN ? 'recruitment' : 'ad'
}
