import type { Chance } from '../../../server/erp/examples/Chance.ts';
import type { Example } from '../../../server/erp/examples/Example.ts';
import { SeededRandom } from '../../../server/sandbox/erp/SeededRandom.ts';

/** What “today” is to the examples' data. */
export const exampleDay = '2026-11-22';

/** The chance that an example's data comes from, the same in every test. */
export function exampleChance(example: Example): (purpose: string) => Chance {
  return (purpose) => new SeededRandom(5, `${example.name} ${purpose}`);
}
