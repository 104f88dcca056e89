/** First thirty-two bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const K = constants(64, 3);
/** The same of the square roots of the first eight (5.3.3). */
const START = constants(8, 2);

/** SHA-256 (FIPS 180-4) in plain arithmetic. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const blocks = padded(bytes);
  const view = new DataView(blocks.buffer);
  let state = START;
  for (let at = 0; at < blocks.length; at += 64) state = compressed(state, view, at);
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => {
    digest.setUint32(index * 4, word);
  });
  return new Uint8Array(digest.buffer);
}

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A one, zeros, and the length in bits, up to a multiple of 64 bytes. */
function padded(bytes: Uint8Array): Uint8Array {
  const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  blocks.set(bytes);
  blocks[bytes.length] = 0x80;
  new DataView(blocks.buffer).setBigUint64(blocks.length - 8, BigInt(bytes.length) * 8n);
  return blocks;
}

function compressed(state: Uint32Array, view: DataView, at: number): Uint32Array {
  const words = schedule(view, at);
  const next = Uint32Array.from(state);
  for (let round = 0; round < 64; round += 1) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = next;
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = h + sigma(e, 6, 11, 25) + choice + (K[round] ?? 0) + (words[round] ?? 0);
    const second = sigma(a, 2, 13, 22) + majority;
    next.set([first + second, a, b, c, d + first, e, f, g]);
  }
  return next.map((word, index) => word + (state[index] ?? 0));
}

function schedule(view: DataView, at: number): Uint32Array {
  const words = new Uint32Array(64);
  for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(at + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [words[index - 15] ?? 0, words[index - 2] ?? 0];
    const mixed = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
    const other = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
    words[index] = (words[index - 16] ?? 0) + mixed + (words[index - 7] ?? 0) + other;
  }
  return words;
}

function sigma(word: number, a: number, b: number, c: number): number {
  return rotated(word, a) ^ rotated(word, b) ^ rotated(word, c);
}

function rotated(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** Fractional parts of roots of primes, by integers alone: no float holds enough of them. */
function constants(count: number, root: 2 | 3): Uint32Array {
  const primes: bigint[] = [];
  for (let candidate = 2n; primes.length < count; candidate += 1n) {
    if (primes.every((prime) => candidate % prime !== 0n)) primes.push(candidate);
  }
  return Uint32Array.from(primes, (prime) => Number(rootOf(prime << BigInt(32 * root), root) & 0xffff_ffffn));
}

function rootOf(value: bigint, root: 2 | 3): bigint {
  let [low, high] = [0n, 1n << 40n];
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** BigInt(root) <= value) low = middle;
    else high = middle - 1n;
  }
  return low;
}
