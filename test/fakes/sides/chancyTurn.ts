import type { Chance } from './Chance.ts';
import type { Fault } from './Fault.ts';
import type { Turn } from './Turn.ts';

/**
 * Each fault as often as it says, everything else goes on. Faults have to end some time, or nothing ever converges: the
 * list is read at every turn and may be emptied.
 */
export function chancyTurn(chance: Chance, faults: readonly Fault[]): Turn {
  return (point) => {
    for (const { at, rate, verdict } of faults) {
      if (at.test(point) && chance.next() < rate) return Promise.resolve(verdict);
    }
    return Promise.resolve('go');
  };
}
