/**
 * MD4 (RFC 1320). Only NTLM needs it, as the hash of a password; OpenSSL 3 no longer offers it.
 */
export function md4(data: Buffer): Buffer {
  const words = padded(data);
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]);
  for (let block = 0; block < words.length; block += 16) {
    addBlock(state, words.subarray(block, block + 16));
  }
  const digest = Buffer.alloc(16);
  state.forEach((word, at) => digest.writeUInt32LE(word, at * 4));
  return digest;
}

interface Round {
  mix: (x: number, y: number, z: number) => number;
  add: number;
  order: readonly number[];
  shifts: readonly number[];
}

const rounds: readonly Round[] = [
  {
    mix: (x, y, z) => (x & y) | (~x & z),
    add: 0,
    order: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    shifts: [3, 7, 11, 19],
  },
  {
    mix: (x, y, z) => (x & y) | (x & z) | (y & z),
    add: 0x5a827999,
    order: [0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15],
    shifts: [3, 5, 9, 13],
  },
  {
    mix: (x, y, z) => x ^ y ^ z,
    add: 0x6ed9eba1,
    order: [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15],
    shifts: [3, 9, 11, 15],
  },
];

function addBlock(state: Uint32Array, block: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (const { mix, add, order, shifts } of rounds) {
    for (const [step, word] of order.entries()) {
      const sum = (a + mix(b, c, d) + (block[word] ?? 0) + add) >>> 0;
      const shift = shifts[step % 4] ?? 0;
      const turned = ((sum << shift) | (sum >>> (32 - shift))) >>> 0;
      [a, b, c, d] = [d, turned, b, c];
    }
  }
  for (const [at, value] of [a, b, c, d].entries()) state[at] = (state[at] ?? 0) + value;
}

/** The message, a one bit, zeros, and its length in bits, as little-endian words. */
function padded(data: Buffer): Uint32Array {
  const bytes = Buffer.alloc(((data.length + 8) >> 6) * 64 + 64);
  data.copy(bytes);
  bytes[data.length] = 0x80;
  bytes.writeUInt32LE((data.length << 3) >>> 0, bytes.length - 8);
  bytes.writeUInt32LE(data.length >>> 29, bytes.length - 4);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32LE(at * 4));
}
