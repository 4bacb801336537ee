import { MailboxWorld } from './MailboxWorld.ts';
import type { Manners } from './Manners.ts';
import { seededChance } from './seededChance.ts';

/** Three mailboxes, and a clock that stands still until somebody moves it. */
export function smallMailbox(manners: Manners): { world: MailboxWorld; time: { now: number } } {
  const time = { now: Date.UTC(2026, 10, 22, 9) };
  const world = new MailboxWorld({ manners, clock: () => time.now, chance: seededChance(7) });
  for (const name of ['anna', 'bernd', 'carla']) world.addMailbox(`${name}@firma.example`);
  return { world, time };
}
