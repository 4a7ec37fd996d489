/**
 * Short digests of text and bytes: is this what we saw before? Written here because a stage is
 * pure and synchronous, and 50 items a feed are too many for one promise each. Not a secret, and
 * no protection against an author who seeks collisions in his own feed: he can only hide himself.
 */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** 48 bits of a text (or of a part of it) as 8 base64url characters. */
export function digest(text: string, start = 0, end = text.length): string {
  return short(lanesOfText(text, start, end, 0))
}

/** 48 bits of some bytes as 8 base64url characters. */
export function digestBytes(bytes: Uint8Array): string {
  return digestView(viewOf(bytes), 0, bytes.length)
}

/** The same of a part; one view serves for all parts, because making one costs as much as using it. */
export function digestView(view: DataView, start: number, end: number): string {
  return short(lanesOfBytes(view, start, end))
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** 96 bits of a text as 24 hex digits: for names that must stay apart across all feeds. */
export function longDigest(text: string): string {
  const [a, b] = lanesOfText(text, 0, text.length, 0)
  const [c] = lanesOfText(text, 0, text.length, 0x5bd1e995)
  return hex(a) + hex(b) + hex(c)
}

type Lanes = readonly [number, number]

/** Words go to the two lanes in turn, which makes this twice as fast as giving each to both. */
const lanesOfText = (text: string, start: number, end: number, seed: number): Lanes => {
  let a = 0x9e3779b9 ^ seed
  let b = 0x243f6a88 ^ seed
  let at = start
  for (; at + 3 < end; at += 4) {
    a = turnA(a, text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16))
    b = turnB(b, text.charCodeAt(at + 2) | (text.charCodeAt(at + 3) << 16))
  }
  for (; at < end; at++) a = turnA(a, text.charCodeAt(at))
  return finish(a, b, end - start)
}

/** Four lanes, because a step waits for the one before it in the same lane. */
const lanesOfBytes = (view: DataView, start: number, end: number): Lanes => {
  // Made signed here, or the compiler would keep the lanes as floating point.
  let a = 0x9e3779b9 | 0
  let b = 0x243f6a88 | 0
  let c = 0xb7e15162 | 0
  let d = 0x85a308d3 | 0
  let at = start
  for (; at + 15 < end; at += 16) {
    a = turnA(a, view.getInt32(at, true))
    b = turnB(b, view.getInt32(at + 4, true))
    c = turnA(c, view.getInt32(at + 8, true))
    d = turnB(d, view.getInt32(at + 12, true))
  }
  for (; at < end; at++) a = turnA(a, view.getUint8(at))
  return finish(turnA(a, c), turnB(b, d), end - start)
}

const turnA = (lane: number, word: number): number =>
  Math.imul(((lane << 5) | (lane >>> 27)) ^ word, 0x27220a95)
const turnB = (lane: number, word: number): number =>
  Math.imul(((lane << 13) | (lane >>> 19)) ^ word, 0x9e3779b1)

/** The closing mixers of MurmurHash3: every bit of a lane reaches every bit of the result. */
const finish = (a: number, b: number, length: number): Lanes => {
  const left = avalanche(a ^ length)
  const right = avalanche(b ^ left)
  return [avalanche(left ^ right), right]
}

const avalanche = (lane: number): number => {
  let mixed = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

const short = ([a, b]: Lanes): string =>
  String.fromCharCode(
    sixBits(a, 0),
    sixBits(a, 6),
    sixBits(a, 12),
    sixBits(a, 18),
    sixBits(b, 0),
    sixBits(b, 6),
    sixBits(b, 12),
    sixBits(b, 18),
  )

const sixBits = (lane: number, from: number): number => ALPHABET.charCodeAt((lane >>> from) & 63)

const hex = (lane: number): string => lane.toString(16).padStart(8, '0')
