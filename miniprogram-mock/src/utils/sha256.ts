/*
 * SHA-256 (FIPS 180-4): mini programs bring none, and browsers theirs only over https.
 */
const PRIMES = Array.from({ length: 311 }, (_, n) => n + 2).filter((n) => !Array.from({ length: n - 2 }, (_, k) => k + 2).some((k) => n % k === 0))
const fraction = (root: number) => ((root % 1) * 2 ** 32) | 0
const ROUNDS = PRIMES.map((prime) => fraction(Math.cbrt(prime)))
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/** Of a text, in 64 hexadecimal digits. */
export function sha256(text: string): string {
  const words = padded(utf8(text))
  const state = [...START]
  for (let at = 0; at < words.length; at += 16) mix(state, words.slice(at, at + 16))
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function utf8(text: string): number[] {
  const bytes: number[] = []
  for (const part of encodeURIComponent(text).match(/%..|[^%]/g) ?? []) bytes.push(part.length > 1 ? parseInt(part.slice(1), 16) : part.charCodeAt(0))
  return bytes
}

/** The bytes in words of four, a one, zeros, and how many bits they were. */
function padded(bytes: number[]): Int32Array {
  const words = new Int32Array((((bytes.length + 8) >> 6) + 1) << 4)
  ;[...bytes, 0x80].forEach((byte, i) => (words[i >> 2] = (words[i >> 2] ?? 0) | (byte << (24 - 8 * (i & 3)))))
  words[words.length - 1] = bytes.length * 8
  return words
}

function mix(state: number[], block: Int32Array): void {
  const w = [...block]
  for (let i = 16; i < 64; i++) {
    const [old, last] = [w[i - 15] as number, w[i - 2] as number]
    const s0 = turned(old, 7) ^ turned(old, 18) ^ (old >>> 3)
    const s1 = turned(last, 17) ^ turned(last, 19) ^ (last >>> 10)
    w[i] = ((w[i - 16] as number) + s0 + (w[i - 7] as number) + s1) | 0
  }
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUNDS[i] as number) + (w[i] as number)) | 0
    const t2 = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = ((state[i] as number) + word) | 0))
}
