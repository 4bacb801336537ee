/**
 * Chance that is the same everywhere: the same seed and purpose give the same numbers on every machine and in every
 * version of Node. Parts with a purpose of their own do not disturb each other when one of them changes.
 */
export class SeededRandom {
  #state: number;

  constructor(seed: number, purpose: string) {
    // FNV-1a over the purpose, so that purposes alike begin far apart.
    let hash = (2166136261 ^ seed) >>> 0;
    for (const char of purpose) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0;
    this.#state = hash;
  }

  /** A number from 0 up to but not including 1: Mulberry32, 32 bits of state. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True this often: 0.25 is once in four. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of these. */
  pick<T>(from: readonly T[]): T {
    const found = from[this.whole(0, from.length - 1)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }

  /** Letters and digits as Base64 has them. */
  base64(length: number): string {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    return Array.from({ length }, () => letters[this.whole(0, 63)]).join('');
  }
}
