import type { Stamp } from '../../core/sync/Stamp.ts';

/** Signs stamps and tells whether a signature fits; the key stays inside. */
export interface Stamps {
  sign(facts: Omit<Stamp, 'mac'>): Stamp;
  verify(stamp: Stamp): boolean;
}
