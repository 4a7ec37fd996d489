/** Chance that can be repeated: the same seed gives the same stream on any machine. */

export type Chance = {
  /** 0 <= x < 1 */
  readonly next: () => number
  readonly pick: <T>(options: readonly T[]) => T
  /** True with this probability. */
  readonly maybe: (probability: number) => boolean
  readonly between: (low: number, high: number) => number
  /** A whole number from 0, below this one. */
  readonly below: (most: number) => number
}

/** Mulberry32: 32 bits of state, more than a made-up world needs. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    pick: (options) => options[Math.floor(next() * options.length)]!,
    maybe: (probability) => next() < probability,
    between: (low, high) => low + next() * (high - low),
    below: (most) => Math.floor(next() * most),
  }
}
