/** MD4 (RFC 1320), which NTLM needs and OpenSSL no longer gives. */
export function md4(input: Buffer): Buffer {
  const length = input.length;
  const padded = Buffer.alloc((((length + 8) >> 6) << 6) + 64);
  input.copy(padded);
  padded[length] = 0x80;
  padded.writeUInt32LE((length * 8) >>> 0, padded.length - 8);
  let [a, b, c, d] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let at = 0; at < padded.length; at += 64) {
    const x = Array.from({ length: 16 }, (_, word) => padded.readUInt32LE(at + word * 4));
    const [a0, b0, c0, d0] = [a, b, c, d];
    const step = (mix: number, word: number, add: number, turn: number) => {
      const sum = (a + mix + (x[word] ?? 0) + add) | 0;
      [a, d, c, b] = [d, c, b, (sum << turn) | (sum >>> (32 - turn))];
    };
    for (let n = 0; n < 16; n += 1) step((b & c) | (~b & d), n, 0, [3, 7, 11, 19][n % 4] ?? 0);
    for (let n = 0; n < 16; n += 1) {
      step(
        (b & c) | (b & d) | (c & d),
        (n % 4) * 4 + (n >> 2),
        0x5a827999,
        [3, 5, 9, 13][n % 4] ?? 0,
      );
    }
    const order = [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15];
    for (let n = 0; n < 16; n += 1)
      step(b ^ c ^ d, order[n] ?? 0, 0x6ed9eba1, [3, 9, 11, 15][n % 4] ?? 0);
    [a, b, c, d] = [(a + a0) | 0, (b + b0) | 0, (c + c0) | 0, (d + d0) | 0];
  }
  const out = Buffer.alloc(16);
  [a, b, c, d].forEach((word, at) => out.writeInt32LE(word | 0, at * 4));
  return out;
}
