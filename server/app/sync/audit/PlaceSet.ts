import type { Side } from '../../../../shared/records/Area.ts';
import { hashKey } from '../plan/hashKey.ts';
import { placeKey } from '../placeKey.ts';

/**
 * A set of things that takes a number each, so that a million of them fit. Two with the same number let a thing that is
 * missing go unnoticed once in many thousand years of audits.
 */
export class PlaceSet {
  readonly #keys = new Set<number>();

  add(side: Side, ref: string): void {
    this.#keys.add(hashKey(placeKey(side, ref)));
  }

  has(side: Side, ref: string): boolean {
    return this.#keys.has(hashKey(placeKey(side, ref)));
  }
}
