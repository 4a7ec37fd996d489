/**
 * What each signal is worth, and what the sum means. Two sums are kept apart: how surely
 * foreigners are being recruited for an army, and how surely that is done by an advertisement.
 */
import type { Level } from '../types/reports.ts'
import type { SignalName } from './found.ts'

/** `[recruitment, ad]`: what a signal adds to each of the two sums. */
export const WEIGHTS: Readonly<Record<SignalName, readonly [number, number]>> = {
  'recruit-military': [2, 0],
  'join-military': [1.1, 0],
  'contract-military': [0.8, 0],
  'contract-front': [0.5, 0],
  'contract-ad': [1.2, 0],
  'lure-military': [0.9, 0],
  mercenary: [0.8, 0],
  'volunteer-war': [0.5, 0],
  group: [0.8, 0],
  'recruit-front': [0.8, 0],
  'recruit-abroad': [0.8, 0],
  'lure-abroad': [0.8, 0],
  recruiters: [0.8, 0],
  'fight-for': [1, 0],
  'embassy-call': [0.9, 0],
  'join-front': [0.4, 0],
  'ad-military': [0.7, 0],
  ad: [0.5, 1.2],
  'online-ad': [0.5, 1.2],
  print: [0.5, 1.2],
  channel: [0.4, 1.1],
  broadcast: [0.2, 0.6],
  intermediary: [0.3, 0.5],
  'ad-in-title': [0, 0.4],
  pay: [0.5, 0.3],
  lure: [0.5, 0],
  citizenship: [0.4, 0.1],
  job: [0.2, 0.2],
  foreign: [0.7, 0],
  'target-country': [1.2, 0],
  'target-region': [1, 0],
  'target-in-title': [0.3, 0],
  actor: [0.6, 0],
  'actor-army': [0.3, 0],
  'actor-unknown': [-1.2, 0],
  'no-act': [-2, 0],
  'no-recruiting': [-0.9, 0],
  'joined-only': [-1.3, 0],
  aftermath: [-0.8, 0],
  crowd: [0, 0],
  'own-country-only': [-2, 0],
  'nobody-foreign': [-1.2, 0],
  domestic: [-0.9, 0],
  'domestic-too': [-0.5, 0],
  'other-sense': [-3, 0],
  'terrorist-group': [-3, 0],
  penalty: [-0.2, -0.2],
  spying: [-3, 0],
  'civil-work': [-4, 0],
  'unsure-words': [-0.5, 0],
}

/** What together may not outweigh the rest, however much of it is said. */
const RECRUITING: ReadonlySet<SignalName> = new Set<SignalName>([
  'recruit-military',
  'join-military',
  'contract-military',
  'contract-front',
  'contract-ad',
  'lure-military',
  'mercenary',
  'volunteer-war',
  'group',
  'recruit-front',
  'recruit-abroad',
  'lure-abroad',
  'recruiters',
  'join-front',
  'fight-for',
  'embassy-call',
  'ad-military',
])
const RECRUITING_MAX = 3

export const RECRUITMENT_MIN = 2.3
export const AD_MIN = 1.1

export type Sums = { readonly recruitment: number; readonly ad: number }

export function sum(names: readonly SignalName[]): Sums {
  let recruiting = 0
  let rest = 0
  let ad = 0
  for (const name of names) {
    const [forRecruitment, forAd] = WEIGHTS[name]
    if (RECRUITING.has(name)) recruiting += forRecruitment
    else rest += forRecruitment
    ad += forAd
  }
  return { recruitment: exact(Math.min(RECRUITING_MAX, recruiting) + rest), ad: exact(ad) }
}

/** Tenths added up in binary fall short of the bound they reach. */
const exact = (value: number): number => Math.round(value * 1000) / 1000

export function levelOf({ recruitment, ad }: Sums): Level {
  if (recruitment < RECRUITMENT_MIN) return 'none'
  return ad < AD_MIN ? 'recruitment' : 'ad'
}
