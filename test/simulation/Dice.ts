import type { Chance } from '../fakes/sides/Chance.ts';
import { seededChance } from '../fakes/sides/seededChance.ts';

/** Choices that follow from a seed alone. */
export class Dice implements Chance {
  readonly #chance: Chance;

  constructor(seed: number) {
    this.#chance = seededChance(seed);
    // Neighbouring seeds begin alike: their first number is not used.
    this.#chance.next();
  }

  next(): number {
    return this.#chance.next();
  }

  /** At least 0, less than `end`; whole. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** From `from` to `to`, both inclusive; whole. */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  /** Whether something happens that happens so often, from 0 to 1. */
  happens(rate: number): boolean {
    return this.next() < rate;
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new Error('There is nothing to pick from.');
    return found;
  }

  /** By weight. */
  weighed<T>(list: readonly (readonly [weight: number, what: T])[]): T {
    let left = this.next() * list.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, what] of list) {
      if (left < weight) return what;
      left -= weight;
    }
    return this.pick(list)[1];
  }

  /** Each with this probability, in their order. */
  some<T>(list: readonly T[], rate: number): T[] {
    return list.filter(() => this.happens(rate));
  }

  /** A number to seed other dice with. */
  seed(): number {
    return this.below(2 ** 31);
  }
}
