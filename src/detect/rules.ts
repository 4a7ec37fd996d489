/**
 * What each signal is worth, and what the sum means. Two sums are kept apart: how surely
 * foreigners are being recruited for an army, and how surely that is done by an advertisement.
 * The weights are log-odds in tenths, learned by `scripts/learn.ts` from corpus and sentences:
 * change a rule or add sentences, learn again, and read what moved before it is committed.
 */
import type { Level } from '../types/reports.ts'
import type { SignalName } from './found.ts'

/** `[recruitment, ad]`: what a signal adds to each of the two sums. */
export const WEIGHTS: Readonly<Record<SignalName, readonly [number, number]>> = {
  'recruit-military': [0.7, 0],
  'join-military': [1.2, 0],
  'contract-military': [0.4, 0],
  'contract-front': [0.7, 0],
  'contract-ad': [1.3, 0.7],
  'lure-military': [0.6, 0],
  mercenary: [1.1, 0],
  'volunteer-war': [0, 0],
  group: [0.5, 0],
  'recruit-front': [1.2, 0],
  'recruit-abroad': [0.9, 0],
  'lure-abroad': [0.8, 0],
  recruiters: [0.8, 0],
  'fight-for': [1, 0],
  'embassy-call': [1.1, 1.3],
  'join-front': [0.7, 0],
  'ad-military': [0.7, 2.2],
  ad: [0.4, 2.9],
  'online-ad': [0.6, 1],
  print: [0.4, 3.7],
  channel: [1, 5],
  broadcast: [0.4, 1.8],
  intermediary: [0.8, 0.4],
  'ad-in-title': [0.6, 2.3],
  pay: [1.5, 0.5],
  lure: [1, 0],
  citizenship: [1, 0.2],
  job: [0.6, 0],
  foreign: [0.8, 0],
  'target-country': [1.3, 0],
  'target-region': [0.9, 0],
  'target-in-title': [0.8, 0],
  actor: [0.7, 0],
  'actor-army': [0.4, 0],
  'actor-unknown': [-1.6, 0],
  'no-act': [-1.7, 0],
  'no-recruiting': [-0.8, 0],
  'joined-only': [-1.7, 0],
  aftermath: [-1.2, 0],
  crowd: [0.4, 0],
  'own-country-only': [-1.6, 0],
  'nobody-foreign': [-1.5, 0],
  domestic: [-1.8, 0],
  'domestic-too': [-0.6, 0],
  'other-sense': [-3.5, 0],
  'terrorist-group': [-3.1, 0],
  penalty: [-0.3, 0],
  spying: [-3.1, 0],
  'civil-work': [-4.2, 0],
  'unsure-words': [-0.5, 0],
}

export const RECRUITMENT_MIN = 2.3
export const AD_MIN = 3.6

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
  return ad < AD_MIN ? 'recruitment' : 'ad'
}
