import { ErpWorld } from './ErpWorld.ts';
import type { Manners } from './Manners.ts';
import { seededChance } from './seededChance.ts';

/** Two users of the company north and one of south, and a clock that stands still until somebody moves it. */
export function smallErp(manners: Manners): { world: ErpWorld; time: { now: number } } {
  const time = { now: Date.UTC(2026, 10, 22, 9) };
  const world = new ErpWorld({ manners, clock: () => time.now, chance: seededChance(7) });
  world.addUser('anna', 'north');
  world.addUser('bernd', 'north');
  world.addUser('carla', 'south');
  return { world, time };
}
