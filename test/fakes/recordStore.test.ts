import type { Area } from '../../shared/records/Area.ts';
import { describeRecordStore } from '../contracts/recordStore.contract.ts';
import { contractWorld } from './sides/contractWorld.ts';
import { families } from './sides/families/families.ts';
import { mannersOf } from './sides/mannersOf.ts';
import { traits } from './sides/traits.ts';

const names = Object.keys(traits) as (keyof typeof traits)[];

for (const family of Object.keys(families) as (keyof typeof families)[]) {
  const { side, manners } = families[family];
  for (const area of ['contacts', 'appointments', 'tasks'] as const satisfies Area[]) {
    describeRecordStore(`${manners.name}, ${area}`, () => contractWorld(side, manners, area));
  }
  for (const trait of names) {
    const changed = mannersOf(family, trait);
    // Of all areas the one with the most manners: people, series, windows.
    const area = 'appointments';
    describeRecordStore(`${changed.name}, ${area}`, () => contractWorld(side, changed, area));
  }
}
