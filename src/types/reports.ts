/** The nouns of detection: what an item says, and the words that support it. */
import type { EpochMs } from './feeds.ts'

export type Field = 'title' | 'summary' | 'content'

/**
 * The words that support a claim. `offset` counts UTF-16 units from the start of the field;
 * `sentence` is what a person reads to believe it.
 */
export type Evidence = {
  readonly field: Field
  readonly quote: string
  readonly offset: number
  readonly rule: string
  readonly sentence?: string
}

/** A value with the words it was read from: a fact without evidence cannot be built. */
export type Fact<T> = {
  readonly value: T
  readonly evidence: readonly [Evidence, ...Evidence[]]
}

export type PaymentKind = 'signing' | 'monthly' | 'yearly' | 'death' | 'fee' | 'other'

export type Payment = {
  readonly amount: number
  /** Upper end of a range; `amount` is then the lower end. */
  readonly amountTo?: number
  /** ISO 4217; several joined by `|` when the words leave it open (`INR|NPR`). */
  readonly currency: string
  readonly kind: PaymentKind
  readonly bound?: 'min' | 'max' | 'approximate'
  /** Index in `payments` of the amount that this one restates in another currency. */
  readonly equivalentOf?: number
  /** Why the amount as printed can hardly be true beside the others. */
  readonly implausible?: string
}

export const MEDIA = [
  'online-ad',
  'website',
  'job-site',
  'social-media',
  'telegram',
  'vk',
  'facebook',
  'instagram',
  'tiktok',
  'whatsapp',
  'youtube',
  'x',
  'discord',
  'video',
  'text-message',
  'email',
  'poster',
  'billboard',
  'leaflet',
  'banner',
  'newspaper',
  'television',
  'radio',
  'agency',
  'embassy',
  'event',
  'in-person',
  'game',
] as const
export type Medium = (typeof MEDIA)[number]

export type ContactKind = 'phone' | 'handle' | 'link' | 'email' | 'qr-code'

/** What a report says. Every one may be missing: reports are partial. */
export type Facts = {
  /** ISO country code of the state, or the name of an armed group (`Wagner`, `RSF`). */
  readonly actor?: Fact<string>
  /** ISO country codes, or region names in English (`Africa`, `Central Asia`). */
  readonly targets: readonly Fact<string>[]
  /** Countries where similar ads are mentioned in passing: not targets of this campaign. */
  readonly similarIn: readonly Fact<string>[]
  /** Where the fighting is, never a target. */
  readonly fronts: readonly Fact<string>[]
  readonly payments: readonly Fact<Payment>[]
  readonly media: readonly Fact<Medium>[]
  readonly placeOfService?: Fact<string>
  readonly recruiter?: Fact<string>
  readonly slogan?: Fact<string>
  /** Agencies and outlets the report leans on, one spelling each (`Reuters`). */
  readonly citedSources: readonly Fact<string>[]
  /** The report says that the ad is denied, fake or refuted. */
  readonly disputed?: Fact<'denied' | 'fake' | 'refuted'>
  readonly penalty?: Fact<string>
  /** The kind only: a recruiter's number or handle is never passed on. */
  readonly contacts: readonly Fact<ContactKind>[]
}

/** `ad`: an advertisement, appeal, leaflet or post is reported; `recruitment`: no ad named. */
export type Level = 'ad' | 'recruitment' | 'none'

/** One signal for (weight > 0) or against (weight < 0) a verdict. */
export type Signal = {
  readonly name: string
  readonly weight: number
  readonly evidence: readonly Evidence[]
}

/** What the detector says of any item, report or not. */
export type Verdict = {
  readonly level: Level
  readonly score: number
  /** Language the words were read in: declared by the item or feed, else guessed. */
  readonly language: string
  readonly signals: readonly Signal[]
  /** What was missing for the next level, in words; absent at level `ad`. */
  readonly missing?: string
  readonly facts: Facts
}

/** An Item that a feed delivered and that the detector took for a report. */
export type Report = {
  /** Derived from the item's address, or its id: the same for the same item on any machine. */
  readonly id: string
  readonly feedId: string
  readonly outlet: string
  readonly url?: string
  readonly title: string
  readonly summary: string
  readonly language: string
  readonly publishedAt?: EpochMs
  readonly seenAt: EpochMs
  readonly level: 'ad' | 'recruitment'
  readonly score: number
  readonly evidence: readonly Evidence[]
  readonly facts: Facts
  /** 64-bit SimHash of the normalised text as 16 hex digits: finds syndicated copies. */
  readonly textHash: string
}
